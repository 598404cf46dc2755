package kz.torelik.ledger.tree;

/// Where tiles come from: a database, a folder, a server.
@FunctionalInterface
public interface TileReader {

    /// The bytes of the tile: 32 for each hash; a source may give more hashes than the width asks for, never fewer.
    /// @throws IllegalStateException when the tile is missing
    byte[] read(Tile tile);
}
