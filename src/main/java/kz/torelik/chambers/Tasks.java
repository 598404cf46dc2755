package kz.torelik.chambers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.acts.ActDraft;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.CaseLists;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Phrase;
import kz.torelik.law.Dated;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.springframework.stereotype.Component;

/// What waits for an officer: the clocks that bear on him, and what the procedure allows next where no clock of his runs.
@Component
class Tasks {

    private static final int MOST = 60;
    private static final List<String> HEARD = List.of("resolution-offence", "session", "set-hearing");
    /// The step that answers each clock, by the id of its rule.
    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(Map.entry("accept-claim", List.of("ruling-acceptance")), Map.entry("issue-order", List.of("court-order")),
            Map.entry("cancel-order", List.of("ruling-cancel-order")), Map.entry("prepare-case", List.of("ruling-preparation", "ruling-hearing", "set-hearing")), Map.entry("prepare-investment", List.of("ruling-preparation", "ruling-hearing", "set-hearing")),
            Map.entry("start-trial", List.of("session", "set-hearing")), Map.entry("final-form", List.of("decision")), Map.entry("announce-after-deliberation", List.of("announce")),
            Map.entry("sign-protocol", List.of("protocol")), Map.entry("sign-protocol-criminal", List.of("protocol")), Map.entry("sign-protocol-jury", List.of("protocol")),
            Map.entry("decide-recusal", List.of("recusal")), Map.entry("decide-simplified", List.of("decision-simplified")),
            Map.entry("decide-cancellation", List.of("ruling-cancel-simplified")), Map.entry("prepare-appeal", List.of("set-hearing", "ruling-private-complaint")),
            Map.entry("consider-appeal", List.of("session", "announce", "ruling-private-complaint")), Map.entry("consider-appeal-administrative", List.of("session", "announce", "ruling-private-complaint")), Map.entry("consider-appeal-in-ten-days", List.of("session", "announce", "ruling-private-complaint")), Map.entry("consider-appeal-election", List.of("session", "announce", "ruling-private-complaint")), Map.entry("consider-appeal-election-immediately", List.of("session", "announce", "ruling-private-complaint")), Map.entry("final-form-appeal", List.of("resolution-appeal", "ruling-appeal-ending", "ruling-private-complaint")),
            Map.entry("consider-offence", HEARD), Map.entry("consider-arrest", HEARD), Map.entry("consider-detained", HEARD),
            Map.entry("consider-custody", List.of("resolution-sanction", "session", "set-hearing")), Map.entry("consider-extradition-custody", List.of("resolution-extradition-custody", "session", "set-hearing")), Map.entry("extend-custody", List.of("resolution-sanction", "session", "set-hearing")), Map.entry("consider-investigation", List.of("resolution-investigation", "resolution-session-investigation")), Map.entry("consider-investigation-in-session", List.of("session", "set-hearing", "resolution-investigation")), Map.entry("decide-on-case", List.of("resolution-main-trial", "resolution-preliminary")),
            Map.entry("preliminary-hearing", List.of("session", "set-hearing")), Map.entry("begin-main-trial", List.of("session", "set-hearing")), Map.entry("begin-shortened-trial", List.of("session", "set-hearing")), Map.entry("consider-cassation", List.of("session", "announce", "set-hearing")), Map.entry("final-form-cassation", List.of("resolution-cassation")));
    private static final List<String> WAITING = List.of("announce", "set-hearing", "ruling-motion");

    private final CaseFiles files;
    private final Deadlines deadlines;
    private final LawBook law;
    private final Drafted drafted;
    private final CourtClock clock;

    Tasks(CaseFiles files, Deadlines deadlines, LawBook law, Drafted drafted, CourtClock clock) {
        this.files = files;
        this.deadlines = deadlines;
        this.law = law;
        this.drafted = drafted;
        this.clock = clock;
    }

    /// The tasks in these cases, the earliest due first. A case that meanwhile went to another judge is passed over.
    ///
    /// @param bearsOn the words of the clocks that this officer answers for
    List<Task> list(List<CaseLists.CaseLine> lines, List<String> bearsOn, Procedure.By by) {
        Map<CaseId, CaseLists.CaseLine> cases = new HashMap<>();
        lines.forEach(line -> cases.put(line.id(), line));
        List<ActDraft> drafts = drafted.open();
        List<Task> tasks = new ArrayList<>();
        Set<CaseId> seen = new LinkedHashSet<>();
        for (Deadlines.DueLine due : deadlines.listDue(cases.keySet(), bearsOn)) {
            CaseLists.CaseLine line = cases.get(due.caseId());
            if (line == null || tasks.size() >= MOST || law.procedure(line.procedure()).stage(line.stage()).ended()) continue;
            seen.add(due.caseId());
            files.find(due.caseId()).ifPresent(file -> tasks.add(task(line, file, due, by, drafts)));
        }
        for (CaseLists.CaseLine line : lines) if (tasks.size() < MOST && !seen.contains(line.id()) && waits(line, by)) waiting(line, by, drafts).ifPresent(tasks::add);
        tasks.sort(Comparator.comparing(Task::alarmed, Comparator.nullsLast(Comparator.<Instant>naturalOrder())).thenComparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(tasks);
    }

    private Task task(CaseLists.CaseLine line, CaseFile file, Deadlines.DueLine due, Procedure.By by, List<ActDraft> drafts) {
        List<Step> steps = Step.of(file, by, law, clock.today());
        Optional<Step> answer = answer(due.rule(), steps);
        Phrase what = answer.map(Step::said).orElseGet(() -> Phrase.of("chambers.text", law.deadline(due.rule()).title()));
        return new Task(what, answer.isPresent() ? why(line, due) : Phrase.of("chambers.task.filed", line.filedOn()), answer.map(Step::href).orElse("/desk/cases/" + line.id()), line.id(), line.number(),
                law.categories().get(line.category()).title(), checks(file), answer.flatMap(step -> Drafted.find(drafts, file.id(), step.word())).orElse(null), due.due(), due.status().equals("running") ? due.alarmed() : null);
    }

    /// Where the chair of a court below asks this one to stay the execution, and he has not (CPC art. 448).
    List<Task> asked(List<CaseLists.CaseLine> lines) {
        List<ActDraft> drafts = lines.isEmpty() ? List.of() : drafted.open();
        return lines.stream().flatMap(line -> files.find(line.id()).stream().flatMap(file -> Step.of(file, Procedure.By.CHAIR_ABOVE, law, clock.today()).stream().filter(step -> step.word().equals("execution-stayed"))
                .map(step -> new Task(step.said(), Phrase.of("chambers.execution.asked-below", law.courts().get(file.seat()).title()), step.href(), line.id(), line.number(), law.categories().get(line.category()).title(), List.of(), Drafted.find(drafts, line.id(), step.word()).orElse(null), null, null)))).toList();
    }

    /// The step that answers a clock: those named here in their order, else the first by which the law lets happen what meets the term.
    private static Optional<Step> answer(String rule, List<Step> steps) {
        List<String> words = ANSWERS.getOrDefault(rule, List.of());
        return words.isEmpty() ? steps.stream().filter(step -> isAnswered(rule, step)).findFirst() : words.stream().flatMap(word -> steps.stream().filter(step -> step.word().equals(word))).findFirst();
    }

    /// Which term of the law asks for it.
    private Phrase why(CaseLists.CaseLine line, Deadlines.DueLine due) {
        DeadlineRule rule = law.deadline(due.rule());
        return Dated.find(rule.versions(), line.filedOn()).map(version -> Phrase.of("chambers.task.why", line.filedOn(), rule.title(), version.basis()))
                .orElseGet(() -> Phrase.of("chambers.task.filed", line.filedOn()));
    }

    /// Whether a step is what a term asks for.
    static boolean isAnswered(String rule, Step step) { return ANSWERS.containsKey(rule) ? ANSWERS.get(rule).contains(step.word()) : step.terms().contains(rule); }

    /// What the house checked before the case was registered, as long as the claim is not accepted.
    private static List<Phrase> checks(CaseFile file) {
        if (!file.stage().equals("acceptance")) return List.of();
        List<Phrase> checks = new ArrayList<>(List.of(Phrase.of("chambers.check.jurisdiction", file.claim().jurisdiction())));
        file.duty().ifPresent(duty -> checks.add(Phrase.of("chambers.check.duty", duty.manner(), duty.paid())));
        return checks;
    }

    private boolean waits(CaseLists.CaseLine line, Procedure.By by) {
        Procedure procedure = law.procedure(line.procedure()).on(new Lasting.Days(line.filedOn(), clock.today()), List.of(line.stage()));
        return !procedure.stage(line.stage()).ended() && procedure.steps(procedure.stage(line.stage())).stream().anyMatch(step -> step.by().contains(by));
    }

    private Optional<Task> waiting(CaseLists.CaseLine line, Procedure.By by, List<ActDraft> drafts) {
        return files.find(line.id()).flatMap(file -> waiting(line, file, by, drafts));
    }

    private Optional<Task> waiting(CaseLists.CaseLine line, CaseFile file, Procedure.By by, List<ActDraft> drafts) {
        boolean hasSession = file.hearings().stream().anyMatch(hearing -> hearing.state().equals("set") || hearing.state().equals("opened"));
        return Step.of(file, by, law, clock.today()).stream().filter(step -> WAITING.contains(step.word()) && !(step.word().equals("set-hearing") && hasSession)).findFirst()
                .map(step -> new Task(step.said(), Phrase.of("chambers.text", law.procedure(line.procedure()).stage(line.stage()).title()), step.href(),
                        line.id(), line.number(), law.categories().get(line.category()).title(), List.of(), Drafted.find(drafts, line.id(), step.word()).orElse(null), null, null));
    }

    /// How many of these end today.
    static long ending(List<Task> tasks, LocalDate today) { return tasks.stream().filter(task -> today.equals(task.due())).count(); }

    static Procedure.By by(Actor.Staff staff) {
        return switch (staff.function()) {
            case JUDGE -> Procedure.By.JUDGE;
            case CHAIR -> Procedure.By.CHAIR;
            case REGISTRAR -> Procedure.By.REGISTRAR;
            case SECRETARY -> Procedure.By.SECRETARY;
        };
    }
}
