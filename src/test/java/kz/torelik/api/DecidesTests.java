package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import kz.torelik.law.Penalties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/// What an act decides comes back from the program that read it as it was, for every kind that the law data describe alone.
class DecidesTests {

    private static final LawBook LAW = LawBook.load();

    static Stream<Disposition> described() {
        return Stream.concat(LAW.papers().actKinds().stream().filter(kind -> kind.bringsAbout() != null && !PenalDisposition.KINDS.contains(kind.code())).flatMap(DecidesTests::dispositions), penal());
    }

    /// Every penalty of the law, and a verdict with all its parts.
    private static Stream<Disposition> penal() {
        return Stream.concat(LAW.penalties().offences().stream().filter(Penalties.Penalty::isMain).map(penalty -> new PenalDisposition.Offence(new Imposed(penalty.code(), "", BigDecimal.TEN, "право"), List.of(new Imposed("confiscated")))), Stream.of(verdict(), longVerdict()));
    }

    private static PenalDisposition.Verdict verdict() {
        Imposed years = new Imposed("imprisonment", "", new BigDecimal("84"), "");
        Questions questions = new Questions("partial", Tenge.of("1200000.00"), "kept", "под стражей", "Нож уничтожить.", Tenge.of("0.00"), Tenge.of("129750.00"));
        PenalDisposition.OnCharge guilty = new PenalDisposition.OnCharge("188(4)", Finding.GUILTY, "", LocalDate.of(2026, 3, 1), years, List.of(new Imposed("office", "", new BigDecimal("36"), "охранник")));
        PenalDisposition.OnCharge acquitted = new PenalDisposition.OnCharge("190(1)", Finding.ACQUITTED, "not-proven", null, null, List.of());
        return new PenalDisposition.Verdict(List.of(guilty, acquitted), new PenalDisposition.Total(years, List.of()), "учреждение средней безопасности", LocalDate.of(2026, 6, 1), "два дня", questions);
    }

    /// Its copies have fifteen days (CrPC art. 404).
    private static PenalDisposition.Verdict longVerdict() {
        PenalDisposition.Verdict usual = verdict();
        return new PenalDisposition.Verdict(usual.charges(), usual.total(), usual.institution(), usual.from(), usual.credit(), usual.questions(), true);
    }

    /// What a court above rules about a complaint, of the kinds that the data describe: halted, returned, each outcome with the penalty or the orders that it asks for.
    private static Stream<Disposition> reviewed(CourtPapers.ActKind kind) {
        if (kind.bringsAbout() == CourtPapers.BringsAbout.COMPLAINT_HALTED) return Stream.of(new ReviewDisposition.Halting(kind.code(), 2, LocalDate.of(2026, 3, 5), "Не подписана."));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.COMPLAINT_RETURNED) return LAW.grounds(kind.grounds().getFirst()).grounds().stream().map(ground -> new ReviewDisposition.ComplaintReturn(kind.code(), 2, ground.code()));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.DEMANDED_CASE_RETURNED) return LAW.grounds(kind.grounds().getFirst()).grounds().stream().map(ground -> new ReviewDisposition.DemandedReturn(ground.code()));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.SUBMISSION_ENTERED) return LAW.grounds(kind.grounds().getFirst()).grounds().stream().map(ground -> new ReviewDisposition.Submission(kind.code(), ground.code()));
        return kind.outcomes().stream().map(outcome -> {
            ReviewDisposition.Resolution resolution = new ReviewDisposition.Resolution(kind.code(), outcome.code(), "");
            PenalDisposition instead = outcome.asks().contains(CourtPapers.Replacing.VERDICT) ? verdict() : outcome.asks().contains(CourtPapers.Replacing.PENALTY) ? new PenalDisposition.Offence(new Imposed("fine", "", BigDecimal.TEN, ""), List.of()) : null;
            if (outcome.asks().contains(CourtPapers.Replacing.RULING)) return resolution.deciding("sanction-refused", List.of("Освободить."));
            return instead == null ? resolution.changing(List.of("Снизить.")) : resolution.imposing(instead);
        });
    }

    private static Stream<Disposition> dispositions(CourtPapers.ActKind kind) {
        if (java.util.Objects.requireNonNull(kind.bringsAbout()).isOfReview()) return reviewed(kind);
        if (!kind.grounds().isEmpty()) return LAW.grounds(kind.grounds().getFirst()).grounds().stream().map(ground -> new Disposition.OnGround(kind.code(), ground.code()));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.CONSIDERATION_EXTENDED) return Stream.of(new Disposition.LongerTerm(kind.code(), LocalDate.of(2026, 3, 5), "Ходатайство защитника."));
        if (kind.bringsAbout().isOfExecution()) return Stream.of(new MatterDisposition.Execution(kind.code(), kind.bringsAbout() == CourtPapers.BringsAbout.EXECUTION_STAYED, "Последствия необратимы."));
        if (kind.bringsAbout() == CourtPapers.BringsAbout.MATTER_RULED) return kind.outcomes().stream().map(outcome -> matter(kind, outcome));
        return kind.outcomes().stream().flatMap(outcome -> bails(kind, outcome).map(bail -> new Disposition.Merits(kind.code(), outcome.code(), List.of("Установить факт."), bail.orElse(null))));
    }

    private static Stream<Optional<Disposition.Bail>> bails(CourtPapers.ActKind kind, CourtPapers.Outcome outcome) {
        if (kind.bail() == null || !kind.bail().outcomes().contains(outcome.code())) return Stream.of(Optional.empty());
        return Stream.of(Optional.of(new Disposition.Bail(Tenge.of("1500000.00"), List.of("Являться по вызову."), null)), Optional.of(new Disposition.Bail(null, List.of(), "death")));
    }

    private static Disposition matter(CourtPapers.ActKind kind, CourtPapers.Outcome outcome) {
        return new MatterDisposition.Matter(kind.code(), outcome.code(), 3, "Ходатайство обоснованно.", List.of("Дополнить."), List.of(new Disposition.Award(1, 2, Tenge.of("5000.00"), "долг")),
                new Disposition.Costs(Tenge.of("50.00"), Tenge.of("500.00"), Tenge.of("0.00")));
    }

    /// How the parties negotiate, and that they did not agree.
    private static Stream<Disposition> conciliation() {
        LocalDate until = LocalDate.of(2026, 3, 5);
        return Stream.of(new MatterDisposition.Conciliation(2, "judge", PersonId.random(), "", until, "Стороны просят."), new MatterDisposition.Conciliation(2, "mediator", null, "Сергеева Анна", until, "Стороны просят."),
                new MatterDisposition.Conciliation(2, "participatory", null, "", until, "Стороны просят."), new MatterDisposition.ConciliationOver(true, "Не договорились."), new MatterDisposition.ConciliationOver(false, "Не договорились."));
    }

    @ParameterizedTest
    @MethodSource({"described", "conciliation"})
    void itComesBackAsItWas(Disposition disposition) { assertThat(Decides.of(disposition).toDisposition(LAW)).isEqualTo(disposition); }

    @Test
    void aKindThatNobodyDescribesIsRefused() {
        Decides unknown = Decides.of(new Disposition.Merits("no-such-kind", "satisfied"));
        assertThatThrownBy(() -> unknown.toDisposition(LAW)).isInstanceOf(Refused.class);
    }
}
