package kz.torelik.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.torelik.kernel.Sha256;

/// What appending leaves to a tree changes in its tiles: the widened or new tile of each level, complete bytes. Only the rightmost tile
/// of a level is ever widened; nothing that was written changes.
///
/// @param size the new size of the tree
/// @param tiles the tiles to write, each with all its hashes
public record Growth(long size, Map<Tile, byte[]> tiles) {

    public Growth {
        tiles = Map.copyOf(tiles);
    }

    /// Appends leaf hashes to the tree of the old size whose tiles the source holds.
    public static Growth of(long oldSize, List<Sha256> leaves, TileReader source) {
        Map<Tile, byte[]> written = new LinkedHashMap<>();
        long newSize = Math.addExact(oldSize, leaves.size());
        List<Sha256> fresh = leaves;
        for (int level = 0; !fresh.isEmpty(); level++) fresh = level(level, oldSize, newSize, fresh, source, written);
        return new Growth(newSize, written);
    }

    private static List<Sha256> level(int level, long oldSize, long newSize, List<Sha256> fresh, TileReader source, Map<Tile, byte[]> written) {
        long had = Tile.hashes(level, oldSize);
        long has = Tile.hashes(level, newSize);
        List<Sha256> above = new ArrayList<>();
        int taken = 0;
        for (long first = had / Tile.WIDTH * Tile.WIDTH; first < has; first += Tile.WIDTH) {
            Tile tile = Tile.holding(level, first, newSize);
            int before = Math.clamp(had - first, 0, Tile.WIDTH);
            byte[] bytes = new byte[tile.width() * 32];
            if (before > 0) System.arraycopy(source.read(new Tile(level, tile.index(), before)), 0, bytes, 0, before * 32);
            for (int at = before; at < tile.width(); at++) System.arraycopy(fresh.get(taken++).bytes(), 0, bytes, at * 32, 32);
            written.put(tile, bytes);
            if (!tile.isPartial()) above.add(rootOf(bytes));
        }
        return above;
    }

    private static Sha256 rootOf(byte[] bytes) {
        return Merkle.root(IntStream.range(0, bytes.length / 32).mapToObj(i -> new Sha256(Arrays.copyOfRange(bytes, i * 32, i * 32 + 32))).toList());
    }
}
