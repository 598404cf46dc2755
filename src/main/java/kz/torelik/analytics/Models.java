package kz.torelik.analytics;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which sets of acts were ever learned from, each by its hash, and each use: when, from which set, what was shown, and what the person said of it. Neither who asked nor what is kept.
@Repository
public class Models {

    private final JdbcClient jdbc;
    private final CourtClock clock;

    Models(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a person says of an answer. An objection is looked at by a person.
    public enum Said {
        HELPED, NOT_HELPED, OBJECTED;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'); }
    }

    /// Keeps the set by its hash; the same set again changes nothing.
    @Transactional
    void freeze(Outcomes.Card card) {
        jdbc.sql("insert into analytics.model (hash, frozen_at, acts, learned, error, covered) values (?, ?, ?, ?, ?, ?) on conflict (hash) do nothing")
                .params(card.hash().bytes(), clock.instant().atOffset(ZoneOffset.UTC), card.acts(), card.learned(), card.reliability().error(), card.covered()).update();
    }

    @Transactional
    UUID used(Sha256 model, List<String> shown, @Nullable Forecast forecast) {
        UUID use = UUID.randomUUID();
        jdbc.sql("insert into analytics.use (id, at, model, shown, category, silence) values (?, ?, ?, ?, ?, ?)")
                .params(use, clock.instant().atOffset(ZoneOffset.UTC), model.bytes(), shown.toArray(String[]::new), forecast == null ? null : forecast.of().category(), forecast == null ? null : forecast.silence().word()).update();
        return use;
    }

    /// Whoever has the answer before him says what it was worth; the last word counts.
    ///
    /// @return whether there is such a use
    @Transactional
    public boolean said(UUID use, Said what) {
        return jdbc.sql("update analytics.use set said = ?, said_at = ? where id = ?").params(what.word(), clock.instant().atOffset(ZoneOffset.UTC), use).update() == 1;
    }

    /// @param objections how many objected
    public record Uses(int uses, int silent, int helped, int notHelped, int objections) {}

    /// How often it was used so far, and what people said.
    @Transactional(readOnly = true)
    public Uses uses() {
        return jdbc.sql("""
                select count(*) as uses, count(*) filter (where silence is distinct from 'none') as silent, count(*) filter (where said = 'helped') as helped,
                       count(*) filter (where said = 'not-helped') as not_helped, count(*) filter (where said = 'objected') as objections from analytics.use""")
                .query((row, _) -> new Uses(row.getInt("uses"), row.getInt("silent"), row.getInt("helped"), row.getInt("not_helped"), row.getInt("objections"))).single();
    }
}
