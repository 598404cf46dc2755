package kz.torelik.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.law.Calendar;
import kz.torelik.law.LawBook;
import kz.torelik.law.Length;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The stories of the demonstration country begin on such a day that each stands today where its fate says, on whatever day the country opens.
class StoriesTests {

    private static final LawBook LAW = LawBook.load();
    private static final Calendar CALENDAR = LAW.calendar();
    private static final List<Stories.Story> STORIES = Stories.read().cases();
    /// Working days that a judge lets pass for the notices of a session, and by which a session may fall later because he is busy.
    private static final int NOTICE = 5;
    private static final int BUSY = 3;
    /// Days that a country may stay open before its youngest terms run out.
    private static final int STAYS = 2;

    @TestFactory
    Stream<DynamicTest> everyFateHoldsTodayWheneverTheCountryOpens() {
        List<LocalDate> days = List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 28), LocalDate.of(2026, 12, 17), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4),
                LocalDate.of(2027, 1, 8), LocalDate.of(2027, 3, 24), LocalDate.of(2027, 5, 10), LocalDate.now(kz.torelik.kernel.CourtClock.COUNTRY));
        return days.stream().map(day -> DynamicTest.dynamicTest(day.toString(), () -> check(day)));
    }

    @Test
    void andOnEveryDayOfSixYears() { LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)).forEach(StoriesTests::check); }

    @Test
    void everyStageIsTold() {
        assertThat(STORIES).extracting(Stories.Story::fate).contains("draft", "unpaid", "acceptance", "returned", "refused", "preparation", "stayed", "recused", "scheduled", "adjourned",
                "announced", "decided", "appealed", "in-force", "executed", "dismissed", "settled", "issued", "cancelled");
    }

    private static void check(LocalDate today) {
        for (Stories.Story story : STORIES) {
            LocalDate filed = story.filedOn(today, CALENDAR);
            assertThat(CALENDAR.isWorking(filed) && filed.isBefore(today)).as("%s, filed on %s", story.id(), filed).isTrue();
            assertThat(stands(story, filed, today)).as("%s on %s, filed on %s, is %s", story.id(), today, filed, story.fate()).isTrue();
        }
    }

    private static boolean stands(Stories.Story story, LocalDate filed, LocalDate today) {
        boolean order = story.dispute().equals("alimony");
        LocalDate accepted = work(filed, Pace.ACCEPT);
        LocalDate answered = work(accepted, Pace.RESPOND);
        LocalDate prepared = work(answered, Pace.PREPARE);
        LocalDate session = work(prepared, NOTICE + BUSY);
        LocalDate signed = work(session, Pace.SIGN);
        return switch (story.fate()) {
            case "draft", "unpaid" -> true;
            // nobody has missed the term of acceptance, 5 working days, or of an order, 3
            case "acceptance" -> !today.isAfter(work(filed, order ? 3 : 5));
            case "returned", "refused" -> work(filed, Pace.REJECT).isBefore(today);
            case "preparation" -> accepted.isBefore(today) && !today.isAfter(work(accepted, 20));
            case "recused" -> work(answered, Pace.RECUSE).isBefore(today);
            case "stayed" -> prepared.isBefore(today) && !today.isAfter(work(prepared, 10));
            case "settled" -> work(answered, Pace.SETTLE).isBefore(today);
            case "scheduled" -> prepared.isBefore(today) && !today.isAfter(work(prepared, 10));
            case "adjourned" -> work(session, Pace.SET_AGAIN).isBefore(today);
            case "announced" -> session.isBefore(today) && !today.isAfter(work(work(prepared, NOTICE), 5));
            case "decided" -> signed.isBefore(today) && today.plusDays(STAYS).isBefore(due(work(prepared, NOTICE + Pace.SIGN)));
            case "appealed" -> work(signed, Pace.APPEAL).isBefore(today) && today.plusDays(STAYS).isBefore(due(work(prepared, NOTICE + Pace.SIGN)));
            case "issued" -> work(filed, Pace.ORDER).isBefore(today) && today.plusDays(STAYS).isBefore(work(work(filed, Pace.ORDER), 10));
            case "cancelled" -> work(filed, Pace.ORDER + Pace.OBJECT + Pace.CANCEL).isBefore(today);
            case "in-force", "dismissed" -> due(signed).plusDays(1).isBefore(today);
            // an order or a decision with its writ; the first story is adjourned once
            case "executed" -> order ? work(filed, Pace.ORDER + 10 + 1 + Pace.WRIT).isBefore(today) : work(due(work(signed, Pace.SET_AGAIN + NOTICE + BUSY)).plusDays(1), Pace.WRIT + 1).isBefore(today);
            default -> throw new IllegalStateException("No fate " + story.fate());
        };
    }

    /// The last day of the term of appeal, a month.
    private static LocalDate due(LocalDate decision) { return java.util.Objects.requireNonNull(LAW.counting().count(decision, new Length(1, Length.Unit.MONTHS)).day()); }

    private static LocalDate work(LocalDate from, int days) {
        LocalDate day = from;
        for (int i = 0; i < days; i++) day = CALENDAR.workingFrom(day.plusDays(1));
        return day;
    }
}
