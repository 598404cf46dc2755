package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.torelik.acts.ActDraft;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.courts.Judge;
import kz.torelik.kernel.Language;
import kz.torelik.language.Phrase;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.CourtPapers.Part;
import kz.torelik.law.Grounds;
import kz.torelik.law.Penalties;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// Writing an act: what it decides as facts, and the words of its parts.
///
/// @param draft the draft, or null before it is begun
/// @param grounds the closed list from which it takes its ground; empty where it needs none
/// @param motions the motions that it may answer
/// @param mediators the judges who may mediate, empty where nobody does
/// @param alimony whether the case is about alimony for children
/// @param penalties what may be imposed
/// @param open the outcomes that are open now: an act beside the decision neither makes what stands a second time nor ends what does not stand
/// @param noBail why no bail may be set, where the act names one; empty elsewhere
/// @param ruled how the ruling below could have been decided, where a higher court may decide it itself; empty elsewhere
@Shows("chambers/act.jte")
public record ActScreen(CaseHead head, CourtPapers.ActKind kind, @Nullable ActDraft draft, List<Grounds.Ground> grounds, List<CaseFile.MotionInFile> motions, List<Judge> mediators, boolean alimony, Penalties penalties, List<CourtPapers.Outcome> ruled, List<CourtPapers.Outcome> open, List<Grounds.Ground> noBail, Form form) implements Screen {

    public ActScreen {
        grounds = List.copyOf(grounds);
        motions = List.copyOf(motions);
        mediators = List.copyOf(mediators);
        ruled = List.copyOf(ruled);
        open = List.copyOf(open);
        noBail = List.copyOf(noBail);
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.text", kind.title()); }

    public String action() { return draft == null ? head.href() + "/acts" : Drafted.href(draft); }

    public boolean asks(String field) {
        return switch (kind.code()) {
            case "ruling-acceptance" -> field.equals("language") || field.equals("steps");
            case "ruling-simplified" -> field.equals("language");
            case "ruling-preparation" -> field.equals("steps");
            case "ruling-extension" -> field.equals("until") || field.equals("reasons");
            case "ruling-conciliation" -> List.of("motion", "outcome", "mediating", "until", "reasons").contains(field);
            case "ruling-conciliation-over" -> field.equals("outcome") || field.equals("reasons");
            case "ruling-resumption", "ruling-participants", "ruling-removal", "resolution-removal", "resolution-defender", "resolution-representative" -> field.equals("reasons");
            case "ruling-correction" -> field.equals("correction");
            case "ruling-motion", "ruling-cancel-simplified" -> field.equals("motion") || field.equals("outcome") || field.equals("reasons");
            case "decision", "decision-simplified" -> field.equals("outcome") || field.equals("awards") || field.equals("costs");
            case "ruling-complaint-halted" -> field.equals("complaint") || field.equals("until") || field.equals("reasons");
            case "ruling-complaint-return", "cassation-return" -> field.equals("complaint") || field.equals("ground");
            case "resolution-appeal", "ruling-appeal-ending", "ruling-private-complaint", "resolution-cassation" -> field.equals("outcome") || field.equals("ground") || (field.equals("awards") || field.equals("costs")) && kind.outcomes().stream().anyMatch(outcome -> outcome.code().equals("changed") && !kind.code().equals("ruling-private-complaint"));
            case "resolution-supreme" -> field.equals("outcome") || field.equals("awards") || field.equals("costs");
            case "resolution-offence" -> field.equals("outcome") || field.equals("imposes");
            case "verdict" -> field.equals("verdict");
            case "court-order" -> field.equals("order") || field.equals("costs") || field.equals(alimony ? "alimony" : "awards") || field.equals("penalty") && !alimony;
            case String _ when kind.bringsAbout() != null && kind.bringsAbout().isOfReview() -> review(field);
            case String _ when kind.bringsAbout() == CourtPapers.BringsAbout.CONSIDERATION_EXTENDED -> field.equals("until") || field.equals("reasons");
            default -> isMatter() ? matter(field) : field.equals("ground") ? !grounds.isEmpty() : isGeneral() && (field.equals("orders") && (kind.bringsAbout() == CourtPapers.BringsAbout.DECISION_ISSUED || kind.bringsAbout() == CourtPapers.BringsAbout.PROCEEDINGS_RESUMED) || field.equals("outcome") && kind.outcomes().size() > 1);
        };
    }

    /// What an act about a complaint asks, as the law data say of its outcomes.
    private boolean review(String field) {
        CourtPapers.BringsAbout event = kind.bringsAbout();
        return switch (field) {
            case "complaint" -> event == CourtPapers.BringsAbout.COMPLAINT_HALTED || event == CourtPapers.BringsAbout.COMPLAINT_RETURNED;
            case "until", "reasons" -> event == CourtPapers.BringsAbout.COMPLAINT_HALTED;
            case "ground" -> !grounds.isEmpty();
            case "outcome" -> event == CourtPapers.BringsAbout.RESOLUTION_ISSUED;
            case "imposes" -> replaces(CourtPapers.Replacing.PENALTY);
            case "verdict" -> replaces(CourtPapers.Replacing.VERDICT);
            case "orders" -> replaces(CourtPapers.Replacing.ORDERS);
            default -> false;
        };
    }

    private boolean replaces(CourtPapers.Replacing what) { return kind.outcomes().stream().anyMatch(outcome -> outcome.asks().contains(what)); }

    /// Whether the kind of the main penalty is chosen beside it and is not the outcome.
    public boolean choosesPenalty() { return kind.bringsAbout() == CourtPapers.BringsAbout.RESOLUTION_ISSUED; }

    /// Whether it says what becomes of an act below: first what the court decides, then why, where it touches that act.
    public boolean decidesReview() { return kind.bringsAbout() == CourtPapers.BringsAbout.RESOLUTION_ISSUED || kind.code().equals(ReviewSteps.usual(head.file())) || kind.code().equals("ruling-appeal-ending"); }

    private boolean isMatter() { return kind.bringsAbout() == CourtPapers.BringsAbout.MATTER_RULED; }

    private boolean matter(String field) {
        return switch (field) {
            case "motion" -> !motions.isEmpty();
            case "outcome" -> kind.outcomes().size() > 1;
            case "reasons" -> true;
            case "orders" -> kind.asks().contains(CourtPapers.Asked.ORDERS);
            case "awards" -> kind.asks().contains(CourtPapers.Asked.AWARDS);
            case "costs" -> kind.asks().contains(CourtPapers.Asked.COSTS);
            default -> false;
        };
    }

    /// Whether it may say nothing but its outcome.
    public boolean isOrdersOptional() { return !isMatter() || kind.asks().size() > 1; }

    /// Whether the court makes it without a motion as well.
    public boolean isOwnInitiative() { return kind.ownInitiative(); }

    /// Whether the law data alone describe the kind, without a ground.
    private boolean isGeneral() { return kind.bringsAbout() != null && !kind.bringsAbout().isGrounded(); }

    /// The parts whose words the judge writes; the introductory one is made by the house.
    public List<Part> parts() { return kind.parts().stream().filter(part -> part != Part.INTRODUCTORY).toList(); }

    public String name(Part part) { return part.name().toLowerCase(java.util.Locale.ROOT); }

    public List<Choice> groundChoices(Page page) {
        return grounds.stream().map(ground -> new Choice(ground.code(), page.write(ground.title()), ground.mayFileAgain() == null ? null : page.t(ground.mayFileAgain() ? "chambers.ground.again" : "chambers.ground.never"), ground.basis())).toList();
    }

    /// Why no bail is set; first that one is.
    public List<Choice> noBail(Page page) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", page.t("chambers.act.bail.set"))));
        noBail.forEach(ground -> choices.add(new Choice(ground.code(), page.write(ground.title()), null, ground.basis())));
        return choices;
    }

    public List<Choice> outcomes(Page page) {
        return open.stream().map(outcome -> new Choice(outcome.code(), page.t("chambers.outcome." + outcome.code()), head.file().language() == Language.KK ? outcome.kk() : outcome.ru(), null)).toList();
    }

    /// What the court may decide in the place of the ruling below, nothing first.
    public List<Choice> ruled(Page page) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", page.t("chambers.act.instead.none"), page.t("chambers.act.instead.help"), null)));
        ruled.forEach(outcome -> choices.add(new Choice(outcome.code(), page.t("chambers.outcome." + outcome.code()), head.file().language() == Language.KK ? outcome.kk() : outcome.ru(), null)));
        return choices;
    }

    public List<Choice> languages(Page page) { return List.of(Choice.of("kk", page.write(Language.KK)), Choice.of("ru", page.write(Language.RU))); }

    /// The complaints that may be left without movement or go back.
    public List<ComplaintInFile> complaints() {
        return head.file().complaints().stream().filter(one -> one.isOpen() || one.isHalted()).toList();
    }

    public List<Integer> awards() { return IntStream.rangeClosed(1, DispositionForm.AWARDS).boxed().toList(); }

    public List<Integer> children() { return IntStream.rangeClosed(1, DispositionForm.CHILDREN).boxed().toList(); }

    /// Whether a row of several has nothing in it yet; empty rows behind the first are folded away.
    public boolean isSpare(String prefix, int row) { return row > 1 && form.values().entrySet().stream().noneMatch(one -> one.getKey().startsWith(prefix + row + "-") && !one.getValue().isBlank() && !one.getKey().matches(".*-(debtor|creditor)")); }

    /// Whether an offence is decided, or a crime.
    public List<Penalties.Penalty> penalties(boolean main) {
        return (asks("verdict") ? penalties.crimes() : penalties.offences()).stream().filter(penalty -> main ? penalty.isMain() : penalty.isAdditional()).toList();
    }

    public List<Integer> more() { return IntStream.rangeClosed(1, PenalForm.MORE).boxed().toList(); }

    /// The charges that are there, and one more.
    public List<Integer> charges() {
        int filled = (int) IntStream.rangeClosed(1, PenalForm.CHARGES).filter(row -> !isEmpty("charge-" + row + "-")).count();
        return IntStream.rangeClosed(1, Math.min(PenalForm.CHARGES, filled + 1)).boxed().toList();
    }

    /// Whether a row of the form is still empty, so that it may stay folded.
    public boolean isEmpty(String prefix) { return form.values().entrySet().stream().noneMatch(one -> one.getKey().startsWith(prefix) && !one.getValue().isBlank()); }

    /// Choices of a closed list whose words stand under a key.
    public List<Choice> answers(Page page, String key, List<String> codes) { return codes.stream().map(code -> Choice.of(code, page.t(key + "." + code))).toList(); }

    public List<Choice> shares(Page page) {
        List<Choice> shares = new ArrayList<>(DispositionForm.SHARES.stream().map(share -> Choice.of(share, page.t("chambers.act.share." + share.charAt(2)))).toList());
        shares.add(Choice.of("sum", page.t("chambers.act.share.sum")));
        return shares;
    }

    /// What stands in a field of an award; the first plaintiff and the first defendant where nothing was chosen.
    public String side(int row, String field) {
        String typed = form.value("award-" + row + "-" + field);
        return !typed.isEmpty() ? typed : head.file().parties(field.equals("creditor") ? "plaintiff" : "defendant").stream().findFirst().map(party -> String.valueOf(party.number())).orElse("");
    }
}
