package kz.torelik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.database.Acting;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.entrance.QrDesk;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Preparing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing with a phone what is otherwise signed on the page: a claim, a paper in a case, a power of attorney.
@Controller
class QrController {

    private final QrDesk desk;
    private final Drafts drafts;
    private final Preparing preparing;
    private final FilingInCase filing;
    private final CaseAccess access;
    private final GivingPowers giving;
    private final Documents documents;

    QrController(QrDesk desk, Drafts drafts, Preparing preparing, FilingInCase filing, CaseAccess access, GivingPowers giving, Documents documents) {
        this.desk = desk;
        this.drafts = drafts;
        this.preparing = preparing;
        this.filing = filing;
        this.access = access;
        this.giving = giving;
        this.documents = documents;
    }

    @PostMapping("/my/claims/{draft}/sign/qr")
    @Asks("citizen")
    Screen claim(@PathVariable String draft, @RequestParam int version, HttpServletRequest request) throws IOException {
        Drafts.Draft found = drafts.get(ClaimController.id(draft));
        Document paper = preparing.find(found.id(), version).orElseThrow(NothingHere::new);
        String here = "/my/claims/" + found.id() + "/sign";
        return desk.begin(new QrDesk.Waiting(paper.title(), documents.content(paper), here, here, Map.of("version", String.valueOf(version))), request);
    }

    @PostMapping("/my/cases/{case}/papers/{paper}/qr")
    @Asks("file-document")
    Screen paper(@PathVariable("case") String id, @PathVariable String paper, HttpServletRequest request) throws IOException {
        access.ask(CaseId.find(id).orElseThrow(NothingHere::new), "file-document").orThrow();
        CasePaper found = PublicId.find(paper).flatMap(filing::find).filter(one -> one.caseId().toString().equals(id)).orElseThrow(NothingHere::new);
        String here = "/my/cases/" + id + "/papers/" + found.id();
        return desk.begin(new QrDesk.Waiting(found.document().title(), documents.content(found.document()), here, here, Map.of()), request);
    }

    @PostMapping("/my/powers/{power}/qr")
    @Asks("citizen")
    Screen power(@PathVariable String power, Says says, HttpServletRequest request) {
        PowerOfAttorney found = PublicId.find(power).flatMap(giving::find).filter(one -> Acting.now() instanceof Actor.Citizen citizen && one.principal().equals(citizen.subject())).orElseThrow(NothingHere::new);
        String here = "/my/powers/" + found.id();
        return desk.begin(new QrDesk.Waiting(says.t("portal.powers.one"), giving.content(found), here, here, Map.of()), request);
    }
}
