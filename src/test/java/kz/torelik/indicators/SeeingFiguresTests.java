package kz.torelik.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import kz.torelik.casefile.TestAccess;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import org.junit.jupiter.api.Test;

/// The figures of a judge are for that judge and his chair, of everything else the sums are for all.
class SeeingFiguresTests {

    private static final CourtCode COURT = CourtCode.of("7110");
    private static final PersonId JUDGE = PersonId.random();
    private final SeeingFigures seeing = new SeeingFigures(TestAccess.rules(), CourtClock.system());

    @Test
    void aJudgeIsSeenByHimselfAndHisChairOnly() {
        Place judge = new Place.OfJudge(JUDGE, COURT);
        assertThat(seeing.maySee(new Actor.Staff(JUDGE, COURT, Function.JUDGE), judge)).isTrue();
        assertThat(seeing.maySee(staff(COURT, Function.CHAIR), judge)).isTrue();
        assertThat(seeing.maySee(staff(CourtCode.of("7111"), Function.CHAIR), judge)).isFalse();
        assertThat(seeing.maySee(staff(COURT, Function.JUDGE), judge)).isFalse();
        assertThat(seeing.maySee(staff(COURT, Function.REGISTRAR), judge)).isFalse();
        assertThat(seeing.maySee(new Actor.Citizen(JUDGE), judge)).isFalse();
        assertThat(seeing.maySee(Actor.ANYONE, judge)).isFalse();
    }

    @Test
    void theSumsAreForAllButFewOnlyForWhoSeesTheCases() {
        Place court = new Place.OfCourt(COURT);
        assertThat(seeing.maySee(Actor.ANYONE, court)).isTrue();
        assertThat(seeing.mayFew(Actor.ANYONE, court)).isFalse();
        assertThat(seeing.mayFew(staff(COURT, Function.JUDGE), court)).isFalse();
        assertThat(seeing.mayFew(staff(COURT, Function.CHAIR), court)).isTrue();
        assertThat(seeing.mayFew(staff(COURT, Function.CHAIR), new Place.Country())).isFalse();
        assertThat(new Figure(4.0, 4).isSmall()).isTrue();
        assertThat(new Figure(5.0, 5).isSmall()).isFalse();
        assertThat(new Figure(0.0, 0).isSmall()).isFalse();
    }

    private static Actor.Staff staff(CourtCode court, Function function) { return new Actor.Staff(PersonId.random(), court, function); }
}
