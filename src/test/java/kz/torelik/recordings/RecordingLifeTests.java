package kz.torelik.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/// From the opening of a hearing to the act that closes it.
class RecordingLifeTests {

    private static final TrackSource ROOM = new TrackSource("room", "Зал 1", "video/webm;codecs=vp8,opus", null);
    private static final Duration PIECE = Duration.ofSeconds(3);
    private RecordingsWorld world;
    private final HearingId hearing = HearingId.random();
    private CaseFile file;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        world = new RecordingsWorld(folder);
        file = world.withHearing(hearing);
    }

    @AfterEach
    void end() { world.close(); }

    private TrackIntake track() { return world.running.begin(hearing, ROOM).orThrow(); }

    private void give(TrackIntake track, int pieces) {
        for (int i = 0; i < pieces; i++) {
            world.pass(PIECE);
            track.give(("piece " + i).getBytes(java.nio.charset.StandardCharsets.US_ASCII), PIECE).orThrow();
        }
    }

    private List<Link> links() { return world.running.inHand(hearing).orElseThrow().file().places().stream().map(RecordingFile.Place::link).toList(); }

    private static void refused(Answer<?> answer) {
        assertThat(answer).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("recording-not-running"));
    }

    @Test
    void it_begins_with_the_hearing_and_ends_with_the_act_that_closes_it() {
        assertThat(world.running.isRecorded(hearing)).isFalse();
        refused(world.running.begin(hearing, ROOM));
        world.open(file.id(), hearing);
        assertThat(world.recorded(hearing).cause()).isEqualTo("opened");
        TrackIntake track = track();
        give(track, 3);
        world.close(file.id(), hearing);
        refused(track.give(new byte[] {1}, PIECE));
        assertThat(links()).extracting(Link::kind).containsExactly(Link.Kind.OPENED, Link.Kind.TRACK, Link.Kind.SEGMENT, Link.Kind.SEGMENT, Link.Kind.SEGMENT, Link.Kind.CLOSED);
        assertThat(world.recorded(hearing).state()).isEqualTo("ending");
        assertThat(world.publish()).isEqualTo(1);
        world.recorder.lookOnce();
        Recorded ended = world.recorded(hearing);
        assertThat(ended.state()).isEqualTo("ended");
        assertThat(ended.endedBy()).isEqualTo("hearing-closed");
        assertThat(world.gaps(hearing)).isEmpty();
    }

    @Test
    void the_heads_of_all_recordings_are_one_entry_and_the_proof_is_kept_in_each() {
        HearingId other = HearingId.random();
        CaseFile second = world.withHearing(other);
        world.open(file.id(), hearing);
        world.open(second.id(), other);
        give(track(), 1);
        assertThat(world.publish()).isEqualTo(2);
        assertThat(world.publish()).as("nothing new but anchors").isZero();
        assertThat(links().getLast().kind()).isEqualTo(Link.Kind.ANCHOR);
        assertThat(world.ledger.ledger.entry(0).orElseThrow()).startsWith("torelik/recordings/1 ").endsWith(" 2");
    }

    @Test
    void a_source_that_is_lost_leaves_a_gap_with_its_length_and_the_recording_goes_on() {
        world.open(file.id(), hearing);
        TrackIntake track = track();
        give(track, 2);
        world.pass(Duration.ofSeconds(20));
        world.recorder.lookOnce();
        assertThat(world.recorded(hearing).silentSince()).isEqualTo(world.court.clock.instant().minusSeconds(20));
        give(track(), 1);
        world.recorder.lookOnce();
        assertThat(world.recorded(hearing).silentSince()).isNull();
        assertThat(world.gaps(hearing)).containsExactly(new Interruption(world.court.clock.instant().minusSeconds(23), 20_000, "source-lost"));
    }

    @Test
    void a_killed_process_leaves_everything_before_and_the_next_one_goes_on_with_the_gap() {
        world.open(file.id(), hearing);
        give(track(), 4);
        world.kill();
        world.pass(Duration.ofSeconds(7));
        world.recorder.lookOnce();
        give(track(), 1);
        assertThat(links()).extracting(Link::kind).containsExactly(Link.Kind.OPENED, Link.Kind.TRACK, Link.Kind.SEGMENT, Link.Kind.SEGMENT, Link.Kind.SEGMENT, Link.Kind.SEGMENT, Link.Kind.GAP, Link.Kind.TRACK,
                Link.Kind.SEGMENT);
        world.recorder.lookOnce();
        assertThat(world.gaps(hearing)).extracting(Interruption::cause, Interruption::millis).containsExactly(org.assertj.core.groups.Tuple.tuple("recorder-stopped", 7000L));
    }

    @Test
    void a_hearing_that_does_not_begin_on_time_is_flagged_once_and_recorded_by_itself_until_it_is_closed() {
        HearingId late = HearingId.random();
        CaseFile other = world.withHearing(late, world.court.clock.instant().plusSeconds(60));
        world.open(file.id(), hearing);
        assertThat(world.lateness.look()).as("nobody is late yet").isZero();
        world.pass(Duration.ofSeconds(60));
        assertThat(world.lateness.look()).as("in the very second").isZero();
        world.pass(Duration.ofMillis(500));
        assertThat(world.lateness.look()).isEqualTo(1);
        assertThat(world.lateness.look()).isZero();
        world.recorder.lookOnce();
        assertThat(world.recorded(late).cause()).isEqualTo("late");
        assertThat(world.running.begin(late, ROOM)).isInstanceOf(Answer.Yes.class);
        world.pass(Duration.ofMinutes(12));
        world.open(other.id(), late);
        world.close(other.id(), late);
        assertThat(world.recorded(late).endedBy()).isEqualTo("hearing-closed");
    }

    private List<RecordingEvent> told(CaseFile of) {
        return Acting.as(world.court.asJudge, () -> world.cases.transactions.execute(_ -> world.cases.files.get(of.id()))).history().stream().map(each -> each.event()).filter(RecordingEvent.class::isInstance).map(RecordingEvent.class::cast).toList();
    }

    @Test
    void delays_gaps_and_the_end_of_a_recording_are_events_of_the_case() {
        world.settle();
        world.pass(Duration.ofMillis(500));
        java.time.Instant set = world.court.clock.instant().minusMillis(500);
        world.lateness.look();
        world.open(file.id(), hearing);
        TrackIntake track = track();
        give(track, 1);
        world.pass(Duration.ofSeconds(20));
        give(track, 1);
        world.close(file.id(), hearing);
        world.publish();
        world.recorder.lookOnce();
        List<RecordingEvent> told = told(file);
        assertThat(told).extracting(RecordingEvent::word).containsExactly("hearing-delayed", "recording-interrupted", "recording-kept");
        assertThat(told.getFirst()).isEqualTo(new RecordingEvent.HearingDelayed(hearing, set, set.plusMillis(500)));
        assertThat(told.get(1)).isInstanceOfSatisfying(RecordingEvent.RecordingInterrupted.class, gap -> {
            assertThat(gap.millis()).isEqualTo(20_000);
            assertThat(gap.cause()).isEqualTo("source-lost");
        });
        assertThat(told.get(2)).isInstanceOfSatisfying(RecordingEvent.RecordingKept.class, kept -> {
            assertThat(kept.state()).isEqualTo("interrupted");
            assertThat(kept.length()).isEqualTo(Duration.ofSeconds(26));
            assertThat(kept.head()).isEqualTo(world.recorded(hearing).head());
        });
    }

    @Test
    void a_hearing_that_nobody_opens_is_told_and_its_recording_ends_when_the_court_closes() {
        world.settle();
        world.pass(Duration.ofSeconds(1));
        world.lateness.look();
        world.recorder.lookOnce();
        assertThat(world.recorded(hearing).isRunning()).isTrue();
        world.pass(Duration.between(world.court.clock.instant(), world.court.clock.today().atTime(18, 30).atZone(kz.torelik.kernel.CourtClock.COUNTRY).toInstant()));
        assertThat(world.lateness.look()).as("the court has closed in this very moment").isZero();
        world.pass(Duration.ofSeconds(2));
        assertThat(world.lateness.look()).isEqualTo(1);
        assertThat(world.lateness.look()).isZero();
        world.recorder.lookOnce();
        world.publish();
        world.recorder.lookOnce();
        assertThat(world.recorded(hearing).endedBy()).isEqualTo("hearing-not-held");
        assertThat(told(file)).extracting(RecordingEvent::word).containsExactly("hearing-delayed", "hearing-not-held", "recording-interrupted", "recording-kept");
        assertThat(told(file).getLast()).isInstanceOfSatisfying(RecordingEvent.RecordingKept.class, kept -> assertThat(kept.state()).isEqualTo("not-held"));
        world.open(file.id(), hearing);
        assertThat(world.recorded(hearing).cause()).as("opened all the same, in the evening").isEqualTo("opened");
        assertThat(world.recorded(hearing).isRunning()).isTrue();
    }

    @Test
    void a_delayed_hearing_that_is_opened_at_last_is_no_matter_of_the_evening() {
        world.settle();
        world.pass(Duration.ofSeconds(1));
        world.lateness.look();
        world.open(file.id(), hearing);
        world.pass(Duration.ofHours(9));
        assertThat(world.lateness.look()).isZero();
        assertThat(world.recorded(hearing).isRunning()).as("only the act ends it").isTrue();
        assertThat(told(file)).extracting(RecordingEvent::word).containsExactly("hearing-delayed");
    }

    @Test
    void what_the_house_tells_of_a_recording_makes_no_decision_old() {
        world.settle();
        world.pass(Duration.ofSeconds(1));
        int seen = file.version();
        world.lateness.look();
        Answer<CaseFile> opened = Acting.as(world.court.asJudge, () -> world.cases.transactions.execute(_ -> world.cases.files.record(file.id(), seen,
                kz.torelik.casefile.Happening.of(new kz.torelik.casefile.events.HearingEvent.HearingOpened(hearing, world.court.clock.instant(), List.of(1)), world.court.clock.today()))));
        assertThat(opened.isYes()).isTrue();
    }

    @Test
    void nobody_but_the_act_ends_it_and_nothing_of_it_is_deleted_by_any_role_in_the_database() {
        world.open(file.id(), hearing);
        give(track(), 1);
        world.publish();
        world.pass(Duration.ofSeconds(30));
        give(track(), 1);
        world.recorder.lookOnce();
        List<Actor> everybody = List.of(world.court.asJudge, world.court.asSecretary, new Actor.Citizen(world.court.judge), Actor.ANYONE, new Actor.Rule("recordings"));
        List<String> attempts = List.of("delete from recordings.recording", "delete from recordings.batch", "delete from recordings.gap", "truncate recordings.gap", "truncate recordings.batch",
                "update recordings.gap set millis = 1", "update recordings.batch set heads = heads || heads", "update recordings.recording set begins_at = now()", "update recordings.recording set hearing = id",
                "alter table recordings.recording disable trigger all", "drop table recordings.gap");
        for (Actor actor : everybody) {
            for (String attempt : attempts) {
                assertThat(changes(actor, attempt)).as("%s as %s", attempt, actor).isZero();
            }
        }
        for (Actor person : everybody.subList(0, 4)) {
            assertThat(changes(person, "update recordings.recording set state = 'ending', ends_at = now(), ended_by = 'hearing-closed'")).as("%s", person).isZero();
        }
        assertThat(world.recorded(hearing).isRunning()).isTrue();
        assertThatThrownBy(() -> world.cases.transactions.executeWithoutResult(_ -> org.springframework.jdbc.core.simple.JdbcClient.create(world.court.database.owner()).sql("delete from recordings.recording").update()))
                .as("not even the owner of the tables, by a mere statement").isInstanceOf(DataAccessException.class);
    }

    /// How many rows a statement changed; none when the database refused it.
    private int changes(Actor actor, String statement) {
        try {
            return Acting.as(actor, () -> world.cases.transactions.execute(status -> {
                status.setRollbackOnly();
                return world.cases.jdbc.sql(statement).update();
            }));
        } catch (DataAccessException refused) {
            return 0;
        }
    }
}
