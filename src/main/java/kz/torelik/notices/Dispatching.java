package kz.torelik.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.hearings.HearingCalendar;
import kz.torelik.hearings.Ics;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.CourtPapers;
import kz.torelik.notices.line.CarriersProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a notice on its way by one channel, once: into the account, into the outbox of the mail or of the text messages, onto the list of letters.
@Component
class Dispatching {

    private final Outbox outbox;
    private final PaperLetterRows letters;
    private final SmsRows messages;
    private final HearingCalendar calendar;
    private final LetterWriter writer;
    private final Senders senders;

    /// By what is sent: the address of the court, whether the post prints, and the numbers of people.
    @Component
    record Senders(MailProperties mail, CarriersProperties carriers, Contacting contacting) {}

    Dispatching(Outbox outbox, PaperLetterRows letters, SmsRows messages, HearingCalendar calendar, LetterWriter writer, Senders senders) {
        this.outbox = outbox;
        this.letters = letters;
        this.messages = messages;
        this.calendar = calendar;
        this.writer = writer;
        this.senders = senders;
    }

    /// A notice for one addressee.
    ///
    /// @param person who he is, where the house knows him
    /// @param now the case as it is now
    record Errand(Notice notice, Party addressee, @Nullable Person person, CaseFile now) {

        ReachRows.Key key() { return new ReachRows.Key(now.id(), notice.event().seq(), notice.about(), addressee.number()); }

        @Nullable String term() { return notice.term(addressee, now).orElse(null); }
    }

    /// @return what is to be recorded in the case at once; nothing for what is proved later, or what was sent before
    Optional<ServiceRecord.Served> send(Errand errand, String channel, Instant moment) {
        return switch (channel) {
            case "cabinet" -> place(errand, moment);
            case "email" -> mail(errand, moment);
            case "sms" -> text(errand, moment);
            case "post" -> {
                letters.owe(errand, errand.term(), senders.carriers().isOn(), moment);
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException("Nothing is sent by " + channel);
        };
    }

    private Optional<ServiceRecord.Served> place(Errand errand, Instant moment) {
        Person person = java.util.Objects.requireNonNull(errand.person());
        return outbox.claim(errand, "cabinet", moment).map(id -> {
            outbox.place(id, errand.notice(), errand.addressee(), person.id(), moment);
            if (isOnPaper(errand.addressee(), errand.now())) letters.owe(errand, null, senders.carriers().isOn(), moment);
            return new ServiceRecord.Served(item(id, errand, "cabinet", errand.term()), new ServiceRecord.Fate.Delivered(moment, "cabinet"));
        });
    }

    /// Whoever brought his claim on paper and gave the court no e-mail gets a letter as well.
    private static boolean isOnPaper(Party addressee, CaseFile file) {
        return addressee.asks() && addressee.email() == null && file.history().getFirst().event() instanceof FilingEvent.ClaimFiled filed
                && filed.documents().stream().anyMatch(one -> one.kind().equals("certified-copy"));
    }

    private Optional<ServiceRecord.Served> mail(Errand errand, Instant moment) {
        String address = senders.contacting().address(errand.addressee(), errand.person()).orElseThrow();
        outbox.claim(errand, "email", moment).ifPresent(id -> queue(id, errand, address, errand.person() == null ? errand.term() : null, moment));
        return Optional.empty();
    }

    private Optional<ServiceRecord.Served> text(Errand errand, Instant moment) {
        Contacting.Number number = senders.contacting().number(errand.addressee(), errand.person()).orElseThrow();
        outbox.claim(errand, "sms", moment).ifPresent(id -> {
            if (number.source() != SmsRows.Source.GIVEN) outbox.informs(id);
            Language language = errand.person() == null ? errand.notice().file().language() : errand.person().contact().language();
            NoticeId opened = outbox.placed(errand).orElse(null);
            messages.queue(id.uuid(), id, errand.person() == null ? null : errand.person().id(), number.number(), number.source(), writer.text(errand.notice(), opened, language), moment);
        });
        return Optional.empty();
    }

    /// Nothing electronic reaches him: the registrar sees it, and the case has it.
    Optional<ServiceRecord.Served> unreachable(Errand errand, Instant moment) {
        return outbox.claim(errand, "email", moment).map(id -> {
            outbox.keepFailure(id, errand.now(), errand.addressee().number(), errand.notice().about(), "email", FailedNotices.NO_CONTACT, null, moment);
            return new ServiceRecord.Served(item(id, errand, "email", null), new ServiceRecord.Fate.Failed(FailedNotices.NO_CONTACT));
        });
    }

    private static ServiceRecord.Item item(NoticeId id, Errand errand, String channel, @Nullable String term) {
        Notice notice = errand.notice();
        return new ServiceRecord.Item(id, errand.addressee().number(), notice.about(), channel, notice.documents(), notice.basis(), term);
    }

    private void queue(NoticeId id, Errand errand, String address, @Nullable String term, Instant moment) {
        Notice notice = errand.notice();
        Set<Language> languages = new LinkedHashSet<>();
        languages.add(errand.person() == null ? notice.file().language() : errand.person().contact().language());
        languages.add(notice.file().language());
        Language first = languages.iterator().next();
        List<Letter> texts = languages.stream().map(language -> writer.write(notice, errand.addressee(), language)).toList();
        String court = writer.court(notice.file(), first);
        String from = senders.mail().from();
        String messageId = "<" + digest(notice, errand.addressee()) + "@" + senders.mail().domain() + ">";
        MimeLetter letter = new MimeLetter(messageId, moment, from, court, address, texts, calendar(notice, first, new Ics.Who(court, from), new Ics.Who(errand.addressee().subject().title(), address)));
        outbox.queue(id, notice, address, messageId, letter.bytes(), term, moment);
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
        return new MimeLetter.Calendar(method, calendar.invitation(notice.file(), hearing.id(), method, language, organizer, attendee));
    }

    /// The same for the same event, addressee and notice, so that a message sent again is recognised; it tells nothing about them.
    private static String digest(Notice notice, Party addressee) {
        String what = String.join("\n", notice.event().leaf().toString(), notice.about(), String.valueOf(addressee.number()), "email");
        return Sha256.of(what.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 32);
    }
}
