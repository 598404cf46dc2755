package kz.torelik.notices;

import static kz.torelik.casefile.TestCases.party;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import kz.torelik.Patience;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.counterparts.carriers.SmscDesk;
import kz.torelik.counterparts.carriers.SmscFaults;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.notices.sms.SmsText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Text messages over SMPP to a centre that is real, with its faults.
class SmsTests {

    private static final String NUMBER = "+77011234567";

    @TempDir
    private Path folder;
    private NoticesWorld world;

    @BeforeEach
    void open() throws IOException {
        world = new NoticesWorld(folder, true);
        world.court.cases.<Integer>as(new Actor.Rule("test"), _ -> {
            world.wishes.confirm(world.defendant, PhoneNumber.of(NUMBER), world.court.clock.instant());
            return 0;
        });
    }

    @AfterEach
    void close() { world.close(); }

    private CaseFile accepted() {
        CaseFile file = world.court.accepted("open", party(1, "plaintiff", null, "Ким", "kim@firma.kz", null), party(2, "defendant", world.defendant, "Жұмабаев", null, null));
        world.court.cases.awaitQuiet();
        return file;
    }

    /// Lets the house work until something has come about.
    private void until(BooleanSupplier there) {
        world.settle();
        Patience.until(there, world::settle);
    }

    private List<String> sms(CaseFile file, Class<? extends ServiceEvent> kind) {
        return world.service(file, kind).stream().map(event -> switch (event) {
            case ServiceEvent.NoticeSent sent -> sent.channel();
            case ServiceEvent.NoticeDelivered delivered -> delivered.channel();
            case ServiceEvent.NoticeFailed failed -> failed.channel() + " " + failed.cause();
            case ServiceEvent other -> "";
        }).filter(word -> word.startsWith("sms")).toList();
    }

    private boolean delivered(CaseFile file) { return !sms(file, ServiceEvent.NoticeDelivered.class).isEmpty(); }

    private static SmscFaults faults(int throttle, List<String> undeliverable, int mute, boolean hold, boolean twice) { return new SmscFaults(throttle, List.of(), undeliverable, List.of(), mute, hold, twice, 0); }

    @Test
    void aTextInRussianIsJoinedByTheTelephoneAndProvedByItsReportOnce() {
        world.smsc.faults(faults(0, List.of(), 0, false, true));
        CaseFile file = accepted();
        until(() -> delivered(file));
        world.settle();
        assertThat(world.smsc.texts(NUMBER)).singleElement().satisfies(text -> {
            assertThat(text.ucs2()).isTrue();
            assertThat(text.parts()).as("two parts and more").isGreaterThan(1);
            assertThat(text.text()).startsWith("Суд: Копия иска. Дело 7110-26-00-2/").contains("http://localhost:8080/n/").doesNotContain("Жұмабаев").doesNotContain("Ким");
            assertThat(text.from()).isEqualTo("SOT");
        });
        assertThat(sms(file, ServiceEvent.NoticeSent.class)).containsExactly("sms");
        assertThat(sms(file, ServiceEvent.NoticeDelivered.class)).as("though every report came twice").containsExactly("sms");
        assertThat(world.service(file, ServiceEvent.NoticeDelivered.class).stream().filter(one -> one.channel().equals("sms"))).allSatisfy(one -> assertThat(one.proof()).contains("DELIVRD"));
    }

    @Test
    void aCentreThatAsksToGoSlowerIsAskedAgainLaterAndNothingGoesTwice() {
        world.smsc.faults(faults(2, List.of(), 0, false, false));
        CaseFile file = accepted();
        world.settle();
        assertThat(world.smsc.texts(NUMBER)).as("not before the pause is over").isEmpty();
        world.court.clock.advance(Duration.ofMinutes(1));
        until(() -> delivered(file));
        SmscDesk.Text text = world.smsc.texts(NUMBER).getFirst();
        assertThat(world.smsc.taken(NUMBER)).isEqualTo(text.parts());
    }

    @Test
    void whatCannotBeDeliveredFailsTheChannelAndTheAccountStaysEnough() {
        world.smsc.faults(faults(0, List.of(NUMBER), 0, false, false));
        CaseFile file = accepted();
        until(() -> !sms(file, ServiceEvent.NoticeFailed.class).isEmpty());
        assertThat(sms(file, ServiceEvent.NoticeFailed.class)).containsExactly("sms sms-undeliverable");
        Actor registrar = new Actor.Staff(kz.torelik.kernel.PersonId.random(), kz.torelik.hearings.CourtWorld.COURT, kz.torelik.kernel.Function.REGISTRAR);
        assertThat(world.court.cases.<List<PaperLetter>>as(registrar, _ -> world.letters.list(10))).as("no paper").isEmpty();
    }

    @Test
    void aLineThatIsCutIsBuiltAnewAndTheReportsThatWaitedCome() {
        world.smsc.faults(faults(0, List.of(), 0, true, false));
        CaseFile file = accepted();
        until(() -> !world.smsc.texts(NUMBER).isEmpty() && !sms(file, ServiceEvent.NoticeSent.class).isEmpty());
        assertThat(delivered(file)).isFalse();
        int binds = world.smsc.binds();
        world.smsc.cut();
        world.smsc.release();
        until(() -> delivered(file));
        assertThat(world.smsc.binds()).isGreaterThan(binds);
        assertThat(world.smsc.texts(NUMBER)).hasSize(1);
    }

    /// The line is cut instead of an answer: the centre may have the part or not. It is not handed over again; the case learns that no report came.
    @Test
    void anAnswerThatNeverCameIsNotSentAgain() {
        world.smsc.faults(faults(0, List.of(), 1, true, false));
        CaseFile file = accepted();
        world.settle();
        int parts = world.court.cases.<Integer>as(new Actor.Rule("test"), _ -> world.court.cases.jdbc.sql("select count(*) from notices.sms_part").query(Integer.class).single());
        assertThat(world.smsc.taken(NUMBER)).isBetween(1, parts);
        int taken = world.smsc.taken(NUMBER);
        world.court.clock.advance(Duration.ofHours(2));
        world.settle();
        assertThat(world.smsc.taken(NUMBER)).isEqualTo(taken);
        world.court.clock.advance(Duration.ofHours(29));
        until(() -> sms(file, ServiceEvent.NoticeFailed.class).equals(List.of("sms sms-no-report")));
        assertThat(world.smsc.taken(NUMBER)).isEqualTo(taken);
    }

    @Test
    void withoutAReportItHasFailedAndALateOneIsStillTold() {
        world.smsc.faults(faults(0, List.of(), 0, true, false));
        CaseFile file = accepted();
        until(() -> !sms(file, ServiceEvent.NoticeSent.class).isEmpty());
        world.court.clock.advance(Duration.ofHours(31));
        world.settle();
        assertThat(sms(file, ServiceEvent.NoticeFailed.class)).containsExactly("sms sms-no-report");
        world.smsc.release();
        until(() -> delivered(file));
    }

    @Test
    void aTextIsSplitWithoutTearingALetterAndShortLatinOnesStayWhole() {
        assertThat(SmsText.of("Sot 7110", 1)).satisfies(text -> {
            assertThat(text.ucs2()).isFalse();
            assertThat(text.parts()).singleElement().satisfies(part -> assertThat(part).hasSize(8));
        });
        assertThat(SmsText.of("ә".repeat(70), 1).parts()).hasSize(1);
        assertThat(SmsText.of("ә".repeat(71), 1).parts()).hasSize(2).first().satisfies(part -> assertThat(part).hasSize(140).startsWith(5, 0, 3, 1, 2, 1));
        assertThat(SmsText.of("a".repeat(160), 1).parts()).hasSize(1);
        assertThat(SmsText.of("a".repeat(152) + "€" + "b".repeat(20), 1).parts().getFirst()).as("the two octets of € stay together").hasSize(158);
        assertThat(SmsText.of("ә".repeat(66) + "😀" + "ә".repeat(10), 1).parts().getFirst()).as("so do those of a pair").hasSize(138);
    }
}
