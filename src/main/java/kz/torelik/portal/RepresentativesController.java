package kz.torelik.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.filing.Representing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Happening;
import kz.torelik.law.Procedure;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who acts for a participant in a case: he lets somebody in and sends him away, and whoever represents another leaves.
@Controller
class RepresentativesController {

    private static final String PATH = "/my/cases/{case}/representative";
    private static final Happening ENDED = Happening.of("party-left:powers-ended");

    private final Representing representing;
    private final CaseAccess access;
    private final Aids aids;

    RepresentativesController(Representing representing, CaseAccess access, Aids aids) {
        this.representing = representing;
        this.access = access;
        this.aids = aids;
    }

    @GetMapping(PATH)
    @Asks("file-document")
    Screen show(@PathVariable("case") CaseId id) { return screen(file(id), Form.EMPTY); }

    @PostMapping(PATH)
    @Asks("file-document")
    Screen enter(@PathVariable("case") CaseId id, @RequestParam(defaultValue = "") String iin, Says says) {
        CaseFile file = file(id);
        int party = Reader.parties(file).stream().findFirst().orElseThrow(NothingHere::new);
        return switch (representing.enter(id, party, iin)) {
            case Answer.No<CaseFile>(Refusal refusal) -> screen(file, says.fault(Form.EMPTY.with("iin", iin), "iin", refusal));
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/my/cases/" + id);
        };
    }

    /// Whoever has left does not see the case any more.
    @PostMapping(PATH + "/leave")
    @Asks("file-document")
    Screen leave(@PathVariable("case") CaseId id, @RequestParam(defaultValue = "0") int party, Says says) {
        CaseFile file = file(id);
        return switch (representing.leave(id, party)) {
            case Answer.No<CaseFile>(Refusal refusal) -> screen(file, says.fault(Form.EMPTY, "iin", refusal));
            case Answer.Yes<CaseFile>(CaseFile left) -> SeeOther.to(Reader.parties(left).isEmpty() ? "/my/cases" : "/my/cases/" + id);
        };
    }

    private CaseFile file(CaseId id) { return access.ask(id, "file-document").orThrow().file(); }

    private Screen screen(CaseFile file, Form form) {
        Standing standing = Standing.of(file, aids.law(), aids.clock().today());
        Set<Integer> principals = Reader.parties(file);
        List<Party> acting = file.parties().stream().filter(party -> party.actsFor() != null && principals.contains(party.actsFor())).toList();
        Optional<Procedure.Step> ends = standing.procedure().find(standing.stage(), ENDED);
        Set<Integer> leaving = ends.isEmpty() ? Set.of() : Representing.leaving(file).stream().filter(party -> maySay(ends.get(), file, party)).map(Party::number).collect(Collectors.toSet());
        Integer own = Acting.now() instanceof Actor.Citizen citizen ? file.partiesOf(citizen.subject()).stream().filter(party -> party.actsFor() != null).map(Party::number).findFirst().orElse(null) : null;
        return new RepresentativesScreen(file, acting, leaving, MyCaseController.letsIn(standing.procedure(), standing.stage(), file), own, form);
    }

    /// By the role of the one he acts for, or because he represents.
    private static boolean maySay(Procedure.Step ends, CaseFile file, Party party) {
        return ends.by().stream().map(Procedure.By::word).anyMatch(word -> word.equals(party.role()) || word.equals(file.principal(party.number()).role()));
    }
}
