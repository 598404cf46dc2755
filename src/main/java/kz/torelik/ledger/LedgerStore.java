package kz.torelik.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.SignatureLine;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.tree.Tile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of the log.
final class LedgerStore {

    /// An entry as it got its place.
    record Placed(long place, Sha256 leaf) {}

    private static final long SEQUENCER_LOCK = 0x746f72656c696b4cL;

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// One statement for all of them; the numbers come in the order of the entries.
    List<Long> insertPending(List<LedgerEntry> entries) {
        return jdbc.sql("""
                insert into ledger.pending (line, leaf)
                select line, leaf from unnest(:lines::text[], :leaves::bytea[]) with ordinality as given (line, leaf, nth) order by nth
                returning id""")
                .param("lines", entries.stream().map(LedgerEntry::line).toArray(String[]::new))
                .param("leaves", entries.stream().map(entry -> entry.leafHash().bytes()).toArray(byte[][]::new)).query(Long.class).list();
    }

    /// Whether this transaction alone may sequence now; released with the transaction.
    boolean lockSequencing() { return jdbc.sql("select pg_try_advisory_xact_lock(?)").param(SEQUENCER_LOCK).query(Boolean.class).single(); }

    /// Gives the waiting entries, oldest first, their places from `size` on.
    List<Placed> place(long size, int most) {
        return jdbc.sql("""
                with taken as (
                    delete from ledger.pending where id in (select id from ledger.pending order by id limit :most) returning id, line, leaf
                ), placed as (
                    insert into ledger.entry (place, leaf, line)
                    select :size + row_number() over (order by id) - 1, leaf, line from taken
                    returning place, leaf
                )
                select place, leaf from placed order by place""")
                .param("most", most).param("size", size)
                .query((row, _) -> new Placed(row.getLong("place"), new Sha256(row.getBytes("leaf")))).list();
    }

    void write(Map<Tile, byte[]> tiles) {
        tiles.forEach((tile, hashes) -> jdbc.sql("""
                insert into ledger.tile (level, number, hashes) values (:level, :number, :hashes)
                on conflict (level, number) do update set hashes = excluded.hashes where length(excluded.hashes) > length(tile.hashes)""")
                .param("level", tile.level()).param("number", tile.index()).param("hashes", hashes).update());
    }

    /// The hashes of a tile, as many as it asks for.
    /// @throws IllegalStateException when the database has fewer
    byte[] tile(Tile tile) {
        return jdbc.sql("select substring(hashes for :bytes) from ledger.tile where level = :level and number = :number and length(hashes) >= :bytes")
                .param("bytes", tile.width() * 32).param("level", tile.level()).param("number", tile.index())
                .query(byte[].class).optional().orElseThrow(() -> new IllegalStateException("The log has lost " + tile.path()));
    }

    List<byte[]> entries(long from, int count) {
        return jdbc.sql("select line from ledger.entry where place >= :from and place < :to order by place")
                .param("from", from).param("to", from + count).query(String.class).list().stream().map(line -> line.getBytes(StandardCharsets.US_ASCII)).toList();
    }

    /// The first place of a leaf. The least is taken here: for `min(place)` PostgreSQL walks the places instead of looking up the leaf.
    Optional<Long> place(Sha256 leaf) {
        return jdbc.sql("select place from ledger.entry where leaf = :leaf").param("leaf", leaf.bytes()).query(Long.class).list().stream().min(Long::compare);
    }

    void insertCheckpoint(long size, SignedNote note, Instant at) {
        jdbc.sql("insert into ledger.checkpoint (size, note, made_at) values (:size, :note, :at)")
                .param("size", size).param("note", note.toString()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /// The newest checkpoint, with its cosignatures; empty only before the first start of the log.
    Optional<SignedNote> newest() { return one("select size, note from ledger.checkpoint order by size desc limit 1", 0, 0); }

    /// The newest checkpoint over more than that many leaves that so many witnesses cosigned.
    Optional<SignedNote> newestWitnessed(long over, int witnesses) {
        return one("select size, note from ledger.checkpoint where size > :size and witnesses > 0 and witnesses >= :witnesses order by size desc limit 1", over, witnesses);
    }

    /// The oldest checkpoint over at least that many leaves.
    Optional<SignedNote> firstOver(long size) { return one("select size, note from ledger.checkpoint where size >= :size order by size limit 1", size, 0); }

    private Optional<SignedNote> one(String query, long size, int witnesses) {
        record Row(long size, String note) {}
        return jdbc.sql(query).param("size", size).param("witnesses", witnesses).query((row, _) -> new Row(row.getLong("size"), row.getString("note"))).optional()
                .map(row -> cosignatures(row.size()).stream().reduce(SignedNote.parse(row.note()), SignedNote::with, (_, last) -> last));
    }

    private List<SignatureLine> cosignatures(long size) {
        return jdbc.sql("select line from ledger.cosignature where size = ? order by witness").param(size).query(LedgerStore::line).list();
    }

    private static SignatureLine line(ResultSet row, int number) throws SQLException { return SignatureLine.parse(row.getString("line")); }

    /// Keeps a cosignature; a second one by the same witness for the same size is dropped. Within a transaction.
    void insertCosignature(long size, SignatureLine line) {
        int added = jdbc.sql("insert into ledger.cosignature (size, witness, line) values (:size, :witness, :line) on conflict do nothing")
                .param("size", size).param("witness", line.name()).param("line", line.toString()).update();
        if (added == 1) jdbc.sql("update ledger.checkpoint set witnesses = witnesses + 1 where size = ?").param(size).update();
    }

    /// The largest size that a witness cosigned, 0 before its first.
    long cosigned(String witness) {
        return jdbc.sql("select coalesce(max(size), 0) from ledger.cosignature where witness = ?").param(witness).query(Long.class).single();
    }
}
