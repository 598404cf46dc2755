package kz.torelik.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.Limits;

/// The acts beside the decision (CPC arts. 14, 19, 109, 113, 236, 237, 270): whether they agree with the case and the law, what they say, what they bring about. Pure.
final class Matters {

    private static final String REASONED = "decision-reasoned";
    private static final String ADDED = "added";
    private static final String EXPLAINED = "explained";
    private static final String MODEL = "ruling-model";

    private Matters() {}

    /// The matter, and the motion that it answers.
    static List<Happening> effects(CaseFile file, ActId act, MatterDisposition.Matter matter, LawBook law, LocalDate today) {
        CourtPapers.Outcome outcome = law.papers().actKind(matter.kind()).findOutcome(matter.outcome()).orElseThrow();
        Happening ruled = Happening.of(new MatterEvent.MatterRuled(act, matter.kind(), matter.outcome(), matter.motion() == 0 ? null : matter.motion()), today);
        List<Happening> all = new ArrayList<>();
        if (matter.motion() != 0) all.add(Happening.of(new FilingEvent.MotionDecided(matter.motion(), outcome.grants(), matter.reasons()), today));
        if (matter.kind().equals(MODEL)) all.addAll(ModelCase.others(file, matter.motion(), outcome.grants(), matter.reasons(), today));
        // What takes the case away from its judge comes last: then he decides nothing more in it.
        all.add(matter.kind().equals(MODEL) ? all.size() : 0, ruled);
        return List.copyOf(all);
    }

    static boolean isOpen(CaseFile file, int motion) { return file.motions().stream().anyMatch(one -> one.number() == motion && one.granted() == null); }

    /// A motion that the law answers by an act of its own is not answered by an ordinary ruling.
    static Optional<Refusal> elsewhere(CaseFile file, int motion, LawBook law) {
        return file.motions().stream().filter(one -> one.number() == motion).findFirst().flatMap(one -> law.papers().answering(file.claim().procedure(), one.kind()))
                .map(kind -> Refusal.of("act-motion-own-act", kind.title()).under(kind.basis()));
    }

    /// What the disposition names and the case or the law does not have.
    ///
    /// @return `act-kind-unknown`, `act-outcome-unknown`, `act-motion-unknown`, `act-motion-needed`, or nothing
    static Optional<Refusal> fault(CaseFile file, MatterDisposition.Matter matter, LawBook law) {
        CourtPapers.ActKind kind = law.papers().findActKind(matter.kind()).orElse(null);
        if (kind == null || kind.bringsAbout() != CourtPapers.BringsAbout.MATTER_RULED || !kind.procedures().contains(file.claim().procedure())) return Optional.of(Refusal.of("act-kind-unknown", matter.kind()));
        Optional<CourtPapers.Outcome> outcome = kind.findOutcome(matter.outcome());
        if (outcome.isEmpty()) return Optional.of(Refusal.of("act-outcome-unknown", matter.outcome()).under(kind.basis()));
        if (matter.motion() == 0) return kind.ownInitiative() && (outcome.get().grants() || kind.answers().isEmpty()) ? Optional.empty() : Optional.of(Refusal.of("act-motion-needed", kind.title()).under(kind.basis()));
        boolean asked = file.motions().stream().anyMatch(one -> one.number() == matter.motion() && one.granted() == null && kind.answers().contains(one.kind()));
        return asked ? Optional.empty() : Optional.of(Refusal.of("act-motion-unknown", matter.motion()).under(kind.basis()));
    }

    /// What the law does not allow although the case has it.
    ///
    /// @return `matter-empty` (nothing is added, explained or awarded), `matter-executed`, `matter-costs-limit`, `matter-language`, `model-consent`, `matter-stands`, `matter-nothing-stands`, or nothing
    static Optional<Refusal> facts(CaseFile file, MatterDisposition.Matter matter, LawBook law, Acts acts, LocalDate today) {
        CourtPapers.ActKind kind = law.papers().actKind(matter.kind());
        CourtPapers.Outcome outcome = kind.findOutcome(matter.outcome()).orElseThrow();
        Optional<Refusal> stands = StandingMatter.fault(file, outcome, law.papers());
        if (stands.isPresent()) return stands.map(refusal -> refusal.under(kind.basis()));
        boolean grants = outcome.grants();
        boolean empty = matter.orders().isEmpty() && matter.awards().isEmpty() && matter.costs().equals(Disposition.Costs.NONE);
        if (grants && !kind.asks().isEmpty() && empty && !matter.kind().equals(REASONED)) return Optional.of(Refusal.of("matter-empty", kind.title()).under(kind.basis()));
        if (matter.outcome().equals(EXPLAINED) && isExecuted(file)) return Optional.of(Refusal.of("matter-executed").under("cpc 237(1)"));
        if (matter.outcome().equals(ADDED) && isExecuted(file)) return Optional.of(Refusal.of("matter-executed").under("cpc 236(2)"));
        if (matter.outcome().startsWith("language-") && grants && matter.outcome().endsWith(file.language().tag())) return Optional.of(Refusal.of("matter-language").under("cpc 14(2)"));
        if (matter.kind().equals(MODEL) && grants) return ModelCase.withoutConsent(file, matter.outcome());
        if (matter.kind().equals(REASONED)) return isSame(file, matter, acts) ? Optional.empty() : Optional.of(Refusal.of("matter-reasoned-differs").under("cpc 267-4(1)"));
        return representation(file, matter, law, acts, today);
    }

    /// The reasons come later, what was decided stays.
    private static boolean isSame(CaseFile file, MatterDisposition.Matter matter, Acts acts) {
        return decided(file, acts).filter(brief -> matter.outcome().equals("reasoned-" + brief.outcome()) && sums(matter.awards()).equals(sums(brief.awards())) && matter.costs().equals(brief.costs())).isPresent();
    }

    private static List<String> sums(List<Disposition.Award> awards) { return awards.stream().map(award -> award.creditor() + " " + award.debtor() + " " + award.sum()).toList(); }

    private static Optional<Disposition.Deciding> decided(CaseFile file, Acts acts) {
        return file.acts().stream().filter(act -> act.kind().equals("decision") || act.kind().equals("decision-simplified")).reduce((_, later) -> later)
                .flatMap(act -> acts.text(act.id()) instanceof Answer.Yes<SignedText>(SignedText text) && text.disposition() instanceof Disposition.Deciding deciding ? Optional.of(deciding) : Optional.empty());
    }

    private static boolean isExecuted(CaseFile file) { return file.history().stream().map(RecordedEvent::event).anyMatch(ReportEvent.WritExecuted.class::isInstance); }

    /// The costs of a representative: at most a share of what was awarded; where the claim was about no property, so many monthly indices (CPC art. 113 part 1).
    private static Optional<Refusal> representation(CaseFile file, MatterDisposition.Matter matter, LawBook law, Acts acts, LocalDate today) {
        Tenge asked = matter.costs().representation();
        if (!asked.isPositive() || file.asking().isEmpty()) return Optional.empty();
        Limits.Limit limit = law.limits().get(file.claim().price().isPositive() ? "representative-property" : "representative-other", new Lasting.Days(file.filedOn(), today));
        Tenge most = limit.sum(awarded(file, acts), law.fees().index(file.filedOn()));
        return asked.compareTo(most) > 0 ? Optional.of(Refusal.of("matter-costs-limit", asked, most).under(limit.basis())) : Optional.empty();
    }

    private static Tenge awarded(CaseFile file, Acts acts) {
        return decided(file, acts).map(decided -> decided.awards().stream().map(Disposition.Award::sum).reduce(Tenge.ZERO, Tenge::plus)).orElse(Tenge.ZERO);
    }

    /// What was asked, and the judge's reasons.
    static List<Passage> reasoning(CaseFile file, MatterDisposition.Matter matter, LawBook law, Wording words) {
        List<Passage> passages = new ArrayList<>();
        file.motions().stream().filter(one -> one.number() == matter.motion()).findFirst().ifPresent(motion -> passages.add(words.paragraph("matter.asked", file.party(motion.party()).subject().title(),
                motion.on(), law.papers().findMotionKind(motion.kind()).map(kind -> lower(kind.title().in(words.language()))).orElse(""))));
        if (!matter.reasons().isBlank()) passages.add(new Passage.Paragraph(matter.reasons()));
        return passages;
    }

    private static String lower(String title) { return title.substring(0, 1).toLowerCase(Language.RU.locale()) + title.substring(1); }
}
