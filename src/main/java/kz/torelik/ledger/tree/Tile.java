package kz.torelik.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The coordinates of a tile (C2SP tlog-tiles): up to 256 consecutive hashes of one level, each the root of a complete subtree of
/// `256^level` leaves. The level [#ENTRIES] names the bundles of entries themselves, with the same numbering as level 0.
///
/// @param level 0 to 63, or [#ENTRIES]
/// @param index the place of the tile within its level
/// @param width the number of hashes or entries: 256 for a full tile, 1 to 255 for a partial one
public record Tile(int level, long index, int width) {

    public static final int HEIGHT = 8;
    public static final int WIDTH = 256;
    public static final int ENTRIES = -1;

    private static final Pattern PATH = Pattern.compile("tile/(0|[1-9]\\d?|entries)/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > 63) throw new IllegalArgumentException("No such level: " + level);
        if (index < 0) throw new IllegalArgumentException("A negative index: " + index);
        if (width < 1 || width > WIDTH) throw new IllegalArgumentException("No such width: " + width);
    }

    public boolean isPartial() { return width < WIDTH; }

    /// The path under the prefix of the log, such as `tile/0/x001/x234/067` or `tile/entries/000.p/12`.
    public String path() {
        StringBuilder number = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) number.insert(0, "x%03d/".formatted(rest % 1000));
        return "tile/" + (level == ENTRIES ? "entries" : String.valueOf(level)) + "/" + number + (isPartial() ? ".p/" + width : "");
    }

    /// Reads a path as [#path] writes it; anything else, such as a leading zero too many, is empty.
    public static Optional<Tile> find(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) return Optional.empty();
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        int width = matcher.group(3) == null ? WIDTH : Integer.parseInt(matcher.group(3));
        if (level > 63 || width > WIDTH) return Optional.empty();
        Tile tile = new Tile(level, index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /// The number of hashes that a tree of that size has on a level of tiles.
    public static long hashes(int level, long size) { return level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT); }

    /// The tile that holds a hash of the level, as wide as a tree of that size has it.
    /// @throws IllegalArgumentException when the tree does not have the hash
    public static Tile holding(int level, long hash, long size) {
        long all = hashes(level, size);
        if (hash < 0 || hash >= all) throw new IllegalArgumentException("A tree of %d leaves has no hash %d on level %d".formatted(size, hash, level));
        return new Tile(level, hash / WIDTH, (int) Math.min(WIDTH, all - hash / WIDTH * WIDTH));
    }

    /// Whether a tree of that size has every hash (or entry) of this tile.
    public boolean isWithin(long size) {
        long all = hashes(Math.max(level, 0), size);
        return index <= all / WIDTH && index * WIDTH + width <= all;
    }

    /// Every hash tile of a tree of that size.
    public static List<Tile> all(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; hashes(level, size) > 0; level++) {
            for (long first = 0; first < hashes(level, size); first += WIDTH) tiles.add(holding(level, first, size));
        }
        return tiles;
    }
}
