package kz.torelik.notices;

import static kz.torelik.casefile.TestCases.party;
import static kz.torelik.hearings.CourtWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.database.Acting;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Reason;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceScenarioTests {

    @TempDir
    private Path folder;
    private NoticesWorld world;

    @BeforeEach
    void open() throws IOException { world = new NoticesWorld(folder); }

    @AfterEach
    void close() { world.close(); }

    @Test
    void fromTheAcceptedClaimToTheOpenedSession() throws Exception {
        CaseFile file = world.court.accepted("open", party(1, "plaintiff", world.plaintiff, "Сәрсенова", null, null), party(2, "defendant", world.defendant, "Жұмабаев", null, null),
                party(3, "defendant", null, "Ли", "li@firma.kz", null));
        world.settle();
        assertThat(world.service(file, ServiceEvent.ClaimCopyReceived.class)).as("cabinet and mail are proved").extracting(ServiceEvent.ClaimCopyReceived::party).containsExactlyInAnyOrder(2, 3);
        assertThat(world.service(file, ServiceEvent.NoticeDelivered.class).stream().filter(each -> each.about().equals("claim-copy")))
                .extracting(each -> each.party() + " " + each.channel()).containsExactlyInAnyOrder("2 cabinet", "3 email");
        assertThat(world.service(file, ServiceEvent.NoticeDelivered.class).stream().filter(each -> each.channel().equals("email")).toList())
                .allSatisfy(each -> assertThat(each.proof()).startsWith("250"));
        assertThat(Acting.<Integer, RuntimeException>as(new Actor.Citizen(world.defendant), () -> world.cabinet.list(10, 0).getFirst().documents().size())).as("the claim and the ruling").isEqualTo(2);

        HearingId hearing = Acting.as(world.court.asJudge, () -> world.hearings.setting().set(file.id(), CaseFiles.ANY_VERSION, "preliminary", new Slot(at("2026-04-20T10:00"), 60, "1"), true, null)).orThrow();
        world.settle();
        Component set = invitation("li@firma.kz", "hearing-set");
        assertThat(value(set, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(set, Property.DTSTART)).isEqualTo("20260420T050000Z");

        Acting.as(world.court.asSecretary, () -> world.hearings.moving().move(file.id(), CaseFiles.ANY_VERSION, hearing, new Slot(at("2026-04-22T15:00"), 60, "2"), "Судья в поездке", null)).orThrow();
        Answer<List<kz.torelik.hearings.OpeningHearing.Absentee>> atOnce = Acting.as(world.court.asJudge, () -> world.hearings.opening().absentees(file.id(), hearing, List.of(1, 2)));
        assertThat(atOnce.orThrow()).as("the notice of the old time proves nothing for the new one").singleElement().satisfies(one -> assertThat(one.notice().isProper()).isFalse());
        world.post.faults("{\"reject\": [\"li@firma.kz\"]}");
        world.settle();
        Component moved = invitation("plaintiff@mail.kz", "hearing-moved");
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(moved, Property.UID)).isEqualTo(value(set, Property.UID));

        world.court.clock.advance(Duration.ofDays(16).plusHours(5));
        Answer<CaseFile> refused = open(file, hearing, List.of(1, 2));
        assertThat(refused).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("hearing-no-proper-notice");
            assertThat(no.refusal().reasons()).extracting("key").containsExactly("hearings.absent.not-proper", "notices.proof.failed");
        });
        assertThat(open(file, hearing, List.of(1, 3)).isYes()).as("the defendant has it in his cabinet").isTrue();
    }

    private Answer<CaseFile> open(CaseFile file, HearingId hearing, List<Integer> present) {
        return Acting.as(world.court.asSecretary, () -> world.hearings.opening().open(file.id(), CaseFiles.ANY_VERSION, hearing, present, null));
    }

    private Component invitation(String address, String about) throws IOException, MessagingException, ParserException {
        String title = kz.torelik.hearings.CourtWorld.LAW.papers().findNotice(about).orElseThrow().title().in(address.startsWith("plaintiff") ? Language.KK : Language.RU);
        MimeMessage last = world.post.messages(address).getLast();
        assertThat(last.getSubject()).startsWith(title);
        return new CalendarBuilder().build(new StringReader(PostOffice.part(last, "text/calendar"))).getComponents().getFirst();
    }

    private static String value(Component component, String property) { return component.<Property>getProperty(property).orElseThrow().getValue(); }

    @Test
    void aLetterSpeaksTheLanguageOfTheAddresseeAndOfTheProceedingsAndNamesNobodyInAClosedCase() throws Exception {
        world.court.accepted("closed", party(1, "plaintiff", world.plaintiff, "Сәрсенова", null, null), party(2, "defendant", world.defendant, "Жұмабаев", null, null));
        world.settle();
        MimeMessage letter = world.post.messages("plaintiff@mail.kz").getLast();
        String text = PostOffice.part(letter, "text/plain");
        assertThat(text).contains("талап қоюыңызды қабылдап").contains("суд принял ваш иск").contains("http://localhost:8080/case/").doesNotContain("Жұмабаев").doesNotContain("850101400001");
        assertThat(PostOffice.part(letter, "text/html")).contains("<section lang=\"kk\">").contains("<section lang=\"ru\">");
        assertThat(letter.getMessageID()).endsWith("@sot.torelik.kz>");
        assertThat(world.post.page("/?to=plaintiff@mail.kz")).contains("7110-26-00-2".replace("-", "\u2011"));
    }

    @Test
    void aNoticeIsOpenedByItsAddresseeOnly() {
        CaseFile file = world.court.accepted("open", party(1, "plaintiff", world.plaintiff, "Сәрсенова", null, null), party(2, "defendant", world.defendant, "Жұмабаев", null, null));
        world.settle();
        Actor.Citizen owner = new Actor.Citizen(world.defendant);
        NoticeId notice = Acting.as(owner, () -> world.cabinet.list(10, 0)).getFirst().id();
        for (Actor stranger : List.of(new Actor.Citizen(world.plaintiff), new Actor.Citizen(PersonId.random()), world.court.asJudge, Actor.ANYONE)) {
            assertThat(Acting.as(stranger, () -> world.cabinet.read(notice)).isYes()).isFalse();
            assertThat(Acting.as(stranger, () -> world.cabinet.letter(notice, Language.EN)).isYes()).isFalse();
        }
        assertThat(Acting.<Integer, RuntimeException>as(owner, () -> world.cabinet.unread())).isEqualTo(1);
        assertThat(Acting.as(owner, () -> world.cabinet.letter(notice, Language.EN)).orThrow().greeting()).isEqualTo("To: Жұмабаев Айгүл");
        assertThat(Acting.as(owner, () -> world.cabinet.read(notice)).orThrow().readAt()).isNotNull();
        Acting.as(owner, () -> world.cabinet.read(notice)).orThrow();
        assertThat(Acting.<Integer, RuntimeException>as(owner, () -> world.cabinet.unread())).isZero();
        assertThat(world.service(file, ServiceEvent.NoticeRead.class)).extracting(ServiceEvent.NoticeRead::party).containsExactly(2);
    }

    @Test
    void whoCannotBeReachedIsShownToTheRegistrarOfTheCourt() {
        CaseFile file = world.court.accepted("open", party(1, "plaintiff", world.plaintiff, "Сәрсенова", null, null), party(2, "defendant", null, "Ли", null, null));
        world.settle();
        assertThat(world.service(file, ServiceEvent.NoticeFailed.class)).singleElement().satisfies(failed -> assertThat(failed.cause()).isEqualTo("no-contact"));
        assertThat(world.court.cases.get(file.id()).notices().stream().filter(notice -> notice.state().equals("failed"))).hasSize(1);
        Actor registrar = new Actor.Staff(PersonId.random(), kz.torelik.hearings.CourtWorld.COURT, kz.torelik.kernel.Function.REGISTRAR);
        Actor elsewhere = new Actor.Staff(PersonId.random(), kz.torelik.kernel.CourtCode.of("7510"), kz.torelik.kernel.Function.REGISTRAR);
        assertThat(world.court.cases.<List<FailedNotices.Failed>>as(registrar, _ -> world.failures.list(10))).extracting(FailedNotices.Failed::about).containsExactly("claim-copy");
        assertThat(world.court.cases.<List<FailedNotices.Failed>>as(elsewhere, _ -> world.failures.list(10))).isEmpty();
        assertThat(Reason.of("notices.cause.no-contact").key()).satisfies(key -> assertThat(kz.torelik.hearings.CourtWorld.SENTENCES.knows(key)).isTrue());
    }

    @Test
    void theDefendantIsToldNothingBeforeTheClaimIsAccepted() {
        CaseFile file = world.court.drawn("open", party(1, "plaintiff", world.plaintiff, "Сәрсенова", null, null), party(2, "defendant", world.defendant, "Жұмабаев", null, null));
        world.court.cases.record(new Actor.Citizen(world.plaintiff), file.id(), new FilingEvent.MotionFiled(1, 1, "other", List.of()));
        world.settle();
        assertThat(world.service(file, ServiceEvent.NoticeSent.class)).extracting(sent -> sent.party() + " " + sent.about() + " " + sent.channel())
                .containsExactlyInAnyOrder("1 judge-drawn cabinet", "1 judge-drawn email");
    }

    /// A motion goes to the other side; one for interim measures is decided without a word to it (CPC art. 157 part 2).
    @Test
    void theOtherSideIsNotToldOfAMotionForInterimMeasures() {
        CaseFile file = world.court.accepted("open", party(1, "plaintiff", world.plaintiff, "Сәрсенова", null, null), party(2, "defendant", world.defendant, "Жұмабаев", null, null));
        world.settle();
        assertThat(toldOf(moved(file, 1, "interim-measures"))).doesNotContain("motion-copy");
        assertThat(toldOf(moved(file, 2, "witness"))).as("of any other one it is").contains("motion-copy");
    }

    private CaseFile moved(CaseFile file, int number, String kind) {
        world.court.cases.record(new Actor.Citizen(world.plaintiff), file.id(), new FilingEvent.MotionFiled(number, 1, kind, List.of()));
        world.settle();
        return world.court.cases.get(file.id());
    }

    private static List<String> toldOf(CaseFile file) { return file.notices().stream().filter(notice -> notice.party() == 2).map(CaseFile.NoticeInFile::about).toList(); }
}
