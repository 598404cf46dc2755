package kz.torelik.law;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// The closed list of grounds on which one kind of act of the court may rest.
///
/// @param id `refusal`, `return`, `return-court-order`, `stay`, `termination`, `left`, `adjournment`, `recusal`
/// @param event the event that names one of them
/// @param procedures where the list holds
public record Grounds(String id, String event, List<String> procedures, Trilingual title, List<Ground> grounds, List<Example> examples) {

    /// @param code what the event carries
    /// @param mayFileAgain whether the same claim may be filed again, or null where that is no question
    /// @param refund whether the state duty goes back, or null where that is no question
    /// @param mandatory whether the court must, or null where that is no question
    public record Ground(String code, LegalBasis basis, @Nullable Certainty certainty, Trilingual title, @Nullable Boolean mayFileAgain, @Nullable Boolean refund,
                         @Nullable Boolean mandatory, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {}

    /// A worked example; it is also a test.
    public record Example(String name, String ground, LegalBasis basis, @Nullable Boolean mayFileAgain, @Nullable Boolean refund, @Nullable Boolean mandatory) {}

    /// The ground as it is in force for a case.
    public Optional<Ground> find(String code, Lasting.Days days) { return Lasting.on(grounds, days).stream().filter(ground -> ground.code().equals(code)).findFirst(); }

    public Optional<Ground> find(String code) { return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst(); }

    /// @throws LawFault when the list has no such ground
    public Ground get(String code) { return find(code).orElseThrow(() -> LawFault.nothing("The grounds of " + id + " have no " + code, code)); }
}
