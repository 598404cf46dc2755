package kz.torelik.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import kz.torelik.notices.line.MobileBase;
import kz.torelik.notices.sms.SmsLine;
import kz.torelik.notices.sms.SmsProperties;
import kz.torelik.notices.sms.SmsReport;
import kz.torelik.notices.sms.SmsText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends the text messages and hears of them. A part is handed over at most once: what the house does not know of after a break is in doubt, and only a report of the centre, or
/// the time after which none comes, decides it. A message has arrived when every part of it has; one part that failed fails it.
@Component
class SmsPosting implements SmsReport.Desk {

    static final String NO_NUMBER = "sms-no-number";
    static final String FOREIGN = "sms-foreign";
    static final String REFUSED = "sms-refused";
    static final String GAVE_UP = "sms-gave-up";
    static final String UNDELIVERABLE = "sms-undeliverable";
    static final String EXPIRED = "sms-expired";
    static final String NO_REPORT = "sms-no-report";

    private static final LegalBasis BASIS = LegalBasis.of("cpc 127(4)(4)");
    private static final Actor RULE = new Actor.Rule(Serving.RULE);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration LOST = Duration.ofMinutes(5);
    private static final Duration BASE_PATIENCE = Duration.ofHours(2);

    private final SmsRows rows;
    private final SmsProperties properties;
    private final SmsLine line;
    private final MobileBase base;
    private final Recording recording;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sms-", 0).factory());

    /// Where it is written what became of a notice, and who decides what follows.
    @Component
    record Recording(CaseFiles files, ServiceRecord record, ReachRows reach) {}

    SmsPosting(SmsRows rows, SmsProperties properties, MobileBase base, Recording recording, TransactionTemplate transactions, CourtClock clock) {
        this.rows = rows;
        this.properties = properties;
        this.line = new SmsLine(properties, this, clock);
        this.base = base;
        this.recording = recording;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Does all that is due now.
    void postDue() {
        if (!properties.isOn()) return;
        line.keep();
        inTransaction(() -> {
            rows.doubt(clock.instant().minus(LOST));
            return false;
        });
        while (inTransaction(this::askNext)) Thread.onSpinWait();
        while (sendNext()) Thread.onSpinWait();
        while (inTransaction(this::hearNext)) Thread.onSpinWait();
        while (inTransaction(this::giveUpNext)) Thread.onSpinWait();
    }

    void close() {
        line.close();
        threads.shutdownNow();
    }

    @Override
    public void take(SmsReport report) { inTransaction(() -> rows.keep(report, clock.instant())); }

    private boolean inTransaction(BooleanSupplier work) { return Acting.as(RULE, () -> Objects.requireNonNull(transactions.execute(_ -> work.getAsBoolean()))); }

    /// Asks the database for a number; what for is written down each time.
    private boolean askNext() {
        Instant now = clock.instant();
        SmsRows.Sms sms = rows.nextDue("number-wanted", now).orElse(null);
        if (sms == null || sms.notice() == null) return false;
        SmsRows.Told told = rows.told(sms.notice(), BASIS);
        Party party = recording.files().get(told.caseId()).party(told.party());
        MobileBase.Answer answer = party.subject() instanceof Party.Subject.Natural natural && natural.iin() != null ? base.ask(natural.iin(), told.about(), sms.id()) : new MobileBase.Answer.None();
        switch (answer) {
            case MobileBase.Answer.Found found -> {
                rows.asked(told.caseId(), told.party(), told.about(), "found", now);
                rows.found(sms.id(), found.number(), now);
            }
            case MobileBase.Answer.None _ -> {
                rows.asked(told.caseId(), told.party(), told.about(), "none", now);
                failed(sms, NO_NUMBER);
            }
            case MobileBase.Answer.Foreign _ -> {
                rows.asked(told.caseId(), told.party(), told.about(), "foreign", now);
                failed(sms, FOREIGN);
            }
            case MobileBase.Answer.Silent _ -> {
                rows.asked(told.caseId(), told.party(), told.about(), "silent", now);
                if (sms.queuedAt().plus(BASE_PATIENCE).isBefore(now)) failed(sms, NO_NUMBER);
                else rows.later(sms.id(), now.plus(pause(sms.attempts())));
            }
        }
        return true;
    }

    private record Outgoing(SmsRows.Sms sms, SmsText text, List<SmsRows.Part> parts) {}

    /// Sends a message: the parts are marked and committed before they leave, so that nothing leaves twice.
    private boolean sendNext() {
        Outgoing outgoing = Acting.as(RULE, () -> transactions.execute(_ -> prepare().orElse(null)));
        if (outgoing == null) return false;
        List<SmsLine.Answer> answers = submit(outgoing);
        return inTransaction(() -> answered(outgoing, answers));
    }

    private Optional<Outgoing> prepare() {
        Instant now = clock.instant();
        return rows.nextDue("queued", now).map(sms -> {
            SmsText text = SmsText.of(sms.text(), (int) (sms.id().getLeastSignificantBits() & 0xFF));
            List<SmsRows.Part> parts = rows.parts(sms.id(), text.parts().size()).stream().filter(part -> part.state().equals("queued")).toList();
            rows.sending(sms.id(), now);
            // nobody else takes it while its parts are on the line
            rows.later(sms.id(), now.plus(LOST));
            return new Outgoing(sms, text, parts);
        });
    }

    /// At most as many at a time as the window of the line allows.
    private List<SmsLine.Answer> submit(Outgoing outgoing) {
        List<SmsLine.Answer> answers = new ArrayList<>();
        String number = Objects.requireNonNull(outgoing.sms().number()).e164();
        for (int from = 0; from < outgoing.parts().size(); from += properties.window()) {
            List<Future<SmsLine.Answer>> window = outgoing.parts().subList(from, Math.min(outgoing.parts().size(), from + properties.window())).stream()
                    .map(part -> threads.submit(() -> line.submit(new SmsLine.Message(number, outgoing.text().parts().get(part.part() - 1), outgoing.text().ucs2(), outgoing.text().isJoined(), part.reference())))).toList();
            window.forEach(one -> answers.add(answer(one)));
        }
        return answers;
    }

    private static SmsLine.Answer answer(Future<SmsLine.Answer> one) {
        try {
            return one.get();
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new SmsLine.Answer.InDoubt("interrupted");
        }
    }

    private boolean answered(Outgoing outgoing, List<SmsLine.Answer> answers) {
        Instant now = clock.instant();
        boolean again = false;
        boolean refused = false;
        for (int i = 0; i < answers.size(); i++) {
            SmsRows.Part part = outgoing.parts().get(i);
            switch (answers.get(i)) {
                case SmsLine.Answer.Taken(String id) -> rows.answered(part, "taken", id, null, now);
                case SmsLine.Answer.InDoubt _ -> rows.answered(part, "in-doubt", null, null, now);
                case SmsLine.Answer.Refused(int status) -> {
                    rows.answered(part, "failed", null, "%08X".formatted(status), now);
                    refused = true;
                }
                case SmsLine.Answer.Later _, SmsLine.Answer.Silent _ -> {
                    rows.answered(part, "queued", null, null, now);
                    again = true;
                }
            }
        }
        SmsRows.Sms sms = rows.lock(outgoing.sms().id()).orElseThrow();
        if (refused) failed(sms, REFUSED);
        else if (again && sms.queuedAt().plus(properties.giveUp()).isBefore(now)) failed(sms, GAVE_UP);
        else if (again) rows.later(sms.id(), now.plus(pause(outgoing.sms().attempts())));
        else left(sms);
        return true;
    }

    /// Every part has left.
    private void left(SmsRows.Sms sms) {
        rows.sent(sms.id());
        if (sms.notice() != null) tell(sms, new ServiceRecord.Fate.Posted());
    }

    private boolean hearNext() {
        SmsRows.Matched heard = rows.nextReport().orElse(null);
        if (heard == null) return false;
        SmsReport report = heard.report();
        rows.matched(report);
        String state = switch (report.state()) {
            case "DELIVRD" -> "delivered";
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD", "UNKNOWN" -> "failed";
            default -> "";
        };
        // what has arrived does not come back, and what is on its way is no news
        if (state.isEmpty() || heard.part().state().equals("delivered")) return true;
        String cause = state.equals("delivered") ? null : report.state().equals("EXPIRED") ? EXPIRED : UNDELIVERABLE;
        rows.ended(heard.part(), state, report.messageId(), cause, heard.receivedAt());
        SmsRows.Sms sms = rows.lock(heard.part().sms()).orElseThrow();
        List<SmsRows.Part> parts = rows.parts(sms.id());
        if (cause != null) failed(sms, cause);
        else if (parts.stream().allMatch(part -> part.state().equals("delivered"))) arrived(sms, heard, parts.size());
        return true;
    }

    private void arrived(SmsRows.Sms sms, SmsRows.Matched heard, int parts) {
        rows.done(sms.id());
        if (sms.notice() == null) return;
        if (!rows.told(sms.notice(), BASIS).sent()) tell(sms, new ServiceRecord.Fate.Posted());
        tell(sms, new ServiceRecord.Fate.Arrived(heard.receivedAt(), "SMPP %s DELIVRD %s (%d)".formatted(heard.report().messageId(), heard.report().doneAt(), parts)));
    }

    private boolean giveUpNext() {
        SmsRows.Sms sms = rows.nextOverdue(clock.instant().minus(properties.reportWithin())).orElse(null);
        if (sms == null) return false;
        rows.fail(sms.id(), NO_REPORT, clock.instant());
        failed(sms, NO_REPORT);
        return true;
    }

    private void failed(SmsRows.Sms sms, String cause) {
        boolean first = !sms.state().equals("done");
        rows.fail(sms.id(), cause, clock.instant());
        rows.done(sms.id());
        if (first && sms.notice() != null) tell(sms, new ServiceRecord.Fate.Failed(cause));
    }

    private void tell(SmsRows.Sms sms, ServiceRecord.Fate fate) {
        NoticeId notice = Objects.requireNonNull(sms.notice());
        SmsRows.Told told = rows.told(notice, BASIS);
        String channel = sms.source() == SmsRows.Source.GIVEN ? "sms" : "sms-other";
        recording.record().record(told.caseId(), List.of(new ServiceRecord.Served(new ServiceRecord.Item(notice, told.party(), told.about(), channel, List.of(), told.basis(), null), fate)));
        recording.reach().look(notice, clock.instant());
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
