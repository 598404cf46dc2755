package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.History;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the duties of each case: what was to be done by when, and when it was done. It asks the clocks of the case as it stands, so a stay or an
/// extension that comes later is in. Whether a term is missed is not written down but asked on the day: time passes without events.
@Component
class TermFold implements RiverListener {

    private final CaseFiles files;
    private final LawBook law;
    private final CourtClock clock;
    private final JdbcClient jdbc;

    TermFold(CaseFiles files, LawBook law, CourtClock clock, JdbcClient jdbc) {
        this.files = files;
        this.law = law;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public String name() { return "indicator-terms"; }

    @Override
    public boolean seesWholeCase() { return true; }

    @Override
    public void hear(RecordedEvent event) {
        CaseFile file = files.get(event.caseId());
        String court = file.judge().map(judge -> judge.court().digits()).orElse(file.claim().court().digits());
        UUID judge = file.judge().map(assigned -> assigned.person().uuid()).orElse(Cell.NOBODY);
        write(file.id().uuid(), court, judge, Clocks.of(History.of(file.history()), law, clock.today()));
    }

    /// @param clocks all clocks of the case; rights, and duties that became pointless, are left out
    void write(UUID id, String court, UUID judge, List<ClockReading> clocks) {
        List<ClockReading> duties = clocks.stream().filter(clock -> clock.nature() == DeadlineRule.Nature.DUTY && clock.status() != ClockReading.Status.ENDED).toList();
        jdbc.sql("delete from indicators.term where case_id = ?").param(id).update();
        if (duties.isEmpty()) return;
        jdbc.sql("""
                insert into indicators.term (case_id, rule, started_by, court, judge, bears_on, due, done_on)
                select ?, rule, started_by, ?, ?, bears_on, due, done_on from unnest(?::text[], ?::bigint[], ?::text[], ?::date[], ?::date[]) as new (rule, started_by, bears_on, due, done_on)""")
                .params(id, court, judge, duties.stream().map(ClockReading::rule).toArray(String[]::new), duties.stream().map(ClockReading::startedBy).toArray(Long[]::new),
                        duties.stream().map(duty -> duty.bearsOn().word()).toArray(String[]::new), duties.stream().map(duty -> day(duty.due())).toArray(String[]::new),
                        duties.stream().map(duty -> day(duty.metOn())).toArray(String[]::new)).update();
    }

    private static @Nullable String day(@Nullable LocalDate day) { return day == null ? null : day.toString(); }
}
