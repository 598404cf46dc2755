package kz.torelik.analytics;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Each use: when, from which set, what was shown, and what the person said of it. What was asked is not kept; who asked neither, but of a judge, whose use stands beside his case where he alone can read it.
@Repository
public class Uses {

    private final JdbcClient jdbc;
    private final CourtClock clock;

    Uses(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a person says of an answer. An objection is looked at by a person.
    public enum Said {
        HELPED, NOT_HELPED, OBJECTED, ADOPTED, REJECTED;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'); }

        /// What is said beside a case; the others are said of a description.
        public boolean isBeside() { return this == ADOPTED || this == REJECTED; }
    }

    @Transactional
    UUID used(@Nullable Sha256 model, List<String> shown, @Nullable Forecast forecast) {
        UUID use = UUID.randomUUID();
        jdbc.sql("insert into analytics.use (id, at, model, shown, category, silence) values (?, ?, ?, ?, ?, ?)")
                .params(use, clock.instant().atOffset(ZoneOffset.UTC), model == null ? null : model.bytes(), shown.toArray(String[]::new), forecast == null ? null : forecast.of().category(), forecast == null ? null : forecast.silence().word()).update();
        return use;
    }

    /// The same by a judge beside a case.
    @Transactional
    UUID opened(@Nullable Sha256 model, List<String> shown, @Nullable Forecast forecast, CaseId id, CourtCode court) {
        UUID use = used(model, shown, forecast);
        jdbc.sql("insert into analytics.beside (use, case_id, court, judge, forecast) values (?, ?, ?, ?, ?)").params(use, id.uuid(), court.digits(), ((Actor.Staff) Acting.now()).person().uuid(), forecast != null).update();
        return use;
    }

    /// Whoever has the answer before him says what it was worth; the last word counts.
    ///
    /// @return whether there is such a use
    @Transactional
    public boolean said(UUID use, Said what) {
        return jdbc.sql("update analytics.use set said = ?, said_at = ? where id = ?").params(what.word(), clock.instant().atOffset(ZoneOffset.UTC), use).update() == 1;
    }

    /// Whether the judge of the thread opened this beside that case.
    @Transactional(readOnly = true)
    public boolean isBeside(UUID use, CaseId id) { return jdbc.sql("select count(*) from analytics.beside where use = ? and case_id = ?").params(use, id.uuid()).query(Integer.class).single() == 1; }

    /// One of the judge's own uses beside a case.
    ///
    /// @param said null where nothing was said
    public record Own(UUID use, java.time.Instant at, boolean forecast, @Nullable String said) {}

    /// What the judge of the thread opened beside a case, the latest first.
    @Transactional(readOnly = true)
    public List<Own> listOwn(CaseId id) {
        return jdbc.sql("select u.id, u.at, b.forecast, u.said from analytics.beside b join analytics.use u on u.id = b.use where b.case_id = ? order by u.at desc limit 10").param(id.uuid())
                .query((row, _) -> new Own(row.getObject("id", UUID.class), row.getObject("at", java.time.OffsetDateTime.class).toInstant(), row.getBoolean("forecast"), row.getString("said"))).list();
    }

    /// @param adopted how many of a judge's own were adopted, without saying whose
    public record Numbers(int uses, int silent, int helped, int notHelped, int objections, int adopted, int rejected) {}

    /// How often it was used so far, and what people said.
    @Transactional(readOnly = true)
    public Numbers numbers() {
        return jdbc.sql("""
                select count(*) as uses, count(*) filter (where silence is distinct from 'none') as silent, count(*) filter (where said = 'helped') as helped, count(*) filter (where said = 'not-helped') as not_helped,
                       count(*) filter (where said = 'objected') as objections, count(*) filter (where said = 'adopted') as adopted, count(*) filter (where said = 'rejected') as rejected from analytics.use""")
                .query((row, _) -> new Numbers(row.getInt("uses"), row.getInt("silent"), row.getInt("helped"), row.getInt("not_helped"), row.getInt("objections"), row.getInt("adopted"), row.getInt("rejected"))).single();
    }
}
