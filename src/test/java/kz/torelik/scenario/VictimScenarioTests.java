package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.Defenders;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Representing;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.rooms.Rooms;
import kz.torelik.rooms.SigningInRoom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A victim of a crime is represented by somebody who is no advocate when the court admits him by a resolution (Criminal Procedure Code art. 76 part 1). The room of a hearing offers him only what the court takes from him.
class VictimScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 2, 3, 9, 30)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "done"; }

    private static String number(String who) { return house.character(who).person().iin().digits(); }

    private static Answer<Party> found(Bench bench, int victim, String who) { return house.as(bench.judge(), () -> house.get(Defenders.class).representing(victim, number(who), house.clock().today())); }

    private static String drafted(Bench bench, Party representative) {
        return code(house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Participants(new ParticipantChange.Admitting(representative), "Жәбірленушінің әпкесі."))));
    }

    private static String motion(Bench bench, String who) {
        FilingInCase.Wanted paper = new FilingInCase.Wanted("motion", "witness", "Куәні шақыруды сұраймын.", "", new byte[0]);
        return code(house.as(house.citizen(who), () -> house.get(FilingInCase.class).prepare(bench.id(), 3, paper)));
    }

    /// Viktor asks for Aigul; she does not come in by herself, the judge admits her, she files for him, and the court puts her out again.
    @Test
    void theCourtAdmitsWhoeverTheVictimAsksFor() throws IOException {
        Bench bench = Bench.received(house, Materials.criminal(house, "К-501"));
        assertThat(code(house.as(house.citizen("viktor"), () -> house.get(Representing.class).enter(bench.id(), 3, number("aigul"))))).as("without the court").isEqualTo("representative-not-advocate crpc 76(1)");
        assertThat(motion(bench, "aigul")).isNotEqualTo("done");
        bench.file(house.character("viktor"), 3, "motion", "admit-representative", "Әпкем Айгүлді өкілім ретінде жіберуді сұраймын.");
        int asked = bench.file().motions().getLast().number();
        Party aigul = found(bench, 3, "aigul").orThrow();
        bench.act(new Disposition.Participants(new ParticipantChange.Admitting(aigul), "Жәбірленушінің әпкесі."), "Заңды мүдделерін білдіруге құқылы.");
        Party entered = bench.file().parties("representative").getFirst();
        assertThat(entered.actsFor()).isEqualTo(3);
        assertThat(bench.file().motions().stream().filter(one -> one.number() == asked).findFirst().orElseThrow().granted()).as("the motion is granted with it").isTrue();
        assertThat(PdfText.extract(bench.pdf(bench.last("resolution-representative"))).replaceAll("\\s+", " ")).contains("Жәбірленушінің өкілін іске қатысуға жіберу туралы қаулы", house.character("aigul").person().name().full() + " жәбірленушінің өкілі ретінде іске қатысуға жіберілсін");
        assertThat(house.as(house.citizen("aigul"), () -> house.get(CaseFiles.class).find(bench.id()))).as("she reads the case").isPresent();
        assertThat(motion(bench, "aigul")).as("she has his rights (art. 76 part 3)").isEqualTo("done");
        assertThat(drafted(bench, aigul)).as("she is in the case already").isEqualTo("participants-already-there crpc 76(1)");
        bench.act(new Disposition.Participants(new ParticipantChange.Removing(entered.number(), LegalBasis.of("crpc 94(2)")), "Куә ретінде жауап алынды."), "Қатыса алмайды.");
        assertThat(motion(bench, "aigul")).isNotEqualTo("done");
    }

    /// The accused has a defender, not such a representative; whoever takes part in the case himself represents nobody.
    @Test
    void nobodyElseIsAdmittedSo() {
        Bench bench = Bench.received(house, Materials.criminal(house, "К-502"));
        assertThat(drafted(bench, found(bench, 2, "aigul").orThrow())).isEqualTo("representative-of-nobody crpc 76(1)");
        assertThat(drafted(bench, found(bench, 3, "daniyar").orThrow())).isEqualTo("participants-already-there crpc 76(1)");
        assertThat(code(house.as(bench.judge(), () -> house.get(Defenders.class).representing(3, "000000000000", house.clock().today())))).startsWith("power-nobody");
    }

    /// The sides of a dispute may write an agreement down in the room; a victim and an accused are no such sides.
    @Test
    void theRoomOffersAVictimNoAgreement() {
        Bench crime = Bench.received(house, Materials.as(Materials.criminal(house, "К-503"), "criminal-case-medium"));
        crime.act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        assertThat(mayAgree(crime, "viktor")).isFalse();
        assertThat(mayAgree(crime, "daniyar")).isFalse();
        Bench dispute = Bench.loan(house);
        dispute.act(new Disposition.Acceptance(Language.KK, List.of("Талап қоюдың көшірмесін жіберу.")), "");
        dispute.act(new Disposition.SetForTrial(), "");
        assertThat(mayAgree(dispute, "aigul")).as("a plaintiff may").isTrue();
    }

    private static boolean mayAgree(Bench bench, String who) {
        PublicId room = bench.setTrial().id();
        return house.as(house.citizen(who), () -> house.get(SigningInRoom.class).mayAgree(house.get(Rooms.class).find(room).orThrow()));
    }
}
