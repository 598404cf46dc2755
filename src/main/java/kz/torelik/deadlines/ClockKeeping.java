package kz.torelik.deadlines;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the clocks of all cases: after each event those of its case are read anew from the whole history. A fold of the river.
@Component
class ClockKeeping implements RiverListener {

    private final CaseFiles files;
    private final JdbcClient jdbc;
    private final LawBook law;
    private final CourtClock clock;
    private final ObjectProvider<OutageRegister> outages;

    ClockKeeping(CaseFiles files, JdbcClient jdbc, LawBook law, CourtClock clock, ObjectProvider<OutageRegister> outages) {
        this.files = files;
        this.jdbc = jdbc;
        this.law = law;
        this.clock = clock;
        this.outages = outages;
    }

    @Override
    public String name() { return "clocks"; }

    @Override
    public boolean seesWholeCase() { return true; }

    @Override
    public void hear(RecordedEvent event) { keep(event.caseId(), outages.getObject().list()); }

    /// Reads the clocks of a case anew.
    boolean keep(CaseId id, List<Outage> known) {
        List<ClockReading> readings = Clocks.of(History.of(files.get(id).history()), law, clock.instant(), known);
        jdbc.sql("delete from deadlines.clock where case_id = ?").param(id.uuid()).update();
        if (readings.isEmpty()) return true;
        jdbc.sql("""
                insert into deadlines.clock (case_id, rule, started_by, party, bears_on, status, due, due_at, alarm_at, on_expiry, basis)
                select ?, rule, started_by, party, bears_on, status, due::date, due_at::timestamptz, alarm_at::timestamptz, on_expiry, basis
                  from unnest(?::text[], ?::bigint[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as given (rule, started_by, party, bears_on, status, due, due_at, alarm_at, on_expiry, basis)""")
                .params(id.uuid(), words(readings, ClockReading::rule), readings.stream().map(ClockReading::startedBy).toArray(Long[]::new), readings.stream().map(ClockReading::party).toArray(Integer[]::new),
                        words(readings, reading -> reading.bearsOn().word()), words(readings, reading -> reading.status().word()), words(readings, reading -> text(reading.due())), words(readings, reading -> text(reading.dueAt())), words(readings, reading -> text(reading.alarmAt())),
                        words(readings, reading -> word(reading.onExpiry())), words(readings, reading -> reading.basis().toString())).update();
        return true;
    }

    private static String[] words(List<ClockReading> readings, Function<ClockReading, @Nullable String> part) { return readings.stream().map(part).toArray(String[]::new); }

    private static @Nullable String text(@Nullable Object value) { return value == null ? null : value.toString(); }

    static String word(DeadlineRule.OnExpiry onExpiry) { return onExpiry.name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
