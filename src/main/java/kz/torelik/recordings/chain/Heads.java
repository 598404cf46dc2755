package kz.torelik.recordings.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.tree.Merkle;

/// The heads of all recordings that run at a moment, under one root (RFC 6962): one entry of the ledger for a thousand hearings. They stand in the order of their bytes, so
/// that a place tells nothing of its hearing.
public record Heads(List<Sha256> heads) {

    public Heads {
        heads = heads.stream().sorted(Comparator.comparing(Sha256::toString)).toList();
        if (heads.isEmpty()) throw new IllegalArgumentException("No heads");
    }

    public Sha256 root() { return Merkle.root(leaves()); }

    /// The place of a head, counted from 0.
    /// @throws IllegalArgumentException when it is not among them
    public int place(Sha256 head) {
        int place = heads.indexOf(head);
        if (place < 0) throw new IllegalArgumentException("Not among the heads");
        return place;
    }

    /// The hashes that lead from each head to the root, in the order of the heads.
    public List<List<Sha256>> paths() {
        List<List<Sha256>> paths = new ArrayList<>();
        heads.forEach(_ -> paths.add(new ArrayList<>()));
        climb(leaves(), paths, 0);
        return paths;
    }

    private static Sha256 climb(List<Sha256> leaves, List<List<Sha256>> paths, int from) {
        if (leaves.size() == 1) return leaves.getFirst();
        int split = Integer.highestOneBit(leaves.size() - 1);
        Sha256 left = climb(leaves.subList(0, split), paths, from);
        Sha256 right = climb(leaves.subList(split, leaves.size()), paths, from + split);
        for (int i = 0; i < leaves.size(); i++) paths.get(from + i).add(i < split ? right : left);
        return Merkle.node(left, right);
    }

    private List<Sha256> leaves() { return heads.stream().map(Heads::leaf).toList(); }

    static Sha256 leaf(Sha256 head) { return Merkle.leaf(head.bytes()); }
}
