package kz.torelik.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.database.Acting;
import kz.torelik.hearings.CourtWorld;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.recordings.speech.ProgramRecogniser;
import kz.torelik.recordings.speech.Recogniser;
import kz.torelik.recordings.speech.SoundDecoder;
import kz.torelik.recordings.speech.VoskRecogniser;
import kz.torelik.signatures.AcceptedSignature;
import kz.torelik.signatures.Indication;
import kz.torelik.signatures.SignatureReport;
import kz.torelik.signatures.Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The transcript of a recording: made by a program, corrected by a person, read by whoever may hear. The recogniser and the decoder of these tests are small programs that speak the same protocol; real ones run in `./torelik bench transcript`.
class TranscriptTests {

    private static final Duration PIECE = Duration.ofSeconds(3);
    private final HearingId hearing = HearingId.random();
    private final PersonId plaintiff = PersonId.random();
    private final Actor asPlaintiff = new Actor.Citizen(plaintiff);
    private RecordingsWorld world;
    private HearingRecordings recordings;
    private RecordingAccess access;
    private CaseFile file;
    private RecordingId recorded;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        world = new RecordingsWorld(folder);
        access = new RecordingAccess(world.rows, world.cases.access, world.cases.files);
        recordings = new HearingRecordings(world.rows, world.running, world.keys, access, new HearingRecordings.Evidences(world.ledger.ledger, world.authority.seal, CourtWorld.SENTENCES), world.cases.transactions, world.court.clock);
        Party party = TestCases.party(1, "plaintiff", plaintiff, "Сәрсенова", null, null);
        file = world.court.accepted("open", party, TestCases.party(2, "defendant", null, "Оспанова", null, null));
        file = world.cases.record(world.court.asJudge, file.id(), new HearingEvent.HearingSet(hearing, "preliminary", world.court.clock.instant(), 60, "1", null));
        world.open(file.id(), hearing);
        speak("Судья", "court is open");
        speak("Истец", "i ask for the money");
        world.close(file.id(), hearing);
        world.publish();
        world.recorder.lookOnce();
        recorded = world.recorded(hearing).id();
        Acting.as(asPlaintiff, () -> recordings.accept(file.id(), recorded, true, false, kz.torelik.kernel.Language.RU)).orThrow();
    }

    @AfterEach
    void end() { world.close(); }

    /// A channel whose sound are the words themselves, as the programs of this test take it.
    private void speak(String label, String words) {
        TrackIntake track = world.running.begin(hearing, new TrackSource("participant", label, "audio/webm;codecs=opus", null)).orThrow();
        world.pass(PIECE);
        track.give(words.getBytes(StandardCharsets.US_ASCII), PIECE).orThrow();
        track.end();
    }

    private Path program(String name, String script) throws IOException {
        Path program = folder.resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    private Transcripts.Parts parts() { return new Transcripts.Parts(access, world.cases.access, recordings, new CaseNews(world.cases.files, world.court.clock), world.court.courts.staff(), world.cases.files); }

    private Transcripts transcripts(boolean withModel) throws IOException {
        // what a decoder is called with: -y -nostdin -loglevel error -i SOUND -vn -ac 1 -ar 16000 -acodec pcm_s16le -f wav WAV
        Path decoder = program("decoder", "shift 5\nin=$1\nfor last; do :; done\ncp \"$in\" \"$last\"\n");
        Path listener = program("listener", "echo ready to listen\nat=0\nfor word in $(cat \"$1\"); do echo \"$word(2) $at.25 $at.75 0.5\"; at=$((at+1)); done\necho '<sil> 1.0 2.0 0.9'\necho '[NOISE] 1.0 2.0 0.9'\n");
        Recognisers recognisers = new Recognisers(new Recognisers.Settings("ffmpeg", withModel ? Map.of(file.language().tag(), new Recognisers.Settings.One(null, listener + " {wav}", "a small listener")) : Map.of()));
        return new Transcripts(new TranscriptRows(world.cases.jdbc, world.keys), parts(), recognisers,
                new Transcriber(new SoundDecoder(decoder.toString())), world.cases.transactions, world.court.clock, Runnable::run);
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(var refusal) ? refusal.code() : "none"; }

    private Transcripts.Standing standing(Transcripts transcripts, Actor who) { return Acting.as(who, () -> transcripts.of(file.id(), recorded, false)).orThrow(); }

    private Transcript made(Transcripts transcripts) {
        Acting.as(world.court.asSecretary, () -> transcripts.ask(file.id(), recorded)).orThrow();
        return standing(transcripts, asPlaintiff).newest().orElseThrow();
    }

    @Test
    void aMachineWritesItDownChannelByChannelAndItIsMarkedAsMachineMade() throws Exception {
        Transcript made = made(transcripts(true));
        assertThat(made.isMachineMade()).isTrue();
        assertThat(made.maker()).isEqualTo("a small listener");
        assertThat(made.cues()).extracting(Transcript.Cue::speaker, Transcript.Cue::text).containsExactly(org.assertj.core.groups.Tuple.tuple("Судья", "court is open"), org.assertj.core.groups.Tuple.tuple("Истец", "i ask for the money"));
        assertThat(made.cues().getLast().from()).as("from the beginning of the recording, not of the channel").isEqualTo(3_250);
        assertThat(made.toVtt("made by a machine")).startsWith("WEBVTT\n\nNOTE made by a machine\n").contains("00:00:03.250 --> 00:00:07.750\n<v Истец>i ask for the money");
        assertThat(Acting.as(world.court.asJudge, () -> world.cases.transactions.execute(_ -> world.cases.files.get(file.id()))).history().getLast().event()).isEqualTo(new RecordingEvent.TranscriptMade(hearing, 1, "machine"));
        byte[] stored = Acting.as(LedgerPublishing.RULE, () -> world.cases.transactions.execute(_ -> world.cases.jdbc.sql("select cues from recordings.transcript").query(byte[].class).single()));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).as("the words are sealed").doesNotContain("money");
    }

    @Test
    void aPersonCorrectsItInAVersionOfItsOwn() throws Exception {
        Transcripts transcripts = transcripts(true);
        made(transcripts);
        assertThat(refusal(Acting.as(asPlaintiff, () -> transcripts.correct(file.id(), recorded, 1, List.of("a", "b"))))).isEqualTo("case-not-found");
        assertThat(refusal(Acting.as(world.court.asSecretary, () -> transcripts.correct(file.id(), recorded, 1, List.of("court is open", "i ask for the money"))))).isEqualTo("transcript-same");
        Transcript corrected = Acting.as(world.court.asSecretary, () -> transcripts.correct(file.id(), recorded, 1, List.of("", "I ask for the  money back."))).orThrow();
        assertThat(corrected.by()).isEqualTo("person");
        assertThat(corrected.cues()).extracting(Transcript.Cue::text).containsExactly("I ask for the money back.");
        assertThat(standing(transcripts, asPlaintiff).versions()).extracting(Transcript::version).containsExactly(2, 1);
        assertThat(refusal(Acting.as(world.court.asSecretary, () -> transcripts.correct(file.id(), recorded, 1, List.of("x", "y"))))).isEqualTo("transcript-changed");
    }

    @Test
    void theSecretaryCertifiesItAndNothingIsChangedAnyMore() throws Exception {
        Transcripts transcripts = transcripts(true);
        made(transcripts);
        CertifyingTranscript certifying = new CertifyingTranscript(new TranscriptRows(world.cases.jdbc, world.keys), parts(), CourtWorld.SENTENCES, TranscriptTests::accept, world.cases.transactions);
        assertThat(refusal(Acting.as(world.court.asJudge, () -> certifying.text(file.id(), recorded)))).isEqualTo("transcript-secretary");
        assertThat(refusal(Acting.as(asPlaintiff, () -> certifying.text(file.id(), recorded)))).isEqualTo("case-not-found");
        byte[] first = Acting.as(world.court.asSecretary, () -> certifying.text(file.id(), recorded)).orThrow().content();
        Acting.as(world.court.asSecretary, () -> transcripts.correct(file.id(), recorded, 1, List.of("Court is open.", "I ask for the money back."))).orThrow();
        assertThat(refusal(Acting.as(world.court.asSecretary, () -> certifying.sign(file.id(), recorded, 1, signature(CourtWorld.SECRETARY_IIN, first))))).as("it was corrected meanwhile").isEqualTo("transcript-changed");
        byte[] second = Acting.as(world.court.asSecretary, () -> certifying.text(file.id(), recorded)).orThrow().content();
        assertThat(new String(second, StandardCharsets.UTF_8)).startsWith("WEBVTT\n\nNOTE ").contains("редакция 2", "Омарова", "I ask for the money back.");
        assertThat(refusal(Acting.as(world.court.asSecretary, () -> certifying.sign(file.id(), recorded, 2, signature(CourtWorld.SECRETARY_IIN, first))))).isEqualTo("signature-other-document");
        assertThat(refusal(Acting.as(world.court.asSecretary, () -> certifying.sign(file.id(), recorded, 2, signature(CourtWorld.JUDGE_IIN, second))))).isEqualTo("protocol-signed-by-another");
        Acting.as(world.court.asSecretary, () -> certifying.sign(file.id(), recorded, 2, signature(CourtWorld.SECRETARY_IIN, second))).orThrow();
        CertifiedTranscript certified = java.util.Objects.requireNonNull(standing(transcripts, asPlaintiff).certified());
        assertThat(certified.content()).isEqualTo(second);
        assertThat(certified.sha256()).isEqualTo(Sha256.of(second));
        assertThat(refusal(Acting.as(world.court.asSecretary, () -> transcripts.correct(file.id(), recorded, 2, List.of("x", "y"))))).isEqualTo("transcript-certified");
        assertThat(refusal(Acting.as(world.court.asSecretary, () -> certifying.sign(file.id(), recorded, 2, signature(CourtWorld.SECRETARY_IIN, second))))).isEqualTo("transcript-certified");
        assertThat(standing(transcripts, world.court.asSecretary)).satisfies(standing -> assertThat(standing.may() || standing.certifies()).isFalse());
        assertThat(Acting.as(world.court.asJudge, () -> world.cases.transactions.execute(_ -> world.cases.files.get(file.id()))).history().getLast().event()).isEqualTo(new RecordingEvent.TranscriptMade(hearing, 2, "certified"));
        byte[] stored = Acting.as(LedgerPublishing.RULE, () -> world.cases.transactions.execute(_ -> world.cases.jdbc.sql("select content from recordings.certified_transcript").query(byte[].class).single()));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).as("the words are sealed").doesNotContain("money");
    }

    /// A signature of this test is the number of whoever signed and the digest of what he signed; how real ones are judged is the matter of other tests.
    private static byte[] signature(String iin, byte[] content) { return (iin + " " + Sha256.of(content)).getBytes(StandardCharsets.US_ASCII); }

    private static Answer<AcceptedSignature> accept(byte[] content, byte[] cms) {
        String[] words = new String(cms, StandardCharsets.US_ASCII).split(" ");
        if (!words[1].equals(Sha256.of(content).toString())) return Answer.no(Refusal.of("signature-other-document"));
        Instant at = Instant.parse("2026-06-05T05:00:00Z");
        Signer signer = new Signer(Iin.of(words[0]), null, "КИМ МАРИЯ", null, "1", "test", at, at, List.of());
        return Answer.yes(new AcceptedSignature(signer, at, Sha256.of(content), cms, new SignatureReport(Indication.values()[0], null, signer, at, true, List.of())));
    }

    @Test
    void withoutAModelItSaysSoAndNothingIsInvented() throws IOException {
        Transcripts transcripts = transcripts(false);
        assertThat(standing(transcripts, world.court.asSecretary).state()).isEqualTo("no-model");
        assertThat(refusal(Acting.as(world.court.asSecretary, () -> transcripts.ask(file.id(), recorded)))).isEqualTo("transcript-no-model");
        assertThat(standing(transcripts, asPlaintiff).versions()).isEmpty();
    }

    @Test
    void aProgramThatFailsLeavesNoTranscript() throws Exception {
        Recogniser broken = new ProgramRecogniser("broken", List.of("/bin/false", ProgramRecogniser.SOUND));
        assertThatThrownBy(() -> broken.recognise(folder.resolve("none.wav"))).isInstanceOf(IOException.class).hasMessageContaining("broken");
        assertThatThrownBy(() -> VoskRecogniser.load(folder.resolve("no-model"))).isInstanceOf(IOException.class).hasMessageContaining("no-model");
        Path empty = Files.createDirectory(folder.resolve("an-empty-model"));
        assertThatThrownBy(() -> VoskRecogniser.load(empty)).as("the native library itself finds no model").isInstanceOf(IOException.class);
    }
}
