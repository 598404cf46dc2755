package kz.torelik.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Penalties;
import org.jspecify.annotations.Nullable;

/// What the operative part says of penalties, charges and everything that a verdict answers, each in a sentence of its own.
final class PenalWords {

    private final Penalising penalising;
    private final CaseFile file;
    private final Wording words;

    PenalWords(Penalising penalising, CaseFile file, Wording words) {
        this.penalising = penalising;
        this.file = file;
        this.words = words;
    }

    List<Passage> of(PenalDisposition disposition) {
        String who = Penalising.about(file).subject().title();
        List<Passage> passages = new ArrayList<>();
        switch (disposition) {
            case PenalDisposition.Offence(Imposed main, List<Imposed> additional) -> {
                passages.add(words.paragraph("penalty.main", who, described(main, null, true)));
                for (Imposed one : additional) passages.add(words.paragraph("penalty.additional", who, described(one, null, true)));
            }
            case PenalDisposition.Verdict verdict -> verdict(verdict, who, passages);
        }
        return passages;
    }

    private void verdict(PenalDisposition.Verdict verdict, String who, List<Passage> passages) {
        for (OnCharge charge : verdict.charges()) passages.add(charge(charge, who));
        PenalDisposition.Total total = verdict.total();
        LocalDate index = verdict.charges().stream().map(OnCharge::committedOn).filter(Objects::nonNull).findFirst().orElse(null);
        if (total != null) {
            passages.add(words.paragraph("verdict.total", who, described(total.main(), index, false)));
            for (Imposed one : total.additional()) passages.add(words.paragraph("verdict.additional", described(one, index, false)));
        }
        if (!verdict.institution().isBlank()) passages.add(words.paragraph("verdict.institution", verdict.institution()));
        LocalDate from = verdict.from();
        if (from != null) passages.add(words.paragraph("verdict.from", from));
        if (!verdict.credit().isBlank()) passages.add(words.paragraph("verdict.credit", verdict.credit()));
        questions(verdict.questions(), passages);
        if (verdict.outcome().equals("acquitted")) passages.add(words.paragraph("verdict.rehabilitated", who));
    }

    private Passage charge(OnCharge charge, String who) {
        String found = charge.found().name().toLowerCase(Locale.ROOT);
        return switch (charge.found()) {
            case GUILTY -> new Passage.Paragraph(words.say("verdict.guilty", who, charge.article()) + " " + (charge.main() == null ? words.say("verdict.unpunished", charge.ground())
                    : words.say("verdict.punished", described(charge.main(), charge.committedOn(), false))
                      + charge.additional().stream().map(one -> " " + words.say("verdict.additional", described(one, charge.committedOn(), false))).reduce("", String::concat)));
            case ACQUITTED -> words.paragraph("verdict." + found, who, charge.article(), charge.ground().replace('-', '_'));
            case TERMINATED -> words.paragraph("verdict." + found, who, charge.article(), charge.ground());
        };
    }

    private void questions(Questions questions, List<Passage> passages) {
        passages.add(words.paragraph("verdict.claim", questions.claim(), questions.claimed()));
        passages.add(words.paragraph("verdict.restraint", questions.restraint(), questions.measure()));
        passages.add(words.paragraph("verdict.evidence", questions.evidence()));
        Tenge costs = questions.costs();
        if (costs != null) passages.add(words.paragraph(costs.isPositive() ? "verdict.costs" : "verdict.costs.state", costs));
        Tenge payment = questions.payment();
        if (payment != null && payment.isPositive()) passages.add(words.paragraph("verdict.payment", payment));
    }

    /// The kind, the amount and what it is about.
    private String described(Imposed imposed, @Nullable LocalDate committedOn, boolean offence) {
        Penalties.Penalty penalty = penalising.find(imposed, offence).orElseThrow();
        StringBuilder text = new StringBuilder(words.in(penalty.title()));
        penalty.limit(imposed.of()).filter(_ -> !penalty.limits().isEmpty()).ifPresent(limit -> text.append(", ").append(amount(imposed, limit, committedOn, offence)));
        if (!imposed.what().isBlank()) text.append(": ").append(imposed.what().strip().replaceAll("[.;]$", ""));
        return text.toString();
    }

    private String amount(Imposed imposed, Penalties.Limit limit, @Nullable LocalDate committedOn, boolean offence) {
        Tenge sum = penalising.sum(file, imposed, committedOn, offence).orElse(Tenge.ZERO);
        return switch (limit.unit()) {
            case MCI -> words.say("penalty.mci", Penalising.plain(imposed.amount()), sum, penalising.indexDay(file, committedOn));
            case TENGE -> words.say("penalty.tenge", sum);
            case HOURS -> words.say("penalty.hours", imposed.amount().intValueExact());
            case DAYS -> words.say("penalty.days", imposed.amount().intValueExact());
            case MONTHS -> months(imposed.amount().intValueExact());
        };
    }

    private String months(int months) {
        String years = months < 12 ? "" : words.say("penalty.years", months / 12);
        return months % 12 == 0 ? years : (years + " " + words.say("penalty.months", months % 12)).strip();
    }
}
