package kz.torelik.lawdesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.DeadlineExamples;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.Jurisdiction;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.law.DayOff;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Fees;
import kz.torelik.law.ForOthers;
import kz.torelik.law.Grounds;
import kz.torelik.law.Holiday;
import kz.torelik.law.JurisdictionRules;
import kz.torelik.law.LawBook;
import kz.torelik.law.Limits;
import kz.torelik.law.Length;
import kz.torelik.law.Penalties;
import kz.torelik.law.Defence;
import kz.torelik.law.Presence;
import kz.torelik.law.Prosecution;
import kz.torelik.law.ReachingRules;
import kz.torelik.law.Retention;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.payments.DutyQuestion;
import kz.torelik.payments.StateDuty;
import org.jspecify.annotations.Nullable;

/// The worked examples of the law data, each of which can be computed by the engine that decides real cases. The tests of the house run these.
public final class LawExamples {

    private final LawBook law;
    private final Identifiers identifiers;

    public LawExamples(LawBook law) {
        this.law = law;
        this.identifiers = law.source().read("identifiers.yaml", Identifiers.class);
    }

    /// @param where the file or folder below `law/`
    /// @param name what the example is called
    /// @param outcome computes it, and says what differs from what is stated: nothing when it holds
    public record Worked(String where, String rule, String name, Supplier<List<Reason>> outcome) {}

    /// All of them.
    public List<Worked> all() {
        List<Worked> all = new ArrayList<>();
        for (DeadlineRule rule : law.deadlines()) for (DeadlineRule.Example example : rule.examples()) all.add(new Worked("deadlines", rule.key(), example.name(), () -> clock(rule, example)));
        for (Grounds list : law.grounds()) for (Grounds.Example example : list.examples()) all.add(new Worked("grounds/" + list.id(), list.id(), example.name(), () -> ground(list, example)));
        for (Penalties.Example example : law.penalties().examples()) all.add(new Worked("penalties", example.penalty(), example.name(), () -> penalty(example)));
        for (Fees.Example example : law.fees().duty().examples()) all.add(new Worked("fees/state-duty", "duty", example.name(), () -> duty(example)));
        for (JurisdictionRules.Example example : law.jurisdiction().examples()) all.add(new Worked("jurisdiction", "jurisdiction", example.name(), () -> courts(example)));
        for (Retention.Example example : law.retention().examples()) all.add(new Worked("retention", example.rule(), example.name(), () -> kept(example)));
        for (ReachingRules.Example example : law.reaching().examples()) all.add(new Worked("reaching", example.rule(), example.name(), () -> differs("answer", example.name(), example.next(), example.computed(law.reaching()))));
        for (Limits.Example example : law.limits().examples()) all.add(new Worked("limits", example.limit(), example.name(), () -> differs(example.until() == null ? "sum" : "due", example.name(), example.stated(), example.computed(law))));
        for (Prosecution.RetiringExample example : law.prosecution().retiringExamples()) all.add(new Worked("prosecutor", "retiring", example.name(), () -> retiring(example)));
        for (Presence.Example example : law.presence().examples()) all.add(new Worked("presence", example.stage(), example.name(), () -> present(example)));
        for (ForOthers.Example example : law.forOthers().examples()) all.add(new Worked("for-others", example.code(), example.name(), () -> forOthers(example)));
        for (Defence.Example example : law.defence().examples()) all.add(new Worked("defender", example.stage() == null ? "retiring" : "beginning", example.name(), () -> defended(example)));
        for (Prosecution.ProtectingExample example : law.prosecution().protectingExamples()) all.add(new Worked("prosecutor", "protected", example.name(), () -> protecting(example)));
        for (Prosecution.PetitionExample example : law.prosecution().petitionExamples()) all.add(new Worked("prosecutor", "petition-" + example.paper(), example.name(), () -> petition(example)));
        for (Holiday.Example example : law.calendarExamples()) all.add(new Worked("calendar", "calendar", example.name(), () -> days(example)));
        for (Identifiers.Number number : identifiers.iin()) all.add(new Worked("identifiers", "IIN", number.value(), () -> differs("reads", number.value(), number.gives(), said(Iin.parse(number.value())))));
        for (Identifiers.Number number : identifiers.bin()) all.add(new Worked("identifiers", "BIN", number.value(), () -> differs("reads", number.value(), number.gives(), said(Bin.parse(number.value())))));
        for (Identifiers.Case number : identifiers.cases()) all.add(new Worked("identifiers", "case", number.value(), () -> differs("reads", number.value(), number.reads(), CaseNumber.find(number.value()).map(CaseNumber::toString).orElse(null))));
        return List.copyOf(all);
    }

    private List<Reason> clock(DeadlineRule rule, DeadlineRule.Example example) {
        List<ClockReading> readings = DeadlineExamples.read(law, rule, example);
        if (example.status().equals("none") || readings.isEmpty()) return differs("status", example.name(), example.status(), readings.isEmpty() ? "none" : readings.getFirst().status().word());
        ClockReading reading = readings.getFirst();
        List<Reason> found = new ArrayList<>(differs("status", example.name(), example.status(), reading.status().word()));
        if (example.due() != null || example.status().equals("paused")) found.addAll(differs("due", example.name(), example.due(), reading.due()));
        if (example.metOn() != null || !example.status().equals("ended")) found.addAll(differs("met-on", example.name(), example.metOn(), reading.metOn()));
        if (rule.versions().getFirst().starts().per() == DeadlineRule.Per.PARTY) found.addAll(differs("party", example.name(), example.party(), reading.party()));
        if (example.dueAt() != null) found.addAll(differs("due-at", example.name(), example.dueAt().instant(), reading.dueAt()));
        if (example.alarmAt() != null) found.addAll(differs("alarm-at", example.name(), example.alarmAt().instant(), reading.alarmAt()));
        if (example.stoodStill() != null) found.addAll(differs("stood-still", example.name(), example.stoodStill(), reading.pausedDays()));
        return found;
    }

    private List<Reason> penalty(Penalties.Example example) {
        String category = example.category() == null ? "" : example.category();
        boolean allowed = (example.crime() ? law.penalties().findCrime(example.penalty()) : law.penalties().findOffence(example.penalty()))
                .flatMap(penalty -> penalty.limit(example.of()).map(limit -> limit.in(category, example.together()).fault(penalty, example.amount()).isEmpty())).orElse(false);
        return differs("answer", example.name(), String.valueOf(example.allowed()), String.valueOf(allowed));
    }

    private static List<Reason> ground(Grounds list, Grounds.Example example) {
        Optional<Grounds.Ground> ground = list.find(example.ground());
        if (ground.isEmpty()) return differs("ground", example.name(), example.ground(), null);
        List<Reason> found = new ArrayList<>(differs("basis", example.name(), example.basis(), ground.get().basis()));
        found.addAll(differs("may-file-again", example.name(), example.mayFileAgain(), ground.get().mayFileAgain()));
        found.addAll(differs("refund", example.name(), example.refund(), ground.get().refund()));
        found.addAll(differs("mandatory", example.name(), example.mandatory(), ground.get().mandatory()));
        return found;
    }

    private List<Reason> duty(Fees.Example example) {
        Fees.Question asked = example.question();
        DutyAnswer answer = new StateDuty(law).compute(new DutyQuestion(asked.applicant(), Optional.ofNullable(asked.procedure()).orElse("action"), asked.category(), asked.price(), asked.demands(), asked.exemptions(),
                Optional.ofNullable(asked.documents()).orElse(1), Optional.ofNullable(asked.pages()).orElse(0), asked.cassation(), asked.paidOn()));
        List<Reason> found = new ArrayList<>();
        if (answer.exact().compareTo(example.exact()) != 0) found.addAll(differs("exact", example.name(), example.exact(), answer.exact()));
        found.addAll(differs("sum", example.name(), example.sum(), answer.sum()));
        found.addAll(differs("state", example.name(), example.state(), answer.state().word()));
        if (example.basis() != null) found.addAll(differs("basis", example.name(), example.basis(), answer.basis()));
        return found;
    }

    private List<Reason> courts(JurisdictionRules.Example example) {
        List<CandidateCourt> courts = new Jurisdiction(law).candidates(example.question());
        List<Reason> found = new ArrayList<>(differs("courts", example.name(), joined(example.courts()), joined(courts.stream().map(each -> each.court().code()).toList())));
        found.addAll(differs("rules", example.name(), joined(example.rules()), joined(courts.stream().map(CandidateCourt::rule).toList())));
        return found;
    }

    private List<Reason> kept(Retention.Example example) {
        Optional<Retention.Kind> kind = law.retention().find(example.procedure(), example.category());
        List<Reason> found = new ArrayList<>(differs("kept-by", example.name(), example.rule(), kind.map(Retention.Kind::id).orElse(null)));
        found.addAll(differs("kept", example.name(), example.until(), kind.flatMap(each -> each.until(example.ended())).orElse(null)));
        return found;
    }

    private List<Reason> days(Holiday.Example example) {
        List<Reason> found = new ArrayList<>();
        if (example.year() != null) found.addAll(differs("moved-to", example.name(), joined(example.movedTo()), joined(law.calendar().list(example.year()).stream().filter(off -> off.kind() == DayOff.Kind.MOVED).map(DayOff::day).toList())));
        Holiday.Example.Term term = example.term();
        if (term != null) found.addAll(differs("due", example.name(), term.due(), law.counting().count(term.from(), new Length(term.amount(), term.unit())).day()));
        return found;
    }

    private List<Reason> retiring(Prosecution.RetiringExample example) {
        Optional<Prosecution.Retiring> line = law.prosecution().retiring(example.procedure(), example.when());
        List<Reason> found = new ArrayList<>(differs("answer", example.name(), String.valueOf(example.allowed()), line.map(one -> String.valueOf(one.allowed())).orElse(null)));
        found.addAll(differs("basis", example.name(), example.basis(), line.map(Prosecution.Retiring::basis).orElse(null)));
        return found;
    }

    private List<Reason> protecting(Prosecution.ProtectingExample example) {
        return differs("basis", example.name(), example.basis(), law.prosecution().protecting(example.procedure()).flatMap(line -> line.basis(example.when())).orElse(null));
    }

    private List<Reason> defended(Defence.Example example) {
        Optional<LegalBasis> fault = example.stage() == null ? law.defence().fault(example.procedure(), example.category(), example.minor(), example.refused(), example.defender()).map(Defence.Retiring::basis)
                : law.defence().unopened(example.procedure(), example.category(), example.stage(), example.minor(), example.refused(), example.defender());
        List<Reason> found = new ArrayList<>(differs("answer", example.name(), String.valueOf(example.allowed()), String.valueOf(fault.isEmpty())));
        found.addAll(differs("basis", example.name(), example.basis(), fault.orElse(null)));
        return found;
    }

    private List<Reason> present(Presence.Example example) {
        List<String> roles = Stream.concat(Stream.of("body", example.about()), example.present().stream()).distinct().toList();
        List<Presence.Participant> participants = roles.stream().map(role -> new Presence.Participant(roles.indexOf(role) + 1, role, example.present().contains(role))).toList();
        Optional<LegalBasis> fault = law.presence().missing(example.procedure(), example.category(), example.stage(), participants, (_, motion, granted) -> (granted ? example.granted() : example.asked()).contains(motion)).map(missing -> missing.line().basis());
        List<Reason> found = new ArrayList<>(differs("answer", example.name(), String.valueOf(example.allowed()), String.valueOf(fault.isEmpty())));
        found.addAll(differs("basis", example.name(), example.basis(), fault.orElse(null)));
        return found;
    }

    private List<Reason> forOthers(ForOthers.Example example) {
        Optional<LegalBasis> fault = law.forOthers().find(example.procedure(), example.code()).orElseThrow().fault(example.does());
        List<Reason> found = new ArrayList<>(differs("answer", example.name(), String.valueOf(example.allowed()), String.valueOf(fault.isEmpty())));
        found.addAll(differs("basis", example.name(), example.basis(), fault.orElse(null)));
        return found;
    }

    private List<Reason> petition(Prosecution.PetitionExample example) {
        Optional<Prosecution.Petition> line = law.prosecution().petition(example.paper(), example.procedure());
        List<Reason> found = new ArrayList<>(differs("answer", example.name(), String.valueOf(example.allowed()), line.map(one -> String.valueOf(one.isOpenTo(example.level(), example.tookPart()))).orElse(null)));
        found.addAll(differs("basis", example.name(), example.basis(), line.map(Prosecution.Petition::basis).orElse(null)));
        return found;
    }

    private static String joined(List<?> values) { return values.stream().map(String::valueOf).collect(Collectors.joining(", ")); }

    private static List<Reason> differs(String what, String example, @Nullable Object stated, @Nullable Object computed) {
        return Objects.equals(stated, computed) ? List.of() : List.of(Reason.of("lawdesk.example." + what, example, written(stated), written(computed)));
    }

    private static Object written(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case LocalDate day -> day;
            case LegalBasis basis -> basis;
            case Boolean said -> said ? "true" : "false";
            case Object other -> other instanceof String text && text.isEmpty() ? "–" : other;
        };
    }

    private static String said(Answer<?> answer) {
        return switch (answer) {
            case Answer.Yes<?> _ -> "ok";
            case Answer.No<?>(var refusal) -> refusal.code();
        };
    }
}
