package kz.torelik.lawdesk;

import java.util.List;
import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;

/// `law/identifiers.yaml`: examples of the numbers of people, organisations and cases.
///
/// @param iin numbers of people, and what their check answers: `ok` or the code of the refusal
public record Identifiers(LegalBasis basis, List<Number> iin, List<Number> bin, List<Case> cases) {

    public record Number(String value, String gives) {}

    /// @param reads the number as the house writes it, or null when it is none
    public record Case(String value, @Nullable String reads) {}
}
