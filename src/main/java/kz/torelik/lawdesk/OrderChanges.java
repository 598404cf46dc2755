package kz.torelik.lawdesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Grounds;
import kz.torelik.law.Holiday;
import kz.torelik.law.JurisdictionRules;
import kz.torelik.law.Lasting;
import kz.torelik.law.Procedure;

/// What changes in grounds, procedures, jurisdiction, working days and notices.
record OrderChanges(Comparing comparing, EventNames old, EventNames now) {

    void find() {
        comparing.match(law -> law.grounds(), Grounds::id).values().forEach(this::grounds);
        comparing.match(law -> law.procedures(), Procedure::id).values().forEach(this::procedure);
        comparing.lasting(law -> law.jurisdiction().kind(), JurisdictionRules.KindRule::id, (was, is) -> rule(was.map(Place::of), is.map(Place::of)));
        comparing.lasting(law -> law.jurisdiction().place(), JurisdictionRules.PlaceRule::id, (was, is) -> rule(was.map(Place::of), is.map(Place::of)));
        comparing.match(law -> law.calendar().holidays(), Holiday::id).values().forEach(this::holiday);
        comparing.match(law -> law.calendar().overrides(), each -> String.valueOf(each.year())).values().forEach(this::override);
        comparing.lasting(law -> law.papers().notices().notices(), CourtPapers.Notice::code, OrderChanges::notice);
        causes();
    }

    private void grounds(Comparing.Both<Grounds> both) {
        String id = both.now().or(both::old).orElseThrow().id();
        Trilingual list = both.now().or(both::old).orElseThrow().title();
        comparing.lasting(law -> law.grounds().stream().filter(each -> each.id().equals(id)).flatMap(each -> each.grounds().stream()).toList(), Grounds.Ground::code, (was, is) -> {
            if (was.isEmpty()) return is.map(ground -> Reason.of("lawdesk.diff.ground.added", list, ground.title()).under(ground.basis())).stream().toList();
            if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.ground.removed", list, was.get().title()).under(was.get().basis()));
            if (!follows(was.get()).equals(follows(is.get()))) return List.of(Reason.of("lawdesk.diff.ground.follows", list, is.get().title()).under(is.get().basis()));
            if (was.get().title().equals(is.get().title()) && was.get().basis().equals(is.get().basis())) return List.of();
            return List.of(Reason.of("lawdesk.diff.ground.words", list, was.get().title(), is.get().title()).under(is.get().basis()));
        });
    }

    private static List<String> follows(Grounds.Ground ground) { return List.of(String.valueOf(ground.mayFileAgain()), String.valueOf(ground.refund()), String.valueOf(ground.mandatory())); }

    private void procedure(Comparing.Both<Procedure> both) {
        if (both.old().isEmpty()) both.now().ifPresent(is -> comparing.add(Reason.of("lawdesk.diff.procedure.added", is.title(), is.stages().size()).under(is.basis()), null));
        else if (both.now().isEmpty()) both.old().ifPresent(was -> comparing.add(Reason.of("lawdesk.diff.procedure.removed", was.title()).under(was.basis()), null));
        else procedure(both.old().get(), both.now().get());
    }

    private void procedure(Procedure was, Procedure is) {
        List<Lasting> all = new ArrayList<>();
        for (Procedure each : List.of(was, is)) {
            all.addAll(each.beginnings());
            each.shared().values().forEach(all::addAll);
            each.stages().forEach(stage -> all.addAll(stage.may()));
            all.addAll(each.stages());
        }
        comparing.moments(all, (old, now) -> {
            List<Reason> said = begins(was, old, is, now);
            said.addAll(stages(was.on(old), is.on(now)));
            return said;
        });
    }

    /// Whether such a case can be begun at all.
    private List<Reason> begins(Procedure was, Lasting.Days old, Procedure is, Lasting.Days now) {
        boolean before = was.begins().isInForce(old);
        boolean after = is.begins().isInForce(now);
        return new ArrayList<>(before == after ? List.of() : List.of(Reason.of("lawdesk.diff.procedure." + (after ? "begins" : "ends"), is.title()).under(is.begins().basis())));
    }

    private List<Reason> stages(Procedure was, Procedure is) {
        Map<String, Procedure.Stage> before = stages(was);
        Map<String, Procedure.Stage> after = stages(is);
        List<Reason> said = new ArrayList<>();
        after.forEach((id, stage) -> {
            Procedure.Stage earlier = before.get(id);
            if (earlier == null) said.add(Reason.of("lawdesk.diff.stage.added", is.title(), stage.title()).under(is.basis()));
            else {
                if (!earlier.title().equals(stage.title())) said.add(Reason.of("lawdesk.diff.stage.words", is.title(), earlier.title(), stage.title()).under(is.basis()));
                if (!earlier.shows().equals(stage.shows())) said.add(Reason.of("lawdesk.diff.stage.shows", is.title(), stage.title(), shows(old, earlier), shows(now, stage)).under(is.basis()));
                if (earlier.ended() != stage.ended()) said.add(Reason.of("lawdesk.diff.stage." + (stage.ended() ? "ended" : "open"), is.title(), stage.title()).under(is.basis()));
            }
        });
        before.forEach((id, stage) -> { if (!after.containsKey(id)) said.add(Reason.of("lawdesk.diff.stage.removed", is.title(), stage.title()).under(was.basis())); });
        said.addAll(steps(was, is, List.copyOf(before.keySet())));
        return said;
    }

    private static Map<String, Procedure.Stage> stages(Procedure procedure) {
        Map<String, Procedure.Stage> stages = new LinkedHashMap<>();
        procedure.stages().forEach(stage -> stages.put(stage.id(), stage));
        return stages;
    }

    private static String shows(EventNames names, Procedure.Stage stage) {
        return stage.shows().isEmpty() ? "–" : stage.shows().stream().map(each -> names.sentences().say(names.language(), "lawbook.seen." + each.word())).collect(Collectors.joining(", "));
    }

    /// What differs in the stages that both have, each difference once with all its stages.
    private List<Reason> steps(Procedure was, Procedure is, List<String> before) {
        Map<Reason, List<String>> where = new LinkedHashMap<>();
        for (Procedure.Stage stage : is.stages()) {
            if (!before.contains(stage.id())) continue;
            for (Reason what : steps(was, is, stage)) where.computeIfAbsent(what, _ -> new ArrayList<>()).add(now.write(stage.title()));
        }
        List<Reason> said = new ArrayList<>();
        where.forEach((what, stages) -> {
            List<Object> facts = new ArrayList<>(what.facts());
            facts.add(stages.stream().map(title -> "«" + title + "»").collect(Collectors.joining(", ")));
            said.add(new Reason(what.key(), facts, what.basis()));
        });
        return said;
    }

    private List<Reason> steps(Procedure was, Procedure is, Procedure.Stage stage) {
        Map<String, Procedure.Step> before = steps(was, was.stage(stage.id()));
        Map<String, Procedure.Step> after = steps(is, stage);
        List<Reason> said = new ArrayList<>();
        after.forEach((event, step) -> {
            Procedure.Step earlier = before.get(event);
            if (earlier == null) said.add(Reason.of("lawdesk.diff.step.added", is.title(), now.of(step.event()), now.by(step.by())).under(step.basis()));
            else {
                if (!earlier.by().equals(step.by())) said.add(Reason.of("lawdesk.diff.step.who", is.title(), now.of(step.event()), old.by(earlier.by()), now.by(step.by())).under(step.basis()));
                if (!Objects.equals(earlier.to(), step.to())) said.add(Reason.of("lawdesk.diff.step.to", is.title(), now.of(step.event()), to(was, earlier), to(is, step)).under(step.basis()));
                if (!Objects.equals(earlier.notIn(), step.notIn())) said.add(Reason.of("lawdesk.diff.step.not-in", is.title(), now.of(step.event()), barred(old, earlier), barred(now, step)).under(step.notIn() == null ? step.basis() : step.notIn().basis()));
                if (!earlier.basis().equals(step.basis())) said.add(Reason.of("lawdesk.diff.step.basis", is.title(), now.of(step.event()), cite(earlier.basis()), cite(step.basis())).under(step.basis()));
            }
        });
        before.forEach((event, step) -> { if (!after.containsKey(event)) said.add(Reason.of("lawdesk.diff.step.removed", is.title(), old.of(step.event()), old.by(step.by())).under(step.basis())); });
        return said;
    }

    private static String barred(EventNames names, Procedure.Step step) { return step.notIn() == null ? "–" : names.categories(step.notIn().categories()); }

    private static Map<String, Procedure.Step> steps(Procedure procedure, Procedure.Stage stage) {
        Map<String, Procedure.Step> steps = new LinkedHashMap<>();
        procedure.steps(stage).forEach(step -> steps.putIfAbsent(step.event().toString(), step));
        return steps;
    }

    private String to(Procedure procedure, Procedure.Step step) {
        String to = step.to();
        return to == null ? now.sentences().say(now.language(), "lawbook.stays") : to.equals(Procedure.BACK) ? now.sentences().say(now.language(), "lawbook.back") : now.write(procedure.stage(to).title());
    }

    private String cite(LegalBasis basis) { return now.sentences().write(now.language(), basis); }

    /// A rule of jurisdiction of either kind, as far as a change of it is told.
    private record Place(Trilingual title, LegalBasis basis, String holds) {
        static Place of(JurisdictionRules.KindRule rule) { return new Place(rule.title(), rule.basis(), rule.court() + String.valueOf(rule.when())); }

        static Place of(JurisdictionRules.PlaceRule rule) { return new Place(rule.title(), rule.basis(), rule.at() + String.valueOf(rule.when()) + rule.exclusive()); }
    }

    private static List<Reason> rule(Optional<Place> was, Optional<Place> is) {
        if (was.isEmpty()) return is.map(rule -> Reason.of("lawdesk.diff.place.added", rule.title()).under(rule.basis())).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.place.removed", was.get().title()).under(was.get().basis()));
        return was.get().holds().equals(is.get().holds()) ? List.of() : List.of(Reason.of("lawdesk.diff.place.changed", is.get().title()).under(is.get().basis()));
    }

    private void holiday(Comparing.Both<Holiday> both) {
        Trilingual title = both.now().or(both::old).orElseThrow().title();
        comparing.versions(both.old().map(Holiday::versions).orElse(List.of()), both.now().map(Holiday::versions).orElse(List.of()), (was, is) -> {
            String before = was.map(OrderChanges::days).orElse("");
            String after = is.map(OrderChanges::days).orElse("");
            if (was.isEmpty() && is.isEmpty() || before.equals(after)) return List.of();
            LegalBasis basis = is.or(() -> was).orElseThrow().basis();
            if (was.isEmpty()) return List.of(Reason.of("lawdesk.diff.holiday.added", title, after).under(basis));
            if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.holiday.removed", title, before).under(basis));
            return List.of(Reason.of("lawdesk.diff.holiday.days", title, before, after).under(basis));
        });
    }

    private static String days(Holiday.Version version) {
        List<String> days = new ArrayList<>(version.days().stream().map(day -> day.substring(3) + "." + day.substring(0, 2)).toList());
        new TreeSet<>(version.dates().values()).forEach(day -> days.add(day.toString()));
        return String.join(", ", days) + (version.moves() ? "" : " *");
    }

    private void override(Comparing.Both<Holiday.Override> both) {
        LegalBasis basis = both.now().or(both::old).orElseThrow().basis();
        List<LocalDate> offBefore = both.old().map(Holiday.Override::off).orElse(List.of());
        List<LocalDate> workingBefore = both.old().map(Holiday.Override::working).orElse(List.of());
        both.now().ifPresent(is -> {
            is.off().stream().filter(day -> !offBefore.contains(day)).forEach(day -> comparing.add(Reason.of("lawdesk.diff.day.off", day).under(basis), day));
            is.working().stream().filter(day -> !workingBefore.contains(day)).forEach(day -> comparing.add(Reason.of("lawdesk.diff.day.working", day).under(basis), day));
        });
    }

    private static List<Reason> notice(Optional<CourtPapers.Notice> was, Optional<CourtPapers.Notice> is) {
        if (was.isEmpty()) return is.map(notice -> Reason.of("lawdesk.diff.notice.added", notice.title()).under(notice.basis())).stream().toList();
        if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.notice.removed", was.get().title()).under(was.get().basis()));
        if (!Objects.equals(was.get().startsTerm(), is.get().startsTerm())) return List.of(Reason.of("lawdesk.diff.notice.starts", is.get().title()).under(is.get().basis()));
        return was.get().title().equals(is.get().title()) ? List.of() : List.of(Reason.of("lawdesk.diff.notice.words", was.get().title(), is.get().title()).under(is.get().basis()));
    }

    /// On which event a notice that both have is sent, to whom, with what.
    private void causes() {
        comparing.match(law -> law.papers().notices().notices(), CourtPapers.Notice::code).values().forEach(both -> {
            if (both.old().isEmpty() || both.now().isEmpty()) return;
            CourtPapers.Notice notice = both.now().get();
            comparing.lasting(both.old().get().causes(), notice.causes(), cause -> cause.on().toString(), (was, is) -> {
                LegalBasis basis = is.or(() -> was).map(CourtPapers.Cause::basis).orElse(notice.basis());
                if (was.isEmpty()) return is.map(cause -> Reason.of("lawdesk.diff.notice.on", notice.title(), now.of(cause.on())).under(basis)).stream().toList();
                if (is.isEmpty()) return List.of(Reason.of("lawdesk.diff.notice.off", notice.title(), old.of(was.get().on())).under(basis));
                return told(was.get()).equals(told(is.get())) ? List.of() : List.of(Reason.of("lawdesk.diff.notice.causes", notice.title(), now.of(is.get().on())).under(basis));
            });
        });
    }

    private static List<Object> told(CourtPapers.Cause cause) {
        return List.of(cause.procedures(), cause.except(), cause.to(), cause.brings(), String.valueOf(cause.basis()), String.valueOf(cause.calendar()));
    }
}
