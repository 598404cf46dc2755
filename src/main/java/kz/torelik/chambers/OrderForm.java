package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.kernel.Tenge;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The fields that only a court order has: the penalty with its period (CPC art. 140 part 1 point 7), and alimony with each child, the monthly payment and its
/// term (part 2).
final class OrderForm {

    private OrderForm() {}

    /// @return null where no sum was typed
    static Disposition.@Nullable Penalty penalty(Form form) {
        Tenge sum = DispositionForm.sum(form, "penalty-sum");
        return sum.isPositive() ? new Disposition.Penalty(sum, DispositionForm.day(form, "penalty-from"), DispositionForm.day(form, "penalty-to")) : null;
    }

    /// @return null where the form does not ask for a payment: the case is not about alimony
    static Disposition.@Nullable Alimony alimony(Form form) {
        String share = form.value("alimony-share");
        if (share.isEmpty()) return null;
        String payment = share.equals("sum") ? DispositionForm.plain(DispositionForm.sum(form.with("alimony-sum", DispositionForm.required(form, "alimony-sum", "act-sum-unreadable")), "alimony-sum")) : share;
        return new Disposition.Alimony(children(form), payment, DispositionForm.day(form, "alimony-from"), DispositionForm.required(form, "alimony-until", "act-day-unreadable"));
    }

    private static List<Disposition.Child> children(Form form) {
        DispositionForm.required(form, "child-1-name", "act-order-children");
        List<Disposition.Child> children = new ArrayList<>();
        for (int i = 1; i <= DispositionForm.CHILDREN; i++) {
            String name = form.value("child-" + i + "-name").strip();
            if (!name.isEmpty()) children.add(new Disposition.Child(name, DispositionForm.day(form, "child-" + i + "-born")));
        }
        return children;
    }

    static Form write(Form form, Disposition.CourtOrder order) {
        Disposition.Penalty penalty = order.penalty();
        Form filled = penalty == null ? form : form.with("penalty-sum", DispositionForm.plain(penalty.sum())).with("penalty-from", text(penalty.from())).with("penalty-to", text(penalty.to()));
        return order.alimony() == null ? filled : write(filled, order.alimony());
    }

    private static Form write(Form form, Disposition.Alimony alimony) {
        boolean share = DispositionForm.SHARES.contains(alimony.payment());
        Form filled = form.with("alimony-share", share ? alimony.payment() : "sum").with("alimony-sum", share ? "" : alimony.payment())
                .with("alimony-from", text(alimony.from())).with("alimony-until", alimony.until());
        for (int i = 0; i < alimony.children().size(); i++) {
            Disposition.Child child = alimony.children().get(i);
            filled = filled.with("child-" + (i + 1) + "-name", child.name()).with("child-" + (i + 1) + "-born", text(child.born()));
        }
        return filled;
    }

    private static String text(LocalDate day) { return day.toString(); }
}
