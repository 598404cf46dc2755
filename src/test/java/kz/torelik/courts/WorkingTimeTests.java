package kz.torelik.courts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

class WorkingTimeTests {

    private static final CourtCode SARYARKA = CourtCode.of("7110");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 15);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 9, 19);
    private static final LocalDate REPUBLIC_DAY = LocalDate.of(2025, 10, 25);

    private final TestCourts courts = TestCourts.over(TestPostgres.fresh(), LawBook.load(), CourtClock.system());

    @Test
    void hearingsBeginSoThatTheyEndBeforeLunchAndBeforeClosing() {
        assertThat(courts.workingTime().hearingStarts(SARYARKA, TUESDAY, Duration.ofHours(2), Duration.ofHours(1)))
                .containsExactly(at(9, 0), at(10, 0), at(11, 0), at(14, 30), at(15, 30), at(16, 30));
        assertThat(courts.workingTime().hearingStarts(SARYARKA, TUESDAY, Duration.ofHours(5), Duration.ofMinutes(15))).as("longer than half a day").isEmpty();
        assertThat(courts.workingTime().hearingStarts(SARYARKA, TUESDAY, Duration.ofHours(4), Duration.ofMinutes(15))).containsExactly(at(9, 0), at(14, 30));
    }

    @Test
    void aSaturdayHasADutyOfTheChanceryButNoHearings() {
        courts.takeOver(new StaffChange.HoursSet(SARYARKA, new WorkingHours(at(9, 0), at(13, 0), at(14, 30), at(18, 30), new WorkingHours.Opening(at(10, 0), at(13, 0)))));
        assertThat(courts.workingTime().openings(SARYARKA, SATURDAY)).containsExactly(new WorkingHours.Opening(at(10, 0), at(13, 0)));
        assertThat(courts.workingTime().hearingStarts(SARYARKA, SATURDAY, Duration.ofMinutes(30), Duration.ofMinutes(30))).isEmpty();
        assertThat(courts.workingTime().openings(SARYARKA, SATURDAY.plusDays(1))).isEmpty();
        assertThat(courts.workingTime().openings(SARYARKA, REPUBLIC_DAY)).as("a holiday on a Saturday").isEmpty();
    }

    @Test
    void aCourtHasItsOwnHoursWhereTheyWereSet() {
        assertThat(courts.workingTime().of(SARYARKA)).isEqualTo(WorkingHours.USUAL);
        WorkingHours own = new WorkingHours(at(8, 30), at(12, 30), at(13, 30), at(17, 30), null);
        courts.takeOver(new StaffChange.HoursSet(SARYARKA, own));
        assertThat(courts.workingTime().of(SARYARKA)).isEqualTo(own);
        assertThat(courts.workingTime().openings(SARYARKA, TUESDAY)).hasSize(2);
    }

    @Test
    void roomsAreListedByFloorAndClosedRoomsAreGone() {
        courts.takeOver(new StaffChange.RoomSet(SARYARKA, new Room("12", 30, true, 2)), new StaffChange.RoomSet(SARYARKA, new Room("3", 12, false, 1)));
        assertThat(courts.rooms().list(SARYARKA)).containsExactly(new Room("3", 12, false, 1), new Room("12", 30, true, 2));
        courts.takeOver(new StaffChange.RoomClosed(SARYARKA, "3"));
        assertThat(courts.rooms().find(SARYARKA, "3")).isEmpty();
    }

    @Test
    void hoursOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new WorkingHours(at(9, 0), at(8, 0), at(14, 0), at(18, 0), null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(WorkingHours.USUAL.openings().getFirst().fits(at(12, 30), Duration.ofMinutes(30)), WorkingHours.USUAL.openings().getFirst().fits(at(12, 31), Duration.ofMinutes(30))))
                .containsExactly(true, false);
    }

    private static LocalTime at(int hour, int minute) { return LocalTime.of(hour, minute); }
}
