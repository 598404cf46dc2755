package kz.torelik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import kz.torelik.conciliation.Consenting;
import kz.torelik.conciliation.Contracting;
import kz.torelik.conciliation.EndingMediation;
import kz.torelik.conciliation.Guests;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Mediations;
import kz.torelik.conciliation.SigningPapers;
import kz.torelik.conciliation.Wordings;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.entrance.QrDesk;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One mediation, for its participants: answer, contract, text by turns, signatures, end. Whoever takes no part finds nothing at these addresses.
@Controller
class MediationController {

    private static final String ONE = "/my/mediation/{mediation}";

    private final Mediations mediations;
    private final Steps steps;
    private final SigningPapers signing;
    private final Documents documents;
    private final KeyDrawer drawer;
    private final QrDesk qr;
    private final CourtClock clock;

    MediationController(Mediations mediations, Steps steps, SigningPapers signing, Documents documents, KeyDrawer drawer, QrDesk qr, CourtClock clock) {
        this.mediations = mediations;
        this.steps = steps;
        this.signing = signing;
        this.documents = documents;
        this.drawer = drawer;
        this.qr = qr;
        this.clock = clock;
    }

    /// What the participants do.
    @Component("stepsOfMediation")
    record Steps(Consenting consenting, Contracting contracting, Wordings wordings, EndingMediation ending, Guests guests) {}

    @GetMapping(ONE)
    @Asks("citizen")
    Screen one(@PathVariable String mediation) { return page(known(mediation), Form.EMPTY); }

    private Screen page(Matter.Whole whole, Form form) { return new MediationScreen(whole, mediations.own(whole), signing.isWanted(whole), steps.guests().reached(whole), clock.today(), form, drawer.mine()); }

    private Screen after(Answer<Matter.Whole> answer, String mediation, String field, Form form, Says says) {
        return answer instanceof Answer.No<Matter.Whole>(Refusal refusal) ? page(known(mediation), says.fault(form, field, refusal)) : SeeOther.to("/my/mediation/" + mediation);
    }

    @PostMapping(ONE + "/answer")
    @Asks("citizen")
    Screen answer(@PathVariable String mediation, @RequestParam String consent, Says says) { return after(steps.consenting().answer(id(mediation), consent.equals("yes")), mediation, "consent", Form.EMPTY, says); }

    @PostMapping(ONE + "/contract")
    @Asks("citizen")
    Screen contract(@PathVariable String mediation, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        String fee = form.value("fee").replaceAll("[\\s\\u00a0]", "");
        if (!fee.matches("\\d{0,9}")) return page(known(mediation), says.fault(form, "fee", Refusal.of("contract-fee")));
        Tenge sum = new Tenge(new BigDecimal(fee.isEmpty() ? "0" : fee));
        int days = form.value("days").matches("\\d{1,3}") ? Integer.parseInt(form.value("days")) : 0;
        Answer<Matter.Whole> answer = steps.contracting().set(id(mediation), new Contracting.Wanted(sum, days, form.value("manner"), form.value("terms")));
        return after(answer, mediation, answer instanceof Answer.No<Matter.Whole>(Refusal refusal) ? field(refusal) : "days", form, says);
    }

    private static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "contract-manner" -> "manner";
            case "contract-fee" -> "fee";
            case "contract-terms" -> "terms";
            default -> "days";
        };
    }

    @PostMapping(ONE + "/sign")
    @Asks("citizen")
    Screen sign(@PathVariable String mediation, @RequestParam int version, @RequestParam String cms, Says says) {
        return after(signing.sign(id(mediation), version, Base64.getMimeDecoder().decode(cms)), mediation, "sign", Form.EMPTY, says);
    }

    @PostMapping(ONE + "/qr")
    @Asks("citizen")
    Screen byPhone(@PathVariable String mediation, HttpServletRequest request) {
        Matter.Whole whole = known(mediation);
        Matter.Paper waiting = Optional.ofNullable(whole.waiting()).orElseThrow(NothingHere::new);
        String here = "/my/mediation/" + whole.matter().id();
        Document paper = mediations.document(whole, waiting.document()).orElseThrow(NothingHere::new);
        return qr.begin(new QrDesk.Waiting(paper.title(), mediations.content(waiting), here + "/sign", here, Map.of("version", String.valueOf(waiting.version()))), request);
    }

    @PostMapping(ONE + "/text")
    @Asks("citizen")
    Screen write(@PathVariable String mediation, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        int based = form.value("based").matches("\\d{1,6}") ? Integer.parseInt(form.value("based")) : -1;
        int next = form.value("next").matches("\\d{1,4}") ? Integer.parseInt(form.value("next")) : -1;
        Answer<Matter.Whole> answer = steps.wordings().write(id(mediation), based, form.value("body"), form.value("note"), next);
        return after(answer, mediation, answer instanceof Answer.No<Matter.Whole>(Refusal refusal) && refusal.code().equals("wording-next") ? "next" : "body", form, says);
    }

    @PostMapping(ONE + "/close")
    @Asks("citizen")
    Screen close(@PathVariable String mediation, @RequestParam int version, Says says) { return after(steps.wordings().close(id(mediation), version), mediation, "body", Form.EMPTY, says); }

    @PostMapping(ONE + "/reopen")
    @Asks("citizen")
    Screen reopen(@PathVariable String mediation, Says says) { return after(steps.wordings().reopen(id(mediation)), mediation, "sign", Form.EMPTY, says); }

    @PostMapping(ONE + "/end")
    @Asks("citizen")
    Screen end(@PathVariable String mediation, @RequestParam(defaultValue = "") String reason, Says says) {
        return after(steps.ending().end(id(mediation), reason), mediation, "reason", Form.EMPTY.with("reason", reason), says);
    }

    @GetMapping(ONE + "/documents/{document}")
    @Asks("citizen")
    ResponseEntity<byte[]> document(@PathVariable String mediation, @PathVariable String document) throws IOException {
        Document found = DocumentId.find(document).flatMap(wanted -> mediations.document(known(mediation), wanted)).orElseThrow(NothingHere::new);
        return Downloads.attachment(documents, found);
    }

    /// The sheet that whoever invites hands over himself.
    @GetMapping(ONE + "/invitations/{person}.pdf")
    @Asks("citizen")
    ResponseEntity<byte[]> invitation(@PathVariable String mediation, @PathVariable String person) {
        Matter.Whole whole = known(mediation);
        if (!mediations.own(whole).person().equals(whole.matter().initiator())) throw new NothingHere();
        byte[] sheet = whole.participants().stream().map(Matter.Participant::person).filter(one -> one.toString().equals(person)).findFirst().flatMap(one -> steps.guests().sheet(whole, one)).orElseThrow(NothingHere::new);
        return Downloads.bytes(sheet, "application/pdf", ContentDisposition.attachment().filename("invitation.pdf").build());
    }

    private PublicId id(String mediation) { return known(mediation).matter().id(); }

    private Matter.Whole known(String mediation) { return PublicId.find(mediation).flatMap(mediations::find).orElseThrow(NothingHere::new); }
}
