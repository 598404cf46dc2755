package kz.torelik.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.hearings.CourtWorld;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.recordings.chain.RecordingCheck;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFinding;
import kz.torelik.recordings.chain.RecordingId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hearing a recording and taking a copy that anybody verifies.
class TakingCopiesTests {

    private static final Duration PIECE = Duration.ofSeconds(3);
    private final HearingId hearing = HearingId.random();
    private final PersonId plaintiff = PersonId.random();
    private final Actor asPlaintiff = new Actor.Citizen(plaintiff);
    private RecordingsWorld world;
    private HearingRecordings recordings;
    private CaseFile file;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        world = new RecordingsWorld(folder);
        recordings = new HearingRecordings(world.rows, world.running, world.keys, new RecordingAccess(world.rows, world.cases.access, world.cases.files), new HearingRecordings.Evidences(world.ledger.ledger, world.authority.seal, CourtWorld.SENTENCES),
                world.cases.transactions, world.court.clock);
    }

    @AfterEach
    void end() { world.close(); }

    /// A hearing of three pieces, from its opening to the last head in the ledger.
    private void heard(String seal) {
        Party party = TestCases.party(1, "plaintiff", plaintiff, "Сәрсенова", null, null);
        file = world.court.accepted(seal, party, TestCases.party(2, "defendant", null, "Оспанова", null, null));
        file = world.cases.record(world.court.asJudge, file.id(), new HearingEvent.HearingSet(hearing, "preliminary", world.court.clock.instant(), 60, "1", null));
        world.open(file.id(), hearing);
        TrackIntake track = world.running.begin(hearing, new TrackSource("room", "Зал 1", "audio/webm;codecs=opus", null)).orThrow();
        for (String piece : List.of("one", "two", "three")) {
            world.pass(PIECE);
            track.give(piece.getBytes(StandardCharsets.US_ASCII), PIECE).orThrow();
        }
        world.publish();
        world.close(file.id(), hearing);
        world.publish();
        world.recorder.lookOnce();
    }

    private static void refused(Answer<?> answer, String code) {
        assertThat(answer).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo(code));
    }

    private Answer<HearingRecordings.Copy> take(Actor actor, boolean accepted) { return Acting.as(actor, () -> recordings.take(file.id(), hearing, accepted, Language.RU)); }

    @Test
    void a_participant_takes_a_copy_under_the_warning_and_anybody_verifies_it_with_the_time_of_the_authority() throws IOException {
        heard("open");
        refused(take(asPlaintiff, false), "recording-warning");
        HearingRecordings.Copy copy = take(asPlaintiff, true).orThrow();
        Path zip = folder.resolve(copy.name());
        try (OutputStream out = Files.newOutputStream(zip)) {
            copy.write(out);
        }
        try (RecordingCopy opened = RecordingCopy.open(zip)) {
            assertThat(opened.particulars().get("recipient")).contains("Сәрсенова");
            String checkpoint = world.ledger.ledger.checkpoint().toString();
            RecordingFinding found = RecordingCheck.check(opened, world.ledger.ledger.trust(), new RecordingCheck.Held(hearing, null, checkpoint, null, world.court.clock.instant()));
            assertThat(found.holds()).as("%s", found).isTrue();
        }
        Long noted = Acting.as(asPlaintiff, () -> world.cases.transactions.execute(_ -> world.cases.jdbc.sql("select count(*) from recordings.copy where recipient = ?").param(plaintiff.uuid()).query(Long.class).single()));
        assertThat(noted).isEqualTo(1);
    }

    @Test
    void a_track_is_heard_from_any_byte() throws IOException {
        heard("open");
        RecordingId recorded = world.recorded(hearing).id();
        refused(Acting.as(asPlaintiff, () -> recordings.play(file.id(), hearing, 1)), "recording-warning");
        refused(Acting.as(asPlaintiff, () -> recordings.accept(file.id(), recorded, false, false, Language.KK)), "recording-warning");
        Acting.as(asPlaintiff, () -> recordings.accept(file.id(), recorded, true, false, Language.KK)).orThrow();
        try (Playback playback = Acting.as(asPlaintiff, () -> recordings.play(file.id(), hearing, 1)).orThrow()) {
            assertThat(playback.length()).isEqualTo(11);
            assertThat(playback.mediaType()).isEqualTo("audio/webm;codecs=opus");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            playback.write(2, 7, out);
            assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("etwoth");
        }
        refused(Acting.as(asPlaintiff, () -> recordings.play(file.id(), hearing, 9)), "recording-not-there");
    }

    @Test
    void a_stranger_gets_the_answer_of_a_case_that_is_not_there() {
        heard("open");
        refused(take(new Actor.Citizen(PersonId.random()), true), "case-not-found");
    }

    @Test
    void of_a_closed_session_no_copies_are_given_and_it_is_heard_at_the_court() throws IOException {
        heard("closed");
        RecordingId recorded = world.recorded(hearing).id();
        refused(take(asPlaintiff, true), "recording-closed-session");
        refused(Acting.as(asPlaintiff, () -> recordings.play(file.id(), hearing, 1)), "recording-closed-session");
        refused(Acting.as(asPlaintiff, () -> recordings.play(file.id(), recorded, 1, true)), "recording-warning");
        Acting.as(asPlaintiff, () -> recordings.accept(file.id(), recorded, true, true, Language.KK)).orThrow();
        try (Playback playback = Acting.as(asPlaintiff, () -> recordings.play(file.id(), recorded, 1, true)).orThrow()) {
            assertThat(playback.length()).as("at a computer of the court").isEqualTo(11);
        }
        try (Playback playback = Acting.as(world.court.asJudge, () -> recordings.play(file.id(), hearing, 1)).orThrow()) {
            assertThat(playback.length()).isEqualTo(11);
        }
    }
}
