package kz.torelik.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Reason;
import kz.torelik.law.Category;
import kz.torelik.law.Court;
import kz.torelik.law.CourtKind;
import kz.torelik.law.Fees;
import kz.torelik.law.JurisdictionRules;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// Finds the courts that may hear a dispute (CPC arts. 26-33).
public final class Jurisdiction {

    /// The court of the capital, whose region tells the others of it.
    private static final CourtCode CAPITAL = CourtCode.of("7199");

    private final LawBook law;

    public Jurisdiction(LawBook law) { this.law = law; }

    /// The courts by the rules as they are in force on the day of filing.
    public List<CandidateCourt> candidates(JurisdictionRules.Question question, LocalDate filedOn) { return candidates(question, rule -> rule.isInForce(new Lasting.Days(filedOn, filedOn))); }

    /// The courts by the rules that have no end: the courts among which the plaintiff chooses; one when the jurisdiction is exclusive, none while the places are unknown.
    /// @throws kz.torelik.law.LawFault when the category is unknown
    public List<CandidateCourt> candidates(JurisdictionRules.Question question) { return candidates(question, rule -> rule.inForce() == null || rule.inForce().to() == null); }

    private List<CandidateCourt> candidates(JurisdictionRules.Question question, Predicate<Lasting> inForce) {
        Category category = law.categories().get(question.category());
        JurisdictionRules.KindRule kind = law.jurisdiction().kind().stream().filter(inForce).filter(rule -> holds(rule.when(), question, category)).findFirst().orElseThrow();
        List<CandidateCourt> found = new ArrayList<>();
        for (JurisdictionRules.PlaceRule rule : law.jurisdiction().place()) {
            if (!inForce.test(rule) || !holds(rule.when(), question, category)) continue;
            for (Court court : courts(rule, question, kind.court())) {
                List<Reason> reasons = List.of(Reason.of("jurisdiction.kind", kind.title()).under(kind.basis()), Reason.of("jurisdiction.place", rule.title(), court.title()).under(rule.basis()));
                found.add(new CandidateCourt(court, rule.id(), rule.basis(), reasons, rule.exclusive(), rule.at() == JurisdictionRules.At.COUNTRY));
            }
            if (rule.exclusive() && !found.isEmpty()) return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    private List<Court> courts(JurisdictionRules.PlaceRule rule, JurisdictionRules.Question question, CourtKind kind) {
        return switch (rule.at()) {
            case DEFENDANT, COUNTRY -> question.defendants().isEmpty() ? List.of() : at(question.defendants().getFirst().kato(), kind);
            case ANY_DEFENDANT -> question.defendants().stream().skip(1).flatMap(defendant -> at(defendant.kato(), kind).stream()).distinct().toList();
            case PLAINTIFF -> at(question.plaintiff().kato(), kind);
            case CAPITAL -> law.courts().ofKind(kind).stream().filter(court -> court.region().equals(law.courts().get(CAPITAL).region())).toList();
            case REAL_ESTATE_PLACE -> at(question.realEstatePlace(), kind);
            case CONTRACT_PLACE -> at(question.contractPlace(), kind);
            case HARM_PLACE -> at(question.harmPlace(), kind);
            case ESTATE_PLACE -> at(question.estatePlace(), kind);
            case DECIDING_COURT -> question.decidingCourt() == null ? List.of() : law.courts().find(question.decidingCourt()).stream().toList();
            case AGREED_COURT -> question.agreedCourt() == null ? List.of() : law.courts().find(question.agreedCourt()).filter(court -> court.kind().hearsClaims()).stream().toList();
        };
    }

    private List<Court> at(@Nullable String kato, CourtKind kind) {
        return Optional.ofNullable(kato).flatMap(place -> law.courts().serving(place, kind)).stream().toList();
    }

    private boolean holds(JurisdictionRules.@Nullable When when, JurisdictionRules.Question question, Category category) {
        return when == null || (when.categoryFlag().isEmpty() || when.categoryFlag().stream().anyMatch(category::is))
                && when.without().stream().noneMatch(category::is) && (when.parties() == null || allBusiness(question)) && when.has().stream().allMatch(known -> has(known, question));
    }

    private static boolean allBusiness(JurisdictionRules.Question question) {
        return Stream.concat(Stream.of(question.plaintiff()), question.defendants().stream()).allMatch(side -> side.kind() != Fees.Applicant.INDIVIDUAL);
    }

    private boolean has(JurisdictionRules.Known known, JurisdictionRules.Question question) {
        return switch (known) {
            case SEVERAL_DEFENDANTS -> question.defendants().size() > 1;
            case REAL_ESTATE_PLACE -> question.realEstatePlace() != null;
            case CONTRACT_PLACE -> question.contractPlace() != null;
            case HARM_PLACE -> question.harmPlace() != null;
            case ESTATE_PLACE -> question.estatePlace() != null;
            case AGREED_COURT -> question.agreedCourt() != null;
            case MINOR_CHILDREN -> question.minorChildrenWithPlaintiff();
            case PLAINTIFF_OUTSIDE_CENTRES -> question.plaintiff().kato() != null && !isInCentre(question.plaintiff().kato());
            case NATIONAL_DRAW -> question.nationalDraw();
            case DECIDING_COURT -> question.decidingCourt() != null;
        };
    }

    /// Whether the district court of a place sits in the capital, a city of republican significance or the centre of its region.
    private boolean isInCentre(String kato) {
        return law.courts().serving(kato).map(court -> law.courts().inRegion(court.region()).stream()
                .anyMatch(other -> other.kind() == CourtKind.REGIONAL && other.seat().equals(court.seat()))).orElse(false);
    }
}
