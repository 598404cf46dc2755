package kz.torelik.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Course;
import kz.torelik.law.Happening;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.springframework.stereotype.Component;

/// The procedures of `law/procedures`, asked for one step.
@Component
class LawProcedures implements ProcedureRules {

    private final LawBook law;
    private final Set<String> changing;
    private final Set<String> narrowed;

    LawProcedures(LawBook law) {
        this.law = law;
        this.changing = law.procedures().stream().filter(Procedure::changes).map(Procedure::id).collect(Collectors.toSet());
        this.narrowed = law.procedures().stream().filter(Procedure::isNarrowed).map(Procedure::id).collect(Collectors.toSet());
    }

    @Override
    public Answer<Step> step(Claim claim, Lasting.Days days, List<String> way, ProceduralEvent event, Set<String> capacities) {
        String id = claim.procedure();
        Procedure ofAll = changing.contains(id) ? law.procedure(id).on(days, way) : law.procedure(id);
        Procedure procedure = narrowed.contains(id) ? ofAll.in(claim.category()) : ofAll;
        Happening happened = new Happening(event.word(), EventTags.of(event, Map.of()).kind());
        if (way.isEmpty()) return begun(procedure, days, happened, capacities);
        Course course = Course.at(procedure, law.procedure(id), way);
        List<Procedure.By> able = Arrays.stream(Procedure.By.values()).filter(by -> capacities.contains(by.word())).toList();
        Answer<Course> next = course.after(happened);
        if (next instanceof Answer.No<Course>(Refusal refusal)) return Answer.no(with(barred(ofAll, course, happened, claim.category()).orElse(refusal), course, able));
        Procedure.Step step = course.step(happened).orElseThrow();
        if (able.stream().noneMatch(by -> step.by().contains(by))) return Answer.no(Refusal.of("not-by-you-at-this-stage", course.stage().title()).under(step.basis()));
        return next.map(after -> new Step(after.stage().id(), step.basis()));
    }

    /// Only the event that the law names opens a file of this procedure, by whom it names: nobody files a protocol of an offence as a claim.
    private static Answer<Step> begun(Procedure procedure, Lasting.Days days, Happening happened, Set<String> capacities) {
        Procedure.Step begins = Procedure.opening(Lasting.on(procedure.beginnings(), days), happened).orElse(procedure.begins());
        if (!begins.event().means(happened) || !begins.isInForce(days) || begins.by().stream().noneMatch(by -> capacities.contains(by.word()))) {
            return Answer.no(Refusal.of("not-so-begun", procedure.title()).under(begins.basis()).because(List.of(Reason.of("casefile.event." + begins.event().event()).under(begins.basis()))));
        }
        return Answer.yes(new Step(Objects.requireNonNull(begins.to()), begins.basis()));
    }

    /// Why what is open to other cases at this stage is not to this one.
    private Optional<Refusal> barred(Procedure ofAll, Course course, Happening happened, String category) {
        return ofAll.find(ofAll.stage(course.stage().id()), happened).map(Procedure.Step::notIn)
                .map(notIn -> Refusal.of("not-in-such-a-case", law.categories().get(category).title(), course.stage().title()).under(notIn.basis()));
    }

    /// What this actor may do instead, as reasons with their articles.
    private static Refusal with(Refusal refusal, Course course, List<Procedure.By> able) {
        return refusal.because(able.stream().flatMap(by -> course.open(by).stream()).distinct()
                .map(step -> Reason.of("casefile.event." + step.event().event()).under(step.basis())).toList());
    }
}
