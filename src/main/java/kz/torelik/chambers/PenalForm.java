package kz.torelik.chambers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The fields of a resolution on an offence and of a verdict.
final class PenalForm {

    static final int CHARGES = 5;
    static final int MORE = 2;

    private PenalForm() {}

    /// A case with its charges, nothing answered yet.
    static Form proposed(List<String> articles) {
        Form form = Form.EMPTY;
        for (int i = 0; i < Math.min(articles.size(), CHARGES); i++) form = form.with("charge-" + (i + 1) + "-article", articles.get(i));
        return form;
    }

    static PenalDisposition offence(Form form) { return offence(form, "outcome", "act-choose-outcome"); }

    /// @param kind the field of the kind of the main penalty
    /// @param none the code of the refusal where none is chosen
    static PenalDisposition offence(Form form, String kind, String none) {
        return new PenalDisposition.Offence(imposed(form, DispositionForm.required(form, kind, none), "penalty-"), more(form, "more-"));
    }

    /// The fields of what a higher court puts in the place of the contested act: its outcome has a field of its own.
    static Form below(Form form, PenalDisposition penalty) {
        return switch (penalty) {
            case PenalDisposition.Offence(Imposed main, List<Imposed> additional) -> more(write(form.with("penalty-kind", main.kind()), "penalty-", main), "more-", additional);
            case PenalDisposition.Verdict verdict -> write(verdict);
        };
    }

    static PenalDisposition verdict(Form form) {
        List<OnCharge> charges = new ArrayList<>();
        for (int i = 1; i <= CHARGES; i++) {
            String name = "charge-" + i + "-";
            if (form.value(name + "article").isBlank()) continue;
            Finding found = switch (DispositionForm.required(form, name + "found", "verdict-finding")) {
                case "guilty" -> Finding.GUILTY;
                case "acquitted" -> Finding.ACQUITTED;
                case "terminated" -> Finding.TERMINATED;
                default -> throw DispositionForm.unreadable(name + "found", Refusal.of("verdict-finding"));
            };
            String ground = found == Finding.ACQUITTED ? form.value(name + "acquittal") : form.value(name + "ground").strip();
            charges.add(new OnCharge(form.value(name + "article").strip(), found, ground, day(form, name + "committed"), main(form, name), more(form, name + "more-")));
        }
        Imposed total = main(form, "total-");
        Questions questions = new Questions(form.value("claim"), DispositionForm.sum(form, "claimed"), form.value("restraint"), form.value("measure").strip(), form.value("evidence").strip(), sum(form, "costs-paid"), sum(form, "payment"));
        return new PenalDisposition.Verdict(charges, total == null ? null : new PenalDisposition.Total(total, more(form, "total-more-")), form.value("institution").strip(), day(form, "from"), form.value("credit").strip(), questions, form.value("voluminous").equals("yes") ? Boolean.TRUE : null);
    }

    private static @Nullable Imposed main(Form form, String prefix) { return form.value(prefix + "kind").isBlank() ? null : imposed(form, form.value(prefix + "kind"), prefix); }

    private static List<Imposed> more(Form form, String prefix) {
        List<Imposed> more = new ArrayList<>();
        for (int i = 1; i <= MORE; i++) if (!form.value(prefix + i + "-kind").isBlank()) more.add(imposed(form, form.value(prefix + i + "-kind"), prefix + i + "-"));
        return more;
    }

    private static Imposed imposed(Form form, String kind, String prefix) {
        String of = form.value(prefix + "of");
        String typed = form.value(prefix + "amount").replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (!typed.isEmpty() && !typed.matches("\\d{1,12}(\\.\\d{1,2})?")) throw DispositionForm.unreadable(prefix + "amount", Refusal.of("act-sum-unreadable", form.value(prefix + "amount")));
        return new Imposed(kind, of.startsWith(kind + ":") ? of.substring(kind.length() + 1) : "", typed.isEmpty() ? BigDecimal.ZERO : new BigDecimal(typed), form.value(prefix + "what").strip());
    }

    private static @Nullable LocalDate day(Form form, String field) { return form.value(field).isBlank() ? null : DispositionForm.day(form, field); }

    private static @Nullable Tenge sum(Form form, String field) { return form.value(field).isBlank() ? null : DispositionForm.sum(form, field); }

    static Form write(PenalDisposition disposition) {
        return switch (disposition) {
            case PenalDisposition.Offence(Imposed main, List<Imposed> additional) -> more(write(Form.EMPTY.with("outcome", main.kind()), "penalty-", main), "more-", additional);
            case PenalDisposition.Verdict verdict -> write(verdict);
        };
    }

    private static Form write(PenalDisposition.Verdict verdict) {
        Form form = Form.EMPTY;
        for (int i = 0; i < verdict.charges().size(); i++) {
            OnCharge charge = verdict.charges().get(i);
            String name = "charge-" + (i + 1) + "-";
            form = form.with(name + "article", charge.article()).with(name + "found", charge.found().name().toLowerCase(Locale.ROOT)).with(name + (charge.found() == Finding.ACQUITTED ? "acquittal" : "ground"), charge.ground())
                    .with(name + "committed", charge.committedOn() == null ? "" : charge.committedOn().toString());
            if (charge.main() != null) form = write(form.with(name + "kind", charge.main().kind()), name, charge.main());
            form = more(form, name + "more-", charge.additional());
        }
        PenalDisposition.Total total = verdict.total();
        if (total != null) form = more(write(form.with("total-kind", total.main().kind()), "total-", total.main()), "total-more-", total.additional());
        Questions questions = verdict.questions();
        return form.with("institution", verdict.institution()).with("from", verdict.from() == null ? "" : Objects.requireNonNull(verdict.from()).toString()).with("credit", verdict.credit()).with("claim", questions.claim())
                .with("claimed", DispositionForm.plain(questions.claimed())).with("restraint", questions.restraint()).with("measure", questions.measure()).with("evidence", questions.evidence())
                .with("costs-paid", text(questions.costs())).with("payment", text(questions.payment())).with("voluminous", Boolean.TRUE.equals(verdict.voluminous()) ? "yes" : "");
    }

    private static String text(@Nullable Tenge sum) { return sum == null ? "" : sum.amount().signum() == 0 ? "0" : sum.amount().stripTrailingZeros().toPlainString(); }

    private static Form more(Form form, String prefix, List<Imposed> more) {
        for (int i = 0; i < more.size(); i++) form = write(form.with(prefix + (i + 1) + "-kind", more.get(i).kind()), prefix + (i + 1) + "-", more.get(i));
        return form;
    }

    private static Form write(Form form, String prefix, Imposed imposed) {
        return form.with(prefix + "of", imposed.of().isEmpty() ? "" : imposed.kind() + ":" + imposed.of()).with(prefix + "amount", imposed.amount().signum() == 0 ? "" : imposed.amount().stripTrailingZeros().toPlainString())
                .with(prefix + "what", imposed.what());
    }

    /// The field of a part of a verdict that has no answer.
    static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "penalty-amount-missing", "penalty-limit" -> "penalty-amount";
            case "penalty-of" -> "penalty-of";
            case "penalty-what" -> "penalty-what";
            case "penalty-rank", "penalty-unknown", "penalty-entity", "penalty-barred" -> "outcome";
            case "verdict-restraint-kept" -> "restraint";
            case "verdict-missing" -> switch (String.valueOf(refusal.facts().getFirst())) {
                case "charges" -> "charge-1-article";
                case "committed" -> "charge-1-committed";
                case "total" -> "total-amount";
                case "costs" -> "costs-paid";
                case String part -> part;
            };
            default -> "charge-1-article";
        };
    }
}
