package kz.torelik.allocation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Certainty;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawFiles;
import org.jspecify.annotations.Nullable;

/// `law/allocation.yaml`: what a case weighs and why a judge does not take part.
///
/// @param load what a case of each procedure weighs
public record AllocationLaw(LegalBasis basis, @Nullable Certainty certainty, List<Load> load, List<Exclusion> exclusions) {

    /// What a case of a procedure weighs that the data do not name.
    public static final int ORDINARY = 10;

    public AllocationLaw {
        load = List.copyOf(load);
        exclusions = List.copyOf(exclusions);
    }

    /// @param tenths in tenths of an ordinary action
    public record Load(String procedure, int tenths, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {}

    public record Exclusion(String code, LegalBasis basis, @Nullable Certainty certainty, Trilingual title, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {}

    /// Why a judge does not take part in a draw on these days.
    Set<String> reasons(Lasting.Days days) { return Lasting.on(exclusions, days).stream().map(Exclusion::code).collect(Collectors.toSet()); }

    /// The reason, its latest version where a change of the law has made several.
    /// @throws IllegalArgumentException for a code that the data do not know
    public Exclusion exclusion(String code) {
        return exclusions.stream().filter(exclusion -> exclusion.code().equals(code)).reduce((_, later) -> later).orElseThrow(() -> new IllegalArgumentException("No exclusion " + code));
    }

    int weighs(String procedure, Lasting.Days days) { return Lasting.on(load, days).stream().filter(each -> each.procedure().equals(procedure)).map(Load::tenths).findFirst().orElse(ORDINARY); }

    static AllocationLaw read() { return LawFiles.read("allocation.yaml", AllocationLaw.class); }
}
