package kz.torelik.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Sha256;

/// A tree of a given size, read from tiles: its root and its proofs. Tiles are kept while the object lives; one object serves one thread.
public final class TiledTree {

    private final long size;
    private final TileReader source;
    private final Map<Tile, byte[]> tiles = new HashMap<>();

    public TiledTree(long size, TileReader source) {
        if (size < 0) throw new IllegalArgumentException("A tree of negative size: " + size);
        this.size = size;
        this.source = source;
    }

    public long size() { return size; }

    public Sha256 root() { return size == 0 ? Merkle.EMPTY : subtree(0, size); }

    /// The hashes beside the way from the leaf to the root, the leaf's neighbour first (RFC 6962, section 2.1.1).
    /// @throws IllegalArgumentException when the tree has no such leaf
    public List<Sha256> inclusion(long index) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("A tree of %d leaves has no leaf %d".formatted(size, index));
        List<Sha256> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (index < middle) {
                path.addFirst(subtree(middle, to));
                to = middle;
            } else {
                path.addFirst(subtree(from, middle));
                from = middle;
            }
        }
        return path;
    }

    /// The hashes that show that this tree only appended to the tree of the old size (RFC 6962, section 2.1.2).
    /// @throws IllegalArgumentException when the old size is negative or larger than this tree
    public List<Sha256> consistency(long oldSize) {
        if (oldSize < 0 || oldSize > size) throw new IllegalArgumentException("A tree of %d leaves did not grow from %d".formatted(size, oldSize));
        List<Sha256> path = new ArrayList<>();
        if (oldSize == 0 || oldSize == size) return path;
        long from = 0;
        long to = size;
        while (oldSize != to) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (oldSize <= middle) {
                path.addFirst(subtree(middle, to));
                to = middle;
            } else {
                path.addFirst(subtree(from, middle));
                from = middle;
            }
        }
        if (from > 0) path.addFirst(subtree(from, to));
        return path;
    }

    private Sha256 subtree(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) return complete(Long.numberOfTrailingZeros(leaves), from / leaves);
        long middle = from + Long.highestOneBit(leaves - 1);
        return Merkle.node(subtree(from, middle), subtree(middle, to));
    }

    private Sha256 complete(int height, long index) {
        int level = height / Tile.HEIGHT;
        int above = height % Tile.HEIGHT;
        long first = index << above;
        byte[] bytes = tiles.computeIfAbsent(Tile.holding(level, first, size), source::read);
        int start = (int) (first % Tile.WIDTH);
        return over(bytes, start, 1 << above);
    }

    private static Sha256 over(byte[] hashes, int start, int count) {
        if (count == 1) return new Sha256(Arrays.copyOfRange(hashes, start * 32, start * 32 + 32));
        return Merkle.node(over(hashes, start, count / 2), over(hashes, start + count / 2, count / 2));
    }
}
