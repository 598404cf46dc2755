package kz.torelik.notices;

import static kz.torelik.casefile.TestCases.party;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class PostingTests {

    private static final String ADDRESS = "li@firma.kz";

    @TempDir
    private Path folder;
    private NoticesWorld world;

    @BeforeEach
    void open() throws IOException { world = new NoticesWorld(folder); }

    @AfterEach
    void close() { world.close(); }

    /// A claim against somebody with an address only; the notice waits in the outbox.
    private CaseFile queued() {
        CaseFile file = world.court.accepted("open", party(1, "plaintiff", null, "Ким", "kim@firma.kz", null), party(2, "defendant", null, "Ли", ADDRESS, null));
        world.court.cases.awaitQuiet();
        return file;
    }

    private long delivered(CaseFile file) { return world.service(file, ServiceEvent.NoticeDelivered.class).stream().filter(each -> each.party() == 2).count(); }

    private void breakOn(String table, String condition) {
        world.owner().sql("create function public.killed() returns trigger language plpgsql as 'begin raise exception ''killed''; end'").update();
        world.owner().sql("create trigger killed before insert or update on " + table + " for each row when (" + condition + ") execute function public.killed()").update();
    }

    private void mend(String table) {
        world.owner().sql("drop trigger killed on " + table).update();
        world.owner().sql("drop function public.killed()").update();
    }

    @Test
    void killedBetweenSendingAndRecordingItSendsOnceAndRecordsOnce() throws Exception {
        CaseFile file = queued();
        breakOn("casefile.procedural_event", "new.key = ''notice-sent/1''".replace("''", "'"));
        assertThatThrownBy(world.posting::postDue).isInstanceOf(DataAccessException.class);
        mend("casefile.procedural_event");
        world.settle();
        world.settle();
        assertThat(world.post.messages(ADDRESS)).hasSize(1);
        assertThat(delivered(file)).isEqualTo(1);
    }

    @Test
    void killedWhileTheServerAnsweredItSendsAgainUnderTheSameMessageIdAndTheServerKeepsOne() throws Exception {
        CaseFile file = queued();
        breakOn("notices.outbox", "new.state = 'accepted'");
        assertThatThrownBy(world.posting::postDue).isInstanceOf(DataAccessException.class);
        assertThat(world.post.messages(ADDRESS).size() + world.post.messages("kim@firma.kz").size()).as("one has arrived, nothing is recorded").isEqualTo(1);
        assertThat(delivered(file)).isZero();
        mend("notices.outbox");
        world.settle();
        assertThat(world.post.messages(ADDRESS)).hasSize(1);
        assertThat(world.post.messages("kim@firma.kz")).as("judge drawn, claim accepted").hasSize(2);
        assertThat(delivered(file)).isEqualTo(1);
    }

    @Test
    void anAddressThatDoesNotExistFailsForGood() throws Exception {
        world.post.faults("{\"reject\": [\"" + ADDRESS + "\"]}");
        CaseFile file = queued();
        world.settle();
        assertThat(world.service(file, ServiceEvent.NoticeFailed.class)).singleElement().satisfies(failed -> assertThat(failed.cause()).isEqualTo("mail-refused"));
        assertThat(world.service(file, ServiceEvent.ClaimCopyReceived.class)).as("no proof, no term").isEmpty();
        world.post.faults("{}");
        world.court.clock.advance(Duration.ofDays(1));
        world.settle();
        assertThat(world.post.messages(ADDRESS)).as("nobody tries again by itself").isEmpty();
    }

    @Test
    void aBusyServerIsAskedAgainLater() throws Exception {
        world.post.faults("{\"busy\": [\"" + ADDRESS + "\"]}");
        CaseFile file = queued();
        world.settle();
        world.post.faults("{}");
        world.settle();
        assertThat(world.post.messages(ADDRESS)).as("not before the pause is over").isEmpty();
        world.court.clock.advance(Duration.ofSeconds(31));
        world.settle();
        assertThat(world.post.messages(ADDRESS)).hasSize(1);
        assertThat(delivered(file)).isEqualTo(1);
    }

    @Test
    void aServerThatTakesNothingForThreeDaysIsGivenUp() throws Exception {
        world.post.faults("{\"busy\": [\"" + ADDRESS + "\"]}");
        CaseFile file = queued();
        world.settle();
        world.court.clock.advance(Duration.ofDays(4));
        world.settle();
        assertThat(world.service(file, ServiceEvent.NoticeFailed.class)).singleElement().satisfies(failed -> assertThat(failed.cause()).isEqualTo("mail-gave-up"));
    }

    @Test
    void withoutAServerTheMailWaits() {
        CaseFile file = queued();
        world.post.mail().close();
        world.settle();
        assertThat(delivered(file)).isZero();
        assertThat(world.court.cases.<Integer>as(new Actor.Rule("test"), _ -> world.court.cases.jdbc.sql("select count(*) from notices.outbox where state = 'queued'").query(Integer.class).single()))
                .isEqualTo(3);
    }

    @Test
    void theTextOfAMessageIsForgottenWhenTheCaseHasIt() {
        queued();
        world.settle();
        assertThat(world.court.cases.<Integer>as(new Actor.Rule("test"), _ -> world.court.cases.jdbc.sql("select count(*) from notices.outbox where mime is not null or state <> 'done'").query(Integer.class).single())).isZero();
    }
}
