package kz.torelik.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Mediations;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.conciliation.SigningPapers;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What waits for a person in his mediations and meetings.
@Component
class Agreeing {

    private static final Set<String> HIS = Set.of("answer", "contract", "sign", "write");

    private final Mediations mediations;
    private final SigningPapers signing;
    private final Meetings meetings;
    private final CourtClock clock;

    Agreeing(Mediations mediations, SigningPapers signing, Meetings meetings, CourtClock clock) {
        this.mediations = mediations;
        this.signing = signing;
        this.meetings = meetings;
        this.clock = clock;
    }

    List<HomeScreen.Asked> asked() {
        List<HomeScreen.Asked> asked = new ArrayList<>();
        for (Matter.Whole whole : mediations.list()) {
            Matter matter = whole.matter();
            String todo = matter.isOpen() ? MediationScreen.todo(whole, mediations.own(whole), signing.isWanted(whole)) : "ended";
            @Nullable LocalDate by = matter.course().until() == null && matter.state().equals("invited") ? matter.answerBy() : matter.course().until();
            if (HIS.contains(todo)) asked.add(new HomeScreen.Asked("/my/mediation/" + matter.id(), Phrase.of("conciliation.todo." + todo), matter.subject(), by));
        }
        for (Meeting.Whole whole : meetings.list(clock.instant().minus(Duration.ofDays(30)))) {
            Meeting meeting = whole.meeting();
            Meeting.Invited own = meetings.own(whole);
            if (meeting.state().equals("proposed") && !own.role().equals("guest") && !whole.isAnswered(own.side())) asked.add(new HomeScreen.Asked("/my/meetings/" + meeting.id(), Phrase.of("conciliation.meeting." + meeting.purpose()), meeting.hostName(), null));
        }
        return asked;
    }

    /// The meetings that are set, from now on.
    List<Meeting> ahead() {
        Instant now = clock.instant();
        return meetings.list(now).stream().map(Meeting.Whole::meeting).filter(meeting -> meeting.state().equals("set")).toList();
    }
}
