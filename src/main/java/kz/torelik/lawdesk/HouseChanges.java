package kz.torelik.lawdesk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.torelik.allocation.AllocationLaw;
import kz.torelik.casefile.AccessRules;
import kz.torelik.filing.Guide;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Category;
import kz.torelik.law.Indicator;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;

/// What changes in who may do what with a case, in what a draw weighs, in which claim the guide proposes, and in what the figures count.
record HouseChanges(Comparing comparing, EventNames old, EventNames now) {

    void find() {
        HouseRules before = comparing.houseBefore();
        HouseRules after = comparing.houseAfter();
        comparing.lasting(before.access().actions(), after.access().actions(), AccessRules.Action::id, this::action);
        comparing.lasting(before.access().figures(), after.access().figures(), AccessRules.Figures::level, this::seen);
        comparing.lasting(before.allocation().load(), after.allocation().load(), AllocationLaw.Load::procedure, (was, is) -> load(before, was, after, is));
        comparing.lasting(before.allocation().exclusions(), after.allocation().exclusions(), AllocationLaw.Exclusion::code, HouseChanges::exclusion);
        comparing.lasting(before.guide().situations(), after.guide().situations(), Guide.Situation::id, this::situation);
        comparing.lasting(before.guide().elsewhere(), after.guide().elsewhere(), Guide.Elsewhere::id, HouseChanges::elsewhere);
        comparing.lasting(law -> law.indicators().list(), Indicator::id, HouseChanges::indicator);
    }

    private List<Reason> action(Optional<AccessRules.Action> was, Optional<AccessRules.Action> is) {
        if (was.isEmpty()) return is.map(action -> Reason.of("lawdesk.diff.access.added", action.title(), who(action.open()), who(action.closed())).under(action.basis())).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.access.removed", was.get().title(), who(was.get().open())).under(was.get().basis()));
        List<Reason> said = new java.util.ArrayList<>();
        if (!was.get().open().equals(is.get().open())) said.add(Reason.of("lawdesk.diff.access.open", is.get().title(), who(was.get().open()), who(is.get().open())).under(is.get().basis()));
        if (!was.get().closed().equals(is.get().closed())) said.add(Reason.of("lawdesk.diff.access.closed", is.get().title(), who(was.get().closed()), who(is.get().closed())).under(is.get().basis()));
        return said;
    }

    private String who(List<String> relations) {
        return relations.isEmpty() ? "–" : relations.stream().map(each -> now.sentences().say(now.language(), (List.of("panel").contains(each) ? "lawdesk.relation." : "lawbook.by.") + each)).collect(Collectors.joining(", "));
    }

    private List<Reason> seen(Optional<AccessRules.Figures> was, Optional<AccessRules.Figures> is) {
        String before = was.map(this::eyes).orElse("–");
        String after = is.map(this::eyes).orElse("–");
        AccessRules.Figures either = is.or(() -> was).orElse(null);
        return either == null || before.equals(after) ? List.of() : List.of(Reason.of("lawdesk.diff.figures", either.title(), before, after).under(either.basis()));
    }

    private String eyes(AccessRules.Figures figures) { return figures.sees().isEmpty() ? "–" : figures.sees().stream().map(each -> now.sentences().say(now.language(), "lawdesk.sees." + each)).collect(Collectors.joining(", ")); }

    private List<Reason> load(HouseRules before, Optional<AllocationLaw.Load> was, HouseRules after, Optional<AllocationLaw.Load> is) {
        String id = is.or(() -> was).map(AllocationLaw.Load::procedure).orElse("");
        int old = was.map(AllocationLaw.Load::tenths).orElse(AllocationLaw.ORDINARY);
        int then = is.map(AllocationLaw.Load::tenths).orElse(AllocationLaw.ORDINARY);
        if (id.isEmpty() || old == then) return List.of();
        Trilingual title = comparing.after().findProcedure(id).or(() -> comparing.before().findProcedure(id)).map(Procedure::title).orElse(Trilingual.same(id));
        return List.of(Reason.of("lawdesk.diff.load", title, old, then).under(after.allocation().basis()));
    }

    private static List<Reason> exclusion(Optional<AllocationLaw.Exclusion> was, Optional<AllocationLaw.Exclusion> is) {
        if (was.isEmpty()) return is.map(each -> Reason.of("lawdesk.diff.exclusion.added", each.title()).under(each.basis())).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.exclusion.removed", was.get().title()).under(was.get().basis()));
        return was.get().title().equals(is.get().title()) && was.get().basis().equals(is.get().basis()) ? List.of() : List.of(Reason.of("lawdesk.diff.exclusion.words", was.get().title(), is.get().title()).under(is.get().basis()));
    }

    private List<Reason> situation(Optional<Guide.Situation> was, Optional<Guide.Situation> is) {
        if (was.isEmpty()) return is.map(each -> Reason.of("lawdesk.diff.situation.added", each.title(), leads(comparing.after(), now, each))).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.situation.removed", was.get().title(), leads(comparing.before(), old, was.get())));
        String before = leads(comparing.before(), old, was.get());
        String after = leads(comparing.after(), now, is.get());
        if (!before.equals(after)) return List.of(Reason.of("lawdesk.diff.situation.leads", is.get().title(), before, after));
        boolean same = said(was.get()).equals(said(is.get()));
        return same ? List.of() : List.of(Reason.of("lawdesk.diff.situation.words", is.get().title()));
    }

    private static String leads(LawBook law, EventNames names, Guide.Situation situation) {
        String category = law.categories().find(situation.category()).map(Category::title).map(names::write).orElse(situation.category());
        return category + " (" + situation.procedures().stream().map(id -> law.findProcedure(id).map(Procedure::title).map(names::write).orElse(id)).collect(Collectors.joining(", ")) + ")";
    }

    private static List<Object> said(Guide.Situation one) { return List.of(one.title(), one.strong(), one.weak(), one.demands(), one.documents(), one.asks(), one.area()); }

    private static List<Reason> elsewhere(Optional<Guide.Elsewhere> was, Optional<Guide.Elsewhere> is) {
        if (was.isEmpty()) return is.map(each -> Reason.of("lawdesk.diff.elsewhere.added", each.title(), each.advice())).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.elsewhere.removed", was.get().title()));
        boolean same = was.get().title().equals(is.get().title()) && was.get().advice().equals(is.get().advice()) && was.get().strong().equals(is.get().strong()) && was.get().weak().equals(is.get().weak());
        return same ? List.of() : List.of(Reason.of("lawdesk.diff.elsewhere.words", is.get().title(), is.get().advice()));
    }

    private static List<Reason> indicator(Optional<Indicator> was, Optional<Indicator> is) {
        if (was.isEmpty()) return is.map(each -> Reason.of("lawdesk.diff.indicator.added", each.title()).under(each.basis())).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.indicator.removed", was.get().title()).under(was.get().basis()));
        if (!was.get().measure().equals(is.get().measure()) || was.get().unit() != is.get().unit()) return List.of(Reason.of("lawdesk.diff.indicator.counts", is.get().title()).under(is.get().basis()));
        boolean same = was.get().title().equals(is.get().title()) && was.get().better() == is.get().better() && Objects.equals(was.get().by(), is.get().by());
        return same ? List.of() : List.of(Reason.of("lawdesk.diff.indicator.words", was.get().title(), is.get().title()).under(is.get().basis()));
    }
}
