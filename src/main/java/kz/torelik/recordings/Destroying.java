package kz.torelik.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.database.Acting;
import kz.torelik.documents.DataKeys;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.LawBook;
import kz.torelik.law.Retention;
import kz.torelik.ledger.Ledger;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.signatures.AcceptedSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Destroys recordings whose time is over (CPC art. 282 part 5, `law/retention.yaml`): the registrar of the court prepares an act and signs it, the chair signs it too, and with the second signature the key of the recording is destroyed, so
/// that its sound can never be read again, wherever a copy of the file lies. What stays: its links, which say nothing of what was said, its last head, its line in the ledger, and the signed act in the case. They prove that it
/// existed, how long it was, and that a copy which somebody holds is a copy of it.
public final class Destroying {

    private static final System.Logger LOG = System.getLogger(Destroying.class.getName());
    private static final int MOST = 200;

    private final RecordingRows rows;
    private final DestructionRows acts;
    private final RunningRecordings files;
    private final DataKeys keys;
    private final Cases cases;
    private final Papers papers;
    private final TransactionTemplate transactions;

    /// What of cases and the law it needs.
    record Cases(CaseFiles files, LawBook law, CaseNews news, Ledger ledger, CourtClock clock) {}

    /// How an act becomes a paper that is signed.
    ///
    /// @param accept judges a signature over a content
    record Papers(DestructionSheet sheet, Documents documents, Staff staff, BiFunction<byte[], byte[], Answer<AcceptedSignature>> accept) {}

    Destroying(RecordingRows rows, DestructionRows acts, RunningRecordings files, DataKeys keys, Cases cases, Papers papers, TransactionTemplate transactions) {
        this.rows = rows;
        this.acts = acts;
        this.files = files;
        this.keys = keys;
        this.cases = cases;
        this.papers = papers;
        this.transactions = transactions;
    }

    /// A recording whose time is over.
    ///
    /// @param until the last day on which it had to be kept
    /// @param document the act, or null when none was prepared
    /// @param first who signed it first, or null
    public record Due(Recorded recorded, CaseNumber number, LocalDate until, @Nullable DocumentId document, @Nullable PersonId first) {}

    /// An act that waits for a signature.
    ///
    /// @param pdf the bytes to sign
    public record Prepared(DocumentId document, byte[] pdf) {
        public Prepared { pdf = pdf.clone(); }

        @Override
        public byte[] pdf() { return pdf.clone(); }
    }

    /// Until when a recording of a case is kept; nothing while the case goes on, or when it is kept for good.
    static Optional<LocalDate> keptUntil(CaseFile file, LawBook law) {
        Retention.Kind recording = law.retention().papers().stream().filter(kind -> kind.id().equals("recording")).findFirst().orElseThrow();
        return Standing.endedOn(file, law).flatMap(recording::until);
    }

    /// The recordings of the own court whose time is over, the oldest first; for the registrar and the chair.
    public Answer<List<Due>> due() {
        return officer().map(officer -> asTheHouse(() -> {
            List<Due> due = new ArrayList<>();
            for (Recorded each : rows.endedOf(officer.court(), MOST)) cases.files().find(each.caseId()).flatMap(file -> due(each, file)).ifPresent(due::add);
            return due;
        }));
    }

    private Optional<Due> due(Recorded recorded, CaseFile file) {
        Optional<DestructionRows.Row> row = acts.find(recorded.id());
        return keptUntil(file, cases.law()).filter(until -> until.isBefore(cases.clock().today()))
                .map(until -> new Due(recorded, file.number(), until, row.map(DestructionRows.Row::document).orElse(null), row.map(DestructionRows.Row::first).orElse(null)));
    }

    /// Makes the act; one that nobody signed is made anew.
    ///
    /// @return the act, or a refusal: `recording-still-kept`, `recording-not-there`, `destruction-not-yours`
    public Answer<Prepared> prepare(RecordingId id) {
        return officer().then(officer -> officer.function() == Function.REGISTRAR ? ripe(id, officer) : Answer.no(Refusal.of("destruction-not-yours"))).then(ripe -> Answer.yes(asTheHouse(() -> {
            byte[] pdf = papers.sheet().render(ripe.recorded(), ripe.file(), ripe.until());
            Document kept = stored(ripe.recorded(), papers.sheet().title(ripe.file()), "application/pdf", 1, pdf);
            acts.prepared(ripe.recorded(), kept.id(), ripe.officer().person(), cases.clock().instant());
            return new Prepared(kept.id(), pdf);
        })));
    }

    /// The act as it was prepared, for whoever signs it next.
    ///
    /// @return the act, or a refusal: `destruction-not-prepared`, those of [#prepare]
    public Answer<Prepared> prepared(RecordingId id) {
        return officer().then(officer -> ripe(id, officer)).then(ripe -> ripe.row() == null ? Answer.no(Refusal.of("destruction-not-prepared")) : Answer.yes(asTheHouse(() -> new Prepared(ripe.row().document(), content(ripe.row().document())))));
    }

    /// Takes a signature over the act: of the registrar first, of the chair after him. The second one destroys the recording.
    ///
    /// @param cms the detached signature
    /// @return whether it is destroyed now, or a refusal: `destruction-not-prepared`, `destruction-not-yours`, those of the signature and of [#prepare]
    public Answer<Boolean> sign(RecordingId id, byte[] cms) {
        return officer().then(officer -> ripe(id, officer)).then(ripe -> {
            DestructionRows.Row row = ripe.row();
            if (row == null) return Answer.no(Refusal.of("destruction-not-prepared"));
            if (ripe.officer().function() != (row.first() == null ? Function.REGISTRAR : Function.CHAIR)) return Answer.no(Refusal.of("destruction-not-yours"));
            byte[] act = asTheHouse(() -> content(row.document()));
            return papers.accept().apply(act, cms).then(signature -> byTheActor(signature, ripe.officer())).then(signature -> row.first() == null ? first(ripe, row, signature) : destroy(ripe, row, signature, act));
        });
    }

    private Answer<Boolean> first(Ripe ripe, DestructionRows.Row row, AcceptedSignature signature) {
        asTheHouse(() -> {
            Document kept = stored(ripe.recorded(), papers.sheet().title(ripe.file()), "application/pkcs7-signature", 0, signature.signature());
            acts.first(row.recording(), ripe.officer().person(), kept.id(), cases.clock().instant());
            return kept;
        });
        return Answer.yes(false);
    }

    private Answer<Boolean> destroy(Ripe ripe, DestructionRows.Row row, AcceptedSignature signature, byte[] act) {
        Recorded recorded = ripe.recorded();
        Answer<Boolean> done = Acting.as(LedgerPublishing.RULE, () -> transactions.execute(status -> {
            Document kept = stored(recorded, papers.sheet().title(ripe.file()), "application/pkcs7-signature", 0, signature.signature());
            acts.second(row.recording(), ripe.officer().person(), kept.id(), cases.clock().instant());
            if (!acts.destroyed(row.recording())) throw new IllegalStateException("A recording that is not there to be destroyed: " + row.recording());
            FiledDocument filed = new FiledDocument(row.document(), "destruction-act", papers.sheet().title(ripe.file()), "application/pdf", act.length, 1, Sha256.of(act), kept.id(), signature.signer().name(), signature.signedAt());
            Answer<CaseFile> told = cases.news().tell(recorded.caseId(), new RecordingEvent.RecordingDestroyed(recorded.hearing(), recorded.beginsAt(), ripe.links(), java.util.Objects.requireNonNull(recorded.head()), filed));
            if (told.isYes()) keys.destroy(recorded.id().uuid());
            else status.setRollbackOnly();
            return told.map(_ -> true);
        }));
        if (done.isYes()) leaveTheLinks(recorded);
        return done;
    }

    /// The file gives way to its lines. Its key is gone already: should this fail, what is left cannot be read.
    private void leaveTheLinks(Recorded recorded) {
        Path file = files.file(recorded);
        try (RecordingFile read = RecordingFile.read(file, recorded.id(), recorded.hearing(), new byte[32])) {
            Files.write(linksOf(file), read.places().stream().map(place -> place.link().line()).toList());
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.ERROR, "The lines of destroyed recording {0} cannot be kept: {1}", recorded.id(), fault.getMessage());
            return;
        }
        try {
            Files.delete(file);
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.WARNING, "The sealed file of destroyed recording {0} is still there, without its key: {1}", recorded.id(), fault.getMessage());
        }
    }

    static Path linksOf(Path file) { return file.resolveSibling(file.getFileName().toString().replace(".rec", ".links")); }

    /// The proof that a recording existed, also when it is destroyed: its last head and the number of the entry in the ledger under whose root it stands.
    ///
    /// @return nothing while it is not in the ledger
    public Optional<Proof> proof(RecordingId id) {
        return asTheHouse(() -> rows.find(id).flatMap(recorded -> Optional.ofNullable(recorded.head()).flatMap(head -> acts.leaf(head).flatMap(leaf -> cases.ledger().find(leaf)).map(place -> new Proof(head, place.index())))));
    }

    /// @param index of the entry in the public ledger
    public record Proof(Sha256 head, long index) {}

    /// A recording whose time is over, before an officer of its court.
    private record Ripe(Actor.Staff officer, Recorded recorded, CaseFile file, LocalDate until, long links, DestructionRows.@Nullable Row row) {}

    private Answer<Ripe> ripe(RecordingId id, Actor.Staff officer) {
        return asTheHouse(() -> {
            Optional<Recorded> recorded = rows.find(id).filter(each -> each.court().equals(officer.court()) && each.state().equals("ended"));
            Optional<CaseFile> file = recorded.flatMap(each -> cases.files().find(each.caseId()));
            if (recorded.isEmpty() || file.isEmpty()) return Answer.no(Refusal.of("recording-not-there"));
            Optional<LocalDate> until = keptUntil(file.get(), cases.law());
            if (until.isEmpty() || !until.get().isBefore(cases.clock().today())) return Answer.no(Refusal.of("recording-still-kept", until.<Object>map(day -> day).orElse("")).under("cpc 282(5)"));
            return Answer.yes(new Ripe(officer, recorded.get(), file.get(), until.get(), rows.links(id), acts.find(id).orElse(null)));
        });
    }

    private Answer<AcceptedSignature> byTheActor(AcceptedSignature signature, Actor.Staff officer) {
        boolean own = asTheHouse(() -> signature.signer().findIin().flatMap(papers.staff()::find).map(Appointment::person).filter(officer.person()::equals).isPresent());
        return own ? Answer.yes(signature) : Answer.no(Refusal.of("protocol-signed-by-another", signature.signer().name()));
    }

    private static Answer<Actor.Staff> officer() {
        return Acting.now() instanceof Actor.Staff staff && (staff.function() == Function.REGISTRAR || staff.function() == Function.CHAIR) ? Answer.yes(staff) : Answer.no(Refusal.of("destruction-not-yours"));
    }

    private <T> T asTheHouse(java.util.function.Supplier<T> work) { return Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> work.get())); }

    private Document stored(Recorded recorded, String title, String mediaType, int pages, byte[] content) {
        try {
            return papers.documents().add(recorded.caseId().uuid(), title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private byte[] content(DocumentId document) {
        try {
            return papers.documents().content(papers.documents().find(document).orElseThrow());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
