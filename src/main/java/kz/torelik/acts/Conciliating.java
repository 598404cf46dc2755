package kz.torelik.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.SettlementInFile;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Grounds;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.Limits;
import org.springframework.stereotype.Component;

/// Conciliation inside the procedure (CPC arts. 174-182): what a stay for it may be, what its end brings about, and which agreement can be approved.
@Component
class Conciliating {

    private static final Set<String> MANNERS = Set.of("judge", "mediator", "participatory");

    private final LawBook law;
    private final Judges judges;
    private final CourtClock clock;

    Conciliating(LawBook law, Judges judges, CourtClock clock) {
        this.law = law;
        this.judges = judges;
        this.clock = clock;
    }

    /// The stay and who conducts the negotiations.
    List<Happening> effects(ActId act, MatterDisposition.Conciliation ordered, Language language) {
        Grounds.Ground ground = law.grounds("stay").get(ground(ordered));
        LocalDate today = clock.today();
        String name = ordered.judge() == null ? ordered.mediator() : judges.get(ordered.judge()).name().brief();
        return List.of(Happening.of(new FilingEvent.MotionDecided(ordered.motion(), true, ordered.reasons()), today),
                Happening.of(new MatterEvent.MediationOrdered(act, ordered.manner(), ordered.judge(), name, ordered.until()), today),
                new Happening(new PauseEvent.ProceedingsStayed(act, ground.code(), ground.title().in(language)), today, ground.basis()));
    }

    private static String ground(MatterDisposition.Conciliation ordered) { return ordered.manner().equals("mediator") ? "mediation" : "court-mediation"; }

    /// The case goes on; the notice that the mediation is over, where one came, is answered with it (Law on Mediation, art. 23 point 4).
    List<Happening> effects(CaseFile file, ActId act, MatterDisposition.ConciliationOver over) {
        List<Happening> all = new ArrayList<>(List.of(Happening.of(new PauseEvent.ProceedingsResumed(act, over.reasons()), clock.today())));
        file.motions().stream().filter(motion -> motion.granted() == null && motion.kind().equals("mediation-over")).forEach(motion -> all.add(Happening.of(new FilingEvent.MotionDecided(motion.number(), true, over.reasons()), clock.today())));
        all.add(Happening.of(new MatterEvent.MediationEnded(over.sameJudge() ? "failed" : MatterEvent.OTHER_JUDGE), clock.today()));
        return all;
    }

    /// Negotiations that led to an agreement are over with its approval.
    List<Happening> agreed(CaseFile file, String ground) {
        return isAgreement(ground) && file.mediation().isPresent() ? List.of(Happening.of(new MatterEvent.MediationEnded("agreed"), clock.today())) : List.of();
    }

    /// @return `act-motion-unknown`, `settlement-nobodys`, `conciliation-manner`, `conciliation-judge`, or nothing
    Optional<Refusal> fault(CaseFile file, MatterDisposition.Conciliation ordered) {
        boolean asked = file.motions().stream().anyMatch(one -> one.number() == ordered.motion() && one.granted() == null && one.kind().equals("mediation"));
        if (!asked) return Optional.of(Refusal.of("act-motion-unknown", ordered.motion()).under("cpc 179(1)"));
        Optional<Refusal> nobodys = nobodys(file);
        if (nobodys.isPresent()) return nobodys;
        if (!MANNERS.contains(ordered.manner())) return Optional.of(Refusal.of("conciliation-manner").under("cpc 174(2)"));
        return ordered.manner().equals("judge") && (ordered.judge() == null || mediators(file).stream().noneMatch(one -> one.person().equals(ordered.judge()))) ? Optional.of(Refusal.of("conciliation-judge").under("cpc 179(4)")) : Optional.empty();
    }

    /// Who may mediate in the court of the case, the judges who do not hear it first.
    List<Judge> mediators(CaseFile file) {
        PersonId own = file.judge().map(CaseFile.AssignedJudge::person).orElse(null);
        return file.judge().map(judge -> judges.list(judge.court(), clock.today())).orElse(List.of()).stream().sorted(java.util.Comparator.comparing((Judge one) -> one.person().equals(own))).toList();
    }

    /// @return `conciliation-long`, `act-until-past`, `conciliation-contract`, or nothing
    Optional<Refusal> facts(CaseFile file, MatterDisposition.Conciliation ordered) {
        boolean mediator = ordered.manner().equals("mediator");
        Limits.Limit limit = law.limits().get(mediator ? "conciliation-mediator" : "conciliation-judge", new Lasting.Days(file.filedOn(), clock.today()));
        LocalDate last = limit.last(clock.today(), law.calendar());
        if (!ordered.until().isAfter(clock.today())) return Optional.of(Refusal.of("act-until-past", ordered.until()).under(limit.basis()));
        if (ordered.until().isAfter(last)) return Optional.of(Refusal.of("conciliation-long", last).under(limit.basis()));
        boolean contract = file.motions().stream().filter(one -> one.number() == ordered.motion()).anyMatch(one -> one.documents().size() > 1);
        return mediator && (!contract || ordered.mediator().isBlank()) ? Optional.of(Refusal.of("conciliation-contract").under("cpc 179(5)")) : Optional.empty();
    }

    /// The judge of the case goes away only when he mediated himself and the parties do not agree that he goes on.
    ///
    /// @return `conciliation-none`, `conciliation-not-mediator`, or nothing
    static Optional<Refusal> fault(CaseFile file, MatterDisposition.ConciliationOver over) {
        if (file.mediation().isEmpty()) return Optional.of(Refusal.of("conciliation-none").under("cpc 180(3)"));
        PersonId own = file.judge().map(CaseFile.AssignedJudge::person).orElse(null);
        return over.sameJudge() || own != null && own.equals(file.mediation().get().judge()) ? Optional.empty() : Optional.of(Refusal.of("conciliation-not-mediator").under("cpc 35(9)(3)"));
    }

    private static boolean isAgreement(String ground) { return ground.equals("settlement") || ground.equals("mediation-agreement"); }

    /// The agreement that an approving ruling is about.
    static Optional<SettlementInFile> agreement(CaseFile file, String ground) {
        return !isAgreement(ground) ? Optional.empty()
                : file.settlements().stream().filter(one -> one.outcome() == null && one.filed().manner().equals("settlement") == ground.equals("settlement")).reduce((_, later) -> later);
    }

    /// An agreement is a paper that every side has signed (CPC art. 176 part 1); where the procedure knows none, nothing is asked.
    ///
    /// @return `settlement-none`, `settlement-nobodys`, `settlement-unsigned`, or nothing
    Optional<Refusal> approvable(CaseFile file, String ground) {
        if (!isAgreement(ground) || !isKnown(file)) return Optional.empty();
        Optional<SettlementInFile> found = agreement(file, ground);
        if (found.isEmpty()) return Optional.of(Refusal.of("settlement-none").under("cpc 177(1)"));
        Optional<Refusal> nobodys = nobodys(file);
        if (nobodys.isPresent()) return nobodys;
        return unsigned(file, found.get()).map(missing -> Refusal.of("settlement-unsigned", missing).under("cpc 176(1)"));
    }

    /// Refusing needs an agreement as well (CPC art. 177 part 4).
    static Optional<Refusal> refusable(CaseFile file, MatterDisposition.Matter matter) {
        return matter.kind().equals("ruling-settlement") && file.settlements().stream().noneMatch(one -> one.outcome() == null) ? Optional.of(Refusal.of("settlement-none").under("cpc 177(4)")) : Optional.empty();
    }

    private boolean isKnown(CaseFile file) {
        return law.procedure(file.claim().procedure()).shared().values().stream().flatMap(List::stream).anyMatch(step -> step.event().event().equals("settlement-filed"));
    }

    /// Whoever sues for the public or the State alone has nobody beside him who could agree (CPC arts. 54 part 5, 55 part 3; APPC art. 31 part 6).
    private Optional<Refusal> nobodys(CaseFile file) { return SuingForOthers.noAgreement(file, law).filter(_ -> SuingForOthers.isNobodys(file)).map(basis -> Refusal.of("settlement-nobodys").under(basis)); }

    private static Optional<String> unsigned(CaseFile file, SettlementInFile settlement) {
        List<Party> sides = new ArrayList<>(SuingForOthers.owners(file));
        sides.addAll(file.answering());
        String missing = sides.stream().filter(party -> !settlement.signed().contains(party.number())).map(party -> party.subject().title()).collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing);
    }

    /// The terms of the agreement, as the ruling has to name them (CPC art. 177 part 5 point 2).
    static List<Passage> terms(CaseFile file, String ground, Wording words) {
        return agreement(file, ground).filter(one -> !one.filed().terms().isEmpty()).<List<Passage>>map(one -> List.of(words.paragraph("settlement.terms", one.on()), new Passage.Points(one.filed().terms()))).orElse(List.of());
    }
}
