package kz.torelik.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.torelik.database.Acting;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.Indicator;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever compares two periods that overlap, or the same page on two days, learns of no single case.
class TellingTests {

    private static final LawBook LAW = LawBook.load();
    private static final Place.OfCourt COURT = new Place.OfCourt(CourtCode.of("7110"));

    private final TestPostgres.Fresh database = TestPostgres.fresh();
    private final DataSource source = database.application();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-07-10T05:00:00Z"), CourtClock.COUNTRY));
    private final TransactionTemplate transactions = database.transactions(source, clock);
    private final Figures figures = new Figures(jdbc, LAW, clock);
    private final Telling telling = new Telling(new Released(jdbc, figures, new Breakdowns(jdbc), LAW, clock, java.util.Objects.requireNonNull(transactions.getTransactionManager())));
    private final Indicator incoming = LAW.indicators().get("incoming");

    private void filed(LocalDate day, int n) {
        Acting.run(new Actor.Rule("test"), () -> transactions.executeWithoutResult(_ -> jdbc.sql("""
                insert into indicators.cell (fact, court, judge, day, procedure, category, kind, value, n) values ('claim-filed', '7110', '00000000-0000-0000-0000-000000000000', ?, 'action', '7.03', '', 0, ?)
                on conflict (fact, court, judge, day, procedure, category, kind, value) do update set n = indicators.cell.n + excluded.n""").params(day, n).update()));
    }

    private double told(YearMonth month) {
        Telling.Told told = telling.tell(COURT, month);
        return told.isHidden(incoming) ? -1 : java.util.Objects.requireNonNull(told.of(incoming).value());
    }

    /// The attack that windows of days allow: those that end one day apart differ by the two days at their ends, and both sums are large enough to be told.
    @Test
    void windowsOfDaysTellASingleDayAndMonthsDoNot() {
        for (int day = 1; day <= 30; day++) if (day != 15) filed(LocalDate.of(2026, 6, day), 2);
        filed(LocalDate.of(2026, 6, 15), 1);
        filed(LocalDate.of(2026, 5, 20), 9);
        List<Double> windows = new ArrayList<>();
        for (LocalDate end : List.of(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 29))) windows.add(figures.read(COURT, new Days(LocalDate.of(2026, 6, 16), end)).of(incoming).value());
        windows.add(figures.read(COURT, new Days(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 30))).of(incoming).value());
        assertThat(windows.get(2) - windows.get(0)).as("with any days to choose, the one claim of the fifteenth is computed").isEqualTo(1);

        assertThat(told(YearMonth.of(2026, 6))).isEqualTo(59);
        assertThat(told(YearMonth.of(2026, 5))).isEqualTo(9);
        List<YearMonth> months = telling.months();
        assertThat(months).hasSize(Telling.MONTHS).doesNotHaveDuplicates().allMatch(month -> month.atEndOfMonth().isBefore(clock.today()));
        assertThatThrownBy(() -> telling.tell(COURT, YearMonth.of(2026, 7))).as("the running month grows by a case a day").isInstanceOf(IllegalArgumentException.class);
    }

    /// The attack by patience: the same page yesterday and today differs by what was entered in between.
    @Test
    void theSamePageOnTwoDaysIsTheSame() {
        for (int day = 1; day <= 10; day++) filed(LocalDate.of(2026, 6, day), 1);
        assertThat(told(YearMonth.of(2026, 6))).isEqualTo(10);
        filed(LocalDate.of(2026, 6, 11), 1);
        clock.advance(Duration.ofDays(1));
        assertThat(figures.read(COURT, Days.month(YearMonth.of(2026, 6))).of(incoming).value()).as("counted anew, one claim more is seen").isEqualTo(11);
        assertThat(told(YearMonth.of(2026, 6))).as("what was told stays").isEqualTo(10);
        Telling after = new Telling(new Released(jdbc, figures, new Breakdowns(jdbc), LAW, clock, java.util.Objects.requireNonNull(transactions.getTransactionManager())));
        assertThat(after.tell(COURT, YearMonth.of(2026, 6)).of(incoming).value()).as("also after the house was started anew").isEqualTo(10);
    }

    @Test
    void theLineOfTwelveMonthsHasNoMonthThatIsHidden() {
        for (int back = 0; back < 12; back++) filed(LocalDate.of(2026, 6, 3).minusMonths(back), back == 4 ? 3 : 20);
        assertThat(telling.line(COURT, "incoming", YearMonth.of(2026, 6))).isEmpty();
        assertThat(told(YearMonth.of(2026, 2))).as("three are not told").isEqualTo(-1);
        assertThat(told(YearMonth.of(2026, 3))).isEqualTo(20);
    }
}
