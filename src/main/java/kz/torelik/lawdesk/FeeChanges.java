package kz.torelik.lawdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Category;
import kz.torelik.law.Fees;
import kz.torelik.law.Limits;

/// What changes in the state duty and in the categories that lead to it.
record FeeChanges(Comparing comparing, EventNames old, EventNames now) {

    void find() {
        comparing.match(law -> law.fees().duty().objects(), Fees.DutyObject::id).values().forEach(both -> {
            Trilingual title = both.now().or(both::old).orElseThrow().title();
            comparing.versions(both.old().map(Fees.DutyObject::versions).orElse(List.of()), both.now().map(Fees.DutyObject::versions).orElse(List.of()), (was, is) -> rates(title, was, is));
        });
        comparing.versions(comparing.before().fees().index().versions(), comparing.after().fees().index().versions(), FeeChanges::index);
        comparing.lasting(law -> law.fees().exemptions(), Fees.Exemption::code, this::exemption);
        comparing.lasting(law -> law.fees().refunds(), Fees.Refund::code, FeeChanges::refund);
        comparing.lasting(law -> law.limits().limits(), Limits.Limit::id, this::limit);
        comparing.match(law -> law.categories().list(), Category::code).values().forEach(this::category);
    }

    private List<Reason> rates(Trilingual title, Optional<Fees.DutyObject.Version> was, Optional<Fees.DutyObject.Version> is) {
        List<Reason> said = new ArrayList<>();
        for (Fees.Applicant who : Fees.Applicant.values()) {
            Optional<Fees.Rate> before = was.flatMap(version -> rate(version, who));
            Optional<Fees.Rate> after = is.flatMap(version -> rate(version, who));
            LegalBasis basis = is.or(() -> was).map(Fees.DutyObject.Version::basis).orElse(null);
            if (basis == null) continue;
            String name = now.applicants(List.of(who));
            if (before.isEmpty() && after.isPresent()) said.add(Reason.of("lawdesk.diff.rate.added", title, name, now.of(after.get())).under(basis));
            else if (before.isPresent() && after.isEmpty()) said.add(Reason.of("lawdesk.diff.rate.removed", title, name, old.of(before.get())).under(basis));
            else if (before.isPresent() && !same(before.get(), after.get())) said.add(Reason.of("lawdesk.diff.rate.changed", title, name, old.of(before.get()), now.of(after.get())).under(basis));
        }
        return said;
    }

    private static Optional<Fees.Rate> rate(Fees.DutyObject.Version version, Fees.Applicant who) { return version.rates().stream().filter(rate -> rate.applicants().contains(who)).findFirst(); }

    private static boolean same(Fees.Rate was, Fees.Rate is) { return was.formula().equals(is.formula()); }

    private static List<Reason> index(Optional<Fees.Index.Version> was, Optional<Fees.Index.Version> is) {
        if (is.isEmpty() || was.map(version -> version.tenge().equals(is.get().tenge())).orElse(false)) return List.of();
        Reason what = was.map(version -> Reason.of("lawdesk.diff.index", version.tenge(), is.get().tenge())).orElseGet(() -> Reason.of("lawdesk.diff.index.added", is.get().tenge()));
        return List.of(is.get().basis() == null ? what : what.under(is.get().basis()));
    }

    private List<Reason> limit(Optional<Limits.Limit> was, Optional<Limits.Limit> is) {
        if (was.isEmpty()) return is.map(one -> Reason.of("lawdesk.diff.limit.added", one.title(), now.of(one)).under(one.basis())).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.limit.removed", was.get().title(), old.of(was.get())).under(was.get().basis()));
        boolean same = was.get().measure() == is.get().measure() && was.get().amount().compareTo(is.get().amount()) == 0;
        return same ? List.of() : List.of(Reason.of("lawdesk.diff.limit.changed", is.get().title(), old.of(was.get()), now.of(is.get())).under(is.get().basis()));
    }

    private List<Reason> exemption(Optional<Fees.Exemption> was, Optional<Fees.Exemption> is) {
        if (was.isEmpty()) return is.map(one -> Reason.of("lawdesk.diff.exemption.added", one.title(), now.applicants(one.applicants())).under(one.basis())).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.exemption.removed", was.get().title(), old.applicants(was.get().applicants())).under(was.get().basis()));
        if (was.get().applicants().equals(is.get().applicants())) return List.of();
        return List.of(Reason.of("lawdesk.diff.exemption.who", is.get().title(), old.applicants(was.get().applicants()), now.applicants(is.get().applicants())).under(is.get().basis()));
    }

    private static List<Reason> refund(Optional<Fees.Refund> was, Optional<Fees.Refund> is) {
        if (was.isEmpty()) return is.map(one -> Reason.of("lawdesk.diff.refund.added", one.title(), one.share()).under(one.basis())).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.refund.removed", was.get().title()).under(was.get().basis()));
        if (was.get().share() == is.get().share()) return List.of();
        return List.of(Reason.of("lawdesk.diff.refund.share", is.get().title(), was.get().share(), is.get().share()).under(is.get().basis()));
    }

    private void category(Comparing.Both<Category> both) {
        if (both.old().isEmpty()) both.now().ifPresent(is -> comparing.add(Reason.of("lawdesk.diff.category.added", is.title()), null));
        else if (both.now().isEmpty()) both.old().ifPresent(was -> comparing.add(Reason.of("lawdesk.diff.category.removed", was.title()), null));
        else if (!differing(both.old().get()).equals(differing(both.now().get()))) comparing.add(Reason.of("lawdesk.diff.category.changed", both.now().get().title()), null);
    }

    private static List<Object> differing(Category category) {
        return List.of(Objects.toString(category.term(), ""), category.procedures(), category.duty(), Objects.toString(category.exemptBy(), ""), category.flags());
    }
}
