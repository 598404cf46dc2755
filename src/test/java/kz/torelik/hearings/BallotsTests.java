package kz.torelik.hearings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.events.JuryEvent.Ballot;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.law.Penalties;
import org.junit.jupiter.api.Test;

/// The judge and ten jurors vote on the punishment: six voices carry it, eight a long imprisonment, all eleven one for life (Criminal Procedure Code art. 656 parts 11 to 13).
class BallotsTests {

    private static final Penalties PENALTIES = LawBook.load().penalties();

    private static Ballot yesNo(String charge, int point, int yes) { return new Ballot(charge, point, "", "", BigDecimal.ZERO, yes); }

    private static Ballot punishment(String charge, String kind, int amount, int yes) { return new Ballot(charge, kind.equals("rank") ? 14 : 7, "", kind, BigDecimal.valueOf(amount), yes); }

    private static String fault(List<String> guilty, Ballot... ballots) { return new Ballots(PENALTIES, guilty, List.of(ballots)).fault().map(Refusal::code).orElse("none"); }

    /// One charge: punished, by this.
    private static String one(Ballot... more) {
        List<Ballot> all = new ArrayList<>(List.of(yesNo("99(2)", 6, 11), yesNo("99(2)", 8, 0)));
        all.addAll(List.of(more));
        return fault(List.of("99(2)"), all.toArray(new Ballot[0]));
    }

    @Test
    void sixVoicesCarryAPunishmentAndFiveDoNot() {
        assertThat(one(punishment("99(2)", "imprisonment", 180, 6))).isEqualTo("none");
        assertThat(one(punishment("99(2)", "imprisonment", 180, 5))).isEqualTo("ballot-majority");
        assertThat(one(punishment("99(2)", "imprisonment", 180, 12))).isEqualTo("ballot-count");
    }

    @Test
    void moreThanFifteenYearsNeedEightVoicesAndLifeAllOfThem() {
        assertThat(one(punishment("99(2)", "imprisonment", 181, 7))).isEqualTo("ballot-eight");
        assertThat(one(punishment("99(2)", "imprisonment", 181, 8))).isEqualTo("none");
        assertThat(one(punishment("99(2)", "life", 0, 10))).isEqualTo("ballot-all");
        assertThat(one(punishment("99(2)", "life", 0, 11))).isEqualTo("none");
    }

    @Test
    void everyQuestionHasItsVote() {
        assertThat(fault(List.of("99(2)"), yesNo("99(2)", 8, 0), punishment("99(2)", "life", 0, 11))).as("whether he is to be punished").isEqualTo("ballot-missing");
        assertThat(fault(List.of("99(2)"), yesNo("99(2)", 6, 11), punishment("99(2)", "life", 0, 11))).as("whether he is released").isEqualTo("ballot-missing");
        assertThat(one()).as("which punishment").isEqualTo("ballot-missing");
        assertThat(one(punishment("99(2)", "imprisonment", 0, 9))).as("how long").isEqualTo("penalty-amount-missing");
    }

    @Test
    void whoIsNotToBePunishedHasNoPunishment() {
        assertThat(fault(List.of("99(2)"), yesNo("99(2)", 6, 5), yesNo("99(2)", 8, 11))).isEqualTo("none");
        assertThat(fault(List.of("99(2)"), yesNo("99(2)", 6, 5), yesNo("99(2)", 8, 11), punishment("99(2)", "fine", 500, 9))).isEqualTo("ballot-strange");
        assertThat(fault(List.of("99(2)"), yesNo("99(2)", 6, 9), yesNo("99(2)", 8, 7), punishment("99(2)", "imprisonment", 24, 9))).as("put off, with a punishment").isEqualTo("none");
        assertThat(fault(List.of("99(2)"), yesNo("99(2)", 6, 9), yesNo("99(2)", 8, 7))).as("released without one").isEqualTo("none");
    }

    @Test
    void onlyGuiltIsPunishedAndOnlyOnceOnACharge() {
        assertThat(one(punishment("99(2)", "fine", 500, 9), punishment("190(1)", "fine", 500, 9))).as("not found guilty of it").isEqualTo("ballot-strange");
        assertThat(one(punishment("99(2)", "fine", 500, 9), punishment("99(2)", "arrest", 30, 9))).as("two main ones").isEqualTo("ballot-strange");
        assertThat(one(punishment("99(2)", "imprisonment", 24, 9), punishment("99(2)", "property", 0, 9))).as("an additional one").isEqualTo("none");
        assertThat(one(punishment("99(2)", "property", 0, 9))).as("an additional one alone").isEqualTo("ballot-strange");
        assertThat(one(punishment("99(2)", "imprisonment", 24, 9), new Ballot("99(2)", 7, "", "rank", BigDecimal.ZERO, 9))).as("a rank is another question").isEqualTo("ballot-strange");
    }

    @Test
    void severalPunishmentsNeedAFinalOne() {
        List<Ballot> two = List.of(yesNo("99(2)", 6, 11), yesNo("99(2)", 8, 0), punishment("99(2)", "imprisonment", 120, 9), yesNo("190(1)", 6, 9), yesNo("190(1)", 8, 0), punishment("190(1)", "fine", 500, 9));
        assertThat(fault(List.of("99(2)", "190(1)"), two.toArray(new Ballot[0]))).isEqualTo("ballot-missing");
        List<Ballot> whole = new ArrayList<>(two);
        whole.add(punishment("", "imprisonment", 200, 7));
        assertThat(fault(List.of("99(2)", "190(1)"), whole.toArray(new Ballot[0]))).as("the final one is long too").isEqualTo("ballot-eight");
        whole.set(6, punishment("", "imprisonment", 200, 8));
        assertThat(fault(List.of("99(2)", "190(1)"), whole.toArray(new Ballot[0]))).isEqualTo("none");
        whole.set(6, punishment("", "imprisonment", 300, 8));
        assertThat(fault(List.of("99(2)", "190(1)"), whole.toArray(new Ballot[0]))).as("together more than for one").isEqualTo("none");
        whole.set(6, punishment("", "imprisonment", 361, 8));
        assertThat(fault(List.of("99(2)", "190(1)"), whole.toArray(new Ballot[0]))).as("and not more than thirty years").isEqualTo("penalty-limit");
        assertThat(one(punishment("99(2)", "imprisonment", 241, 9))).as("not more than twenty for one").isEqualTo("penalty-limit");
        assertThat(one(punishment("99(2)", "imprisonment", 24, 9), punishment("", "imprisonment", 24, 9))).as("one needs no other").isEqualTo("ballot-strange");
    }
}
