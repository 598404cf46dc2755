package kz.torelik.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.Test;

class MerkleTests {

    /// The reference tree of Certificate Transparency: its eight entries and the roots over the first one, two, ... of them.
    private static final List<byte[]> ENTRIES = Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex).toList();
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_reference_tree_has_the_published_roots() {
        assertThat(Merkle.EMPTY).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        List<Sha256> leaves = ENTRIES.stream().map(Merkle::leaf).toList();
        for (int size = 1; size <= 8; size++) {
            assertThat(Merkle.root(leaves.subList(0, size))).hasToString(ROOTS.get(size - 1));
            assertThat(grown(leaves.subList(0, size), size).root()).hasToString(ROOTS.get(size - 1));
        }
    }

    @Test
    void the_proofs_of_the_reference_tree_are_the_published_ones() {
        TiledTree tree = grown(ENTRIES.stream().map(Merkle::leaf).toList(), 3);
        assertThat(tree.inclusion(0)).map(Sha256::toString).containsExactly("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(tree.consistency(6)).map(Sha256::toString).containsExactly("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void every_leaf_of_a_small_tree_is_proven_and_every_growth_is_consistent() {
        for (int size = 1; size <= 40; size++) {
            List<Sha256> leaves = leaves(size, size);
            TiledTree tree = grown(leaves, 7);
            Sha256 root = Merkle.root(leaves);
            assertThat(tree.root()).isEqualTo(root);
            for (int i = 0; i < size; i++) assertThat(Merkle.included(leaves.get(i), i, size, tree.inclusion(i), root)).isTrue();
            for (int old = 0; old <= size; old++) {
                assertThat(Merkle.consistent(old, Merkle.root(leaves.subList(0, old)), size, root, tree.consistency(old))).as("%d to %d", old, size).isTrue();
            }
        }
    }

    @Test
    void random_large_trees_grown_in_random_steps_prove_what_they_hold_and_nothing_else() {
        Random random = new Random(6962);
        for (int round = 0; round < 6; round++) {
            int size = 300 + random.nextInt(70_000);
            List<Sha256> leaves = leaves(size, random.nextInt());
            TiledTree tree = grown(leaves, 1 + random.nextInt(3_000));
            Sha256 root = Merkle.root(leaves);
            assertThat(tree.root()).isEqualTo(root);
            int index = random.nextInt(size);
            int old = 1 + random.nextInt(size - 1);
            Sha256 oldRoot = Merkle.root(leaves.subList(0, old));
            List<Sha256> in = tree.inclusion(index);
            List<Sha256> grew = tree.consistency(old);
            Sha256 leaf = leaves.get(index);
            assertThat(Merkle.included(leaf, index, size, in, root)).isTrue();
            assertThat(Merkle.consistent(old, oldRoot, size, root, grew)).isTrue();
            assertThat(altered(in)).noneMatch(path -> Merkle.included(leaf, index, size, path, root));
            assertThat(altered(grew)).noneMatch(path -> Merkle.consistent(old, oldRoot, size, root, path));
            assertThat(altered(List.of(leaf)).flatMap(List::stream).filter(other -> !other.equals(leaf))).isNotEmpty()
                    .noneMatch(other -> Merkle.included(other, index, size, in, root));
            assertThat(altered(List.of(oldRoot)).flatMap(List::stream)).noneMatch(other -> !other.equals(oldRoot) && Merkle.consistent(old, other, size, root, grew));
            assertThat(Merkle.included(leaf, index ^ 1, size, in, root)).isFalse();
            assertThat(Merkle.included(leaf, index + 256, size, in, root)).isFalse();
            assertThat(Merkle.consistent(old - 1, oldRoot, size, root, grew)).isFalse();
        }
    }

    @Test
    void the_tiles_of_a_grown_tree_are_the_tiles_of_the_specification() {
        Map<Tile, byte[]> tiles = new HashMap<>();
        grow(leaves(70_000, 1), 9_973, tiles);
        List<Tile> all = Tile.all(70_000);
        assertThat(all).hasSize(273 + 1 + 1 + 1 + 1).contains(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(tiles.keySet()).containsAll(all);
        assertThat(Tile.all(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    private static Stream<List<Sha256>> altered(List<Sha256> path) {
        List<List<Sha256>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            for (int at = 0; at < 32; at++) {
                byte[] bytes = path.get(i).bytes();
                bytes[at] ^= (byte) (1 << (at % 8));
                List<Sha256> other = new ArrayList<>(path);
                other.set(i, new Sha256(bytes));
                all.add(other);
            }
        }
        if (!path.isEmpty()) all.add(path.subList(1, path.size()));
        List<Sha256> longer = new ArrayList<>(path);
        longer.add(Merkle.EMPTY);
        all.add(longer);
        return all.stream();
    }

    private static List<Sha256> leaves(int count, int seed) { return IntStream.range(0, count).mapToObj(i -> Merkle.leaf((seed + "/" + i).getBytes())).toList(); }

    private static TiledTree grown(List<Sha256> leaves, int step) { return grow(leaves, step, new HashMap<>()); }

    private static TiledTree grow(List<Sha256> leaves, int step, Map<Tile, byte[]> tiles) {
        for (int size = 0; size < leaves.size(); size += step) {
            tiles.putAll(Growth.of(size, leaves.subList(size, Math.min(size + step, leaves.size())), tiles::get).tiles());
        }
        return new TiledTree(leaves.size(), tiles::get);
    }
}
