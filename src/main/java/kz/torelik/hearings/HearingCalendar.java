package kz.torelik.hearings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sessions as entries of calendar programs. An entry names the case by its number and the court, never the parties.
@Component
public class HearingCalendar {

    private final HearingSchedule schedule;
    private final LawBook law;
    private final Sentences sentences;
    private final CourtClock clock;
    private final List<MoreEntries> more;
    private final String address;

    HearingCalendar(HearingSchedule schedule, LawBook law, Sentences sentences, CourtClock clock, List<MoreEntries> more, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.schedule = schedule;
        this.law = law;
        this.sentences = sentences;
        this.clock = clock;
        this.more = List.copyOf(more);
        this.address = address;
    }

    /// The `.ics` of one session for one addressee: the same UID for all its versions, SEQUENCE growing with each of them.
    ///
    /// @param method `REQUEST` for setting and moving, `CANCEL` when it will not be
    public String invitation(CaseFile file, HearingId hearing, Ics.Method method, Language language, Ics.Who organizer, Ics.Who attendee) {
        return Ics.invitation(method, entry(file, hearing, language, SessionRows.sequence(file, hearing)), organizer, attendee);
    }

    /// One session as a file to put into a calendar, for a reader of the case.
    public String single(CaseFile file, HearingId hearing, Language language) {
        return Ics.feed(sentences.say(language, "hearings.feed"), List.of(entry(file, hearing, language, SessionRows.sequence(file, hearing))));
    }

    private Ics.Entry entry(CaseFile file, HearingId hearing, Language language, int sequence) {
        CaseFile.HearingInFile set = file.hearing(hearing).orElseThrow(() -> new IllegalArgumentException("No session " + hearing));
        Court court = law.courts().get(SessionRows.seat(file));
        boolean cancelled = set.state().equals("adjourned") && set.openedAt() == null;
        return new Ics.Entry(hearing + "@torelik.kz", sequence, file.history().getLast().recordedAt(), set.startsAt(), set.startsAt().plusSeconds(60L * set.minutes()), cancelled, summary(language, set.kind(), file.number()),
                description(language, court, set.room(), set.link(), file.id().toString()), place(language, court, set.room()), set.link());
    }

    /// The calendar of whoever acts, for programs that subscribe to it: a month back and all that is set; what will not be stays as a cancelled entry, so
    /// that a program that has it takes it away.
    @Transactional(readOnly = true)
    public String feed(Language language) {
        LocalDate today = clock.today();
        List<Ics.Entry> entries = new ArrayList<>(schedule.mine(today.minusMonths(1), today.plusYears(2)).stream().map(session -> {
            Court court = law.courts().get(session.court());
            return new Ics.Entry(session.hearing() + "@torelik.kz", session.sequence(), session.changedAt(), session.startsAt(), session.endsAt(), session.isCancelled(),
                    summary(language, session.kind(), session.number()), description(language, court, session.room(), session.link(), session.caseId().toString()),
                    place(language, court, session.room()), session.link());
        }).toList());
        for (MoreEntries one : more) entries.addAll(one.mine(language, today.minusMonths(1).atStartOfDay(CourtClock.COUNTRY).toInstant()));
        return Ics.feed(sentences.say(language, "hearings.feed"), entries);
    }

    private String summary(Language language, String kind, Object number) { return sentences.say(language, "hearings.ics.summary." + kind, number); }

    private String description(Language language, Court court, String room, @Nullable String link, String caseId) {
        String text = sentences.say(language, "hearings.ics.description", court.title(), room, address + "/my/cases/" + caseId);
        return link == null ? text : text + "\n" + sentences.say(language, "hearings.ics.link", link);
    }

    private String place(Language language, Court court, String room) { return sentences.say(language, "hearings.ics.place", court.title(), court.seat(), room); }
}
