package kz.torelik.mobile;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Secret;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Trilingual;
import kz.torelik.signatures.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What browsers ask of phones, and what phones bring back.
///
/// The life of a request: a browser begins it and holds it by something that only this browser knows; a phone reads the link and gets a token; with the token it
/// fetches the documents, which closes the link to other phones, and brings its signatures, once; the browser takes them, once. After [#LASTS] nothing of it works.
@Component
public class MobileRequests {

    public static final Duration LASTS = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RequestRows rows;
    private final Checking checking;
    private final CourtClock clock;

    MobileRequests(RequestRows rows, Checking checking, CourtClock clock) {
        this.rows = rows;
        this.checking = checking;
        this.clock = clock;
    }

    /// How far a request is, as its page sees it.
    public enum Stage { WAITING, READ, SIGNED, REFUSED, EXPIRED }

    /// A request as the page of its browser sees it.
    ///
    /// @param signer the name in the certificate once it is signed, else an empty string
    /// @param signatures as [Taken#signatures], once it is signed; whoever files them judges them anew
    /// @param refusal why the signature was not taken, or null
    public record Seen(Stage stage, Question question, Instant expires, String signer, List<byte[]> signatures, @Nullable Refusal refusal) {

        public Seen { signatures = List.copyOf(signatures); }
    }

    /// What API 1 tells a phone.
    ///
    /// @param token for API 2
    public record Scanned(Trilingual description, Instant expires, String token) {}

    /// A signed document as the phone brings it.
    ///
    /// @param place the number of the document, from one
    /// @param signed a CMS, or the signed XML document
    public record Brought(int place, byte[] signed) {}

    /// What a browser takes.
    ///
    /// @param signatures for each document its CMS without the document and with a time-stamp, or the signed XML
    public record Taken(Signer signer, Question question, List<byte[]> signatures) {

        public Taken { signatures = List.copyOf(signatures); }
    }

    /// The four digits of a new request.
    public static String newCheck() { return "%04d".formatted(RANDOM.nextInt(10_000)); }

    /// Begins a request.
    ///
    /// @param holder what only the asking browser knows
    public PublicId begin(Question question, String holder) {
        PublicId id = PublicId.random();
        rows.insert(id, hash(holder), question, clock.instant().plus(LASTS));
        return id;
    }

    /// API 1: a phone has read the link. Refusals: `mobile-unknown`, `mobile-expired`, `mobile-used` (signatures have come), `mobile-taken` (another phone reads the documents).
    public Answer<Scanned> scan(PublicId id) {
        String token = Secret.random().text();
        if (!rows.scan(id, hash(token))) return Answer.no(whyNot(id, "mobile-taken"));
        return rows.find(id).map(row -> Answer.yes(new Scanned(row.question().description(), row.expires(), token))).orElseGet(() -> Answer.no(Refusal.of("mobile-unknown")));
    }

    /// API 2: the phone fetches what is to be signed. Refusals: as [#scan], and `mobile-token`.
    public Answer<Question> read(PublicId id, String token) {
        if (!rows.read(id, hash(token))) return Answer.no(whyNot(id, "mobile-token"));
        return rows.find(id).map(row -> Answer.yes(row.question())).orElseGet(() -> Answer.no(Refusal.of("mobile-unknown")));
    }

    /// API 2: the phone brings its signatures. Whatever comes first is judged and ends the matter, good or not: there is no second try with the same code.
    ///
    /// @return who signed; refusals: as [#read], `mobile-other-documents`, and those of [kz.torelik.signatures.Signatures#accept]
    public Answer<Signer> bring(PublicId id, String token, List<Brought> brought) {
        if (!rows.check(id, hash(token))) return Answer.no(whyNot(id, "mobile-token"));
        Question question = rows.find(id).map(RequestRows.Row::question).orElseThrow();
        Answer<Checking.Checked> checked = checking.check(question, inOrder(question, brought));
        rows.answer(id, switch (checked) {
            case Answer.Yes<Checking.Checked>(Checking.Checked good) -> AnswerOfPhone.signed(good.signatures(), good.signer().name());
            case Answer.No<Checking.Checked>(Refusal refusal) -> AnswerOfPhone.refused(refusal);
        });
        return checked.map(Checking.Checked::signer);
    }

    /// How far a request is; nothing for any browser but the one that asked.
    public Optional<Seen> look(PublicId id, String holder) {
        return rows.find(id, hash(holder)).map(row -> {
            AnswerOfPhone answer = row.answer();
            return new Seen(stage(row), row.question(), row.expires(), answer == null ? "" : answer.signer(), answer == null ? List.of() : answer.signatures(), answer == null ? null : answer.refusal());
        });
    }

    /// Takes what was signed. The signatures are judged again: what lies in the database is not believed.
    ///
    /// @return refusals: `mobile-other-browser` for another browser, or when there is nothing (any more); `mobile-expired`; those of the signature
    public Answer<Taken> take(PublicId id, String holder) {
        Optional<RequestRows.Row> found = rows.take(id, hash(holder));
        if (found.isEmpty()) return Answer.no(rows.find(id, hash(holder)).map(row -> isOver(row) ? expired() : Refusal.of("mobile-not-signed")).orElseGet(() -> Refusal.of("mobile-other-browser")));
        AnswerOfPhone answer = java.util.Objects.requireNonNull(found.get().answer());
        return checking.check(found.get().question(), answer.signatures()).map(good -> new Taken(good.signer(), found.get().question(), good.signatures()));
    }

    /// The browser wants nothing any more.
    public void drop(PublicId id, String holder) { rows.drop(id, hash(holder)); }

    private Refusal whyNot(PublicId id, String otherwise) {
        Optional<RequestRows.Row> row = rows.find(id);
        if (row.isEmpty()) return Refusal.of("mobile-unknown");
        return switch (row.get().state()) {
            case CHECKING, SIGNED, REFUSED -> Refusal.of("mobile-used");
            case WAITING, SCANNED, READ -> isOver(row.get()) ? expired() : Refusal.of(otherwise);
        };
    }

    private Stage stage(RequestRows.Row row) {
        return switch (row.state()) {
            case REFUSED -> Stage.REFUSED;
            case SIGNED -> isOver(row) ? Stage.EXPIRED : Stage.SIGNED;
            case WAITING, SCANNED -> isOver(row) ? Stage.EXPIRED : Stage.WAITING;
            case READ, CHECKING -> isOver(row) ? Stage.EXPIRED : Stage.READ;
        };
    }

    /// The signatures in the order of the documents; an empty list when they are not exactly those that were asked for.
    private static List<byte[]> inOrder(Question question, List<Brought> brought) {
        List<byte[]> signed = new ArrayList<>();
        for (int place = 1; place <= question.documents().size(); place++) {
            int wanted = place;
            List<byte[]> found = brought.stream().filter(one -> one.place() == wanted).map(Brought::signed).toList();
            if (found.size() != 1) return List.of();
            signed.add(found.getFirst());
        }
        return brought.size() == signed.size() ? signed : List.of();
    }

    private boolean isOver(RequestRows.Row row) { return !row.expires().isAfter(clock.instant()); }

    private static Refusal expired() { return Refusal.of("mobile-expired", LASTS.toMinutes()); }

    private static byte[] hash(String secret) { return Sha256.ofText(secret).bytes(); }
}
