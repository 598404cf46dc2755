package kz.torelik.conciliation;

import java.time.Instant;
import java.util.List;
import kz.torelik.hearings.Ics;
import kz.torelik.hearings.MoreEntries;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Meetings as entries of calendar programs, in the own feed and as one file. An entry says what kind of meeting it is and with whom as host; the subject stands on the page alone.
@Component
public class MeetingCalendar implements MoreEntries {

    private final Meetings meetings;
    private final Sentences sentences;
    private final String address;

    MeetingCalendar(Meetings meetings, Sentences sentences, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.meetings = meetings;
        this.sentences = sentences;
        this.address = address;
    }

    @Override
    public List<Ics.Entry> mine(Language language, Instant since) {
        return meetings.list(since).stream().map(Meeting.Whole::meeting).filter(meeting -> meeting.startsAt() != null).map(meeting -> entry(meeting, language)).toList();
    }

    /// One meeting that is set, as a file.
    public String single(Meeting meeting, Language language) { return Ics.feed(sentences.say(language, "conciliation.meeting." + meeting.purpose()), List.of(entry(meeting, language))); }

    private Ics.Entry entry(Meeting meeting, Language language) {
        Instant begin = java.util.Objects.requireNonNull(meeting.startsAt());
        String page = address + "/my/meetings/" + meeting.id();
        String summary = sentences.say(language, "conciliation.ics.summary." + meeting.purpose(), meeting.hostName());
        return new Ics.Entry(meeting.id() + "@torelik.kz", meeting.course().sequence(), meeting.course().changedAt(), begin, meeting.endsAt(), meeting.state().equals("cancelled"), summary,
                sentences.say(language, "conciliation.ics.description", page), sentences.say(language, "conciliation.ics.place"), page);
    }
}
