package kz.torelik.allocation;

import java.util.List;
import java.util.Map;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Certainty;
import kz.torelik.law.LawFiles;
import org.jspecify.annotations.Nullable;

/// `law/allocation.yaml`: what a case weighs and why a judge does not take part.
///
/// @param load by procedure, in tenths of an ordinary action
public record AllocationLaw(LegalBasis basis, @Nullable Certainty certainty, Map<String, Integer> load, List<Exclusion> exclusions) {

    public AllocationLaw {
        load = Map.copyOf(load);
        exclusions = List.copyOf(exclusions);
    }

    public record Exclusion(String code, LegalBasis basis, @Nullable Certainty certainty, Trilingual title) {}

    /// @throws IllegalArgumentException for a code that the data do not know
    public Exclusion exclusion(String code) {
        return exclusions.stream().filter(exclusion -> exclusion.code().equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException("No exclusion " + code));
    }

    int weighs(String procedure) { return load.getOrDefault(procedure, 10); }

    static AllocationLaw read() { return LawFiles.read("allocation.yaml", AllocationLaw.class); }
}
