package kz.torelik.law;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;

/// Who brings a claim for somebody else, and what he may not do with it: `law/for-others.yaml` (CPC arts. 54, 55; APPC arts. 9 part 2, 31).
public record ForOthers(List<Line> lines, List<Example> examples) {

    private static final String WITHDRAWAL = "withdrawal";
    private static final String SETTLEMENT = "settlement";

    public ForOthers {
        lines = List.copyOf(lines);
        examples = List.copyOf(examples);
    }

    /// @param code by which the claim carries it
    /// @param exemption the code of the exemption from the state duty by which he says it
    /// @param brought by which article he goes to court
    /// @param notSupported by which article the person for whom he sues does not support the claim
    /// @param disposal by which article he makes no agreement and, where he does not withdraw either, no withdrawal
    public record Line(String code, List<String> procedures, String exemption, LegalBasis brought, LegalBasis notSupported, LegalBasis disposal, boolean withdraws, @Nullable Certainty certainty) {
        public Line { procedures = List.copyOf(procedures); }

        /// Why he may not do that.
        ///
        /// @param does `settlement`, `withdrawal`, or anything else that a plaintiff does
        public Optional<LegalBasis> fault(String does) { return does.equals(SETTLEMENT) || does.equals(WITHDRAWAL) && !withdraws ? Optional.of(disposal) : Optional.empty(); }
    }

    /// A worked example; it is also a test.
    ///
    /// @param basis of the refusal, null where it is allowed
    public record Example(String name, String procedure, String code, String does, boolean allowed, @Nullable LegalBasis basis) {}

    /// @param code as the claim carries it, null for a claim of one's own
    public Optional<Line> find(String procedure, @Nullable String code) { return lines.stream().filter(line -> line.code().equals(code) && line.procedures().contains(procedure)).findFirst(); }

    /// @param exemptions the codes of the exemptions that whoever files states
    public Optional<Line> stated(String procedure, Collection<String> exemptions) { return lines.stream().filter(line -> line.procedures().contains(procedure) && exemptions.contains(line.exemption())).findFirst(); }
}
