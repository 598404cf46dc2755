package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.Readings;
import kz.torelik.publication.Reviews;
import kz.torelik.publication.pseudonyms.Difference;
import kz.torelik.publication.pseudonyms.Risk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How a doubtful text is read by people before the public reads it.
class ReadingsTests {

    private static final String EASY = "Истцу установлен диагноз. Она учительница из села Кендала, ей 52 года, то есть 52 лет, муж директор ТОО «Заря». 3 марта 2025 года она передала 1 480 000 тенге, 5 апреля 300 000 тенге, Сарсеновой А. М. не вернули.";
    private static PublicHouse open;

    @BeforeAll
    static void open() { open = new PublicHouse(); }

    @AfterAll
    static void close() { open.close(); }

    private static String refused(Answer<Ecli> answer) { return answer instanceof Answer.No<Ecli>(Refusal refusal) ? refusal.code() : ""; }

    private static String went(List<Readings.Changed> changed) {
        return changed.stream().flatMap(one -> one.runs().stream()).filter(run -> run.kind() == Difference.Kind.WENT).map(Difference.Run::text).collect(Collectors.joining(" "));
    }

    @Test
    void aTextInWhichSomebodyIsEasilyRecognisedIsReadByTwo() {
        PublicHouse.Decided decided = open.decision(Language.RU, "satisfied", EASY);
        Actor.Staff judge = open.judging(decided.file());
        Actor.Staff chair = open.house.get(kz.torelik.courts.Judges.class).list(judge.court(), open.house.clock().today()).stream().filter(one -> !one.person().equals(judge.person())).map(one -> new Actor.Staff(one.person(), one.court(), one.function())).findFirst().orElseThrow();
        Reviews reviews = open.house.get(Reviews.class);
        Readings readings = open.house.get(Readings.class);
        BankOfActs bank = open.house.get(BankOfActs.class);
        Reviews.Review review = open.house.as(judge, () -> reviews.find(decided.act())).orElseThrow();
        assertThat(open.house.as(judge, () -> readings.risk(review))).satisfies(risk -> {
            assertThat(risk.level()).isEqualTo(Risk.Level.HIGH);
            assertThat(risk.alike()).isLessThan(5);
        });
        List<Readings.Changed> fromAct = open.house.as(judge, () -> readings.fromAct(review));
        assertThat(went(fromAct)).as("what the rules hid stands struck out, what they left does not").contains("Сарсеновой").doesNotContain("учительница");
        assertThat(open.house.as(judge, () -> readings.fromProposal(review))).isEmpty();

        int at = review.doubts().getFirst().paragraph();
        List<Reviews.Mend> mends = List.of(new Reviews.Mend(at, "Истцу установлен диагноз.", "Сведения о здоровье скрыты."), new Reviews.Mend(at, "учительница из села Кендала", "работник образования"));
        assertThat(refused(open.house.as(judge, () -> reviews.approve(decided.act(), mends)))).isEqualTo("review-second-reading");
        assertThat(bank.find(decided.act())).as("one pair of eyes does not publish it").isEmpty();
        assertThat(refused(open.house.as(judge, () -> reviews.approve(decided.act(), List.of())))).isEqualTo("review-second-same");
        assertThat(bank.find(decided.act())).isEmpty();

        Reviews.Review second = open.house.as(chair, () -> reviews.find(decided.act())).orElseThrow();
        assertThat(went(open.house.as(chair, () -> readings.fromProposal(second)))).as("what the first reader changed").contains("учительница", "Кендала").doesNotContain("директор");
        assertThat(open.house.as(chair, () -> readings.first(decided.act())).orElseThrow().mine()).isFalse();
        assertThat(open.house.as(chair, () -> reviews.approve(decided.act(), List.of())).isYes()).isTrue();
        assertThat(bank.find(decided.act()).orElseThrow().text().orElseThrow().plain()).contains("Сведения о здоровье скрыты.", "работник образования").doesNotContain("Кендала", "диагноз", "Сарсенов");
    }

    @Test
    void aDoubtfulTextThatTellsLittleIsReadByOne() {
        PublicHouse.Decided decided = open.decision(Language.RU, "satisfied", "Истцу установлен диагноз.");
        Reviews reviews = open.house.get(Reviews.class);
        Actor.Staff judge = open.judging(decided.file());
        int at = open.house.as(judge, () -> reviews.find(decided.act())).orElseThrow().doubts().getFirst().paragraph();
        assertThat(open.house.as(judge, () -> reviews.approve(decided.act(), List.of(new Reviews.Mend(at, "Истцу установлен диагноз.", "Скрыто.")))).isYes()).isTrue();
    }
}
