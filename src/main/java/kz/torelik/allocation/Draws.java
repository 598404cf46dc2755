package kz.torelik.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.vrf.VrfProof;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All draws, open to everybody: a draw names judges and a case number, never the parties.
@Repository
public class Draws {

    private final JdbcClient jdbc;
    private final CourtClock clock;
    private final DrawKey key;

    Draws(JdbcClient jdbc, CourtClock clock, DrawKey key) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = key;
    }

    /// A draw as it is kept.
    ///
    /// @param leafHash by which the ledger finds the entry of the input
    /// @param proof the proof that stands alone, or null until the ledger has given the input its place
    /// @param winner who was drawn, or null until then
    public record Draw(DrawId id, CaseId caseId, DrawInput input, Sha256 leafHash, @Nullable DrawProof proof, @Nullable PersonId winner, Instant committedAt, @Nullable Instant drawnAt) {

        public CaseNumber number() { return CaseNumber.of(input.caseNumber()); }

        /// All who were drawn, the one who presides first; empty until then.
        public List<PersonId> winners() { return proof == null ? List.of() : proof.winners(); }
    }

    public Optional<Draw> find(DrawId id) { return jdbc.sql("select * from allocation.draw where id = ?").param(id.uuid()).query(this::read).optional(); }

    /// The draws of a case, the first one first.
    public List<Draw> list(CaseId id) { return jdbc.sql("select * from allocation.draw where case_id = ? order by attempt").param(id.uuid()).query(this::read).list(); }

    /// The newest draws of the country.
    public List<Draw> listNewest(int limit) { return jdbc.sql("select * from allocation.draw where state = 'drawn' order by drawn_at desc limit ?").param(limit).query(this::read).list(); }

    int attempts(CaseId id) { return jdbc.sql("select count(*) from allocation.draw where case_id = ?").param(id.uuid()).query(Integer.class).single(); }

    void commit(CaseId id, DrawInput input, Sha256 leafHash) {
        jdbc.sql("insert into allocation.draw (id, case_id, attempt, input, sha256, leaf, state, committed_at) values (?, ?, ?, ?, ?, ?, 'committed', ?)")
                .params(input.draw().uuid(), id.uuid(), input.attempt(), input.text(), input.sha256().bytes(), leafHash.bytes(), now()).update();
    }

    List<Draw> listCommitted(int limit) { return jdbc.sql("select * from allocation.draw where state = 'committed' order by committed_at limit ?").param(limit).query(this::read).list(); }

    /// Writes what was drawn; false when another instance of the house was first.
    boolean drawn(DrawId id, long leafIndex, VrfProof proof, PersonId winner) {
        return jdbc.sql("update allocation.draw set state = 'drawn', leaf_index = ?, proof = ?, winner = ?, drawn_at = ? where id = ? and state = 'committed'")
                .params(leafIndex, proof.pi(), winner.uuid(), now(), id.uuid()).update() == 1;
    }

    /// Whether a draw waits for the ledger to give its input a place.
    public boolean isAnyCommitted() { return jdbc.sql("select exists (select 1 from allocation.draw where state = 'committed')").query(Boolean.class).single(); }

    /// Whether a draw of this case waits for its place: then no other is committed beside it.
    boolean isCommitted(CaseId id) { return jdbc.sql("select exists (select 1 from allocation.draw where case_id = ? and state = 'committed')").param(id.uuid()).query(Boolean.class).single(); }

    void await(CaseId id, int attempt) {
        jdbc.sql("insert into allocation.waiting (case_id, attempt, since) values (?, ?, ?) on conflict (case_id) do update set attempt = excluded.attempt")
                .params(id.uuid(), attempt, now()).update();
    }

    void awaitNoMore(CaseId id) { jdbc.sql("delete from allocation.waiting where case_id = ?").param(id.uuid()).update(); }

    /// Cases for which nobody could take part.
    public List<CaseId> listWaiting() { return jdbc.sql("select case_id from allocation.waiting order by since").query(UUID.class).list().stream().map(CaseId::of).toList(); }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }

    private Draw read(ResultSet row, int index) throws SQLException {
        DrawInput input = DrawInput.parse(row.getString("input"));
        byte @Nullable [] pi = row.getBytes("proof");
        @Nullable UUID winner = row.getObject("winner", UUID.class);
        @Nullable OffsetDateTime drawnAt = row.getObject("drawn_at", OffsetDateTime.class);
        return new Draw(DrawId.of(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), input, new Sha256(row.getBytes("leaf")),
                pi == null ? null : new DrawProof(input, row.getLong("leaf_index"), key.publicKey(), new VrfProof(pi)), winner == null ? null : PersonId.of(winner),
                row.getObject("committed_at", OffsetDateTime.class).toInstant(), drawnAt == null ? null : drawnAt.toInstant());
    }
}
