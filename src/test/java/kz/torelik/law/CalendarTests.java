package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import org.junit.jupiter.api.Test;

class CalendarTests {

    private static final Holiday.File FILE = LawFiles.read("calendar/holidays.yaml", Holiday.File.class);
    private static final Calendar CALENDAR = new Calendar(FILE);
    private static final Counting COUNTING = new Counting(CALENDAR);

    /// The founding documents computed 2026 with the list of 2023. Law 306-VIII of 11.06.2026 moved Constitution Day from 1 July 2026; the same
    /// engine with the older list gives the older days, so the rule of transfer is the same and only the list changed.
    @Test
    void theListBeforeTheReformGivesTheDaysThatWereComputedWithIt() {
        List<Holiday> before = FILE.holidays().stream().map(holiday -> !holiday.id().equals("constitution-day") ? holiday : new Holiday(holiday.id(), holiday.title(),
                List.of(new Holiday.Version(new kz.torelik.kernel.Period(day("2001-12-13"), null), LegalBasis.of("hol 3"), null, List.of("08-30"), java.util.Map.of(), true)), null)).toList();
        Calendar old = new Calendar(new Holiday.File(FILE.moveBasis(), before, List.of(), List.of()));
        assertThat(old.list(2026)).filteredOn(off -> off.kind() == DayOff.Kind.MOVED).extracting(DayOff::day).containsExactly(day("2026-03-09"), day("2026-03-24"),
                day("2026-03-25"), day("2026-05-11"), day("2026-08-31"), day("2026-10-26"));
        Counting counting = new Counting(old);
        assertThat(counting.count(day("2026-07-30"), new Length(1, Length.Unit.MONTHS)).day()).isEqualTo(day("2026-09-01"));
        assertThat(COUNTING.count(day("2026-07-30"), new Length(1, Length.Unit.MONTHS)).day()).as("by the list in force").isEqualTo(day("2026-08-31"));
        assertThat(CALENDAR.isWorking(day("2027-08-30"))).isTrue();
        assertThat(CALENDAR.isWorking(day("2027-03-15"))).isFalse();
    }

    @Test
    void everyYearFromTheCodeOnCanBeComputed() {
        for (int year = 2015; year <= 2035; year++) {
            assertThat(CALENDAR.list(year)).as("%d", year).hasSizeBetween(14, 22);
            assertThat(CALENDAR.holidays().getLast().versions().getFirst().dates()).containsKey(year);
        }
    }

    @Test
    void theStepsNameTheHolidaysThatWerePassedOver() {
        Due due = COUNTING.count(day("2026-03-16"), new Length(5, Length.Unit.WORKING_DAYS));
        assertThat(due.steps()).extracting(Reason::key).containsExactly("law.count.working-days", "law.count.holiday", "law.count.holiday-moved",
                "law.count.holiday-moved", "law.count.end");
        assertThat(due.steps().getFirst().facts()).containsExactly(5, day("2026-03-17"));
    }

    @Test
    void aTermInWorkingDaysGoesOnAfterAStayFromWhereItStopped() {
        Stay stay = new Stay(day("2026-02-04"), day("2026-02-16"));
        Due due = COUNTING.count(day("2026-02-02"), new Length(5, Length.Unit.WORKING_DAYS), List.of(stay));
        assertThat(due.day()).as("one day before the stay, four from its end").isEqualTo(day("2026-02-19"));
        assertThat(due.stoodStill()).isEqualTo(12);
    }

    @Test
    void aTermInMonthsEndsAsManyDaysLaterAsTheStayLasted() {
        Stay stay = new Stay(day("2026-02-10"), day("2026-02-20"));
        Due due = COUNTING.count(day("2026-02-02"), new Length(2, Length.Unit.MONTHS), List.of(stay));
        assertThat(due.day()).as("2 April and ten days is Sunday 12 April").isEqualTo(day("2026-04-13"));
        assertThat(due.stoodStill()).isEqualTo(10);
    }

    @Test
    void aTermStandsStillUntilTheProceedingsAreResumed() {
        Due due = COUNTING.count(day("2026-02-02"), new Length(2, Length.Unit.MONTHS), List.of(new Stay(day("2026-02-10"), null)));
        assertThat(due.day()).isNull();
        assertThat(due.steps().getLast().key()).isEqualTo("law.count.stands-still");
    }

    @Test
    void aStayAfterTheEndOfTheTermDoesNotMatter() {
        Stay stay = new Stay(day("2026-04-10"), day("2026-04-20"));
        assertThat(COUNTING.count(day("2026-02-02"), new Length(2, Length.Unit.MONTHS), List.of(stay)).day()).isEqualTo(day("2026-04-02"));
    }

    @Test
    void theGovernmentMaySwapAWorkingDayAndAWeekendDay() {
        LegalBasis basis = LegalBasis.of("hol 5");
        Holiday.Override swap = new Holiday.Override(2026, basis, List.of(day("2026-03-20")), List.of(day("2026-03-28")));
        Calendar swapped = new Calendar(new Holiday.File(basis, FILE.holidays(), List.of(swap), List.of()));
        assertThat(swapped.isWorking(day("2026-03-20"))).isFalse();
        assertThat(swapped.isWorking(day("2026-03-28"))).isTrue();
        assertThat(new Counting(swapped).count(day("2026-03-19"), new Length(1, Length.Unit.WORKING_DAYS)).steps()).extracting(Reason::key).contains("law.count.government");
    }

    private static LocalDate day(String text) { return LocalDate.parse(text); }
}
