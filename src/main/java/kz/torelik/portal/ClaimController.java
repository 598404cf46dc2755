package kz.torelik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Guide;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The guided filing: every answer is saved at once, right or wrong; what is wrong is said at its field, and again in the dry run.
@Controller
class ClaimController {

    private final Drafts drafts;
    private final Steps steps;
    private final StepForms forms;
    private final Author author;
    private final Guide guide;

    ClaimController(Drafts drafts, Steps steps, StepForms forms, Author author, Guide guide) {
        this.drafts = drafts;
        this.steps = steps;
        this.forms = forms;
        this.author = author;
        this.guide = guide;
    }

    /// Begins a draft with what was told.
    @PostMapping("/my/claims")
    @Asks("citizen")
    Screen begin(@RequestParam(defaultValue = "") String story, Says says) {
        Drafts.Draft draft = drafts.begin(says.language() == Language.EN ? Language.RU : says.language());
        ClaimDraft claim = draft.claim().withStory(story.strip(), "").withParties(author.organisation() == null ? "self" : "organisation", List.of(author.asPlaintiff()));
        drafts.save(draft.id(), draft.version(), claim).orThrow();
        return SeeOther.to("/my/claims/" + draft.id() + "/" + (story.isBlank() ? Step.STORY : Step.KIND).word());
    }

    @PostMapping("/my/claims/{draft}/discard")
    @Asks("citizen")
    Screen discard(@PathVariable String draft) {
        drafts.discard(get(draft).id());
        return SeeOther.to("/my");
    }

    @GetMapping("/my/claims/{draft}")
    @Asks("citizen")
    Screen open(@PathVariable String draft) {
        ClaimDraft claim = get(draft).claim();
        Step step = claim.category().isBlank() ? claim.story().isBlank() ? Step.STORY : Step.KIND : claim.defendants().isEmpty() ? Step.SELF : claim.court().isBlank() ? Step.DEMAND : Step.CHECK;
        return SeeOther.to("/my/claims/" + draft + "/" + step.word());
    }

    @GetMapping("/my/claims/{draft}/{step:story|kind|self|other|demand|court|files|check}")
    @Asks("citizen")
    Screen step(@PathVariable String draft, @PathVariable String step, @RequestParam(defaultValue = "0") int n) {
        Drafts.Draft found = get(draft);
        Step at = Step.find(step).orElseThrow(NothingHere::new);
        return steps.show(at, found, forms.show(at, found.claim(), n), n);
    }

    @PostMapping("/my/claims/{draft}/{step:story|kind|self|other|demand|court}")
    @Asks("citizen")
    Screen save(@PathVariable String draft, @PathVariable String step, @RequestParam(defaultValue = "0") int n, @RequestParam int version, @RequestParam MultiValueMap<String, String> given,
                HttpServletRequest request, Says says) {
        Drafts.Draft before = get(draft);
        Step at = Step.find(step).orElseThrow(NothingHere::new);
        Map<String, String> typed = given.toSingleValueMap();
        Form stored = forms.show(at, before.claim(), n);
        for (String field : given.getOrDefault("take", List.of())) if (stored.values().containsKey(field)) typed.put(field, stored.value(field)); // chosen out of two
        boolean quietly = request.getHeader("Draft-Saves") != null;
        return switch (drafts.save(before.id(), version, taken(at, before.claim(), given, typed, n))) {
            case Answer.No<Drafts.Draft>(Refusal refusal) -> changed(at, get(draft), given, typed, n, quietly, refusal, says);
            case Answer.Yes<Drafts.Draft>(Drafts.Draft saved) -> quietly ? new SavedScreen(saved, true) : onward(at, before, saved, typed, n, says);
        };
    }

    /// The draft has another version than the page knew. Where that holds all that was typed, it has come already by another way; else both are shown, and nothing is overwritten.
    private Screen changed(Step at, Drafts.Draft now, MultiValueMap<String, String> given, Map<String, String> typed, int n, boolean quietly, Refusal refusal, Says says) {
        boolean same = taken(at, now.claim(), given, typed, n).equals(now.claim());
        if (quietly) return new SavedScreen(now, same);
        return same ? onward(at, now, now, typed, n, says) : steps.show(at, now, says.fault(Form.typed(typed).beside(forms.show(at, now.claim(), n)), "version", refusal), n);
    }

    private ClaimDraft taken(Step at, ClaimDraft claim, MultiValueMap<String, String> given, Map<String, String> typed, int n) { return at == Step.COURT ? court(claim, given) : forms.take(at, claim, typed, n); }

    private Screen onward(Step at, Drafts.Draft before, Drafts.Draft saved, Map<String, String> typed, int n, Says says) {
        String go = typed.getOrDefault("go", "");
        String here = "/my/claims/" + saved.id() + "/";
        if (at == Step.STORY && saved.claim().story().isBlank() && !go.equals("anyway")) return steps.show(at, saved, says.fault(Form.EMPTY, "story", Refusal.of("claim-without-story")), n);
        boolean again = at == Step.KIND && (!saved.claim().situation().equals(before.claim().situation()) && guide.find(saved.claim().situation()).map(one -> one.procedures().size() > 1 && !one.procedures().contains(typed.getOrDefault("procedure", ""))).orElse(false))
                || at == Step.SELF && !saved.claim().capacity().equals(before.claim().capacity());
        if (again) return SeeOther.to(here + at.word());
        if (go.equals("remove")) return SeeOther.to(here + at.word());
        Form form = forms.show(at, saved.claim(), n);
        if (!go.equals("anyway")) {
            for (Map.Entry<String, Refusal> fault : steps.faults(at, saved.claim(), saved, n).entrySet()) form = says.fault(form, fault.getKey(), fault.getValue());
            if (!form.isFaultless()) return steps.show(at, saved, form, n);
        }
        if (go.equals("more")) return SeeOther.to(here + at.word() + "?n=" + saved.claim().defendants().size());
        return SeeOther.to(here + at.next().word());
    }

    private ClaimDraft court(ClaimDraft claim, MultiValueMap<String, String> given) {
        List<String> exemptions = given.getOrDefault("exemptions", List.of());
        ClaimDraft freed = claim.withExemptions(exemptions);
        String value = given.getFirst("court");
        return value == null ? freed : steps.court(freed, value).map(one -> freed.withCourt(one.court().code().digits(), one.basis().toString(), one.national())).orElse(freed);
    }

    private Drafts.Draft get(String draft) { return drafts.get(id(draft)); }

    static SubmissionId id(String text) { return kz.torelik.kernel.PublicId.find(text).map(found -> SubmissionId.of(found.uuid())).orElseThrow(NothingHere::new); }
}
