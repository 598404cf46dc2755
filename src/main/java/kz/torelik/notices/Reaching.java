package kz.torelik.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Mandates;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.ReachingRules;
import kz.torelik.law.ReachingRules.Next;
import kz.torelik.law.ReachingRules.State;
import kz.torelik.law.ReachingRules.Try;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries out the rule of the law data: sends by the channels that are due, and looks again when one failed or its time is over ([ReachingRules]).
@Component
class Reaching {

    private static final Set<String> ELECTRONIC = Set.of("cabinet", "email", "sms");
    private static final List<String> CHANNELS = List.of("cabinet", "sms", "email", "post");

    private final CaseFiles files;
    private final People people;
    private final LawBook law;
    private final ReachRows rows;
    private final Means means;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    /// By what people are reached, where it is written, and what is known of the first notice.
    @Component
    record Means(Dispatching dispatching, Contacting contacting, ServiceRecord record, NoticeProof proof, Outbox outbox, Mandates mandates) {}

    Reaching(CaseFiles files, People people, LawBook law, ReachRows rows, Means means, TransactionTemplate transactions, CourtClock clock) {
        this.files = files;
        this.people = people;
        this.law = law;
        this.rows = rows;
        this.means = means;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Whether he stands there as a representative whose power is over: nothing is sent to him any more (CPC arts. 60, 61).
    boolean isEnded(CaseFile file, Party addressee) { return addressee.actsFor() != null && means.mandates().endedIn(file.id()).contains(addressee.number()); }

    /// Begins to reach an addressee; what it brings about at once is added to what will be recorded.
    void begin(Notice notice, Party addressee, CaseFile now, List<ServiceRecord.Served> served) {
        Dispatching.Errand errand = errand(notice, addressee, now);
        Instant moment = clock.instant();
        ReachingRules.Contacts contacts = means.contacting().contacts(addressee, errand.person(), notice.about());
        List<Try> tries = new ArrayList<>();
        if (contacts.has().stream().noneMatch(ELECTRONIC::contains)) means.dispatching().unreachable(errand, moment).ifPresent(served::add);
        go(errand, rule(notice, addressee), contacts, tries, moment, moment, served);
    }

    private Dispatching.Errand errand(Notice notice, Party addressee, CaseFile now) {
        @Nullable Person person = addressee.person() == null ? null : people.find(addressee.person()).orElse(null);
        return new Dispatching.Errand(notice, addressee, person, now);
    }

    private ReachingRules.Rule rule(Notice notice, Party addressee) {
        CaseFile file = notice.file();
        Optional<CaseFile.HearingInFile> hearing = notice.about().equals("hearing-adjourned") ? Optional.empty() : notice.hearing();
        @Nullable Duration until = hearing.map(one -> Duration.between(notice.event().recordedAt(), one.startsAt())).orElse(null);
        boolean missed = hearing.isPresent() && means.proof().missedBefore(file, hearing.get(), addressee);
        return law.reaching().choose(new Lasting.Days(file.filedOn(), notice.event().occurredOn()), until, missed);
    }

    /// Sends what is due, one channel after the other, and keeps what follows.
    private void go(Dispatching.Errand errand, ReachingRules.Rule rule, ReachingRules.Contacts contacts, List<Try> tries, Instant begun, Instant now, List<ServiceRecord.Served> served) {
        Next next = rule.next(contacts, tries, begun, now);
        while (next instanceof Next.Send(String channel)) {
            means.dispatching().send(errand, channel, now).ifPresent(served::add);
            boolean informs = channel.equals("sms") && means.contacting().number(errand.addressee(), errand.person()).map(one -> one.source() != SmsRows.Source.GIVEN).orElse(false);
            tries.add(new Try(channel, channel.equals("cabinet") ? State.DELIVERED : State.SENT, informs));
            next = rule.next(contacts, tries, begun, now);
        }
        rows.keep(errand.key(), errand.now(), rule.code(), next, begun);
    }

    /// Looks again at everything that is due.
    void reachDue() {
        boolean moved;
        do moved = Acting.as(new Actor.Rule(Serving.RULE), () -> Objects.requireNonNull(transactions.execute(_ -> reachNext()))); while (moved);
    }

    private boolean reachNext() {
        Instant now = clock.instant();
        ReachRows.Row row = rows.nextDue(now).orElse(null);
        if (row == null) return false;
        CaseFile file = files.get(row.key().caseId());
        if (isEnded(file, file.party(row.key().party()))) {
            rows.close(row.key());
            return true;
        }
        List<ServiceRecord.Served> served = new ArrayList<>();
        goOn(errand(row.key(), file), row, now, served);
        means.record().record(file.id(), served);
        return true;
    }

    private void goOn(Dispatching.Errand errand, ReachRows.Row row, Instant now, List<ServiceRecord.Served> served) {
        go(errand, law.reaching().find(row.rule()).orElseThrow(), means.contacting().contacts(errand.addressee(), errand.person(), row.key().about()), new ArrayList<>(rows.tries(row.key())), row.madeAt(), now, served);
    }

    /// A notice of a case once more, as it was when it came about.
    Dispatching.Errand errand(ReachRows.Key key, CaseFile file) {
        RecordedEvent event = file.history().get(key.seq() - 1);
        Notice notice = Notice.of(event, law.papers().notices().notices(), () -> file).stream().filter(one -> one.about().equals(key.about())).findFirst().orElseThrow();
        return errand(notice, file.party(key.party()), file);
    }

    /// By what else a notice could go.
    List<String> possible(Dispatching.Errand errand) {
        Set<String> used = means.outbox().channels(errand.key());
        Set<String> has = means.contacting().contacts(errand.addressee(), errand.person(), errand.notice().about()).has();
        return CHANNELS.stream().filter(has::contains).filter(channel -> !used.contains(channel)).toList();
    }

    /// Sends it now by a channel that was not tried, whatever the rule says of the hour; what follows is looked at anew.
    void sendNow(Dispatching.Errand errand, String channel) {
        Instant now = clock.instant();
        List<ServiceRecord.Served> served = new ArrayList<>();
        means.dispatching().send(errand, channel, now).ifPresent(served::add);
        rows.find(errand.key()).ifPresent(row -> goOn(errand, row, now, served));
        means.record().record(errand.now().id(), served);
    }
}
