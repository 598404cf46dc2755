package kz.torelik.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.notices.line.CarriersProperties;
import kz.torelik.notices.line.PostLine;
import kz.torelik.notices.line.PostStatus;
import kz.torelik.registries.WireSeal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The registered letters that the post prints and delivers (CPC art. 127 part 2). A letter goes to the post once, under its own number; what the post tells of it is believed by its signature,
/// counts once, and may come late and in any order. What the post does not carry, or loses, goes to the printer of the court.
@Component
public class HybridMail {

    private static final Logger LOG = LoggerFactory.getLogger(HybridMail.class);
    private static final Actor RULE = new Actor.Rule(Serving.RULE);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int LARGEST = 8 << 20;

    private final HybridRows rows;
    private final Papers papers;
    private final Reporting reporting;
    private final CarriersProperties properties;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final Clock wire = Clock.systemUTC();
    private final @Nullable PostLine line;

    /// The letters and what is put in with them.
    @Component
    record Papers(PaperLetters letters, PaperLetterRows rows, Documents documents, LawBook law) {}

    /// Where it is written what became of a letter.
    @Component
    record Reporting(CaseFiles files, ServiceRecord record, ReachRows reach, StrangerPost strangers) {}

    HybridMail(HybridRows rows, Papers papers, Reporting reporting, CarriersProperties properties, TransactionTemplate transactions, CourtClock clock) {
        this.rows = rows;
        this.papers = papers;
        this.reporting = reporting;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
        this.line = properties.isOn() ? new PostLine(properties) : null;
    }

    /// Hands over what waits, and asks for those of which the post is silent.
    void postDue() {
        if (line == null) return;
        while (within(() -> sendNext(line))) Thread.onSpinWait();
        while (within(() -> askNext(line))) Thread.onSpinWait();
        reporting.strangers().postDue();
    }

    private boolean within(BooleanSupplier work) { return Acting.as(RULE, () -> Objects.requireNonNull(transactions.execute(_ -> work.getAsBoolean()))); }

    private boolean sendNext(PostLine to) {
        Instant now = clock.instant();
        HybridRows.Carried one = rows.nextDue("queued", now).orElse(null);
        if (one == null) return false;
        PaperLetter letter = papers.rows().find(one.id()).orElseThrow();
        switch (to.send(item(letter))) {
            case PostLine.Answer.Taken taken -> {
                rows.taken(one.id(), taken.item(), now.plus(properties.askAfter()));
                papers.rows().carried(one.id(), PaperLetter.State.POSTED, taken.item(), null, now);
                report(letter, new ServiceRecord.Fate.Posted());
            }
            case PostLine.Answer.Refused(String reason) -> giveBack(letter, reason);
            case PostLine.Answer.Silent _ -> {
                if (one.queuedAt().plus(properties.giveUp()).isBefore(now)) giveBack(letter, "silent");
                else rows.later(one.id(), now.plus(PAUSE.multipliedBy(1L << Math.min(one.attempts(), 6))));
            }
        }
        return true;
    }

    private PostLine.Item item(PaperLetter letter) {
        CaseFile file = reporting.files().get(letter.caseId());
        Court court = papers.law().courts().get(LetterWriter.seat(file));
        Party addressee = file.party(letter.party());
        List<byte[]> sheets = new ArrayList<>();
        sheets.add(papers.letters().pdf(letter.id()).orThrow());
        for (DocumentId enclosed : letter.documents()) sheets.add(content(enclosed));
        return new PostLine.Item(letter.id().uuid(), court.title().in(file.language()), court.seat().in(file.language()), addressee.subject().title(), addressee.address(), sheets);
    }

    private byte[] content(DocumentId id) {
        try {
            return papers.documents().content(papers.documents().find(id).orElseThrow());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// The court prints it itself.
    private void giveBack(PaperLetter letter, String reply) {
        LOG.warn("The letter {} goes to the printer of the court: {}", letter.id(), reply);
        rows.giveBack(letter.id(), reply);
        papers.rows().giveBack(letter.id());
        reporting.reach().print(letter.id());
    }

    private boolean askNext(PostLine to) {
        Instant now = clock.instant();
        HybridRows.Carried one = rows.nextDue("carried", now).orElse(null);
        if (one == null) return false;
        rows.later(one.id(), now.plus(properties.askAfter()));
        to.ask(one.id().uuid()).orElse(List.of()).stream().filter(told -> told.status().item().equals(one.item())).forEach(told -> keep(one, told));
        return true;
    }

    /// What became of a message of the post.
    public enum Verdict {
        KEPT(200), REPEATED(200),
        /// An item that this house did not send.
        UNKNOWN(404),
        /// The letter is being handed over at this moment: to be told again.
        TOO_EARLY(503), UNREADABLE(400), UNSIGNED(401);

        private final int status;

        Verdict(int status) { this.status = status; }

        /// By which it is answered.
        public int status() { return status; }
    }

    /// Hears a message of the post.
    ///
    /// @param path where it was sent to; it is signed too
    /// @param headers the first value of a header by its name, or null
    public Verdict hear(String path, Function<String, @Nullable String> headers, byte[] body) {
        String time = headers.apply(WireSeal.TIME);
        if (line == null || body.length > LARGEST || time == null || !time.matches("\\d{1,15}")) return Verdict.UNSIGNED;
        boolean fresh = Math.abs(wire.millis() - Long.parseLong(time)) <= properties.window().toMillis();
        if (!fresh || !new WireSeal("torelik-post-1", properties.key()).isCallback(headers.apply(WireSeal.HEADER), path, time, body)) {
            LOG.warn("A message to the callback of the post was refused");
            return Verdict.UNSIGNED;
        }
        Optional<PostLine.Told> told = PostLine.read(body);
        if (told.isEmpty()) return Verdict.UNREADABLE;
        return Acting.as(RULE, () -> Objects.requireNonNull(transactions.execute(_ -> {
            HybridRows.Carried one = rows.lock(told.get().status().item(), told.get().letter()).orElse(null);
            if (one == null && reporting.strangers().hear(told.get().status())) return Verdict.KEPT;
            if (one == null) {
                LOG.warn("The post tells of an item {} that is not ours", told.get().status().item());
                rows.keep(told.get().status(), null, clock.instant());
                return Verdict.UNKNOWN;
            }
            if (one.item() == null) return Verdict.TOO_EARLY;
            return keep(one, told.get()) ? Verdict.KEPT : Verdict.REPEATED;
        })));
    }

    private boolean keep(HybridRows.Carried one, PostLine.Told told) {
        Instant now = clock.instant();
        if (!rows.keep(told.status(), one.id(), now)) return false;
        if (told.act() != null && told.status().stage() == PostStatus.Stage.DELIVERED) rows.keepAct(one.id(), told.act());
        PostStatus decisive = PostStatus.decisive(rows.told(one.id())).orElseThrow();
        String status = decisive.reason() == null ? decisive.stage().word() : decisive.stage().word() + ":" + cause(decisive).word();
        // what the court prints by now is its own
        if (one.state().equals("given-back") || status.equals(one.status())) return true;
        rows.became(one.id(), decisive.stage().isFinal() ? "ended" : "carried", status, now.plus(properties.askAfter()));
        if (decisive.stage().isFinal()) end(papers.rows().lock(one.id()).orElseThrow(), decisive, now);
        return true;
    }

    private void end(PaperLetter letter, PostStatus status, Instant now) {
        Instant at = at(letter, status, now);
        switch (status.stage()) {
            case DELIVERED -> {
                papers.rows().carried(letter.id(), PaperLetter.State.RECEIVED, null, null, at);
                report(letter, new ServiceRecord.Fate.Arrived(at, proof(letter, status)));
                if (letter.term() != null) reporting.record().begin(letter.caseId(), item(letter, letter.term()), letter.term());
            }
            case RETURNED -> {
                PaperLetter.Cause cause = cause(status);
                papers.rows().carried(letter.id(), PaperLetter.State.RETURNED, null, cause, at);
                report(letter, new ServiceRecord.Fate.Failed(cause.word()));
            }
            case LOST -> {
                report(letter, new ServiceRecord.Fate.Failed("lost"));
                giveBack(letter, "lost");
            }
            case ACCEPTED, PRINTED, IN_TRANSIT, AT_OFFICE -> throw new IllegalArgumentException("Something follows " + status.stage());
        }
    }

    /// The clock of the post may go wrong: nothing arrives before it was sent, nor later than now.
    private static Instant at(PaperLetter letter, PostStatus status, Instant now) {
        Instant sent = letter.sentAt() == null ? letter.madeAt() : letter.sentAt();
        return status.at().isAfter(now) ? now : status.at().isBefore(sent) ? sent : status.at();
    }

    private String proof(PaperLetter letter, PostStatus status) {
        return "post " + letter.track() + rows.actDigest(letter.id()).map(digest -> " act " + digest).orElse("") + (status.receiver() == null ? "" : " " + status.receiver());
    }

    /// A refusal and unknown whereabouts count as notice only where the mark is certified (CPC arts. 131 part 1, 133 part 1).
    static PaperLetter.Cause cause(PostStatus status) {
        boolean certified = status.certified() != null;
        return switch (Objects.requireNonNull(status.reason())) {
            case REFUSED -> certified ? PaperLetter.Cause.REFUSED : PaperLetter.Cause.REFUSED_UNCERTIFIED;
            case ADDRESSEE_UNKNOWN -> certified ? PaperLetter.Cause.WHEREABOUTS_UNKNOWN : PaperLetter.Cause.ADDRESSEE_UNKNOWN;
            case STORAGE_OVER -> PaperLetter.Cause.NOT_COLLECTED;
            case MOVED -> PaperLetter.Cause.MOVED;
            case NO_SUCH_ADDRESS -> PaperLetter.Cause.NO_SUCH_ADDRESS;
        };
    }

    private void report(PaperLetter letter, ServiceRecord.Fate fate) {
        reporting.record().record(letter.caseId(), List.of(new ServiceRecord.Served(item(letter, null), fate)));
        reporting.reach().look(letter.id(), clock.instant());
    }

    private static ServiceRecord.Item item(PaperLetter letter, @Nullable String term) {
        return new ServiceRecord.Item(letter.id(), letter.party(), letter.about(), "post", letter.documents(), letter.basis(), term);
    }

    /// What the post told of a letter, for its court.
    @Transactional(readOnly = true)
    public List<PostStatus> told(NoticeId letter) { return rows.told(letter); }

    /// The hand-over act of a letter as the post gave it, for its court.
    @Transactional(readOnly = true)
    public Optional<byte[]> act(NoticeId letter) { return rows.act(letter); }
}
