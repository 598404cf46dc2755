package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The public register of outages of the electronic service. A chair of a court or the monitoring rule records one; the terms that it touches are counted anew by
/// the published rule (`law/outages.yaml`), and their reasons name it. What was recorded is not changed; the end of an outage is recorded by itself.
@Component
public class OutageRegister implements KnownOutages {

    private static final Actor COUNTING = new Actor.Rule("clocks");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ClockKeeping keeping;
    private final LawBook law;
    private final CourtClock clock;
    private volatile @Nullable List<Outage> known;

    OutageRegister(JdbcClient jdbc, TransactionTemplate transactions, ClockKeeping keeping, LawBook law, CourtClock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keeping = keeping;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public List<Outage> list() {
        List<Outage> all = known;
        if (all == null) {
            all = read();
            known = all;
        }
        return all;
    }

    private List<Outage> read() {
        return jdbc.sql("select o.*, e.until_at from deadlines.outage o left join deadlines.outage_end e using (number) order by o.from_at, o.number").query((row, _) -> {
            OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
            return new Outage(row.getInt("number"), row.getString("service"), row.getObject("from_at", OffsetDateTime.class).toInstant(), until == null ? null : until.toInstant(), row.getString("cause"),
                    row.getString("recorded_by"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("proof"));
        }).list();
    }

    /// Records an outage.
    ///
    /// @param until its end, or null while it lasts
    /// @return the outage, or `outage-not-by-you`, `outage-service-unknown`, `outage-in-future`, `outage-ends-before`, `outage-cause-missing`
    public Answer<Outage> record(String service, Instant from, @Nullable Instant until, String cause) { return keep(service, from, until, cause, null); }

    /// The same with what proves it.
    ///
    /// @return the outage, or as above, or `outage-proof-missing`
    public Answer<Outage> record(String service, Instant from, @Nullable Instant until, String cause, String proof) {
        return proof.isBlank() ? Answer.no(Refusal.of("outage-proof-missing")) : keep(service, from, until, cause, proof.strip());
    }

    private Answer<Outage> keep(String service, Instant from, @Nullable Instant until, String cause, @Nullable String proof) {
        Actor actor = Acting.now();
        if (!mayRecord(actor)) return Answer.no(Refusal.of("outage-not-by-you").under(law.outages().basis()));
        if (law.outages().find(service).isEmpty()) return Answer.no(Refusal.of("outage-service-unknown", service));
        if (from.isAfter(clock.instant()) || until != null && until.isAfter(clock.instant())) return Answer.no(Refusal.of("outage-in-future"));
        if (until != null && !until.isAfter(from)) return Answer.no(Refusal.of("outage-ends-before"));
        if (cause.isBlank()) return Answer.no(Refusal.of("outage-cause-missing"));
        Integer number = transactions.execute(_ -> {
            int given = jdbc.sql("insert into deadlines.outage (service, from_at, cause, recorded_by, officer, recorded_at, proof) values (?, ?, ?, ?, ?, ?, ?) returning number")
                    .params(service, at(from), cause.strip(), actor instanceof Actor.Staff ? "officer" : "monitoring", officer(actor), at(clock.instant()), proof).query(Integer.class).single();
            if (until != null) keepEnd(given, until, actor);
            return given;
        });
        return Answer.yes(recounted(java.util.Objects.requireNonNull(number)));
    }

    /// Records that an outage is over.
    ///
    /// @return the outage, or `outage-not-by-you`, `outage-unknown`, `outage-over`, `outage-in-future`, `outage-ends-before`
    public Answer<Outage> end(int number, Instant until) {
        Actor actor = Acting.now();
        if (!mayRecord(actor)) return Answer.no(Refusal.of("outage-not-by-you").under(law.outages().basis()));
        Optional<Outage> outage = list().stream().filter(one -> one.number() == number).findFirst();
        if (outage.isEmpty()) return Answer.no(Refusal.of("outage-unknown", number));
        if (outage.get().until() != null) return Answer.no(Refusal.of("outage-over", number));
        if (until.isAfter(clock.instant())) return Answer.no(Refusal.of("outage-in-future"));
        if (!until.isAfter(outage.get().from())) return Answer.no(Refusal.of("outage-ends-before"));
        transactions.executeWithoutResult(_ -> keepEnd(number, until, actor));
        return Answer.yes(recounted(number));
    }

    private void keepEnd(int number, Instant until, Actor actor) {
        jdbc.sql("insert into deadlines.outage_end (number, until_at, officer, recorded_at) values (?, ?, ?, ?)").params(number, at(until), officer(actor), at(clock.instant())).update();
    }

    /// The clocks that an outage may touch are those that end within its days, and those that stand still.
    private Outage recounted(int number) {
        List<Outage> all = read();
        known = all;
        Outage outage = all.stream().filter(one -> one.number() == number).findFirst().orElseThrow();
        LocalDate first = outage.begin().toLocalDate();
        LocalDate last = outage.until() == null ? clock.today() : LocalDate.ofInstant(outage.until(), CourtClock.COUNTRY);
        List<CaseId> touched = Acting.as(COUNTING, () -> transactions.execute(_ -> jdbc.sql("select distinct case_id from deadlines.clock where due between ? and ? or status = 'paused'").params(first, last)
                .query((row, _) -> CaseId.of(row.getObject("case_id", UUID.class))).list()));
        for (CaseId id : touched) Acting.as(COUNTING, () -> transactions.execute(_ -> keeping.keep(id, all)));
        return outage;
    }

    static boolean mayRecord(Actor actor) {
        return actor instanceof Actor.Rule || actor instanceof Actor.Staff staff && staff.function() == Function.CHAIR;
    }

    private static @Nullable UUID officer(Actor actor) { return actor instanceof Actor.Staff staff ? staff.person().uuid() : null; }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
