package kz.torelik.acts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtPapers.ActKind;
import kz.torelik.law.CourtPapers.Replacing;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a higher court puts in the place of a resolution on an offence or of a verdict: a penalty within its limits, a verdict that answers everything, or what exactly is changed. Nobody's position becomes worse
/// on his own complaint: only where the victim or the prosecutor asked for it (Code on Administrative Offences arts. 842 part 3, 844 part 2, 845 part 1; Criminal Procedure Code arts. 431 part 2, 440 part 1, 494 part 14).
/// What is said in words alone, a verdict that is changed in its other parts, cannot be compared.
@Component
class PenalReview {

    private static final String SHARE = "percent";
    private static final Actor.Rule RULE = new Actor.Rule("penal-review");
    private static final Set<String> ACCUSING = Set.of("prosecutor", "victim");
    /// The penalties that take away the freedom of a person or the right to stay.
    private static final Set<String> GRAVEST = Set.of("arrested", "expelled", "imprisonment", "life");
    private static final String WARNED = "warned";
    private static final String CONVICTED = "convicted";
    private static final String ACQUITTED = "acquitted";
    private static final String TERMINATED = "terminated";

    private static final String REMANDED = "remanded";

    private final LawBook law;
    private final Penalising penalising;
    private final CaseFiles files;
    private final JdbcClient jdbc;
    private final ActingWithin rules;

    PenalReview(LawBook law, Penalising penalising, CaseFiles files, JdbcClient jdbc, ActingWithin rules) {
        this.law = law;
        this.penalising = penalising;
        this.files = files;
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /// @return `act-penalty-needed`, `act-verdict-needed`, `act-changes-needed`, `act-penalty-nothing`, `act-remand-jury`, `act-worse`, those of [Penalising]; nothing when it may be decided so
    Optional<Refusal> fault(CaseFile file, ActKind kind, Resolution resolution) {
        List<Replacing> asks = kind.findOutcome(resolution.outcome()).orElseThrow().asks();
        PenalDisposition penalty = resolution.penalty();
        if (asks.contains(Replacing.PENALTY) && !(penalty instanceof PenalDisposition.Offence)) return Optional.of(Refusal.of("act-penalty-needed").under(kind.basis()));
        if (asks.contains(Replacing.VERDICT) && !(penalty instanceof PenalDisposition.Verdict)) return Optional.of(Refusal.of("act-verdict-needed").under(kind.basis()));
        if (!asks.contains(Replacing.PENALTY) && !asks.contains(Replacing.VERDICT) && penalty != null) return Optional.of(Refusal.of("act-penalty-nothing").under(kind.basis()));
        Resolution.Instead changed = resolution.instead();
        boolean told = changed != null && !changed.orders().isEmpty();
        if (asks.contains(Replacing.RULING)) return ruling(file, kind, changed);
        if (changed != null && !changed.outcome().isEmpty()) return Optional.of(Refusal.of("act-instead-nothing").under(kind.basis()));
        if (asks.contains(Replacing.ORDERS) != told) return Optional.of(Refusal.of(told ? "act-instead-nothing" : "act-changes-needed").under(kind.basis()));
        if (resolution.outcome().equals(REMANDED) && kind.code().startsWith("resolution-appeal") && !hadJury(file)) return Optional.of(Refusal.of("act-remand-jury").under("crpc 431(1)(6)"));
        if (penalty == null) return Optional.empty();
        return penalising.fault(file, penalty).or(() -> worse(file, kind, penalty));
    }

    /// A resolution of the investigative judge that is cancelled gets another outcome in its place (CrPC art. 107 part 7 point 3); what exactly is ordered may be added.
    private Optional<Refusal> ruling(CaseFile file, ActKind kind, Resolution.@Nullable Instead said) {
        Optional<ActKind> below = ReviewActs.ruledBelow(file, law);
        if (below.isEmpty()) return Optional.of(Refusal.of("act-instead-nothing").under(kind.basis()));
        if (said == null || said.outcome().isEmpty()) return Optional.of(Refusal.of("act-instead-needed", below.get().title()).under(kind.basis()));
        boolean same = file.origin().map(ReviewEvent.Origin::outcome).filter(said.outcome()::equals).isPresent();
        return below.get().findOutcome(said.outcome(), file.claim().category()).isPresent() && !same ? Optional.empty() : Optional.of(Refusal.of("act-outcome-unknown", said.outcome()).under(kind.basis()));
    }

    /// Only a verdict of a jury goes back to be tried anew from the appeal court.
    private boolean hadJury(CaseFile file) {
        return file.origin().flatMap(origin -> rules.as(RULE, () -> files.find(origin.first()))).filter(first -> first.history().stream().anyMatch(recorded -> recorded.event() instanceof JuryEvent.JuryFormed)).isPresent();
    }

    private Optional<Refusal> worse(CaseFile file, ActKind kind, PenalDisposition now) {
        if (file.complaints().stream().anyMatch(one -> isAccusing(file, one.party()))) return Optional.empty();
        Standing standing = standing(file);
        boolean free = standing.free();
        boolean worse = free ? now instanceof PenalDisposition.Offence || now.outcome().equals(CONVICTED) : standing.penalty().filter(before -> isWorse(before, now)).isPresent();
        return worse ? Optional.of(Refusal.of("act-worse").under(kind.basis().act().equals("cao") ? free ? "cao 845(1)" : "cao 842(3)" : free ? "crpc 440(1)" : "crpc 431(2)")) : Optional.empty();
    }

    private static boolean isAccusing(CaseFile file, int number) {
        Party party = file.party(number);
        return ACCUSING.contains(party.role()) || party.actsFor() != null && ACCUSING.contains(file.party(party.actsFor()).role());
    }

    /// The words of what takes the place of the contested act.
    List<Passage> operative(CaseFile file, PenalDisposition penalty, Wording words) { return penalising.operative(file, penalty, words); }

    /// What a person has to bear when the court above begins.
    ///
    /// @param free nothing: the case was terminated, or he was acquitted
    /// @param penalty what was imposed; empty where it was said in words alone
    private record Standing(boolean free, Optional<PenalDisposition> penalty) {}

    /// What stands by the contested act. An act of a higher court that left the one below unchanged imposes nothing by itself: what that one imposed stands.
    private Standing standing(CaseFile file) {
        Optional<CaseFile> at = Optional.of(file);
        while (at.isPresent() && at.get().origin().isPresent()) {
            ReviewEvent.Origin origin = at.get().origin().get();
            if (origin.actKind() != null && origin.actKind().endsWith("-ended") || "acquitted".equals(origin.outcome()) || TERMINATED.equals(origin.outcome())) return new Standing(true, Optional.empty());
            Optional<Disposition> decided = Optional.ofNullable(origin.act()).flatMap(this::decided);
            if (decided.isPresent() && decided.get() instanceof PenalDisposition penal) return new Standing(penal.outcome().equals(ACQUITTED), Optional.of(penal));
            if (decided.isEmpty() || !(decided.get() instanceof Resolution above)) return new Standing(false, Optional.empty());
            if (above.penalty() != null) return new Standing(above.penalty().outcome().equals(ACQUITTED), Optional.of(above.penalty()));
            if (!above.leavesItUnchanged()) return new Standing(above.outcome().equals(TERMINATED), Optional.empty());
            at = rules.as(RULE, () -> files.find(origin.id()));
        }
        return new Standing(false, Optional.empty());
    }

    /// How the judge of an act stated it.
    private Optional<Disposition> decided(ActId act) {
        return rules.as(RULE, () -> jdbc.sql("select disposition from acts.signed_text where act = ?").param(act.uuid()).query(String.class).optional()).map(ActJson::disposition);
    }

    /// Whether it is clear that a penalty is stricter: of the same kind and greater, one that takes the freedom where there was none, anything in the place of a warning, one more.
    static boolean isWorse(PenalDisposition before, PenalDisposition now) {
        Set<String> known = served(before).stream().map(Imposed::kind).collect(Collectors.toSet());
        for (Imposed one : served(now)) {
            Optional<Imposed> same = served(before).stream().filter(was -> was.kind().equals(one.kind())).findFirst();
            if (same.isPresent() ? isMore(same.get(), one) : GRAVEST.contains(one.kind()) && known.stream().noneMatch(GRAVEST::contains)) return true;
        }
        return known.equals(Set.of(WARNED)) && !served(now).stream().allMatch(one -> one.kind().equals(WARNED)) || served(now).size() > Math.max(1, known.size());
    }

    /// Limits of one penalty count in the same unit, but for the fine that is a share of a sum and counts in tenge (CAO art. 44 part 2).
    private static boolean isMore(Imposed was, Imposed now) {
        BigDecimal before = was.amount();
        return (now.of().equals(SHARE) == was.of().equals(SHARE)) && now.amount().compareTo(before) > 0;
    }

    /// What is to be served in the end: the final punishment, else those on the only charge.
    private static List<Imposed> served(PenalDisposition disposition) {
        if (!(disposition instanceof PenalDisposition.Verdict verdict)) return PenalDisposition.all(disposition);
        if (verdict.total() != null) return both(verdict.total().main(), verdict.total().additional());
        return verdict.charges().stream().filter(charge -> charge.main() != null).findFirst().map((OnCharge charge) -> both(Objects.requireNonNull(charge.main()), charge.additional())).orElse(List.of());
    }

    private static List<Imposed> both(Imposed main, List<Imposed> additional) {
        List<Imposed> both = new ArrayList<>(List.of(main));
        both.addAll(additional);
        return both;
    }
}
