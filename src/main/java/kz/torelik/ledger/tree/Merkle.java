package kz.torelik.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.Sha256;

/// Hashing and verification of the Merkle tree of RFC 6962, section 2.1, with SHA-256. A leaf is hashed behind the byte 0x00 and a node
/// behind 0x01, so that a node can never pass for a leaf.
public final class Merkle {

    /// The root of the tree without leaves: SHA-256 of nothing.
    public static final Sha256 EMPTY = Sha256.of();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    public static Sha256 leaf(byte[] entry) { return Sha256.of(LEAF, entry); }

    public static Sha256 node(Sha256 left, Sha256 right) { return Sha256.of(NODE, left.bytes(), right.bytes()); }

    /// The root over leaf hashes, computed without tiles.
    public static Sha256 root(List<Sha256> leaves) {
        if (leaves.isEmpty()) return EMPTY;
        if (leaves.size() == 1) return leaves.getFirst();
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /// Whether the leaf stands at that index of the tree of that size and root (RFC 9162, section 2.1.3.2).
    public static boolean included(Sha256 leaf, long index, long size, List<Sha256> path, Sha256 root) {
        if (index < 0 || index >= size) return false;
        long at = index;
        long last = size - 1;
        Sha256 hash = leaf;
        for (Sha256 step : path) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                hash = node(step, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = node(hash, step);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether the tree of the new size and root only appended to the tree of the old size and root (RFC 9162, section 2.1.4.2). From the
    /// empty tree every tree follows, with an empty proof.
    public static boolean consistent(long oldSize, Sha256 oldRoot, long newSize, Sha256 newRoot, List<Sha256> path) {
        if (oldSize < 0 || oldSize > newSize) return false;
        if (oldSize == newSize) return path.isEmpty() && oldRoot.equals(newRoot) && (newSize > 0 || newRoot.equals(EMPTY));
        if (oldSize == 0) return path.isEmpty() && oldRoot.equals(EMPTY);
        List<Sha256> steps = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) steps.addFirst(oldRoot);
        if (steps.isEmpty()) return false;
        long at = oldSize - 1;
        long last = newSize - 1;
        while ((at & 1) == 1) {
            at >>>= 1;
            last >>>= 1;
        }
        Sha256 was = steps.getFirst();
        Sha256 is = was;
        for (Sha256 step : steps.subList(1, steps.size())) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                was = node(step, was);
                is = node(step, is);
                while ((at & 1) == 0 && at != 0) {
                    at >>>= 1;
                    last >>>= 1;
                }
            } else {
                is = node(is, step);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && was.equals(oldRoot) && is.equals(newRoot);
    }
}
