package kz.torelik.acts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.Materials;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.law.Penalties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether what a court imposes keeps within the law and whether a verdict answers everything that it has to.
@Component
class Penalising {

    static final List<String> ACQUITTALS = List.of("no-event", "no-elements", "not-proven");
    private static final List<String> CLAIMS = List.of("none", "satisfied", "partial", "dismissed", "left");
    private static final List<String> RESTRAINTS = List.of("none", "custody", "kept", "changed", "cancelled");

    private static final Actor.Rule RULE = new Actor.Rule("penalising");

    private final LawBook law;
    private final CaseFiles files;
    private final ActingWithin rules;
    private final CourtClock clock;

    Penalising(LawBook law, CaseFiles files, ActingWithin rules, CourtClock clock) {
        this.law = law;
        this.files = files;
        this.rules = rules;
        this.clock = clock;
    }

    /// @return `penalty-unknown`, `penalty-rank`, `penalty-entity`, `penalty-barred`, `penalty-of`, `penalty-amount-missing`, `penalty-limit`, `penalty-what`; of a verdict `verdict-article`,
    ///         `verdict-charge-left`, `verdict-ground`, `verdict-not-guilty`, `verdict-no-finding`, `verdict-missing` with the part that has no answer, `verdict-restraint-kept`
    Optional<Refusal> fault(CaseFile file, PenalDisposition disposition) {
        return switch (disposition) {
            case PenalDisposition.Offence(Imposed main, List<Imposed> additional) -> together(file, main, additional, true, false);
            case PenalDisposition.Verdict verdict -> charges(file, verdict).or(() -> punishment(file, verdict)).or(() -> questions(verdict));
        };
    }

    private Optional<Refusal> together(CaseFile file, Imposed main, List<Imposed> additional, boolean offence, boolean total) {
        Optional<Refusal> fault = one(file, main, true, offence, total);
        for (Imposed next : additional) fault = fault.or(() -> one(file, next, false, offence, total));
        return fault;
    }

    Optional<Penalties.Penalty> find(Imposed imposed, boolean offence) { return offence ? law.penalties().findOffence(imposed.kind()) : law.penalties().findCrime(imposed.kind()); }

    private Optional<Refusal> one(CaseFile file, Imposed imposed, boolean main, boolean offence, boolean together) {
        Optional<Penalties.Penalty> found = find(imposed, offence);
        if (found.isEmpty()) return Optional.of(Refusal.of("penalty-unknown", imposed.kind()).under(offence ? "cao 41(1)" : "crpc 398(1)(4)"));
        Penalties.Penalty penalty = found.get();
        if (main ? !penalty.isMain() : !penalty.isAdditional()) return Optional.of(Refusal.of("penalty-rank", penalty.title(), main ? "main" : "additional").under(offence ? "cao 42(1)" : "crpc 398(1)(4)"));
        Party person = about(file);
        boolean entity = person.subject() instanceof Party.Subject.Legal;
        if (entity && offence && !penalty.entities()) return Optional.of(Refusal.of("penalty-entity", penalty.title()).under("cao 41(2)"));
        return barred(penalty, person).or(() -> amount(file, penalty, imposed, entity, together)).or(() -> penalty.names() && imposed.what().isBlank() ? Optional.of(Refusal.of("penalty-what", penalty.title()).under(penalty.basis())) : Optional.empty());
    }

    private Optional<Refusal> amount(CaseFile file, Penalties.Penalty penalty, Imposed imposed, boolean entity, boolean together) {
        if (penalty.limits().isEmpty()) return Optional.empty();
        Optional<Penalties.Limit> limit = penalty.limit(imposed.of());
        if (limit.isEmpty() || entity && limit.get().naturalOnly()) return Optional.of(Refusal.of("penalty-of", penalty.title()).under(penalty.basis()));
        return limit.get().in(file.claim().category(), together).fault(penalty, imposed.amount());
    }

    private Optional<Refusal> barred(Penalties.Penalty penalty, Party person) {
        Penalties.Barred barred = penalty.barred();
        if (barred == null || !(person.subject() instanceof Party.Subject.Natural natural)) return Optional.empty();
        LocalDate born = natural.born() != null ? natural.born() : natural.iin() == null ? null : natural.iin().birthDate();
        if (born == null) return Optional.empty();
        int years = Period.between(born, clock.today()).getYears();
        int most = woman(natural.iin()) ? barred.women() : man(natural.iin()) ? barred.men() : Integer.MAX_VALUE;
        return years < barred.under() || years > most ? Optional.of(Refusal.of("penalty-barred", penalty.title(), years).under(barred.basis())) : Optional.empty();
    }

    /// The seventh digit of an IIN tells the century and the sex: odd for men, even for women, nought for foreigners.
    private static boolean man(@Nullable Iin iin) { return iin != null && (iin.digits().charAt(6) - '0') % 2 == 1; }

    private static boolean woman(@Nullable Iin iin) { return iin != null && iin.digits().charAt(6) != '0' && (iin.digits().charAt(6) - '0') % 2 == 0; }

    /// Every article that the indictment names has its answer, and none that it does not name (art. 398 part 2).
    private Optional<Refusal> charges(CaseFile file, PenalDisposition.Verdict verdict) {
        if (verdict.charges().isEmpty()) return missing("charges");
        List<String> answered = verdict.charges().stream().map(OnCharge::article).toList();
        if (answered.stream().anyMatch(String::isBlank)) return Optional.of(Refusal.of("verdict-article").under("crpc 398(1)(3)"));
        Optional<String> left = charged(file).stream().filter(article -> !answered.contains(article)).findFirst();
        if (left.isPresent()) return Optional.of(Refusal.of("verdict-charge-left", left.get()).under("crpc 398(2)"));
        for (OnCharge charge : verdict.charges()) {
            boolean punished = charge.main() != null || !charge.additional().isEmpty();
            if (charge.found() != Finding.GUILTY && punished) return Optional.of(Refusal.of("verdict-not-guilty", charge.article()).under("crpc 393(2)"));
            if (charge.found() == Finding.ACQUITTED && !ACQUITTALS.contains(charge.ground())) return Optional.of(Refusal.of("verdict-ground", charge.article(), "acquitted").under("crpc 394(2)"));
            if (charge.found() == Finding.TERMINATED && charge.ground().isBlank()) return Optional.of(Refusal.of("verdict-ground", charge.article(), "terminated").under("crpc 327"));
            if (charge.found() == Finding.GUILTY && charge.main() == null && charge.ground().isBlank()) return Optional.of(Refusal.of("verdict-ground", charge.article(), "guilty").under("crpc 393(2)"));
        }
        return verdict.charges().stream().allMatch(charge -> charge.found() == Finding.TERMINATED) ? Optional.of(Refusal.of("verdict-no-finding").under("crpc 392")) : Optional.empty();
    }

    private Optional<Refusal> punishment(CaseFile file, PenalDisposition.Verdict verdict) {
        List<OnCharge> punished = verdict.charges().stream().filter(charge -> charge.main() != null).toList();
        for (OnCharge charge : punished) {
            Optional<Refusal> fault = together(file, Objects.requireNonNull(charge.main()), charge.additional(), false, false);
            if (fault.isPresent()) return fault;
            if (countedByIndex(Objects.requireNonNull(charge.main())) && charge.committedOn() == null) return missing("committed");
        }
        PenalDisposition.Total total = verdict.total();
        if (punished.size() > 1 && total == null) return missing("total");
        if (punished.isEmpty() && total != null) return Optional.of(Refusal.of("verdict-not-guilty", "–").under("crpc 393(2)"));
        if (total != null) {
            Optional<Refusal> fault = together(file, total.main(), total.additional(), false, true);
            if (fault.isPresent()) return fault;
        }
        if (punished.isEmpty()) return Optional.empty();
        Imposed last = total == null ? Objects.requireNonNull(punished.getFirst().main()) : total.main();
        boolean prison = last.kind().equals("imprisonment") || last.kind().equals("life");
        if (prison && verdict.institution().isBlank()) return missing("institution");
        return prison && verdict.from() == null ? missing("from") : Optional.empty();
    }

    private static Optional<Refusal> questions(PenalDisposition.Verdict verdict) {
        Questions questions = verdict.questions();
        boolean convicted = verdict.outcome().equals("convicted");
        if (!CLAIMS.contains(questions.claim())) return missing("claim");
        if (List.of("satisfied", "partial").contains(questions.claim()) != questions.claimed().isPositive()) return missing("claimed");
        if (!RESTRAINTS.contains(questions.restraint()) || List.of("kept", "changed").contains(questions.restraint()) && questions.measure().isBlank()) return missing("restraint");
        if (!convicted && List.of("custody", "kept", "changed").contains(questions.restraint())) return Optional.of(Refusal.of("verdict-restraint-kept").under("crpc 400(3)"));
        if (questions.evidence().isBlank()) return missing("evidence");
        if (questions.costs() == null) return missing("costs");
        return convicted && questions.payment() == null ? missing("payment") : Optional.empty();
    }

    private static Optional<Refusal> missing(String part) {
        String basis = switch (part) {
            case "charges" -> "crpc 398(2)";
            case "committed", "total", "institution" -> "crpc 398(1)(4)";
            case "from" -> "crpc 393(4)";
            case "restraint" -> "crpc 398(1)(9)";
            default -> "crpc 401";
        };
        return Optional.of(Refusal.of("verdict-missing", part).under(basis));
    }

    /// The sums in tenge of the fines that are counted by the index: the words of the act have to name the same.
    Stream<Tenge> sums(CaseFile file, PenalDisposition disposition) {
        List<Tenge> sums = new ArrayList<>();
        switch (disposition) {
            case PenalDisposition.Offence offence -> PenalDisposition.all(offence).forEach(one -> sum(file, one, null, true).ifPresent(sums::add));
            case PenalDisposition.Verdict verdict -> {
                for (OnCharge charge : verdict.charges()) if (charge.main() != null) sum(file, charge.main(), charge.committedOn(), false).ifPresent(sums::add);
                for (Tenge sum : new Tenge[] {verdict.questions().claimed(), verdict.questions().costs(), verdict.questions().payment()}) if (sum != null && sum.isPositive()) sums.add(sum);
            }
        }
        return sums.stream();
    }

    private boolean countedByIndex(Imposed imposed) { return find(imposed, false).flatMap(penalty -> penalty.limit(imposed.of())).filter(limit -> limit.unit() == Penalties.Unit.MCI).isPresent(); }

    /// The sum of a fine in tenge.
    ///
    /// @param committedOn the day whose index counts it; null for an offence, where it is the day on which the case was opened (Code on Administrative Offences art. 44 part 1)
    Optional<Tenge> sum(CaseFile file, Imposed imposed, @Nullable LocalDate committedOn, boolean offence) {
        Optional<Penalties.Limit> limit = find(imposed, offence).flatMap(penalty -> penalty.limit(imposed.of()));
        if (limit.isEmpty()) return Optional.empty();
        return switch (limit.get().unit()) {
            case MCI -> Optional.of(law.fees().index(indexDay(file, committedOn)).times(imposed.amount()));
            case TENGE -> Optional.of(Tenge.of(imposed.amount().toPlainString()));
            case HOURS, DAYS, MONTHS -> Optional.empty();
        };
    }

    LocalDate indexDay(CaseFile file, @Nullable LocalDate committedOn) {
        if (committedOn != null) return committedOn;
        return materials(file).map(Materials::composedAt).map(at -> LocalDate.ofInstant(at, CourtClock.COUNTRY)).orElse(file.filedOn());
    }

    /// The articles that the indictment names.
    List<String> charged(CaseFile file) { return materials(file).map(Materials::articles).orElse(List.of()); }

    /// What the body sent, in whatever file of the case.
    private Optional<Materials> materials(CaseFile file) {
        if (file.history().getFirst().event() instanceof BodyEvent.MaterialsReceived received) return Optional.of(received.materials());
        return file.origin().flatMap(origin -> rules.as(RULE, () -> files.find(origin.first()))).filter(first -> !first.id().equals(file.id())).flatMap(this::materials);
    }

    /// Whom the materials are about.
    static Party about(CaseFile file) {
        return file.parties().stream().filter(party -> party.role().equals("offender") || party.role().equals("accused")).findFirst().orElseThrow();
    }

    /// The words of what is imposed and answered.
    List<Passage> operative(CaseFile file, PenalDisposition disposition, Wording words) { return new PenalWords(this, file, words).of(disposition); }

    static BigDecimal plain(BigDecimal amount) { return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros(); }
}
