package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.acts.Acts;
import kz.torelik.acts.PublicAct;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.ledger.verify.Verification;
import kz.torelik.ledger.verify.Verifier;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.PublishedAct;
import kz.torelik.publication.cases.NumberedActs;
import kz.torelik.signatures.SignatureReport;
import kz.torelik.signatures.Signatures;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Is this act genuine: by its number, its identifier, or the file itself, which is looked at and never kept.
@RestController
@RequestMapping("/api/v1/verification")
class Verifying {

    private static final int LARGEST = 22 * 1024 * 1024;

    private final Acts acts;
    private final NumberedActs numbered;
    private final BankOfActs bank;
    private final Signatures signatures;
    private final Ledger ledger;
    private final Wording wording;

    Verifying(Acts acts, NumberedActs numbered, BankOfActs bank, Signatures signatures, Ledger ledger, Wording wording) {
        this.acts = acts;
        this.numbered = numbered;
        this.bank = bank;
        this.signatures = signatures;
        this.ledger = ledger;
        this.wording = wording;
    }

    /// What anyone may know of a signed act.
    record ActView(ActId act, String title, String court, String number, LocalDate signedOn, String sha256, @Nullable LocalDate inForceFrom, @Nullable ActId replacedBy, @Nullable ActId cancelledBy,
                   @Nullable String ecli) {

        static ActView of(PublicAct act, Language language) {
            return new ActView(act.id(), act.title().in(language), act.court().digits(), act.number(), act.signedOn(), act.sha256().toString(), act.inForceFrom(), act.replacedBy(), act.cancelledBy(), act.ecli());
        }
    }

    /// @param indication by EN 319 102-1
    record SignatureView(boolean passed, String indication, @Nullable String subIndication, @Nullable String signer, @Nullable Instant signedAt, boolean coversWholeDocument, List<Wording.Said> reasons) {}

    /// @param holds whether the proof was checked and holds
    record LedgerView(long index, boolean holds, boolean witnessed, List<Wording.Said> reasons) {}

    /// @param genuine whether the file is a signed act of this house as it was signed: its signatures pass and its digest stands in the ledger
    /// @param copy the ECLI of the publication whose PDF the file is, or null
    record FileView(String sha256, boolean genuine, @Nullable ActView act, @Nullable String copy, List<SignatureView> signatures, @Nullable LedgerView ledger) {}

    record FoundActView(ActView act, @Nullable LedgerView ledger) {}

    /// The acts of a closed case are not found by number: they are checked by identifier or by file.
    ///
    /// @param number the number on the paper, of the case, or an ECLI
    @GetMapping
    @Asks(Asks.OPEN)
    List<ActView> find(HttpServletRequest request, @RequestParam String number) {
        if (number.isBlank() || number.length() > 80) throw Fields.unreadable("number", "7110-26-00-2/1(1)");
        List<PublicAct> found = numbered.list(number);
        Stream<PublicAct> all = found.isEmpty() ? Ecli.find(number).flatMap(bank::find).map(PublishedAct::act).flatMap(acts::find).stream() : found.stream();
        return all.map(act -> ActView.of(act, Wording.language(request))).toList();
    }

    @GetMapping("/{act}")
    @Asks(Asks.OPEN)
    FoundActView read(HttpServletRequest request, @PathVariable String act) {
        PublicAct found = get(act);
        return new FoundActView(ActView.of(found, Wording.language(request)), place(found.sha256(), Wording.language(request)).orElse(null));
    }

    /// The proof that a party keeps beside the file, for `./torelik verify`.
    @GetMapping("/{act}/proof")
    @Asks(Asks.OPEN)
    ResponseEntity<String> proof(@PathVariable String act) {
        String proof = ledger.find(LedgerEntry.act(get(act).sha256()).leafHash()).map(place -> ledger.prove(place.index()).toString()).orElseThrow(NothingHere::new);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/plain;charset=utf-8")).body(proof);
    }

    @PostMapping
    @Asks(Asks.OPEN)
    FileView check(HttpServletRequest request) throws IOException {
        byte[] file = request.getInputStream().readNBytes(LARGEST + 1);
        if (file.length > LARGEST) throw new Refused(Refusal.of("request-too-large", LARGEST / 1024 / 1024));
        if (file.length == 0) throw new Refused(Refusal.of("field-missing", "file"));
        Language language = Wording.language(request);
        Sha256 digest = Sha256.of(file);
        List<SignatureReport> reports = signatures.validatePdf(file);
        Optional<LedgerView> place = place(digest, language);
        boolean genuine = place.filter(LedgerView::holds).isPresent() && !reports.isEmpty() && reports.stream().allMatch(SignatureReport::passed);
        return new FileView(digest.toString(), genuine, acts.find(digest).map(act -> ActView.of(act, language)).orElse(null), bank.find(digest).map(act -> act.ecli().toString()).orElse(null),
                reports.stream().map(report -> view(report, language)).toList(), place.orElse(null));
    }

    private PublicAct get(String act) { return ActId.find(act).flatMap(acts::find).orElseThrow(NothingHere::new); }

    private Optional<LedgerView> place(Sha256 digest, Language language) {
        LedgerEntry entry = LedgerEntry.act(digest);
        return ledger.find(entry.leafHash()).map(place -> {
            InclusionProof proof = ledger.prove(place.index());
            Verification verification = new Verifier(ledger.trust()).inclusion(proof.toString(), entry.bytes());
            return new LedgerView(place.index(), verification.holds(), ledger.isWitnessed(place.index()), wording.reasons(language, verification.reasons()));
        });
    }

    private SignatureView view(SignatureReport report, Language language) {
        return new SignatureView(report.passed(), report.indication().name(), report.subIndication(), report.signer() == null ? null : report.signer().name(), report.signedAt(),
                report.coversWholeDocument(), wording.reasons(language, report.steps()));
    }
}
