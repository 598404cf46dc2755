package kz.torelik.payments;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Fees.Applicant;
import org.jspecify.annotations.Nullable;

/// What the state duty depends on.
///
/// @param procedure `action` or `court-order`
/// @param category the code of the category, or null for what is no claim (a duplicate, copies)
/// @param price the price of the claim, zero without property
/// @param demands the objects of duty (`fees/state-duty.yaml`) when they differ from those of the category; otherwise empty
/// @param exemptions the codes of the exemptions that the applicant states (`fees/exemptions.yaml`)
/// @param documents how many documents, for copies
/// @param pages how many pages altogether, for copies
/// @param cassation whether it is a cassation complaint
/// @param paidOn the day of payment, whose index counts
public record DutyQuestion(Applicant applicant, String procedure, @Nullable String category, Tenge price, List<String> demands, List<String> exemptions,
                           int documents, int pages, boolean cassation, LocalDate paidOn) {

    public DutyQuestion {
        demands = List.copyOf(demands);
        exemptions = List.copyOf(exemptions);
    }

    /// A claim of a category, without anything special.
    public static DutyQuestion of(Applicant applicant, String procedure, String category, Tenge price, LocalDate paidOn) {
        return new DutyQuestion(applicant, procedure, category, price, List.of(), List.of(), 0, 0, false, paidOn);
    }

    public DutyQuestion withExemptions(List<String> codes) {
        return new DutyQuestion(applicant, procedure, category, price, demands, codes, documents, pages, cassation, paidOn);
    }

    public DutyQuestion withDemands(List<String> objects) {
        return new DutyQuestion(applicant, procedure, category, price, objects, exemptions, documents, pages, cassation, paidOn);
    }
}
