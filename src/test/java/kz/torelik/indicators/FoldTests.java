package kz.torelik.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.CaseHistories;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.History;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Indicator;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The cells are what the events say, whichever way one comes to them: folded as the events happened, folded anew from the first event, or computed
/// from the history by SQL that shares nothing with the fold.
class FoldTests {

    private static final int STEPS = 4000;
    private static final long SEED = Long.getLong("torelik.seed", 20261128L);
    private static final LawBook LAW = LawBook.load();
    private static Walks walks;
    private static JdbcClient owner;

    @BeforeAll
    static void walk() {
        System.out.println("seed " + SEED);
        walks = new Walks(LAW, SEED);
        owner = JdbcClient.create(walks.database.owner());
        walks.cases.listen(new CellFold(new CellRows(walks.cases.jdbc), LAW),
                new TermFold(new CaseHistories(walks.cases.files), new TermRows(walks.cases.jdbc), LAW, walks.clock, List::of),
                new AgeFold(new AgeRows(walks.cases.jdbc)));
        walks.walk(STEPS);
        walks.cases.awaitQuiet();
        assertThat(owner.sql("select count(*) from casefile.stuck").query(Integer.class).single()).isZero();
    }

    @AfterAll
    static void close() { walks.close(); }

    @Test
    void theWalkIsRichEnoughToProveSomething() {
        List<String> facts = owner.sql("select distinct fact from indicators.cell order by 1").query(String.class).list();
        assertThat(facts).contains("claim-filed", "judge-drawn", "recusal-decided", "standing", "claim-filed>claim-accepted/first", "proceedings-stayed>proceedings-resumed/each",
                "decision-issued", "court-order-issued", "claim-filed>decision-issued/first", "hearing-opened>hearing-opened/each");
        assertThat(owner.sql("select count(distinct court) from indicators.cell").query(Integer.class).single()).isEqualTo(3);
        assertThat(owner.sql("select count(*) from indicators.term where done_on > due").query(Integer.class).single()).isPositive();
    }

    @Test
    void everyCellIsWhatSqlComputesFromTheHistoryAlone() {
        TreeMap<String, Long> folded = cells();
        TreeMap<String, Long> computed = Independent.cells(owner, LAW);
        assertThat(folded).hasSizeGreaterThan(1000);
        assertThat(folded.entrySet().stream().filter(cell -> !cell.getValue().equals(computed.get(cell.getKey()))).limit(5).toList()).as("cells that the history does not give").isEmpty();
        assertThat(computed.keySet().stream().filter(cell -> !folded.containsKey(cell)).limit(5).toList()).as("cells that were not folded").isEmpty();
    }

    @Test
    void everyCaseIsRememberedAsItStands() {
        assertThat(owner.sql("""
                select count(*) from casefile.case_file f full join indicators.remembered r on r.case_id = f.id
                 where (r.stage, r.court, r.judge, r.filed_on, r.seq) is distinct from (f.stage, coalesce((select (e.payload ->> 'court') from casefile.procedural_event e
                        where e.case_id = f.id and e.key like 'judge-drawn/%' order by seq desc limit 1), f.court), f.judge, f.filed_on, f.version)""").query(Integer.class).single()).isZero();
    }

    @Test
    void whoeverIsFoldedAnewComesToTheSame() {
        TreeMap<String, Long> before = cells();
        List<String> remembered = rows("remembered");
        List<String> terms = rows("term");
        List<String> behind = rows("behind");
        List<String> stood = rows("stood");
        for (String table : List.of("cell", "remembered", "term", "behind", "stood", "balance")) owner.sql("truncate indicators." + table).update();
        assertThat(owner.sql("update casefile.listener set position = 0 where name in ('indicator-cells', 'indicator-duties', 'indicator-ages')").update()).isEqualTo(3);
        walks.cases.awaitQuiet();
        assertThat(cells().equals(before)).as("the same cells").isTrue();
        assertThat(rows("remembered").equals(remembered)).as("the same cases").isTrue();
        assertThat(rows("term").equals(terms)).as("the same terms").isTrue();
        assertThat(rows("behind").equals(behind)).as("the same cases behind them").isTrue();
        assertThat(rows("stood").equals(stood)).as("the same ages").isTrue();
    }

    /// The folds grow each case event by event and write what changed; here every case is read from its beginning and counted at once.
    @Test
    void everyDutyIsWhatTheHistoryGivesFromItsBeginning() {
        List<String> expected = new ArrayList<>();
        for (UUID id : owner.sql("select id from casefile.case_file").query(UUID.class).list()) {
            CaseFile file = walks.cases.get(CaseId.of(id));
            UUID judge = file.judge().map(one -> one.person().uuid()).orElse(Cell.NOBODY);
            String court = file.judge().map(one -> one.court().digits()).orElse(file.claim().court().digits());
            Clocks.of(History.of(file.history()), LAW, walks.clock.today()).stream().filter(clock -> clock.nature() == DeadlineRule.Nature.DUTY && clock.status() != ClockReading.Status.ENDED).forEach(clock ->
                    expected.add(String.join("|", id.toString(), clock.rule(), "" + clock.startedBy(), court, judge.toString(), clock.bearsOn().word(), "" + clock.due(), "" + clock.metOn(), "" + clock.extended())));
        }
        List<String> kept = owner.sql("select concat_ws('|', case_id, rule, started_by, court, judge, bears_on, coalesce(due::text, 'null'), coalesce(done_on::text, 'null'), extended) from indicators.term").query(String.class).list();
        assertThat(kept).hasSizeGreaterThan(300).containsExactlyInAnyOrderElementsOf(expected);
    }

    /// On any day of the walk each case stands as its history up to that day gives it, and as many stand at each stage as the cells say.
    @Test
    void onEveryDayEachCaseStandsAsItsHistorySays() {
        List<LocalDate> days = owner.sql("select distinct occurred_on from casefile.procedural_event order by 1").query(LocalDate.class).list();
        assertThat(days).hasSizeGreaterThan(30);
        for (int i = 0; i < days.size(); i += 5) {
            LocalDate day = days.get(i);
            assertThat(owner.sql("""
                    select count(*) from (select distinct on (e.case_id) e.case_id, e.stage from casefile.procedural_event e where e.occurred_on <= ? order by e.case_id, e.seq desc) h
                      full join (select * from indicators.stood where from_day <= ? and (to_day is null or to_day > ?)) s using (case_id)
                     where s.stage is distinct from h.stage or s.filed_on is distinct from (select occurred_on from casefile.procedural_event f where f.case_id = h.case_id and f.seq = 1)
                        or s.moved_on is distinct from (select max(m.occurred_on) from casefile.procedural_event m where m.case_id = h.case_id and m.occurred_on <= ? and m.key not like 'notice-%' and m.key not like '%copy-received/%'
                           and m.key not like 'simplified-notice-received/%')""").params(day, day, day, day).query(Integer.class).single()).as("cases that stood otherwise on %s", day).isZero();
            assertThat(owner.sql("""
                    select count(*) from (select stage, court, judge, count(*) as n from indicators.stood where from_day <= ? and (to_day is null or to_day > ?) group by 1, 2, 3) s
                      full join (select kind as stage, court, judge, sum(n) as n from indicators.cell where fact = 'standing' and day <= ? group by 1, 2, 3 having sum(n) <> 0) c using (stage, court, judge)
                     where s.n is distinct from c.n""").params(day, day, day).query(Integer.class).single()).as("stages with another number on %s", day).isZero();
        }
    }

    /// What the pages show of a day in the second year and of one in the first, by way of the balances of the years, is what the history says.
    @Test
    void whatWasPendingOnADayAndWhenItsYearBeganIsWhatTheHistorySays() {
        Figures figures = new Figures(walks.cases.jdbc, LAW, walks.clock);
        LocalDate last = walks.clock.today();
        assertThat(last.getYear()).as("the walk goes over a year").isGreaterThan(2026);
        for (LocalDate day : List.of(LocalDate.of(2026, 6, 30), last.withDayOfYear(1), last)) {
            Reading reading = walks.cases.as(new kz.torelik.kernel.Actor.Rule("test"), _ -> figures.read(new Place.Country(), Days.lastDays(365, day)));
            assertThat(reading.of("pending").base()).as("pending on %s", day).isEqualTo(pending(day));
            assertThat(reading.of("opening-balance").base()).as("pending 365 days before %s", day).isEqualTo(pending(day.minusDays(365)));
            assertThat(reading.of("opening-balance-of-year").base()).as("pending when the year of %s began", day).isEqualTo(pending(day.withDayOfYear(1).minusDays(1)));
        }
    }

    private static long pending(LocalDate day) {
        kz.torelik.law.Measure.Standing pending = (kz.torelik.law.Measure.Standing) LAW.indicators().get("pending").measure();
        return owner.sql("select count(*) from (select distinct on (case_id) stage from casefile.procedural_event where occurred_on <= ? order by case_id, seq desc) h where stage = any(?)")
                .params(day, pending.at().toArray(String[]::new)).query(Long.class).single();
    }

    /// From each figure one goes to as many cases, events or terms as it says, and its parts add up to it.
    @Test
    void everyFigureOfACourtLeadsToWhatItCounts() {
        Breakdowns breakdowns = new Breakdowns(walks.cases.jdbc);
        Place court = new Place.OfCourt(kz.torelik.kernel.CourtCode.of("7110"));
        Days days = Days.lastDays(365, walks.clock.today());
        walks.cases.as(new kz.torelik.kernel.Actor.Rule("test"), _ -> {
            Reading reading = new Figures(walks.cases.jdbc, LAW, walks.clock).read(court, days);
            long counted = 0;
            for (Indicator each : LAW.indicators().list()) {
                if (Source.of(each.measure(), days).isEmpty()) continue;
                long base = reading.of(each).base();
                assertThat(breakdowns.count(each, court, days, Narrowed.NOT)).as("cases behind %s", each.id()).isEqualTo((int) base);
                assertThat(breakdowns.list(each, court, days, Narrowed.NOT, 5, 0)).as("the first of them").hasSize((int) Math.min(5, base));
                for (Split split : Split.values()) {
                    assertThat(breakdowns.split(each, court, days, Narrowed.NOT, split).values().stream().mapToLong(Figure::base).sum()).as("%s by %s", each.id(), split).isEqualTo(base);
                }
                counted += base;
            }
            assertThat(counted).isGreaterThan(500);
            return true;
        });
    }

    @Test
    void behindEveryNumberStandAsManyCasesAsItSays() {
        assertThat(owner.sql("""
                select count(*) from (select fact, court, judge, day, procedure, category, kind, value, count(*) as n from indicators.behind group by 1, 2, 3, 4, 5, 6, 7, 8) b
                  full join (select * from indicators.cell where n <> 0 and (fact like '%>%' or fact in (select distinct fact from indicators.behind))) c using (fact, court, judge, day, procedure, category, kind, value)
                 where b.n is distinct from c.n""").query(Integer.class).single()).isZero();
        assertThat(owner.sql("select count(distinct fact) from indicators.behind").query(Integer.class).single()).isGreaterThan(20);
    }

    private static List<String> rows(String table) { return owner.sql("select x::text from indicators.%s x order by 1".formatted(table)).query(String.class).list(); }

    private static TreeMap<String, Long> cells() {
        return owner.sql("select concat_ws('|', fact, court, judge, day, procedure, category, kind, value) as cell, n from indicators.cell where n <> 0")
                .query((row, _) -> java.util.Map.entry(row.getString("cell"), row.getLong("n"))).list().stream()
                .collect(Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue, Long::sum, TreeMap::new));
    }
}
