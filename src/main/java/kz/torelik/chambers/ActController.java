package kz.torelik.chambers;

import java.util.List;
import java.util.Map;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.ActText;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.Passage;
import kz.torelik.acts.ProposingActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Grounds;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Drafts of acts: beginning, writing, saving, throwing away.
@Controller
class ActController {

    private static final Map<String, List<String>> LISTS = Map.ofEntries(Map.entry("ruling-return", List.of("return")), Map.entry("ruling-refusal", List.of("refusal")),
            Map.entry("ruling-return-order", List.of("return-court-order", "return")), Map.entry("ruling-refusal-order", List.of("refusal")), Map.entry("ruling-stay", List.of("stay")),
            Map.entry("ruling-termination", List.of("termination")), Map.entry("ruling-left", List.of("left")), Map.entry("ruling-general", List.of("general-procedure")),
            Map.entry("ruling-complaint-return", List.of("return-complaint")), Map.entry("cassation-return", List.of("return-cassation")), Map.entry("ruling-taken-over", List.of("cancellation-always")),
            Map.entry("submission-supreme", List.of("exceptional-review")), Map.entry("resolution-appeal", List.of("cancellation")), Map.entry("ruling-private-complaint", List.of("cancellation")),
            Map.entry("ruling-appeal-ending", List.of("termination", "left")), Map.entry("resolution-cassation", List.of("cancellation", "cancellation-always", "termination", "left")));

    private final CaseFiles files;
    private final ActDrafts drafts;
    private final ProposingActs proposing;
    private final LawBook law;

    ActController(CaseFiles files, ActDrafts drafts, ProposingActs proposing, LawBook law) {
        this.files = files;
        this.drafts = drafts;
        this.proposing = proposing;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/acts/new")
    @Asks("decide")
    Screen fresh(@PathVariable("case") CaseId id, @RequestParam String kind) {
        return drafts.list(id).stream().filter(draft -> draft.disposition().kind().equals(kind)).findFirst().map(draft -> SeeOther.to(Drafted.href(draft)))
                .orElseGet(() -> screen(id, known(kind).code(), null, proposed(files.get(id), kind)));
    }

    /// What the case already knows of the act.
    private Form proposed(CaseFile file, String kind) {
        Form form = switch (kind) {
            case "decision" -> DispositionForm.write(proposing.decision(file));
            case "decision-simplified", "decision-reasoned" -> DispositionForm.write(proposing.simplified(file));
            case "court-order" -> DispositionForm.write(proposing.order(file));
            case "verdict" -> PenalForm.proposed(proposing.charges(file));
            default -> ReviewSteps.decides(file, kind, law) ? file.outcome().map(announced -> charged(file, kind).with("outcome", announced)).orElse(charged(file, kind)) : announced(file, kind);
        };
        return form.with("language", file.language().tag());
    }

    /// What was announced is proposed for the act in its final form.
    private Form announced(CaseFile file, String kind) {
        CourtPapers.ActKind known = law.papers().actKind(kind);
        return known.bringsAbout() != CourtPapers.BringsAbout.DECISION_ISSUED ? Form.EMPTY : file.outcome().flatMap(known::findOutcome).map(outcome -> Form.EMPTY.with("outcome", outcome.code())).orElse(Form.EMPTY);
    }

    /// A verdict of a higher court answers every charge too.
    private Form charged(CaseFile file, String kind) {
        boolean verdict = law.papers().actKind(kind).outcomes().stream().anyMatch(outcome -> outcome.asks().contains(CourtPapers.Replacing.VERDICT));
        return verdict ? PenalForm.proposed(proposing.charges(file)) : Form.EMPTY;
    }

    private CourtPapers.ActKind known(String kind) { return law.papers().findActKind(kind).orElseThrow(() -> new Refused(Refusal.of("act-kind-unknown", kind))); }

    @PostMapping("/desk/cases/{case}/acts")
    @Asks("decide")
    Screen begin(@PathVariable("case") CaseId id, @RequestParam String kind, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return switch (DispositionForm.read(known(kind), form)) {
            case DispositionForm.Read.Faulty(String field, Refusal refusal) -> screen(id, kind, null, says.fault(form, field, refusal));
            case DispositionForm.Read.Said(Disposition said) -> switch (drafts.begin(id, inProportion(files.get(id), said))) {
                case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft));
                case Answer.No<ActDraft>(Refusal refusal) -> screen(id, kind, null, says.fault(form, DispositionForm.field(refusal), refusal));
            };
        };
    }

    /// A claim satisfied in part brings its plaintiff a part of the duty; what the judge wrote himself stays.
    private Disposition inProportion(CaseFile file, Disposition disposition) {
        return switch (disposition) {
            case Disposition.Decision(String outcome, var awards, var costs) when outcome.equals("partial") -> new Disposition.Decision(outcome, awards, proposing.inProportion(file, awards, costs));
            case Disposition.SimplifiedDecision(String outcome, var awards, var costs) when outcome.equals("partial") -> new Disposition.SimplifiedDecision(outcome, awards, proposing.inProportion(file, awards, costs));
            case Disposition other -> other;
        };
    }

    @GetMapping("/desk/cases/{case}/acts/{act}")
    @Asks("decide")
    Screen edit(@PathVariable("case") CaseId id, @PathVariable ActId act) {
        ActDraft draft = get(act);
        if (draft.state() != ActDraft.State.OPEN) return SeeOther.to("/desk/cases/" + id);
        if (draft.disposition() instanceof Disposition.Recusal) return SeeOther.to("/desk/cases/" + id + "/recusal");
        if (Submissions.isOfAChair(draft.disposition().kind())) return SeeOther.to("/desk/cases/" + id + "/submission");
        if (draft.disposition() instanceof MatterDisposition.Execution) return SeeOther.to("/desk/cases/" + id + "/execution");
        if (draft.disposition() instanceof MatterDisposition.Transfer) return SeeOther.to("/desk/cases/" + id + "/transfer");
        return screen(id, draft.disposition().kind(), draft, words(DispositionForm.write(draft.disposition()), draft.text()));
    }

    private ActDraft get(ActId act) { return drafts.find(act).orElseThrow(() -> new Refused(Refusal.of("act-draft-unknown"))); }

    private static Form words(Form form, ActText text) {
        return form.with("descriptive", Passage.plain(text.descriptive())).with("reasoning", Passage.plain(text.reasoning())).with("operative", Passage.plain(text.operative()));
    }

    /// @param then what follows the save: `sign`, `save`, or `renew` to write the operative part anew from the fields
    @PostMapping("/desk/cases/{case}/acts/{act}")
    @Asks("decide")
    Screen save(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, @RequestParam(defaultValue = "save") String then, @RequestParam Map<String, String> typed, Says says) {
        return switch (saved(act, version, then, typed)) {
            case Saving.Done(ActDraft draft) -> SeeOther.to(Drafted.href(draft) + (then.equals("sign") ? "/sign" : ""));
            case Saving.Faulty(String field, Refusal refusal) -> screen(id, get(act).disposition().kind(), get(act), says.fault(Form.typed(typed), field, refusal));
        };
    }

    /// What the page is told after it has saved by itself.
    record Saved(int version, String said) {}

    @PostMapping("/desk/cases/{case}/acts/{act}/autosave")
    @Asks("decide")
    ResponseEntity<Saved> autosave(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        return switch (saved(act, version, "save", typed)) {
            case Saving.Done(ActDraft draft) -> ResponseEntity.ok(new Saved(draft.version(), says.t("chambers.draft.saved", draft.savedAt())));
            case Saving.Faulty(_, Refusal refusal) -> ResponseEntity.status(HttpStatus.CONFLICT).body(new Saved(0, says.sentences().say(says.language(), refusal).found()));
        };
    }

    /// How a save ended: the draft as it is now, or the field at which it failed.
    private sealed interface Saving {

        record Done(ActDraft draft) implements Saving {}

        record Faulty(String field, Refusal refusal) implements Saving {}
    }

    private Saving saved(ActId act, int version, String then, Map<String, String> typed) {
        Form form = Form.typed(typed);
        ActText text = ActText.parse(form.value("descriptive"), form.value("reasoning"), form.value("operative"));
        return switch (read(get(act).disposition(), form)) {
            case DispositionForm.Read.Faulty(String field, Refusal refusal) -> new Saving.Faulty(field, refusal);
            case DispositionForm.Read.Said(Disposition said) -> switch (then.equals("renew") ? drafts.renew(act, version, said, text) : drafts.save(act, version, said, text)) {
                case Answer.Yes<ActDraft>(ActDraft draft) -> new Saving.Done(draft);
                case Answer.No<ActDraft>(Refusal refusal) -> new Saving.Faulty(DispositionForm.field(refusal), refusal);
            };
        };
    }

    /// Whom a ruling lets take part was chosen on a page of its own; here only its reasons are written.
    private DispositionForm.Read read(Disposition before, Form form) {
        return before instanceof Disposition.Participants(var change, String reasons) ? new DispositionForm.Read.Said(new Disposition.Participants(change, form.value("reasons").isBlank() ? reasons : form.value("reasons").strip()))
                : DispositionForm.read(known(before.kind()), form);
    }

    @PostMapping("/desk/cases/{case}/acts/{act}/discard")
    @Asks("decide")
    Screen discard(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version) {
        drafts.discard(act, version).orThrow();
        return SeeOther.to("/desk/cases/" + id + "?away=" + act);
    }

    /// Brings back a draft that was thrown away by mistake.
    @PostMapping("/desk/cases/{case}/acts/{act}/bring-back")
    @Asks("decide")
    Screen bringBack(@PathVariable("case") CaseId id, @PathVariable ActId act) { return SeeOther.to(Drafted.href(drafts.bringBack(act).orThrow())); }

    /// The open motions that an act of this kind answers.
    private List<CaseFile.MotionInFile> motions(CaseFile file, String kind) {
        return file.motions().stream().filter(motion -> motion.granted() == null).filter(motion -> switch (kind) {
            case "ruling-cancel-simplified" -> motion.kind().equals("cancel-decision");
            case "ruling-conciliation" -> motion.kind().equals("mediation");
            case "ruling-motion" -> Step.isOrdinary(file, motion, law);
            default -> law.papers().actKind(kind).answers().contains(motion.kind());
        }).toList();
    }

    /// The lists of grounds of a kind: those that the law data name for it, or for its outcomes.
    private List<String> lists(String kind) {
        CourtPapers.ActKind known = law.papers().actKind(kind);
        List<String> own = LISTS.getOrDefault(kind, known.grounds());
        return own.isEmpty() ? known.outcomes().stream().flatMap(outcome -> outcome.grounds().stream()).distinct().toList() : own;
    }

    private Screen screen(CaseId id, String kind, @Nullable ActDraft draft, Form form) {
        List<Grounds.Ground> grounds = lists(kind).stream().flatMap(list -> law.grounds(list).grounds().stream()).toList();
        List<CaseFile.MotionInFile> motions = motions(files.get(id), kind);
        List<CourtPapers.Outcome> open = open(files.get(id), law.papers().actKind(kind), !motions.isEmpty());
        Form shown = open.size() == 1 && form.value("outcome").isEmpty() ? form.with("outcome", open.getFirst().code()) : form;
        return new ActScreen(CaseHead.of(files.get(id), law), law.papers().actKind(kind), draft, grounds, motions, kind.equals("ruling-conciliation") ? proposing.mediators(files.get(id)) : List.of(), proposing.isAlimony(files.get(id)), law.penalties(), ReviewSteps.decides(files.get(id), kind, law) && ReviewSteps.rulesAnew(law.papers().actKind(kind)) ? proposing.ruled(files.get(id)) : List.of(), open,
                law.papers().actKind(kind).bailIn(files.get(id).claim().category()).map(bail -> law.grounds(bail.none()).grounds()).orElse(List.of()), shown);
    }

    /// What can be decided now: where nobody asks for an act beside the decision there is nothing to refuse, and what stands is not made twice.
    private List<CourtPapers.Outcome> open(CaseFile file, CourtPapers.ActKind kind, boolean asked) {
        boolean refusable = asked || kind.bringsAbout() != CourtPapers.BringsAbout.MATTER_RULED || kind.answers().isEmpty();
        return kind.outcomes(file.claim().category()).stream().filter(outcome -> (refusable || outcome.grants()) && StandingMatter.fault(file, outcome, law.papers()).isEmpty()).toList();
    }
}
