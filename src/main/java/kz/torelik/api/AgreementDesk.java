package kz.torelik.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.conciliation.Contracting;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Mediations;
import kz.torelik.conciliation.SigningPapers;
import kz.torelik.conciliation.Wordings;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Tenge;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the participants of a mediation set down: the contract, the text of the agreement by turns, and the signature of each. With the last one the agreement goes to the court of the case.
@RestController
@ForPrograms("mediation")
@RequestMapping("/api/v1/mediations/{mediation}")
class AgreementDesk {

    private static final List<String> MANNERS = List.of("joint", "separate", "both");

    private final Mediations mediations;
    private final Contracting contracting;
    private final Wordings wordings;
    private final SigningPapers signing;

    AgreementDesk(Mediations mediations, Contracting contracting, Wordings wordings, SigningPapers signing) {
        this.mediations = mediations;
        this.contracting = contracting;
        this.wordings = wordings;
        this.signing = signing;
    }

    /// @param fee of all sides together; nothing when he mediates without one
    record ContractBody(@Nullable String fee, @Nullable Integer days, @Nullable String manner, @Nullable String terms) {}

    /// @param basedOn the version that was read before, 0 for none
    /// @param next the side that writes next, 0 for the mediator
    record WordingBody(@Nullable Integer basedOn, @Nullable String text, @Nullable String note, @Nullable Integer next) {}

    record WordingView(int version, String author, String text, String note, Instant writtenAt) {

        static WordingView of(Matter.Wording one) { return new WordingView(one.version(), one.authorName(), one.body(), one.note(), one.writtenAt()); }
    }

    record VersionBody(@Nullable Integer version) {}

    /// @param version that was read: a newer one is not signed by mistake
    record SignatureBody(@Nullable Integer version, @Nullable String cms) {}

    /// The mediator sets the contract, or a new version of it.
    @PostMapping("/contract")
    @Asks("citizen")
    MediationDesk.MediationView contract(@PathVariable String mediation, @RequestBody ContractBody body) {
        Tenge fee = Fields.sum("fee", body.fee());
        return view(contracting.set(known(mediation).matter().id(), new Contracting.Wanted(fee, Fields.given("days", body.days()), Fields.among("manner", body.manner(), MANNERS), Fields.or(body.terms(), ""))).orThrow());
    }

    @GetMapping("/wordings")
    @Asks("citizen")
    List<WordingView> wordings(@PathVariable String mediation) { return known(mediation).wordings().stream().map(WordingView::of).toList(); }

    @PostMapping("/wordings")
    @Asks("citizen")
    MediationDesk.MediationView write(@PathVariable String mediation, @RequestBody WordingBody body) {
        return view(wordings.write(known(mediation).matter().id(), Fields.given("basedOn", body.basedOn()), Fields.or(body.text(), ""), Fields.or(body.note(), ""), Fields.given("next", body.next())).orThrow());
    }

    /// The mediator closes the text: it is set as the paper that all sign.
    @PostMapping("/closing")
    @Asks("citizen")
    MediationDesk.MediationView close(@PathVariable String mediation, @RequestBody VersionBody body) { return view(wordings.close(known(mediation).matter().id(), Fields.given("version", body.version())).orThrow()); }

    /// Anybody opens it again while not all have signed.
    @PostMapping("/reopening")
    @Asks("citizen")
    MediationDesk.MediationView reopen(@PathVariable String mediation) { return view(wordings.reopen(known(mediation).matter().id()).orThrow()); }

    /// The bytes that are signed.
    @GetMapping("/paper")
    @Asks("citizen")
    ResponseEntity<byte[]> paper(@PathVariable String mediation) {
        Matter.Paper waiting = Optional.ofNullable(known(mediation).waiting()).orElseThrow(() -> new Refused(Refusal.of("mediation-nothing-to-sign")));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag(Versions.tag(waiting.version())).contentType(MediaType.APPLICATION_PDF).body(mediations.content(waiting));
    }

    @PostMapping("/signature")
    @Asks("citizen")
    MediationDesk.MediationView sign(@PathVariable String mediation, @RequestBody SignatureBody body) {
        return view(signing.sign(known(mediation).matter().id(), Fields.given("version", body.version()), Fields.base64(body.cms())).orThrow());
    }

    private MediationDesk.MediationView view(Matter.Whole whole) { return MediationDesk.view(whole, mediations.own(whole), Map.of()); }

    private Matter.Whole known(String mediation) { return MediationDesk.known(mediations, mediation); }
}
