package kz.torelik.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.hearings.HearingCalendar;
import kz.torelik.hearings.Ics;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hears the river and serves: what an event brings about is placed in the cabinets and queued for the mail, in one transaction with the place
/// in the river. The mail leaves afterwards ([Posting]).
@Component
class Serving implements RiverListener {

    static final String RULE = "notices";

    private final CaseFiles files;
    private final People people;
    private final LawBook law;
    private final LetterWriter writer;
    private final Outgoing outgoing;
    private final ServiceRecord record;
    private final CourtClock clock;

    Serving(CaseFiles files, People people, LawBook law, LetterWriter writer, Outgoing outgoing, ServiceRecord record, CourtClock clock) {
        this.files = files;
        this.people = people;
        this.law = law;
        this.writer = writer;
        this.outgoing = outgoing;
        this.record = record;
        this.clock = clock;
    }

    /// Where notices go: the rows of the outbox, the letters on paper, the thread that empties it, the calendar entries, the address of the court.
    @Component
    record Outgoing(Outbox outbox, PaperLetterRows letters, Posting posting, HearingCalendar calendar, MailProperties mail) {}

    @Override
    public String name() { return RULE; }

    @Override
    public boolean acts() { return true; }

    @Override
    public void hear(RecordedEvent event) {
        List<ServiceRecord.Served> served = new ArrayList<>();
        List<Notice> notices = Notice.of(event, law.papers().notices().notices(), () -> files.get(event.caseId()));
        if (notices.isEmpty()) return;
        CaseFile now = files.get(event.caseId());
        for (Notice notice : notices) {
            for (Party addressee : notice.addressees()) if (!isSentByHand(notice, addressee, now)) serve(notice, addressee, now, served);
        }
        record.record(event.caseId(), served);
        outgoing.posting().wakeAfterCommit();
    }

    /// Somebody of the court, or the history that was carried over, has already sent it.
    private static boolean isSentByHand(Notice notice, Party addressee, CaseFile now) {
        return now.history().stream().filter(later -> later.seq() > notice.event().seq() && !later.actor().equals(new Actor.Rule(RULE)))
                .anyMatch(later -> later.event() instanceof ServiceEvent.NoticeSent sent && sent.party() == addressee.number() && sent.about().equals(notice.about()));
    }

    private void serve(Notice notice, Party addressee, CaseFile now, List<ServiceRecord.Served> served) {
        @Nullable Person person = addressee.person() == null ? null : people.find(addressee.person()).orElse(null);
        Optional<String> address = address(addressee, person);
        Instant moment = clock.instant();
        String term = notice.term(addressee, now).orElse(null);
        boolean inCabinet = person != null;
        if (person != null) {
            outgoing.outbox().claim(notice, addressee, "cabinet", moment).ifPresent(id -> {
                outgoing.outbox().place(id, notice, addressee, person.id(), moment);
                if (isOnPaper(addressee, now)) outgoing.letters().owe(id, now, notice.documents(), notice.basis(), null, moment);
                served.add(new ServiceRecord.Served(item(id, notice, addressee, "cabinet", term), new ServiceRecord.Fate.Delivered(moment, "cabinet")));
            });
        }
        if (address.isPresent()) {
            outgoing.outbox().claim(notice, addressee, "email", moment).ifPresent(id -> queue(id, notice, addressee, person, address.get(), inCabinet ? null : term, moment));
        } else if (!inCabinet) {
            outgoing.outbox().claim(notice, addressee, "email", moment).ifPresent(id -> {
                outgoing.outbox().keepFailure(id, now, addressee.number(), notice.about(), "email", FailedNotices.NO_CONTACT, null, moment);
                outgoing.letters().owe(id, now, notice.documents(), notice.basis(), term, moment);
                served.add(new ServiceRecord.Served(item(id, notice, addressee, "email", null), new ServiceRecord.Fate.Failed(FailedNotices.NO_CONTACT)));
            });
        }
    }

    /// Whoever brought his claim on paper and gave the court no e-mail gets a letter as well.
    private static boolean isOnPaper(Party addressee, CaseFile file) {
        return addressee.asks() && addressee.email() == null && file.history().getFirst().event() instanceof FilingEvent.ClaimFiled filed
                && filed.documents().stream().anyMatch(one -> one.kind().equals("certified-copy"));
    }

    private static ServiceRecord.Item item(NoticeId id, Notice notice, Party addressee, String channel, @Nullable String term) {
        return new ServiceRecord.Item(id, addressee.number(), notice.about(), channel, notice.documents(), notice.basis(), term);
    }

    /// The address given to the court, else the one of the Judicial Account (CPC art. 127 part 4 points 1, 2).
    private static Optional<String> address(Party addressee, @Nullable Person person) {
        if (addressee.email() != null) return Optional.of(addressee.email().address());
        return person == null || person.contact().email() == null ? Optional.empty() : Optional.of(person.contact().email().address());
    }

    private void queue(NoticeId id, Notice notice, Party addressee, @Nullable Person person, String address, @Nullable String term, Instant moment) {
        Set<Language> languages = new LinkedHashSet<>();
        languages.add(person == null ? notice.file().language() : person.contact().language());
        languages.add(notice.file().language());
        Language first = languages.iterator().next();
        List<Letter> letters = languages.stream().map(language -> writer.write(notice, addressee, language)).toList();
        String court = writer.court(notice.file(), first);
        MailProperties mail = outgoing.mail();
        String messageId = "<" + digest(notice, addressee) + "@" + mail.domain() + ">";
        MimeLetter letter = new MimeLetter(messageId, moment, mail.from(), court, address, letters, calendar(notice, first, new Ics.Who(court, mail.from()), new Ics.Who(addressee.subject().title(), address)));
        outgoing.outbox().queue(id, notice, address, messageId, letter.bytes(), term, moment);
    }

    private MimeLetter.@Nullable Calendar calendar(Notice notice, Language language, Ics.Who organizer, Ics.Who attendee) {
        CourtPapers.Entry entry = notice.cause().calendar();
        CaseFile.@Nullable HearingInFile hearing = notice.hearing().orElse(null);
        if (entry == null || hearing == null) return null;
        boolean tookPlace = hearing.openedAt() != null;
        return switch (entry) {
            case REQUEST -> calendar(notice, hearing, Ics.Method.REQUEST, language, organizer, attendee);
            case CANCEL -> tookPlace ? null : calendar(notice, hearing, Ics.Method.CANCEL, language, organizer, attendee);
        };
    }

    private MimeLetter.Calendar calendar(Notice notice, CaseFile.HearingInFile hearing, Ics.Method method, Language language, Ics.Who organizer, Ics.Who attendee) {
        return new MimeLetter.Calendar(method, outgoing.calendar().invitation(notice.file(), hearing.id(), method, language, organizer, attendee));
    }

    /// The same for the same event, addressee and notice, so that a message sent again is recognised; it tells nothing about them.
    private static String digest(Notice notice, Party addressee) {
        String what = String.join("\n", notice.event().leaf().toString(), notice.about(), String.valueOf(addressee.number()), "email");
        return Sha256.of(what.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 32);
    }
}
