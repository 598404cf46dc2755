package kz.torelik.chambers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseLists;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// What waits for a judge of conversations with parties: times that were proposed to him, and the note of one that is over.
@Component
class Conversing {

    private static final Duration BACK = Duration.ofDays(60);

    private final Meetings meetings;
    private final LawBook law;
    private final CourtClock clock;

    Conversing(Meetings meetings, LawBook law, CourtClock clock) {
        this.meetings = meetings;
        this.law = law;
        this.clock = clock;
    }

    /// @param own the cases of the judge
    List<Task> tasks(List<CaseLists.CaseLine> own) {
        Instant now = clock.instant();
        List<Task> tasks = new ArrayList<>();
        for (Meeting.Whole whole : meetings.list(now.minus(BACK))) {
            Meeting meeting = whole.meeting();
            Optional<CaseLists.CaseLine> line = own.stream().filter(one -> one.id().uuid().equals(meeting.about())).findFirst();
            boolean asked = meeting.state().equals("proposed") && !whole.isAnswered(0);
            boolean over = meeting.state().equals("set") && meeting.startsAt() != null && meeting.startsAt().isBefore(now);
            if (line.isEmpty() || !asked && !over) continue;
            tasks.add(new Task(Phrase.of(asked ? "conciliation.desk.answer" : "conciliation.desk.note"), Phrase.of("conciliation.conversation.proposed-by", meeting.proposedByName()), "/desk/cases/" + line.get().id() + "/conversation",
                    line.get().id(), line.get().number(), law.categories().get(line.get().category()).title(), List.of(), null, null, null));
        }
        return tasks;
    }
}
