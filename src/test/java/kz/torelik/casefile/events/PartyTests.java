package kz.torelik.casefile.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who is under age: protection begins with what the house knows of a birth, be it stated or told by the number.
class PartyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 8);
    /// Born on the first of January 2001.
    private static final Iin GROWN = Iin.of("010101600018");

    private static boolean isMinor(@Nullable Iin iin, @Nullable LocalDate born, LocalDate day) {
        return new Party(1, "accused", null, new Party.Subject.Natural(new PersonName("Ахметов", "Дамир", null), iin, born, false), "", null, null, null, null).isMinor(day);
    }

    @Test
    void whoeverIsNotYetEighteenIsUnderAgeUntilHisBirthday() {
        assertThat(isMinor(null, TODAY.minusYears(18).plusDays(1), TODAY)).isTrue();
        assertThat(isMinor(null, TODAY.minusYears(18), TODAY)).as("on his birthday he is of age").isFalse();
        assertThat(isMinor(null, null, TODAY)).as("nothing is known").isFalse();
    }

    @Test
    void theNumberTellsABirthThatNobodyStated() {
        assertThat(isMinor(GROWN, null, LocalDate.of(2018, 12, 31))).isTrue();
        assertThat(isMinor(GROWN, null, LocalDate.of(2019, 1, 1))).isFalse();
        assertThat(isMinor(GROWN, LocalDate.of(2010, 1, 1), TODAY)).as("what was stated goes before the number").isTrue();
    }

    @Test
    void anOrganisationHasNoAge() {
        assertThat(new Party(1, "plaintiff", null, new Party.Subject.Legal("«Қуат» ЖШС", null), "", null, null, null, null).isMinor(TODAY)).isFalse();
    }
}
