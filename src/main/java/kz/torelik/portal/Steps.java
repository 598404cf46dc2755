package kz.torelik.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.Checking;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Finding;
import kz.torelik.filing.Guide;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Category;
import kz.torelik.law.Fees;
import kz.torelik.law.Procedure;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of a question together.
@Component
class Steps {

    private final Aids aids;
    private final Author author;
    private final Assessing assessing;
    private final Checking checking;

    Steps(Aids aids, Author author, Assessing assessing, Checking checking) {
        this.aids = aids;
        this.author = author;
        this.assessing = assessing;
        this.checking = checking;
    }

    StepView show(Step step, Drafts.Draft draft, Form form, int index) {
        ClaimDraft claim = draft.claim();
        return switch (step) {
            case STORY -> new StepScreens.Story(draft, form);
            case KIND -> kind(draft, form);
            case SELF, OTHER -> new StepScreens.Participant(step, draft, form, index, claim.defendants().stream().map(DraftParty::title).toList(), organisation(), aids.places().list());
            case DEMAND -> new StepScreens.Demands(draft, form, asks(claim), aids.places().list(), aids.law().fees().priceRules());
            case COURT -> new StepScreens.WhichCourt(draft, chosen(claim, form), assessing.courts(claim), assessing.duty(claim).orElse(null), exemptions(claim));
            case FILES -> files(draft, form, "", List.of());
            case CHECK -> check(draft);
            case SIGN -> throw new IllegalArgumentException("The text to sign is prepared by its own page");
        };
    }

    StepScreens.Files files(Drafts.Draft draft, Form form, String name, List<Refusal> refused) {
        return new StepScreens.Files(draft, form, aids.guide().find(draft.claim().situation()).map(Guide.Situation::documents).orElse(List.of()), name, refused, aids.arriving().list(draft.id().uuid()), aids.uploads().limits().largest());
    }

    StepScreens.Sign sign(Drafts.Draft draft, Form form, kz.torelik.documents.Document paper) { return new StepScreens.Sign(draft, form, paper, aids.drawer().mine()); }

    private StepScreens.Kind kind(Drafts.Draft draft, Form form) {
        ClaimDraft claim = draft.claim();
        Guide.Reading told = aids.guide().read(claim.story());
        List<Guide.Match> matches = told.proposed();
        List<Guide.Situation> others = aids.guide().list().stream().filter(one -> matches.stream().noneMatch(match -> match.situation().equals(one))).toList();
        List<StepScreens.Kind.InArea> areas = aids.guide().areas().stream().map(area -> new StepScreens.Kind.InArea(area, others.stream().filter(one -> one.area().equals(area.id())).toList()))
                .filter(area -> !area.situations().isEmpty()).toList();
        String proposed = claim.situation().isBlank() && !matches.isEmpty() ? matches.getFirst().situation().id() : claim.situation();
        @Nullable Category category = aids.guide().find(proposed).map(situation -> aids.law().categories().get(situation.category())).orElse(null);
        List<Procedure> procedures = aids.guide().find(proposed).map(Guide.Situation::procedures).orElse(List.of()).stream().map(aids.law()::procedure).toList();
        Form shown = form.value("situation").isEmpty() ? form.with("situation", proposed) : form;
        if (shown.value("procedure").isEmpty() && !procedures.isEmpty()) shown = shown.with("procedure", procedures.getFirst().id());
        return new StepScreens.Kind(draft, shown, told, areas, category, procedures);
    }

    private StepScreens.Check check(Drafts.Draft draft) {
        List<Finding> findings = checking.check(draft);
        Map<Finding, String> cures = new LinkedHashMap<>();
        for (Finding finding : findings) cures.put(finding, "/my/claims/" + draft.id() + "/" + cure(finding, draft.claim()));
        return new StepScreens.Check(draft, Form.EMPTY, findings, cures);
    }

    private static String cure(Finding finding, ClaimDraft claim) {
        String[] words = finding.field().split("\\.");
        if (!words[0].equals("party")) return Step.of(finding.field(), false).word() + "#" + finding.field();
        int number = Integer.parseInt(words[1]);
        boolean defendant = claim.parties().get(number).role().equals("defendant");
        Step step = Step.of(finding.field(), !defendant);
        int index = defendant ? claim.defendants().indexOf(claim.parties().get(number)) : 0;
        return step.word() + (index > 0 ? "?n=" + index : "") + "#" + StepForms.field(step, claim, finding.field(), index);
    }

    /// The defects that a question can cure, each at its field.
    Map<String, Refusal> faults(Step step, ClaimDraft claim, Drafts.Draft draft, int index) {
        Map<String, Refusal> faults = new LinkedHashMap<>();
        for (Finding finding : checking.check(draft)) {
            String field = finding.isDefect() ? StepForms.field(step, claim, finding.field(), index) : "";
            if (!field.isEmpty()) faults.putIfAbsent(field, finding.refusal());
        }
        return faults;
    }

    /// The court that a person chose among those of the law.
    Optional<CandidateCourt> court(ClaimDraft claim, String value) { return assessing.courts(claim).stream().filter(one -> StepScreens.WhichCourt.value(one).equals(value)).findFirst(); }

    private Form chosen(ClaimDraft claim, Form form) {
        if (!form.value("court").isEmpty()) return form;
        List<CandidateCourt> courts = assessing.courts(claim);
        Optional<CandidateCourt> chosen = courts.stream().filter(one -> one.court().code().digits().equals(claim.court()) && one.national() == claim.nationalDraw()
                && one.basis().toString().equals(claim.courtRule())).findFirst().or(() -> courts.stream().findFirst());
        return chosen.map(one -> form.with("court", StepScreens.WhichCourt.value(one))).orElse(form);
    }

    private List<Guide.Ask> asks(ClaimDraft claim) {
        List<Guide.Ask> asks = new ArrayList<>(aids.guide().find(claim.situation()).map(Guide.Situation::asks).orElse(List.of()));
        boolean property = !claim.category().isBlank() && aids.law().categories().get(claim.category()).duty().contains("property-claim");
        if (property && !asks.contains(Guide.Ask.PRICE)) asks.addFirst(Guide.Ask.PRICE);
        if (aids.law().findProcedure(claim.procedure()).map(kz.torelik.law.Procedure::pretrial).orElse(false) && !asks.contains(Guide.Ask.PRETRIAL)) asks.add(Guide.Ask.PRETRIAL);
        if (aids.law().findProcedure(claim.procedure()).map(kz.torelik.law.Procedure::afterDecision).isPresent() && !asks.contains(Guide.Ask.DECIDED_CASE)) asks.add(Guide.Ask.DECIDED_CASE);
        if (!claim.category().isBlank() && aids.law().categories().get(claim.category()).is(kz.torelik.law.Category.Flag.AWARD) && !asks.contains(Guide.Ask.TRIBUNAL_PLACE)) asks.add(Guide.Ask.TRIBUNAL_PLACE);
        if (!claim.category().isBlank() && aids.law().categories().get(claim.category()).is(kz.torelik.law.Category.Flag.EXECUTION_PLACE) && !asks.contains(Guide.Ask.EXECUTION_PLACE)) asks.add(Guide.Ask.EXECUTION_PLACE);
        if (aids.law().findProcedure(claim.procedure()).flatMap(kz.torelik.law.Procedure::within).isPresent() && !asks.contains(Guide.Ask.LEARNED_DAY)) asks.add(Guide.Ask.LEARNED_DAY);
        if (claim.procedure().equals("election") && !asks.contains(Guide.Ask.VOTING_DAY)) asks.add(Guide.Ask.VOTING_DAY);
        return asks;
    }

    private List<Fees.Exemption> exemptions(ClaimDraft claim) {
        String kind = claim.plaintiff().map(DraftParty::kind).orElse("individual");
        return aids.law().fees().exemptions().stream().filter(one -> one.reach() == Fees.Reach.PERSON && one.applicants().stream().anyMatch(who -> who.word().equals(kind))).toList();
    }

    private @Nullable String organisation() {
        Person.@Nullable Organisation organisation = author.organisation();
        return organisation == null ? null : organisation.name();
    }
}
