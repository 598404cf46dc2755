package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.Test;

/// A participant is told of a notice once, by however many channels it went and whenever each of them left.
class OwnNoticesTests {

    private final List<RecordedEvent> history = new ArrayList<>();

    private NoticeId sent(String at, String about, String channel, DocumentId... documents) {
        NoticeId notice = NoticeId.random();
        Instant moment = Instant.parse(at);
        history.add(new RecordedEvent(0, CaseId.random(), history.size() + 1, new ServiceEvent.NoticeSent(notice, 1, about, channel, List.of(documents)), LocalDate.ofInstant(moment, CourtClock.COUNTRY), moment,
                new Actor.Rule("notices"), LegalBasis.of("cpc 127"), "preparation", Sha256.ofText("x"), Sha256.ofText("x")));
        return notice;
    }

    private List<Integer> told(NoticeId... notices) {
        OwnNotices all = OwnNotices.of(history, Set.of(1));
        return List.of(notices).stream().map(all::toldBy).filter(Optional::isPresent).map(told -> told.get().steps().size()).toList();
    }

    /// The country is five hours ahead: the cabinet was filled before midnight, the e-mail left after it.
    @Test
    void anEmailThatLeavesAfterMidnightBelongsToTheSameNotice() {
        NoticeId cabinet = sent("2026-03-02T18:59:40Z", "hearing-set", "cabinet");
        NoticeId email = sent("2026-03-02T19:00:20Z", "hearing-set", "email");
        assertThat(told(cabinet)).as("the notice is told where its last channel stands").isEmpty();
        assertThat(told(email)).containsExactly(2);
    }

    @Test
    void aSessionThatIsMovedTwiceIsToldTwice() {
        NoticeId first = sent("2026-03-02T06:00:00Z", "hearing-moved", "cabinet");
        NoticeId second = sent("2026-03-02T07:00:00Z", "hearing-moved", "cabinet");
        NoticeId one = sent("2026-03-02T07:00:30Z", "hearing-moved", "email");
        NoticeId two = sent("2026-03-02T07:01:00Z", "hearing-moved", "email");
        assertThat(told(first, second)).isEmpty();
        assertThat(told(one, two)).containsExactly(2, 2);
    }

    @Test
    void whatIsSentDaysLaterOrBringsAnotherPaperIsANoticeOfItsOwn() {
        NoticeId monday = sent("2026-03-02T06:00:00Z", "act-copy", "cabinet", DocumentId.random());
        NoticeId other = sent("2026-03-02T06:00:10Z", "act-copy", "email", DocumentId.random());
        NoticeId set = sent("2026-03-02T06:00:00Z", "hearing-set", "cabinet");
        NoticeId later = sent("2026-03-04T06:00:00Z", "hearing-set", "email");
        assertThat(told(monday, other, set, later)).containsExactly(1, 1, 1, 1);
    }
}
