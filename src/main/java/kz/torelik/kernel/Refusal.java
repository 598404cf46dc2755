package kz.torelik.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A "no" that the law or the house foresees. It carries what was found, what is allowed and how to go on, each said in the
/// three languages by the messages `refusal.<code>` (what was found and what is allowed) and `refusal.<code>.next` (how to go on).
///
/// @param code the stable code, such as `iin-check-digit`; faces and the API show it, and it never changes its meaning
/// @param facts what the messages name, in their order
/// @param basis the article that says no, or null for a technical refusal
/// @param reasons the steps that led to it, possibly none
public record Refusal(String code, List<Object> facts, @Nullable LegalBasis basis, List<Reason> reasons) {

    public Refusal {
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
    }

    public static Refusal of(String code, Object... facts) { return new Refusal(code, List.of(facts), null, List.of()); }

    public Refusal under(LegalBasis law) { return new Refusal(code, facts, law, reasons); }

    public Refusal under(String law) { return under(LegalBasis.of(law)); }

    public Refusal because(List<Reason> steps) { return new Refusal(code, facts, basis, steps); }
}
