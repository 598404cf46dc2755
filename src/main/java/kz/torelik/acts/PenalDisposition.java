package kz.torelik.acts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// What an act imposes on a person: the resolution on an administrative offence (Code on Administrative Offences ch. 6, art. 829-14) and the verdict (Criminal Procedure Code arts.
/// 390-401). Which kinds there are and how far they go says `law/penalties.yaml`.
public sealed interface PenalDisposition extends Disposition {

    /// The kinds of act that are decided only so.
    Set<String> KINDS = Set.of("resolution-offence", "verdict");

    /// The articles beside that of the act by which the court is guided.
    List<String> articles();

    /// A penalty with its amount.
    ///
    /// @param kind the code in `law/penalties.yaml`
    /// @param of the limit that is meant, or an empty string for the first one of the kind
    /// @param amount in the unit of that limit; zero for a penalty without an amount
    /// @param what exactly is taken or forbidden; may be empty
    record Imposed(String kind, String of, BigDecimal amount, String what) {

        /// A penalty without an amount.
        public Imposed(String kind) { this(kind, "", BigDecimal.ZERO, ""); }
    }

    /// A penalty for an administrative offence: one main, and additional ones beside it (art. 55 part 6).
    record Offence(Imposed main, List<Imposed> additional) implements PenalDisposition {
        public Offence { additional = List.copyOf(additional); }

        @Override
        public String kind() { return "resolution-offence"; }

        @Override
        public String outcome() { return main.kind(); }

        @Override
        public List<String> articles() { return List.of(); }
    }

    /// A verdict with all that its operative part has to have (arts. 398, 400, 401).
    ///
    /// @param charges each charge in its order; none is left without an answer (art. 398 part 2)
    /// @param total the final punishment when it is not that of the only charge; null where one charge is all
    /// @param institution where imprisonment is served: kind and regime; empty without imprisonment
    /// @param from the day from which the punishment runs, or null where nothing runs
    /// @param credit what time in custody is counted in; may be empty
    /// @param voluminous whether it is so long that its copies have fifteen days (art. 404); null as false
    record Verdict(List<OnCharge> charges, @Nullable Total total, String institution, @Nullable LocalDate from, String credit, Questions questions, @Nullable Boolean voluminous) implements PenalDisposition {
        public Verdict { charges = List.copyOf(charges); }

        public Verdict(List<OnCharge> charges, @Nullable Total total, String institution, @Nullable LocalDate from, String credit, Questions questions) { this(charges, total, institution, from, credit, questions, null); }

        boolean isLong() { return Boolean.TRUE.equals(voluminous); }

        @Override
        public String kind() { return "verdict"; }

        @Override
        public String outcome() { return charges.stream().anyMatch(one -> one.found() == Finding.GUILTY) ? "convicted" : "acquitted"; }

        @Override
        public List<String> articles() { return outcome().equals("convicted") ? List.of("393", "395", "397", "398", "401") : List.of("394", "395", "399", "400", "401"); }
    }

    /// What a court finds on a charge.
    enum Finding { GUILTY, ACQUITTED, TERMINATED }

    /// The answer to a charge.
    ///
    /// @param article of the criminal law: article, part, point
    /// @param ground why he is acquitted (a code: `no-event`, `no-elements`, `not-proven`), why the case ends, or why no punishment is imposed; empty for a punishment
    /// @param committedOn the day of the crime, whose index counts a fine; null where none is imposed
    /// @param main the punishment, or null where there is none
    record OnCharge(String article, Finding found, String ground, @Nullable LocalDate committedOn, @Nullable Imposed main, List<Imposed> additional) {
        public OnCharge { additional = List.copyOf(additional); }
    }

    /// The final punishment for several crimes.
    record Total(Imposed main, List<Imposed> additional) {
        public Total { additional = List.copyOf(additional); }
    }

    /// What every verdict answers beside guilt (arts. 398 part 1 point 9, 400 point 3, 401).
    ///
    /// @param claim on the civil claim: `none`, `satisfied`, `partial`, `dismissed`, `left`; empty where it is not answered
    /// @param claimed the sum that is awarded, zero where none is
    /// @param restraint until the verdict is in force: `none`, `kept`, `changed`, `cancelled`; empty where it is not answered
    /// @param measure which measure of restraint it is; may be empty without one
    /// @param evidence what becomes of the material evidence
    /// @param costs the procedural costs that the convicted person pays; null where it is not answered, zero where the state bears them
    /// @param payment the compulsory payment to the Victims' Compensation Fund; null where it is not answered
    record Questions(String claim, Tenge claimed, String restraint, String measure, String evidence, @Nullable Tenge costs, @Nullable Tenge payment) {}

    /// Every penalty of a disposition.
    static List<Imposed> all(PenalDisposition disposition) {
        List<Imposed> all = new ArrayList<>();
        switch (disposition) {
            case Offence(Imposed main, List<Imposed> additional) -> {
                all.add(main);
                all.addAll(additional);
            }
            case Verdict verdict -> {
                for (OnCharge charge : verdict.charges()) {
                    if (charge.main() != null) all.add(charge.main());
                    all.addAll(charge.additional());
                }
                if (verdict.total() != null) {
                    all.add(verdict.total().main());
                    all.addAll(verdict.total().additional());
                }
            }
        }
        return all;
    }
}
