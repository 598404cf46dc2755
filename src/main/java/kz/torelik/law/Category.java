package kz.torelik.law;

import java.util.List;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// A category of disputes. It drives the term of consideration, the state duty, the court and whether the case is closed.
///
/// @param code such as `7.03`; the groups end in `.00`
/// @param group whether it only gathers others; a case always has a category that is no group
/// @param term the key of the term of consideration (`TRIAL`, `TRIAL_1M`, ...), or null where no term of this house applies
/// @param procedures the procedures in which it can be filed here, the usual one first
/// @param duty the objects of state duty (`fees/state-duty.yaml`) that its demands are
/// @param exemptBy the exemption (`fees/exemptions.yaml`) that frees every plaintiff of this category, or null
/// @param flags what else follows from it; see the head of `law/categories.yaml`
public record Category(String code, Trilingual title, boolean group, @Nullable String term, List<String> procedures, List<String> duty,
                       @Nullable String exemptBy, List<Flag> flags) {

    public Category {
        procedures = List.copyOf(procedures);
        duty = List.copyOf(duty);
        flags = List.copyOf(flags);
    }

    public boolean is(Flag flag) { return flags.contains(flag); }

    /// The code of its group, `7.00` for `7.03`.
    public String groupCode() { return code.substring(0, code.indexOf('.')) + ".00"; }

    /// The words that the data put on a category.
    @tools.jackson.databind.annotation.EnumNaming(tools.jackson.databind.EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Flag {
        JUVENILE, ECONOMIC, CORPORATE, CLOSED, SIMPLIFIED, COURT_ORDER, IMMEDIATE, REAL_ESTATE, NOT_EXTENDABLE, ALIMONY, INHERITANCE, CONSUMER,
        DEFERRED, HEALTH_HARM, DIVORCE, INSURANCE, OWN_PLACE, AT_APPLICANT, AT_OTHER, PUBLIC_LAW, ELECTION, VOTER_LIST, HOSPITAL, TUBERCULOSIS, EXPULSION, AT_DEBTOR, EXECUTION, EXECUTION_PLACE, FORECLOSURE, AWARD, INVESTMENT, INVESTIGATION;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'); }
    }

    record File(@Nullable Certainty certainty, List<Category> categories) {}
}
