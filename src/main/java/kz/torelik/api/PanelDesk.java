package kz.torelik.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.torelik.acts.PanelAct;
import kz.torelik.acts.PanelSigning;
import kz.torelik.acts.PanelVotes;
import kz.torelik.acts.SeparateOpinions;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the judges of a panel do together: they sign its acts (CPC arts. 36 part 3, 452 part 1) and decide the recusal of one of them (art. 41 part 4).
@RestController
@RequestMapping("/api/v1/cases/{case}")
class PanelDesk {

    private final CaseAccess access;
    private final PanelSigning panel;
    private final PanelVotes votes;
    private final SeparateOpinions opinions;

    PanelDesk(CaseAccess access, PanelSigning panel, PanelVotes votes, SeparateOpinions opinions) {
        this.access = access;
        this.panel = panel;
        this.votes = votes;
        this.opinions = opinions;
    }

    /// @param judges how many sign
    /// @param signed the names in the certificates of those who have, in their order
    record PanelActView(ActId id, int version, String kind, String title, int judges, List<String> signed) {

        static PanelActView of(PanelAct act) {
            return new PanelActView(act.draft(), act.version(), act.kind(), act.title(), act.judges().size(), act.signatures().stream().map(PanelAct.Signature::signer).toList());
        }
    }

    record OpinionBody(@Nullable String text) {}

    record OpinionView(ActId act, Instant at) {}

    record VoteBody(@Nullable Boolean granted) {}

    /// @param granted what the votes make, or null while one is missing
    record VoteView(@Nullable Boolean granted) {}

    /// The acts that wait for the signature of the calling judge.
    @GetMapping("/panel-acts")
    @Asks("sign-panel")
    List<PanelActView> list(@PathVariable("case") String id) { return panel.waiting().stream().filter(act -> act.caseId().toString().equals(id)).map(PanelActView::of).toList(); }

    @PostMapping("/act-drafts/{act}/panel")
    @Asks("sign-panel")
    PanelActView lay(@PathVariable("case") String id, @PathVariable String act, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        int seen = Versions.seen(ifMatch);
        return PanelActView.of(panel.lay(known(act), seen).orThrow());
    }

    @PostMapping("/panel-acts/{act}/prepared")
    @Asks("sign-panel")
    ActDesk.ToSignView prepare(@PathVariable("case") String id, @PathVariable String act) { return ActDesk.ToSignView.of(act, panel.prepare(own(id, act)).orThrow()); }

    @GetMapping("/panel-acts/{act}/prepared")
    @Asks("sign-panel")
    ResponseEntity<byte[]> prepared(@PathVariable("case") String id, @PathVariable String act) { return ActDesk.pdf(panel.shown(own(id, act)).orThrow().pdf()); }

    @PostMapping("/panel-acts/{act}/signature")
    @Asks("sign-panel")
    PanelActView sign(@PathVariable("case") String id, @PathVariable String act, @RequestBody SubmissionDesk.Signed signed) {
        return PanelActView.of(panel.sign(own(id, act), Fields.base64(signed.cms())).orThrow());
    }

    /// It is sealed at once; nobody is told of it.
    @PostMapping("/panel-acts/{act}/opinion")
    @Asks("sign-panel")
    OpinionView opinion(@PathVariable("case") String id, @PathVariable String act, @RequestBody OpinionBody body) {
        SeparateOpinions.Opinion added = opinions.add(own(id, act), Fields.given("text", body.text())).orThrow();
        return new OpinionView(added.act(), added.at());
    }

    @PostMapping("/recusal/vote")
    @Asks("decide-recusal")
    VoteView vote(@PathVariable("case") String id, @RequestBody VoteBody body) {
        boolean granted = Fields.given("granted", body.granted());
        Optional<Boolean> made = votes.vote(access.ask(caseId(id), "decide-recusal").orThrow().file(), granted).orThrow();
        return new VoteView(made.orElse(null));
    }

    private ActId own(String id, String act) {
        return panel.find(known(act)).filter(one -> one.caseId().toString().equals(id)).map(PanelAct::draft).orElseThrow(() -> new Refused(Refusal.of("act-draft-unknown")));
    }

    private static ActId known(String act) { return ActId.find(act).orElseThrow(() -> new Refused(Refusal.of("act-draft-unknown"))); }

    private static CaseId caseId(String id) { return CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }
}
