package kz.torelik.chambers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.events.JuryEvent.Ballot;
import kz.torelik.kernel.Refusal;
import kz.torelik.web.parts.Form;

/// The fields of the vote on the punishment: a group for each charge, and one for the final punishment.
final class JuryBallots {

    static final String TOTAL = "total";

    private JuryBallots() {}

    static String group(int charge) { return "charge-" + charge; }

    /// @param guilty the charges in their order
    static List<Ballot> read(Form form, List<String> guilty) {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < guilty.size(); i++) {
            String group = group(i + 1);
            String charge = guilty.get(i);
            plain(form, ballots, charge, 5, group + "-circumstances");
            plain(form, ballots, charge, 6, group + "-punishable");
            punishment(form, ballots, charge, group + "-main");
            punishment(form, ballots, charge, group + "-more");
            plain(form, ballots, charge, 8, group + "-release");
        }
        punishment(form, ballots, "", TOTAL + "-main");
        punishment(form, ballots, "", TOTAL + "-more");
        return ballots;
    }

    private static void plain(Form form, List<Ballot> ballots, String charge, int point, String field) {
        if (!form.value(field + "-yes").isBlank()) ballots.add(new Ballot(charge, point, form.value(field + "-words").strip(), "", BigDecimal.ZERO, JuryController.number(form.value(field + "-yes"))));
    }

    private static void punishment(Form form, List<Ballot> ballots, String charge, String field) {
        String kind = form.value(field + "-kind");
        if (kind.isBlank()) return;
        String typed = form.value(field + "-amount").replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        BigDecimal amount = typed.matches("\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(typed) : BigDecimal.ZERO;
        ballots.add(new Ballot(charge, kind.equals("rank") ? 14 : 7, "", kind, amount, JuryController.number(form.value(field + "-yes"))));
    }

    /// The field that a refusal is about.
    static String field(Refusal refusal, List<String> guilty) {
        if (!refusal.code().startsWith("ballot-")) return group(1) + "-main-amount";
        String charge = String.valueOf(refusal.facts().getFirst());
        String group = charge.equals(TOTAL) ? TOTAL : group(Math.max(0, guilty.indexOf(charge)) + 1);
        return group + switch ((Integer) refusal.facts().get(1)) {
            case 5 -> "-circumstances-yes";
            case 6 -> "-punishable-yes";
            case 8 -> "-release-yes";
            case 14 -> "-more-yes";
            default -> refusal.code().equals("ballot-missing") ? "-main-amount" : "-main-yes";
        };
    }
}
