package kz.torelik.lawdesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.allocation.AllocationLaw;
import kz.torelik.casefile.AccessRules;
import kz.torelik.filing.Guide;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Reason;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Indicator;
import kz.torelik.law.Indicators;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;

/// The rules of facts that a change of the law begins and ends: the versions of one fact follow each other, and what is in force rests on nothing that is not.
final class VersionRules {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final Set<String> RELATIONS = Set.of("plaintiff", "defendant", "applicant", "interested", "third-party", "representative", "prosecutor", "offender", "suspect", "accused", "victim", "defender",
            "judge", "panel", "secretary", "chair", "chair-above", "registrar");
    private static final Set<String> EYES = Set.of("anyone", "court", "chair", "self");

    private final LawFolder folder;
    private final LawBook law;
    private final List<Finding> found = new ArrayList<>();

    private VersionRules(LawFolder folder, LawBook law) {
        this.folder = folder;
        this.law = law;
    }

    static List<Finding> broken(LawFolder folder, LawBook law, HouseRules house) {
        VersionRules rules = new VersionRules(folder, law);
        law.procedures().forEach(rules::procedure);
        rules.lasting("notices.yaml", "code: ", law.papers().notices().notices(), CourtPapers.Notice::code);
        rules.indicators();
        rules.access(house.access());
        rules.allocation(house.allocation());
        rules.guide(house.guide());
        return List.copyOf(rules.found);
    }

    private void wrong(String inside, String name, Reason what) { found.add(folder.finding(inside, name, what)); }

    private <T extends Lasting> void lasting(String inside, String label, List<T> facts, Function<T, String> name) { found.addAll(apart(folder, inside, label, facts, name)); }

    /// Facts with one name may only follow each other.
    static <T extends Lasting> List<Finding> apart(LawFolder folder, String inside, String label, List<T> facts, Function<T, String> name) {
        List<Finding> found = new ArrayList<>();
        facts.stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList())).forEach((each, same) -> {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    Period first = same.get(i).inForce();
                    Period second = same.get(j).inForce();
                    if (first == null || second == null) found.add(folder.finding(inside, label + each, Reason.of("law.fault.twice", each)));
                    else if (first.overlaps(second)) found.add(folder.finding(inside, label + each, Reason.of("lawdesk.rule.overlap", each, first.from(), second.from())));
                }
            }
        });
        return found;
    }

    /// The days on which any of these facts begins or ends, and a day before all of them.
    private static Set<LocalDate> moments(List<? extends Lasting> facts) {
        Set<LocalDate> days = new TreeSet<>(Set.of(LONG_AGO));
        for (Lasting fact : facts) {
            Period period = fact.inForce();
            if (period == null) continue;
            days.add(period.from());
            if (period.to() != null) days.add(period.to().plusDays(1));
        }
        return days;
    }

    private void procedure(Procedure procedure) {
        String file = "procedures/" + procedure.id();
        lasting(file, "id: ", procedure.stages(), Procedure.Stage::id);
        if (!procedure.changes()) return;
        List<Lasting> all = new ArrayList<>(procedure.beginnings());
        all.addAll(procedure.stages());
        procedure.shared().values().forEach(all::addAll);
        procedure.stages().forEach(stage -> all.addAll(stage.may()));
        for (LocalDate day : moments(all)) {
            Lasting.Days days = new Lasting.Days(day, day);
            Set<String> open = Lasting.on(procedure.stages(), days).stream().map(Procedure.Stage::id).collect(Collectors.toSet());
            List<Procedure.Step> steps = new ArrayList<>(procedure.beginnings());
            Lasting.on(procedure.stages(), days).forEach(stage -> steps.addAll(procedure.steps(stage)));
            for (Procedure.Step step : Lasting.on(steps, days)) {
                String to = step.to();
                if (to == null || to.equals(Procedure.BACK) || open.contains(to) || procedure.stages().stream().noneMatch(stage -> stage.id().equals(to))) continue;
                Reason what = Reason.of("lawdesk.rule.leads-nowhere", step.event().toString(), to, day);
                if (found.stream().noneMatch(each -> each.what().facts().equals(what.facts()))) wrong(file, "event: " + step.event().event(), what);
            }
        }
    }

    private void indicators() {
        Indicators all = law.indicators();
        lasting("indicators", "id: ", all.list(), Indicator::id);
        for (LocalDate day : moments(all.list())) {
            Indicators then = all.on(day);
            for (Indicator each : then.list()) {
                for (String id : Indicators.restsOn(each.measure())) if (then.find(id).isEmpty()) wrong("indicators", "id: " + each.id(), Reason.of("lawdesk.rule.rests-on-ended", each.id(), id, day));
            }
        }
    }

    private void access(AccessRules.Data access) {
        lasting("access.yaml", "id: ", access.actions(), AccessRules.Action::id);
        lasting("access.yaml", "level: ", access.figures(), AccessRules.Figures::level);
        for (AccessRules.Action action : access.actions()) {
            for (List<String> relations : List.of(action.open(), action.closed())) relations.stream().filter(each -> !RELATIONS.contains(each)).forEach(each -> word("access.yaml", "id: " + action.id(), each, RELATIONS));
        }
        access.figures().forEach(figures -> figures.sees().stream().filter(each -> !EYES.contains(each)).forEach(each -> word("access.yaml", "level: " + figures.level(), each, EYES)));
    }

    private void allocation(AllocationLaw allocation) {
        lasting("allocation.yaml", "procedure: ", allocation.load(), AllocationLaw.Load::procedure);
        lasting("allocation.yaml", "code: ", allocation.exclusions(), AllocationLaw.Exclusion::code);
        allocation.load().forEach(load -> exists("allocation.yaml", "procedure: " + load.procedure(), load.procedure()));
    }

    private void guide(Guide.Data guide) {
        lasting("guide.yaml", "id: ", guide.situations(), Guide.Situation::id);
        lasting("guide.yaml", "id: ", guide.elsewhere(), Guide.Elsewhere::id);
        Set<String> areas = guide.areas().stream().map(Guide.Area::id).collect(Collectors.toSet());
        for (Guide.Situation situation : guide.situations()) {
            String name = "id: " + situation.id();
            if (!areas.contains(situation.area())) word("guide.yaml", name, situation.area(), areas);
            if (law.categories().find(situation.category()).isEmpty()) wrong("guide.yaml", name, Reason.of("law.fault.nothing", situation.category()));
            situation.procedures().forEach(id -> exists("guide.yaml", name, id));
        }
    }

    private void exists(String file, String name, String procedure) {
        if (Optional.of(procedure).flatMap(law::findProcedure).isEmpty()) wrong(file, name, Reason.of("lawdesk.rule.procedure", procedure, law.procedures().stream().map(Procedure::id).collect(Collectors.joining(", "))));
    }

    private void word(String file, String name, String found, Set<String> allowed) { wrong(file, name, Reason.of("law.fault.word", found, String.join(", ", new TreeSet<>(allowed)))); }
}
