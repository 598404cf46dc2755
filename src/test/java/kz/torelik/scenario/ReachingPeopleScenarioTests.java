package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.counterparts.carriers.Post;
import kz.torelik.counterparts.carriers.PostFaults;
import kz.torelik.counterparts.carriers.PostItem;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ProofOfService;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.notices.FailedNotices;
import kz.torelik.notices.HybridMail;
import kz.torelik.notices.NotArrived;
import kz.torelik.notices.PaperLetter;
import kz.torelik.notices.PaperLetters;
import kz.torelik.notices.Sending;
import kz.torelik.notices.TelephoneMessages;
import kz.torelik.notices.TellingOtherwise;
import kz.torelik.notices.Trail;
import kz.torelik.notices.Trails;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// A defendant whom nothing electronic reaches: the post prints and delivers, and what it tells counts, in whatever order it comes.
class ReachingPeopleScenarioTests {

    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private static Post post;
    private static House house;

    @BeforeAll
    static void open() throws IOException {
        post = Post.run(0, KEY, URI.create("http://127.0.0.1:1/callbacks/post"), Duration.ZERO);
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.post.address=" + post.address(), "torelik.post.key=" + KEY);
        post.tell(house.address().resolve("/callbacks/post"));
    }

    @AfterAll
    static void close() {
        house.close();
        post.close();
    }

    private static Bench accepted() {
        DraftParty known = Claims.party("defendant", house.character("erlan").person());
        DraftParty stranger = new DraftParty("defendant", "individual", null, "Ыбырайқызы", "Рабиға", "", "", "", "", known.address(), known.kato(), "", "");
        ClaimDraft claim = Claims.loan(house);
        claim = Claims.inItsCourt(house, claim.withParties("self", List.of(claim.parties().getFirst(), stranger)));
        Submission submission = house.file(house.character("aigul"), claim, Claims.paper(house, Language.KK, "Қолхат", "Мен 1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        return bench;
    }

    private static Actor registrar(Bench bench) {
        CourtCode seat = bench.file().judge().orElseThrow().court();
        return new Actor.Staff(PersonId.random(), seat, Function.REGISTRAR);
    }

    private static PaperLetter letter(Bench bench, String about) {
        return house.as(registrar(bench), () -> house.get(PaperLetters.class).list(100)).stream().map(PaperLetters.Line::letter)
                .filter(one -> one.caseId().equals(bench.id()) && one.party() == 2 && one.about().equals(about)).findFirst().orElseThrow();
    }

    /// The letter when the post has it and the house knows that.
    private static PostItem posted(Bench bench, String about) {
        house.awaitThat(() -> letter(bench, about).state() == PaperLetter.State.POSTED);
        return post.find(letter(bench, about).id().uuid().toString()).orElseThrow();
    }

    private static Instant now() { return house.clock().instant(); }

    private static ProofOfService.Finding proof(Bench bench, HearingId trial) {
        CaseFile file = bench.file();
        return house.as(bench.judge(), () -> java.util.Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(ProofOfService.class).find(file, trial, file.party(2)))));
    }

    private static long count(Bench bench, Class<? extends ServiceEvent> kind) { return bench.file().history().stream().filter(one -> kind.isInstance(one.event())).count(); }

    @Test
    void theClaimGoesByThePostAndTheTermBeginsWithItsHandOverAct() {
        post.faults(new PostFaults(false, 1, 0, true, List.of()));
        Bench bench = accepted();
        house.awaitThat(() -> post.items().stream().anyMatch(one -> one.number().equals(letter(bench, "claim-copy").id().uuid().toString())));
        assertThat(letter(bench, "claim-copy").state()).as("its answer was lost").isEqualTo(PaperLetter.State.TO_PRINT);
        house.moveTo(LocalDateTime.ofInstant(now().plus(Duration.ofMinutes(3)), kz.torelik.kernel.CourtClock.COUNTRY));
        PostItem item = posted(bench, "claim-copy");
        assertThat(post.items().stream().filter(one -> one.number().equals(item.number()))).as("the post has it once").hasSize(1);
        assertThat(item.sheets()).as("the letter, the claim with its attachment, the ruling").hasSizeGreaterThan(2).allSatisfy(sheet -> assertThat(sheet).startsWith("%PDF".getBytes()));
        assertThat(item.name()).isEqualTo("Ыбырайқызы Рабиға");
        assertThat(post.forge(item.item(), "delivered", KEY.replace('0', '1'))).as("another key").isEqualTo(401);
        assertThat(post.happens("KZ000000000KZ", "delivered", now(), Map.of("receiver", "x"))).as("an item of somebody else").isEqualTo(404);
        assertThat(post.happens(item.item(), "eaten", now(), Map.of())).isEqualTo(400);
        assertThat(post.happens(item.item(), "returned", now(), Map.of())).as("without a reason").isEqualTo(400);
        assertThat(letter(bench, "claim-copy").state()).as("nothing of that counts").isEqualTo(PaperLetter.State.POSTED);
        assertThat(house.as(registrar(bench), () -> house.get(PaperLetters.class).received(letter(bench, "claim-copy").id(), now()))).as("it is not marked by hand")
                .isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("letter-with-post"));
        assertThat(post.happens(item.item(), "delivered", now(), Map.of("receiver", "Ыбырайқызы Р."))).isEqualTo(200);
        assertThat(post.happens(item.item(), "in-transit", now().minusSeconds(600), Map.of())).as("late").isEqualTo(200);
        house.awaitQuiet();
        PaperLetter letter = letter(bench, "claim-copy");
        assertThat(letter.state()).isEqualTo(PaperLetter.State.RECEIVED);
        assertThat(bench.clock("response").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(count(bench, ServiceEvent.ClaimCopyReceived.class)).as("though it was told twice").isEqualTo(1);
        assertThat(house.as(registrar(bench), () -> house.get(HybridMail.class).act(letter.id())).orElseThrow()).startsWith("%PDF".getBytes());
        post.faults(new PostFaults(false, 0, 0, false, List.of()));
    }

    @Test
    void whatComesBackCountsAsTheLawSaysAndWhatIsLostIsPrintedByTheCourt() {
        Bench bench = accepted();
        PostItem claim = posted(bench, "claim-copy");
        assertThat(post.happens(claim.item(), "lost", now(), Map.of())).isEqualTo(200);
        assertThat(letter(bench, "claim-copy")).satisfies(one -> {
            assertThat(one.hybrid()).isFalse();
            assertThat(one.state()).isEqualTo(PaperLetter.State.TO_PRINT);
        });
        assertThat(house.as(registrar(bench), () -> house.get(FailedNotices.class).list(100)).stream().filter(one -> one.caseId().equals(bench.id()) && one.about().equals("claim-copy")))
                .singleElement().satisfies(one -> assertThat(java.util.Objects.requireNonNull(one.next()).follows()).isEqualTo("print"));
        house.as(registrar(bench), () -> house.get(PaperLetters.class).handedOver(letter(bench, "claim-copy").id(), now())).orThrow();
        house.awaitQuiet();
        bench.act(new Disposition.Preparation(List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        HearingId trial = bench.setTrial();
        PostItem summons = posted(bench, "hearing-set");
        assertThat(proof(bench, trial).verdict()).as("sent to the last known address").isEqualTo(ProofOfService.Verdict.PROPER);
        assertThat(post.happens(summons.item(), "returned", now(), Map.of("reason", "storage-over"))).isEqualTo(200);
        assertThat(proof(bench, trial).verdict()).isEqualTo(ProofOfService.Verdict.NOT_PROPER);
        assertThat(post.happens(summons.item(), "returned", now().plusMillis(1), Map.of("reason", "refused"))).isEqualTo(200);
        assertThat(proof(bench, trial).verdict()).as("nobody certified the mark").isEqualTo(ProofOfService.Verdict.NOT_PROPER);
        assertThat(post.happens(summons.item(), "returned", now().plusMillis(1), Map.of("reason", "refused", "certified", "ПИК"))).isEqualTo(200);
        assertThat(proof(bench, trial).basis()).hasToString("cpc 131(2)");
    }

    @Test
    void theSenderSeesWhatHasNotArrivedAndTellsItOtherwise() {
        nextWeek();
        Bench bench = accepted();
        PostItem claim = posted(bench, "claim-copy");
        assertThat(post.happens(claim.item(), "returned", now(), Map.of("reason", "storage-over"))).isEqualTo(200);
        bench.act(new Disposition.Preparation(List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        HearingId trial = bench.setTrial();
        PostItem summons = posted(bench, "hearing-set");
        assertThat(post.happens(summons.item(), "returned", now(), Map.of("reason", "storage-over"))).isEqualTo(200);
        house.awaitThat(() -> missing(registrar(bench), bench).size() == 2 && missing(registrar(bench), bench).stream().allMatch(one -> one.next().state().equals("clerk")));
        List<NotArrived.Line> missing = missing(registrar(bench), bench);
        assertThat(missing).as("what endangers a session stands first").extracting(NotArrived.Line::danger).containsExactly(NotArrived.Danger.SESSION, NotArrived.Danger.TERM);
        assertThat(missing(new Actor.Staff(PersonId.random(), CourtCode.of("3510"), Function.REGISTRAR), bench)).as("of another court").isEmpty();
        NotArrived.Line session = missing.getFirst();
        Trail trail = house.as(bench.secretary(), () -> house.get(Trails.class).find(session.dispatch())).orElseThrow();
        assertThat(trail.hasReached()).isFalse();
        assertThat(trail.find("post").orElseThrow().stops()).extracting(Sending.Stop::status).contains("returned");
        assertThat(trail.why()).singleElement().satisfies(reason -> assertThat(reason.key()).isEqualTo("notices.why.clerk.workplace"));

        TellingOtherwise telling = house.get(TellingOtherwise.class);
        TelephoneMessages telephone = house.get(TelephoneMessages.class);
        assertThat(house.as(bench.judge(), () -> telephone.write(bench.id(), session.dispatch(), now(), "x"))).as("a judge does not telephone").satisfies(ReachingPeopleScenarioTests::isUnknown);
        assertThat(house.as(new Actor.Staff(PersonId.random(), CourtCode.of("3510"), Function.REGISTRAR), () -> telephone.write(bench.id(), session.dispatch(), now(), "x"))).satisfies(ReachingPeopleScenarioTests::isUnknown);
        assertThat(house.as(house.citizen("aigul"), () -> telling.send(bench.id(), session.dispatch(), "post"))).satisfies(ReachingPeopleScenarioTests::isUnknown);
        assertThat(house.as(bench.secretary(), () -> telling.send(bench.id(), session.dispatch(), "post"))).as("it went by the post already").isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("notice-channel-used"));
        assertThat(house.as(bench.secretary(), () -> telephone.write(bench.id(), session.dispatch(), now().plusSeconds(60), "x"))).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("letter-in-future"));
        assertThat(proof(bench, trial).verdict()).isEqualTo(ProofOfService.Verdict.NOT_PROPER);
        assertThat(house.as(bench.secretary(), () -> telling.told(bench.id(), session.dispatch(), TellingOtherwise.Means.TELEPHONE, now(), "Ыбырайқызы Р."))).as("not without a signature (art. 128 part 2-1)")
                .isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("telephone-unsigned"));
        kz.torelik.notices.TelephoneMessage message = house.as(bench.secretary(), () -> telephone.write(bench.id(), session.dispatch(), now(), "Ыбырайқызы Р., +7 701 000 00 00")).orThrow();
        assertThat(proof(bench, trial).verdict()).as("written down, and not signed").isEqualTo(ProofOfService.Verdict.NOT_PROPER);
        String secretary = house.get(kz.torelik.simulator.population.Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> one.person().id().equals(((Actor.Staff) bench.secretary()).person())).findFirst().orElseThrow().person().iin().digits();
        byte[] other = house.sign(telephone.content(message), house.character("aigul").person().iin().digits());
        assertThat(house.as(bench.secretary(), () -> telephone.sign(bench.id(), message.id(), other))).as("the key of somebody else").isInstanceOf(Answer.No.class);
        byte[] own = house.sign(telephone.content(message), secretary);
        assertThat(house.as(registrar(bench), () -> telephone.sign(bench.id(), message.id(), own))).as("whoever telephoned signs").satisfies(ReachingPeopleScenarioTests::isUnknown);
        house.as(bench.secretary(), () -> telephone.sign(bench.id(), message.id(), own)).orThrow();
        assertThat(house.as(bench.judge(), () -> telephone.list(bench.id()))).as("it is in the file, for the judge too").singleElement().satisfies(one -> assertThat(one.signer()).isNotNull());
        assertThat(house.as(house.citizen("aigul"), () -> telephone.list(bench.id()))).isEmpty();
        house.as(bench.secretary(), () -> telling.told(bench.id(), missing.getLast().dispatch(), TellingOtherwise.Means.WORKPLACE, now(), "Ыбырайқызы Р., мектеп-лицей № 5")).orThrow();
        house.awaitThat(() -> missing(registrar(bench), bench).isEmpty());
        assertThat(proof(bench, trial).verdict()).as("a telephone message that is in the file").isEqualTo(ProofOfService.Verdict.PROPER);
        assertThat(bench.clock("response").status()).as("the term begins with what was handed over").isEqualTo(ClockReading.Status.RUNNING);
        assertThat(bench.file().history().stream().filter(one -> one.event() instanceof ServiceEvent.NoticeSent sent && sent.channel().equals("telephone"))).singleElement().satisfies(one -> {
            assertThat(one.actor()).isEqualTo(bench.secretary());
            assertThat(((ServiceEvent.NoticeSent) one.event()).documents()).as("the paper and the signature under it").hasSize(2);
        });
        nextWeek();
    }

    /// Sessions of the same plaintiff before two judges are not set for the same hour.
    private static void nextWeek() { house.moveTo(LocalDateTime.ofInstant(now().plus(Duration.ofDays(7)), kz.torelik.kernel.CourtClock.COUNTRY)); }

    private static void isUnknown(Answer<?> answer) { assertThat(answer).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("notice-unknown")); }

    private static List<NotArrived.Line> missing(Actor who, Bench bench) {
        return house.as(who, () -> house.get(NotArrived.class).list(100)).stream().filter(one -> one.caseId().equals(bench.id())).toList();
    }
}
