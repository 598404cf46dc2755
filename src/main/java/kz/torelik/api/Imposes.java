package kz.torelik.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import org.jspecify.annotations.Nullable;

/// What a resolution on an offence or a verdict imposes, as programs send and get it. Kinds and units are those of `law/penalties.yaml`.
///
/// @param main the penalty for an offence; of a verdict the final punishment where there are several charges
/// @param charges of a verdict, each with its finding
/// @param voluminous whether a verdict is so long that its copies have fifteen days (CrPC art. 404)
/// @param questions what a verdict answers beside guilt
record Imposes(@Nullable ImposedBody main, @Nullable List<ImposedBody> additional, @Nullable List<ChargeBody> charges, @Nullable String institution, @Nullable LocalDate from, @Nullable String credit,
               @Nullable QuestionsBody questions, @Nullable Boolean voluminous) {

    record ImposedBody(@Nullable String kind, @Nullable String of, @Nullable BigDecimal amount, @Nullable String what) {

        static ImposedBody of(Imposed it) { return new ImposedBody(it.kind(), it.of(), it.amount(), it.what()); }

        Imposed toImposed() { return new Imposed(Fields.given("imposes.kind", kind), Fields.or(of, ""), amount == null ? BigDecimal.ZERO : amount, Fields.or(what, "")); }
    }

    /// @param found `guilty`, `acquitted` or `terminated`
    record ChargeBody(@Nullable String article, @Nullable String found, @Nullable String ground, @Nullable LocalDate committedOn, @Nullable ImposedBody main, @Nullable List<ImposedBody> additional) {

        static ChargeBody of(OnCharge it) {
            return new ChargeBody(it.article(), it.found().name().toLowerCase(Locale.ROOT), it.ground(), it.committedOn(), it.main() == null ? null : ImposedBody.of(it.main()), it.additional().stream().map(ImposedBody::of).toList());
        }

        OnCharge toCharge() {
            String word = Fields.among("imposes.charges.found", found, List.of("guilty", "acquitted", "terminated"));
            return new OnCharge(Fields.given("imposes.charges.article", article), Finding.valueOf(word.toUpperCase(Locale.ROOT)), Fields.or(ground, ""), committedOn, main == null ? null : main.toImposed(), imposed(additional));
        }
    }

    record QuestionsBody(@Nullable String claim, @Nullable String claimed, @Nullable String restraint, @Nullable String measure, @Nullable String evidence, @Nullable String costs, @Nullable String payment) {

        static QuestionsBody of(Questions it) {
            return new QuestionsBody(it.claim(), it.claimed().toString(), it.restraint(), it.measure(), it.evidence(), it.costs() == null ? null : it.costs().toString(), it.payment() == null ? null : it.payment().toString());
        }

        Questions toQuestions() {
            return new Questions(Fields.or(claim, ""), Fields.sum("imposes.questions.claimed", claimed), Fields.or(restraint, ""), Fields.or(measure, ""), Fields.or(evidence, ""),
                    costs == null ? null : Fields.sum("imposes.questions.costs", costs), payment == null ? null : Fields.sum("imposes.questions.payment", payment));
        }
    }

    static Imposes of(PenalDisposition disposition) {
        return switch (disposition) {
            case PenalDisposition.Offence(Imposed main, List<Imposed> additional) -> new Imposes(ImposedBody.of(main), additional.stream().map(ImposedBody::of).toList(), null, null, null, null, null, null);
            case PenalDisposition.Verdict it -> new Imposes(it.total() == null ? null : ImposedBody.of(it.total().main()), it.total() == null ? null : it.total().additional().stream().map(ImposedBody::of).toList(),
                    it.charges().stream().map(ChargeBody::of).toList(), it.institution(), it.from(), it.credit(), QuestionsBody.of(it.questions()), it.voluminous());
        };
    }

    PenalDisposition toOffence() { return new PenalDisposition.Offence(Fields.given("imposes.main", main).toImposed(), imposed(additional)); }

    PenalDisposition toVerdict() {
        return new PenalDisposition.Verdict(Fields.list(charges).stream().map(ChargeBody::toCharge).toList(), main == null ? null : new PenalDisposition.Total(main.toImposed(), imposed(additional)), Fields.or(institution, ""), from,
                Fields.or(credit, ""), Fields.given("imposes.questions", questions).toQuestions(), Boolean.TRUE.equals(voluminous) ? Boolean.TRUE : null);
    }

    private static List<Imposed> imposed(@Nullable List<ImposedBody> all) { return Fields.list(all).stream().map(ImposedBody::toImposed).toList(); }
}
