package kz.torelik.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.courts.StaffChange;
import kz.torelik.database.Acting;
import kz.torelik.documents.TestDocuments;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.hearings.CourtWorld;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingCheck;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.signatures.AcceptedSignature;
import kz.torelik.signatures.Indication;
import kz.torelik.signatures.SignatureReport;
import kz.torelik.signatures.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording is kept as long as the data of the law say, and is then destroyed by two signatures; the proof that it existed stays.
class DestroyingTests {

    private static final String REGISTRAR = "910101400005";
    private static final String CHAIR = "700101300005";
    private static final Duration PIECE = Duration.ofSeconds(3);
    private final PersonId registrar = PersonId.random();
    private final PersonId chair = PersonId.random();
    private final Actor asRegistrar = new Actor.Staff(registrar, CourtWorld.COURT, Function.REGISTRAR);
    private final Actor asChair = new Actor.Staff(chair, CourtWorld.COURT, Function.CHAIR);
    private final HearingId hearing = HearingId.random();
    private RecordingsWorld world;
    private HearingRecordings recordings;
    private Destroying destroying;
    private CaseFile file;
    private RecordingId id;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        world = new RecordingsWorld(folder);
        LocalDate since = LocalDate.of(2020, 1, 6);
        world.court.courts.takeOver(new StaffChange.Appointed(registrar, CourtWorld.COURT, Function.REGISTRAR, new PersonName("Ахметова", "Әсел", null), Iin.of(REGISTRAR), since),
                new StaffChange.Appointed(chair, CourtWorld.COURT, Function.CHAIR, new PersonName("Тоқтарова", "Гүлмира", null), Iin.of(CHAIR), since));
        recordings = new HearingRecordings(world.rows, world.running, world.keys, new RecordingAccess(world.rows, world.cases.access, world.cases.files), new HearingRecordings.Evidences(world.ledger.ledger, world.authority.seal, CourtWorld.SENTENCES),
                world.cases.transactions, world.court.clock);
        destroying = new Destroying(world.rows, new DestructionRows(world.cases.jdbc), world.running, world.keys,
                new Destroying.Cases(world.cases.files, CourtWorld.LAW, new CaseNews(world.cases.files, world.court.clock), world.ledger.ledger, world.court.clock),
                new Destroying.Papers(new DestructionSheet(new Typesetter(CourtWorld.SENTENCES), CourtWorld.SENTENCES, CourtWorld.LAW, world.court.clock), TestDocuments.over(world.cases.jdbc, folder, world.court.clock), world.court.courts.staff(),
                        DestroyingTests::accept), world.cases.transactions);
        file = world.withHearing(hearing);
        world.open(file.id(), hearing);
        TrackIntake track = world.running.begin(hearing, new TrackSource("participant", "Сәрсенова", "audio/webm;codecs=opus", 1)).orThrow();
        for (String piece : List.of("one", "two")) {
            world.pass(PIECE);
            track.give(piece.getBytes(StandardCharsets.US_ASCII), PIECE).orThrow();
        }
        world.close(file.id(), hearing);
        world.publish();
        world.recorder.lookOnce();
        id = world.recorded(hearing).id();
    }

    @AfterEach
    void end() { world.close(); }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(var refusal) ? refusal.code() : "none"; }

    private void caseEnds() {
        ActId act = ActId.random();
        world.cases.record(world.court.asJudge, file.id(), new DecisionEvent.ActSigned(act, "ruling-termination", 2, CourtWorld.document("act"), null), new DecisionEvent.ProceedingsTerminated(act, "settlement"));
        assertThat(Destroying.keptUntil(Acting.as(world.court.asJudge, () -> world.cases.transactions.execute(_ -> world.cases.files.get(file.id()))), CourtWorld.LAW)).contains(LocalDate.of(2031, 12, 31));
    }

    private void goTo(LocalDate day) { world.pass(Duration.between(world.court.clock.instant(), day.atTime(10, 0).atZone(CourtClock.COUNTRY).toInstant())); }

    /// A signature of this test is the number of whoever signed and the digest of what he signed; how real ones are judged is the matter of other tests.
    private static Answer<AcceptedSignature> accept(byte[] content, byte[] cms) {
        String[] words = new String(cms, StandardCharsets.US_ASCII).split(" ");
        if (!words[1].equals(Sha256.of(content).toString())) return Answer.no(Refusal.of("signature-other-document"));
        Instant at = Instant.parse("2032-01-05T05:00:00Z");
        Signer signer = new Signer(Iin.of(words[0]), null, words[0].equals(CHAIR) ? "ТОҚТАРОВА ГҮЛМИРА" : "АХМЕТОВА ӘСЕЛ", null, "1", "test", at, at, List.of());
        return Answer.yes(new AcceptedSignature(signer, at, Sha256.of(content), cms, new SignatureReport(Indication.values()[0], null, signer, at, true, List.of())));
    }

    private Answer<Boolean> sign(Actor who, String iin, byte[] pdf) {
        byte[] cms = (iin + " " + Sha256.of(pdf)).getBytes(StandardCharsets.US_ASCII);
        return Acting.as(who, () -> destroying.sign(id, cms));
    }

    @Test
    void nothingIsDestroyedBeforeItsTimeAndNothingByOneAlone() {
        assertThat(refusal(Acting.as(asRegistrar, () -> destroying.prepare(id)))).as("the case goes on").isEqualTo("recording-still-kept");
        caseEnds();
        goTo(LocalDate.of(2031, 12, 31));
        assertThat(Acting.as(asRegistrar, () -> destroying.due()).orThrow()).as("the last day").isEmpty();
        assertThat(refusal(Acting.as(asRegistrar, () -> destroying.prepare(id)))).isEqualTo("recording-still-kept");
        goTo(LocalDate.of(2032, 1, 1));
        assertThat(Acting.as(asChair, () -> destroying.due()).orThrow()).extracting(due -> due.recorded().id()).containsExactly(id);
        for (Actor other : List.of(asChair, world.court.asJudge, world.court.asSecretary, new Actor.Citizen(PersonId.random()))) assertThat(refusal(Acting.as(other, () -> destroying.prepare(id)))).as("%s", other).isEqualTo("destruction-not-yours");
        assertThat(refusal(Acting.as(new Actor.Staff(registrar, kz.torelik.kernel.CourtCode.of("3510"), Function.REGISTRAR), () -> destroying.prepare(id)))).as("of another court").isEqualTo("recording-not-there");
        byte[] pdf = Acting.as(asRegistrar, () -> destroying.prepare(id)).orThrow().pdf();
        assertThat(refusal(sign(asChair, CHAIR, pdf))).as("the chair is the second").isEqualTo("destruction-not-yours");
        assertThat(refusal(sign(asRegistrar, CHAIR, pdf))).as("with the key of another").isEqualTo("protocol-signed-by-another");
        assertThat(sign(asRegistrar, REGISTRAR, pdf).orThrow()).isFalse();
        assertThat(refusal(sign(asRegistrar, REGISTRAR, pdf))).as("not twice by the same").isEqualTo("destruction-not-yours");
        assertThat(world.recorded(hearing).state()).isEqualTo("ended");
        assertThat(Acting.as(world.court.asJudge, () -> recordings.play(file.id(), hearing, 1)).isYes()).as("still heard").isTrue();
    }

    @Test
    void twoSignaturesDestroyItAndTheProofThatItExistedStays() throws IOException {
        Path zip = folder.resolve("copy-of-old.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            Acting.as(world.court.asJudge, () -> recordings.take(file.id(), hearing, true, Language.RU)).orThrow().write(out);
        }
        caseEnds();
        goTo(LocalDate.of(2032, 1, 5));
        byte[] pdf = Acting.as(asRegistrar, () -> destroying.prepare(id)).orThrow().pdf();
        sign(asRegistrar, REGISTRAR, pdf).orThrow();
        byte[] shown = Acting.as(asChair, () -> destroying.prepared(id)).orThrow().pdf();
        Recorded before = world.recorded(hearing);
        assertThat(sign(asChair, CHAIR, shown).orThrow()).isTrue();
        Recorded after = world.recorded(hearing);
        assertThat(after.state()).isEqualTo("destroyed");
        assertThat(after.head()).isEqualTo(before.head());
        assertThat(refusal(Acting.as(world.court.asJudge, () -> recordings.play(file.id(), hearing, 1)))).isEqualTo("recording-destroyed");
        assertThat(refusal(Acting.as(world.court.asJudge, () -> recordings.take(file.id(), hearing, true, Language.RU)))).isEqualTo("recording-destroyed");
        assertThat(Files.exists(world.running.file(after))).isFalse();
        List<String> links = Files.readAllLines(Destroying.linksOf(world.running.file(after)));
        assertThat(links.stream().map(Link::parse).filter(link -> link.kind() != Link.Kind.ANCHOR).toList().getLast().head()).as("the lines lead to the last head").isEqualTo(before.head());
        assertThat(String.join("\n", links)).as("and say nothing of whoever spoke").doesNotContain("Сәрсенова");
        assertThat(destroying.proof(id)).isPresent();
        RecordingEvent.RecordingDestroyed told = (RecordingEvent.RecordingDestroyed) Acting.as(world.court.asJudge, () -> world.cases.transactions.execute(_ -> world.cases.files.get(file.id()))).history().getLast().event();
        assertThat(told.head()).isEqualTo(before.head());
        assertThat(told.act().signer()).isEqualTo("ТОҚТАРОВА ГҮЛМИРА");
        try (RecordingCopy copy = RecordingCopy.open(zip)) {
            assertThat(RecordingCheck.check(copy, world.ledger.ledger.trust(), RecordingCheck.Held.NOTHING).holds()).as("a copy that was given is still one").isTrue();
        }
        assertThat(Acting.as(asRegistrar, () -> destroying.due()).orThrow()).isEmpty();
        assertThat(refusal(sign(asChair, CHAIR, shown))).isEqualTo("recording-not-there");
    }
}
