package kz.torelik.analytics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kz.torelik.courts.Judges;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which sets of acts were ever learned from, each by its hash. What a job learned waits; the chair of the Supreme Court lets it in with a word why, and from then on it is the one that answers.
@Repository
public class Models {

    private final JdbcClient jdbc;
    private final Judges judges;
    private final LawBook law;
    private final CourtClock clock;

    Models(JdbcClient jdbc, Judges judges, LawBook law, CourtClock clock) {
        this.jdbc = jdbc;
        this.judges = judges;
        this.law = law;
        this.clock = clock;
    }

    /// Who let a set in, when and why.
    public record LetIn(Instant at, String name, CourtCode court, String note) {}

    /// @param error the calibration error on the newer acts
    /// @param covered how often the sets of outcomes held the true one
    /// @param letIn null while it waits
    public record Model(Sha256 hash, Instant frozenAt, int acts, int learned, double error, double covered, @Nullable LetIn letIn) {}

    /// Keeps the set by its hash; the same set again changes nothing.
    ///
    /// @return whether it is new
    @Transactional
    boolean freeze(Outcomes.Card card, List<Ended> acts) {
        return jdbc.sql("insert into analytics.model (hash, frozen_at, acts, learned, error, covered, lines) values (?, ?, ?, ?, ?, ?, ?) on conflict (hash) do nothing")
                .params(card.hash().bytes(), now(), card.acts(), card.learned(), card.reliability().error(), card.covered(), packed(Outcomes.lines(acts))).update() == 1;
    }

    /// The set that answers, or nothing while nobody has let one in.
    @Transactional(readOnly = true)
    public Optional<Model> current() { return list("let_in_at is not null order by let_in_at desc, frozen_at desc limit 1").stream().findFirst(); }

    /// What was learned after the one that answers and waits for a person, the newest first.
    @Transactional(readOnly = true)
    public List<Model> listWaiting() {
        return list("let_in_at is null and lines is not null and frozen_at > coalesce((select max(m.let_in_at) from analytics.model m), '-infinity') order by frozen_at desc limit 3");
    }

    /// The sets that ever answered, the latest first.
    @Transactional(readOnly = true)
    public List<Model> listLetIn() { return list("let_in_at is not null order by let_in_at desc limit 20"); }

    private List<Model> list(String where) { return jdbc.sql("select hash, frozen_at, acts, learned, error, covered, let_in_at, let_in_name, let_in_court, note from analytics.model where " + where).query(Models::read).list(); }

    /// The acts of a set.
    @Transactional(readOnly = true)
    List<Ended> acts(Sha256 hash) { return jdbc.sql("select lines from analytics.model where hash = ?").param(hash.bytes()).query(byte[].class).single() instanceof byte[] lines ? unpacked(lines).lines().map(Ended::of).toList() : List.of(); }

    /// Whether whoever acts may let a set in.
    public boolean mayLetIn() { return Acting.now() instanceof Actor.Staff staff && staff.function() == Function.CHAIR && law.courts().get(staff.court()).kind() == CourtKind.SUPREME; }

    /// Lets a set in that waits.
    ///
    /// @return refused with `model-not-yours`, `model-not-waiting`, `model-note`
    @Transactional
    public Answer<Model> letIn(Sha256 hash, String note) {
        if (!mayLetIn()) return Answer.no(Refusal.of("model-not-yours"));
        if (listWaiting().stream().noneMatch(model -> model.hash().equals(hash))) return Answer.no(Refusal.of("model-not-waiting"));
        if (note.isBlank()) return Answer.no(Refusal.of("model-note"));
        Actor.Staff chair = (Actor.Staff) Acting.now();
        jdbc.sql("update analytics.model set let_in_at = ?, let_in_by = ?, let_in_name = ?, let_in_court = ?, note = ? where hash = ? and let_in_at is null")
                .params(now(), chair.person().uuid(), judges.get(chair.person()).name().full(), chair.court().digits(), note.strip(), hash.bytes()).update();
        return Answer.yes(current().orElseThrow());
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }

    private static Model read(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("let_in_at", OffsetDateTime.class);
        LetIn letIn = at == null ? null : new LetIn(at.toInstant(), row.getString("let_in_name"), CourtCode.of(row.getString("let_in_court")), row.getString("note"));
        return new Model(new Sha256(row.getBytes("hash")), row.getObject("frozen_at", OffsetDateTime.class).toInstant(), row.getInt("acts"), row.getInt("learned"), row.getDouble("error"), row.getDouble("covered"), letIn);
    }

    private static byte[] packed(String lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] lines) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(lines))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
