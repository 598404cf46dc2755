package kz.torelik.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.upload.UploadCheck;
import kz.torelik.documents.upload.Verdict;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Fees;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.signatures.AcceptedSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files a paper in an existing case: a response, evidence, a motion, an objection to a court order, an appeal (CPC arts. 46, 73, 141, 166, 401).
/// First the paper is set from the text (or taken as the uploaded file), then it is signed, and with the signature it becomes an event of the case.
/// Whether it may be filed at this stage by this participant is said by the procedure of the law.
@Component
public class FilingInCase {

    private static final int SHORTEST = 20;

    private final CaseAccess access;
    private final CaseFiles files;
    private final Documents documents;
    private final UploadCheck check;
    private final CasePaperText text;
    private final LawBook law;
    private final PaperDesk desk;
    private final Receiving receiving;
    private final JdbcClient jdbc;
    private final CourtClock clock;

    FilingInCase(CaseAccess access, CaseFiles files, Documents documents, UploadCheck check, CasePaperText text, LawBook law, PaperDesk desk) {
        this.access = access;
        this.files = files;
        this.documents = documents;
        this.check = check;
        this.text = text;
        this.law = law;
        this.desk = desk;
        this.receiving = desk.receiving();
        this.jdbc = desk.jdbc();
        this.clock = desk.clock();
    }

    /// What somebody wants to file.
    ///
    /// @param name the name of the uploaded file, or an empty string
    /// @param content its bytes, empty when nothing was uploaded
    /// @param restore why the term was missed, to ask that it be restored; empty where nothing is asked
    /// @param counter what a counter-claim asks, or null
    /// @param exemptions what frees him of the duty of the paper (`fees/exemptions.yaml`)
    public record Wanted(String kind, @Nullable String motion, String text, String name, byte[] content, String restore, @Nullable Counter counter, List<String> exemptions) {

        public Wanted { exemptions = List.copyOf(exemptions); }

        /// A paper in its time.
        public Wanted(String kind, @Nullable String motion, String text, String name, byte[] content) { this(kind, motion, text, name, content, "", null, List.of()); }

        /// The same paper with the request to restore the term that it missed (CPC art. 126).
        public Wanted late(String reasons) { return new Wanted(kind, motion, text, name, content, reasons, counter, exemptions); }

        /// The same paper of somebody who is freed of the state duty (Tax Code art. 668).
        public Wanted freed(List<String> codes) { return new Wanted(kind, motion, text, name, content, restore, counter, codes); }

        /// A counter-claim (CPC art. 153).
        public static Wanted counterClaim(Tenge price, List<String> demands, String text) { return new Wanted("counter-claim", null, text, "", new byte[0], "", new Counter(price, demands), List.of()); }
    }

    /// What a counter-claim asks.
    public record Counter(Tenge price, List<String> demands) {
        public Counter { demands = CounterClaims.said(demands); }
    }

    /// Sets the paper.
    ///
    /// @return the paper, ready to be read and signed; a refusal when there is no text and no file, or the first finding of the check of the file
    @Transactional
    public Answer<CasePaper> prepare(CaseId id, int party, Wanted wanted) {
        return access.ask(id, "file-document").then(permit -> {
            if (!permit.parties().contains(party)) return Answer.no(Refusal.of("not-your-party"));
            Optional<Refusal> closed = closed(permit.file(), party, wanted.kind(), wanted.motion());
            if (closed.isPresent()) return Answer.no(closed.get());
            Optional<Refusal> untimely = desk.representing().lacks(permit.file(), party, wanted.kind(), wanted.motion()).or(() -> untimely(permit.file(), party, wanted.kind(), wanted.motion())).or(() -> desk.protectedPersons().fault(permit.file(), party, wanted.kind(), wanted.motion())).or(() -> Settling.fault(permit.file(), party, wanted)).or(() -> wanted.counter() == null ? Optional.empty() : desk.counterClaims().fault(permit.file(), party, wanted.counter()));
            if (untimely.isPresent()) return Answer.no(untimely.get());
            Optional<ClockReading> missed = missed(permit.file(), party, wanted.kind(), wanted.motion());
            if (missed.isPresent() && wanted.restore().isBlank()) return Answer.no(Timeliness.late(missed.get()));
            if (wanted.kind().equals("countersign")) return Answer.yes(keep(id, party, wanted, documents.find(Settling.offered(permit.file(), party).orElseThrow().filed().documents().getFirst().id()).orElseThrow(), null, null));
            boolean written = wanted.text().strip().length() >= SHORTEST;
            if (!written && wanted.content().length == 0) return Answer.no(Refusal.of("paper-empty", SHORTEST));
            Verdict verdict = wanted.content().length == 0 ? null : check.check(wanted.name(), wanted.content());
            if (verdict != null && !verdict.accepted()) return Answer.no(verdict.findings().getFirst());
            if (!written && verdict != null && !verdict.kind().orElseThrow().mediaType().equals("application/pdf")) return Answer.no(Refusal.of("paper-not-pdf"));
            @Nullable Document uploaded = verdict == null ? null : store(id, wanted.name(), verdict.kind().orElseThrow().mediaType(), verdict.pages(), wanted.content());
            Document paper = written ? rendered(permit.file(), party, wanted, uploaded) : java.util.Objects.requireNonNull(uploaded);
            CasePaper.Restoration restoration = missed.map(one -> new CasePaper.Restoration(one.rule(), wanted.restore().strip())).orElse(null);
            return Answer.yes(keep(id, party, wanted, paper, written ? uploaded : null, restoration));
        });
    }

    /// A motion that the law knows only at another stage: to cancel a decision that there is not.
    Optional<Refusal> untimely(CaseFile file, int party, String paper, @Nullable String motion) {
        if (paper.equals("cure") && halted(file, party).isEmpty()) return Optional.of(Refusal.of("cure-nothing").under("cpc 406(2)"));
        if (!paper.equals("motion") || motion == null) return Optional.empty();
        if (motion.equals("refuse-defender") && Representing.isAnother(file, party)) return Optional.of(Refusal.of("defender-refusal-own").under("crpc 69(1)"));
        return law.papers().findMotionKind(motion).filter(kind -> !StandingMatter.isFiled(file, kind, law.papers()) || !kind.isOf(file.party(party).role())).map(kind -> Refusal.of("motion-not-now", kind.title()).under(kind.basis()));
    }

    /// Why such a paper leads nowhere in this case, whatever it says: the court above does not review the act (CPC art. 434 part 2).
    public Optional<Refusal> closed(CaseFile file, String kind) { return desk.reviewability().fault(file, kind); }

    /// The same for this participant: a prosecutor goes his own ways (CPC arts. 219, 401 part 3, 434 part 3, 435 part 2).
    ///
    /// @param ground the exceptional ground that a protest shows, or null
    public Optional<Refusal> closed(CaseFile file, int party, String kind, @Nullable String ground) { return desk.prosecutor().fault(file, party, kind, ground, closed(file, kind)); }

    /// The state duty of such a paper, where one is paid: half of that of the claim for a cassation complaint (Tax Code art. 665 part 3).
    ///
    /// @param exemptions what the participant says frees him
    public Optional<DutyAnswer> duty(CaseFile file, int party, String kind, List<String> exemptions) { return isPaid(file, kind) ? Optional.of(desk.reviewability().duty(file, party, exemptions)) : Optional.empty(); }

    /// Nothing is paid for a complaint or a protest about a crime or an offence: the duty is one of civil and administrative cases (Tax Code art. 665).
    private static boolean isPaid(CaseFile file, String kind) { return kind.equals(DutyOfPapers.CASSATION) && !file.claim().procedure().matches(".*(offence|criminal)"); }

    /// What may free him of it; empty where nothing is paid.
    public List<Fees.Exemption> exemptions(CaseFile file, int party, String kind) { return isPaid(file, kind) ? desk.reviewability().exemptions(file, party) : List.of(); }

    /// Whether the term for such a paper is over, so that it has to come with the request to restore it.
    public boolean isLate(CaseFile file, int party, String kind, @Nullable String motion) { return missed(file, party, kind, motion).isPresent(); }

    /// The term that is over. A late complaint asks to restore it where the procedure knows such a request (CPC art. 403 part 5); elsewhere the court returns it (art. 407).
    Optional<ClockReading> missed(CaseFile file, int party, String kind, @Nullable String motion) {
        return switch (kind) {
            case "response", "evidence", "objection" -> desk.timeliness().missed(file, party, Happening.of(kind + "-filed"));
            case "appeal" -> isRestorable(file) ? desk.timeliness().missed(file, party, Happening.of("appeal-filed")) : Optional.empty();
            case "motion" -> desk.timeliness().missed(file, party, new Happening("motion-filed", motion));
            default -> Optional.empty();
        };
    }

    private boolean isRestorable(CaseFile file) {
        Standing standing = Standing.of(file, law, clock.today());
        return standing.procedure().steps(standing.stage()).stream().anyMatch(step -> step.event().event().equals("restoration-asked"));
    }

    private Document rendered(CaseFile file, int party, Wanted wanted, @Nullable Document uploaded) {
        var rendered = text.render(file, party, wanted, uploaded);
        return store(file.id(), text.title(file, party, wanted), "application/pdf", rendered.pages(), rendered.pdf());
    }

    private CasePaper keep(CaseId id, int party, Wanted wanted, Document paper, @Nullable Document attachment, CasePaper.@Nullable Restoration restoration) {
        PublicId own = PublicId.random();
        CasePaper kept = keep(own, id, party, wanted, paper, attachment, restoration);
        if (wanted.kind().equals(DutyOfPapers.CASSATION)) desk.duties().state(own, wanted.exemptions());
        return kept;
    }

    private CasePaper keep(PublicId own, CaseId id, int party, Wanted wanted, Document paper, @Nullable Document attachment, CasePaper.@Nullable Restoration restoration) {
        jdbc.sql("insert into filing.paper (id, case_id, author, party, kind, motion, document, attachment, state, made_at, rule, reasons, price, demands) values (?, ?, ?, ?, ?, ?, ?, ?, 'prepared', ?, ?, ?, ?, ?)")
                .params(own.uuid(), id.uuid(), Drafts.citizen().subject().uuid(), party, wanted.kind(), wanted.motion(), paper.id().uuid(), attachment == null ? null : attachment.id().uuid(),
                        clock.instant().atOffset(java.time.ZoneOffset.UTC), restoration == null ? null : restoration.rule(), restoration == null ? null : restoration.reasons(),
                        wanted.counter() == null ? null : wanted.counter().price().amount(), (wanted.counter() == null ? Settling.terms(wanted) : wanted.counter().demands()).toArray(String[]::new)).update();
        return new CasePaper(own, id, party, wanted.kind(), wanted.motion(), paper, attachment, restoration, wanted.counter(), Settling.terms(wanted));
    }

    /// An own paper that waits for its signature.
    @Transactional(readOnly = true)
    public Optional<CasePaper> find(PublicId id) {
        return jdbc.sql("select * from filing.paper where id = ? and state = 'prepared'").param(id.uuid()).query((row, _) -> {
            @Nullable UUID attachment = row.getObject("attachment", UUID.class);
            return new CasePaper(id, CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("party"), row.getString("kind"), row.getString("motion"),
                    documents.find(DocumentId.of(row.getObject("document", UUID.class))).orElseThrow(), attachment == null ? null : documents.find(DocumentId.of(attachment)).orElseThrow(), row.getString("rule") == null ? null : new CasePaper.Restoration(row.getString("rule"), row.getString("reasons")),
                    row.getBigDecimal("price") == null ? null : new Counter(new Tenge(row.getBigDecimal("price")), List.of((String[]) row.getArray("demands").getArray())),
                    row.getString("kind").equals(Settling.OFFER) ? List.of((String[]) row.getArray("demands").getArray()) : List.of());
        }).optional();
    }

    /// Files the signed paper: signature, document and event together or not at all. A complaint whose state duty has to be paid first is signed and waits ([PayingForPapers]): then the case
    /// comes back as it was.
    @Transactional
    public Answer<CaseFile> file(PublicId id, byte[] cms) {
        Optional<CasePaper> found = find(id);
        if (found.isEmpty()) return Answer.no(Refusal.of("paper-not-found"));
        CasePaper paper = found.get();
        return access.ask(paper.caseId(), "file-document").then(permit -> desk.representing().lacks(permit.file(), paper.party(), paper.kind(), paper.motion())
                .<Answer<AcceptedSignature>>map(Answer::no).orElseGet(() -> receiving.accept(paper.document(), cms))
                .then(accepted -> {
                    Optional<DutyAnswer> duty = duty(permit.file(), paper.party(), paper.kind(), desk.duties().exemptions(id));
                    if (duty.filter(answer -> answer.state() == DutyAnswer.State.DUE && answer.sum().isPositive()).isPresent()) {
                        List<FiledDocument> all = filed(paper, accepted);
                        return files.rehearse(paper.caseId(), happenings(paper, permit.file(), all, clock.today())).map(_ -> {
                            desk.duties().waits(paper.id(), duty.get(), accepted, java.util.Objects.requireNonNull(all.getFirst().signature()));
                            return permit.file();
                        });
                    }
                    return files.record(paper.caseId(), CaseFiles.ANY_VERSION, happenings(paper, permit.file(), filed(paper, accepted), clock.today())).map(file -> {
                        jdbc.sql("update filing.paper set state = 'filed' where id = ?").param(id.uuid()).update();
                        return file;
                    });
                }));
    }

    private List<FiledDocument> filed(CasePaper paper, AcceptedSignature accepted) {
        Document signature = receiving.keep(paper.caseId().uuid(), accepted);
        List<FiledDocument> all = new ArrayList<>();
        Document one = paper.document();
        all.add(new FiledDocument(one.id(), paper.kind(), one.title(), one.mediaType(), one.size(), one.pages(), one.sha256(), signature.id(), accepted.signer().name(), accepted.signedAt()));
        Document more = paper.attachment();
        if (more != null) all.add(new FiledDocument(more.id(), "attachment", more.title(), more.mediaType(), more.size(), more.pages(), more.sha256(), null, null, null));
        return all;
    }

    /// A late paper does not enter the case yet: it waits with the request to restore its term (CPC art. 126).
    ///
    /// @param on the day on which it counts as filed
    List<kz.torelik.casefile.Happening> happenings(CasePaper paper, CaseFile file, List<FiledDocument> all, LocalDate on) {
        CasePaper.Restoration restoration = paper.restoration();
        int next = file.motions().size() + 1;
        if (restoration != null) {
            return List.of(happening(on, new FilingEvent.MotionFiled(next, paper.party(), "restore-term", all)),
                    happening(on, new TermEvent.RestorationAsked(next, paper.party(), restoration.rule(), paper.kind(), paper.motion(), restoration.reasons())));
        }
        Counter counter = paper.counter();
        if (counter == null) return List.of(happening(on, event(paper, file, all)));
        return List.of(happening(on, new PartyEvent.CounterClaimFiled(file.counterClaims().size() + 1, paper.party(), counter.price(), counter.demands(),
                desk.counterClaims().duty(file, paper.party(), counter.price()), all)));
    }

    private static kz.torelik.casefile.Happening happening(LocalDate on, ProceduralEvent event) { return kz.torelik.casefile.Happening.of(event, on); }

    private ProceduralEvent event(CasePaper paper, CaseFile file, List<FiledDocument> all) {
        return switch (paper.kind()) {
            case "response" -> new FilingEvent.ResponseFiled(paper.party(), all);
            case "evidence" -> new FilingEvent.EvidenceFiled(paper.party(), all);
            case "motion" -> new FilingEvent.MotionFiled(file.motions().size() + 1, paper.party(), paper.motion() == null ? "other" : paper.motion(), all);
            case "objection" -> new FilingEvent.ObjectionFiled(paper.party(), all);
            case "appeal" -> new FilingEvent.AppealFiled(paper.party(), all);
            case ProsecutorPapers.OPINION -> desk.prosecutor().opinion(file, paper.party(), all);
            case "cure" -> new ReviewEvent.ComplaintCured(halted(file, paper.party()).map(ComplaintInFile::number).orElseThrow(), paper.party(), all);
            case "private-complaint" -> new MatterEvent.ComplaintFiled(paper.party(), "private-complaint", all);
            case "additional-appeal" -> new MatterEvent.ComplaintFiled(paper.party(), "additional", all);
            case "settlement" -> new MatterEvent.SettlementFiled(file.settlements().size() + 1, paper.party(), java.util.Objects.requireNonNull(paper.motion()), paper.terms(), all);
            case "countersign" -> new MatterEvent.SettlementSigned(file.settlements().getLast().filed().number(), paper.party(), all);
            case ProsecutorPapers.EXECUTION_STAY -> new ReviewEvent.ExecutionStayed(null, "prosecutor", file.id(), file.number(), all, desk.prosecutor().standsUntil(file));
            case ProsecutorPapers.EXECUTION_RESUMPTION -> new ReviewEvent.ExecutionResumed(null, "withdrawn", file.id(), file.number(), all);
            case "exceptional-review" -> new ReviewEvent.ReviewAsked(paper.party(), paper.kind(), all, null);
            case DutyOfPapers.CASSATION -> new ReviewEvent.ReviewAsked(paper.party(), paper.kind(), all, !isPaid(file, paper.kind()) ? null : desk.duties().exempt(paper.id()).map(exemptions -> desk.reviewability().duty(file, paper.party(), exemptions))
                    .filter(answer -> answer.state() == DutyAnswer.State.EXEMPT).map(answer -> new ReviewEvent.ReviewAsked.Settled("exempt", Tenge.ZERO, null, answer.basis(), null)).orElse(null));
            default -> throw new IllegalArgumentException("Nobody files a paper of the kind " + paper.kind());
        };
    }

    private static Optional<ComplaintInFile> halted(CaseFile file, int party) { return file.complaints().stream().filter(one -> one.isHalted() && one.party() == party).findFirst(); }

    private Document store(CaseId id, String title, String mediaType, int pages, byte[] content) {
        try {
            return documents.add(id.uuid(), title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
