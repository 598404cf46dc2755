package kz.torelik.lawdesk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.law.Category;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Dated;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Fees;
import kz.torelik.law.Grounds;
import kz.torelik.law.Happening;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.LawReading;
import kz.torelik.law.LetterStep;
import kz.torelik.law.MachineStep;
import kz.torelik.law.Procedure;
import org.jspecify.annotations.Nullable;

/// The rules that the law data keep beyond their form: what they name exists, versions do not overlap, every rule has its examples. The tests of the
/// house run these.
public final class LawRules {

    private static final Set<String> WORDS = Stream.of(ProceduralEvent.kinds().stream().map(ProceduralEvent::wordOf), LetterStep.words().stream(), MachineStep.words().stream()).flatMap(words -> words).collect(Collectors.toUnmodifiableSet());
    private static final Pattern BASIS = Pattern.compile("(?:basis|move-basis|paid-before-filing|index-of-payment-day|both-for-mixed|deferred-consumer): ([a-z][a-z0-9-]* \\d[^,}\\n]*)");
    private static final int EXAMPLES = 3;

    private final LawFolder folder;
    private final LawBook law;
    private final List<Finding> found = new ArrayList<>();

    private LawRules(LawFolder folder, LawBook law) {
        this.folder = folder;
        this.law = law;
    }

    static List<Finding> broken(LawFolder folder, LawBook law) {
        LawRules rules = new LawRules(folder, law);
        rules.contents();
        rules.citedActs();
        rules.deadlines();
        rules.procedures();
        rules.retention();
        rules.grounds();
        rules.fees();
        rules.categories();
        rules.papers();
        return List.copyOf(rules.found);
    }

    private void wrong(String inside, String name, Reason what) { found.add(folder.finding(inside, name, what)); }

    private void contents() {
        LawReading.listed(folder.source()).forEach((inside, listed) -> {
            for (String there : folder.names(inside)) if (!listed.contains(there)) wrong("contents.yaml", inside, Reason.of("lawdesk.rule.not-listed", inside + "/" + there + ".yaml"));
        });
    }

    private void citedActs() {
        for (LegalBasis basis : bases(folder)) {
            if (law.acts().find(basis.act()).isEmpty()) wrong("", basis.toString(), Reason.of("lawdesk.rule.act", basis.act(), law.acts().list().stream().map(act -> act.id()).collect(Collectors.joining(", "))));
        }
    }

    private void deadlines() {
        once("deadlines", "id: ", law.deadlines().stream().map(DeadlineRule::id));
        once("deadlines", "key: ", law.deadlines().stream().map(DeadlineRule::key));
        for (DeadlineRule rule : law.deadlines()) {
            apart("deadlines", "id: " + rule.id(), rule.id(), rule.versions());
            if (rule.examples().size() < EXAMPLES) wrong("deadlines", "id: " + rule.id(), Reason.of("lawdesk.rule.examples", rule.id(), EXAMPLES, rule.examples().size()));
            for (DeadlineRule.Version version : rule.versions()) {
                List<Happening> used = new ArrayList<>(version.starts().on());
                used.addAll(version.metBy());
                used.addAll(version.undoneBy());
                used.addAll(version.endsBy());
                version.pauses().forEach(pause -> used.addAll(pause.between()));
                version.extendedBy().forEach(extension -> used.addAll(extension.on()));
                if (version.starts().runsFrom() != null) used.add(version.starts().runsFrom());
                if (version.starts().waitsFor() != null) used.add(version.starts().waitsFor());
                if (version.onlyIf() != null) Stream.concat(version.onlyIf().notAfter().stream(), version.onlyIf().after().stream()).forEach(used::add);
                used.forEach(happening -> known("deadlines", happening));
                if (version.onlyIf() != null) Stream.concat(version.onlyIf().procedure().stream(), version.onlyIf().notProcedure().stream()).forEach(id -> procedure("deadlines", id));
            }
        }
    }

    private void procedures() {
        for (Procedure procedure : law.procedures()) {
            String file = "procedures/" + procedure.id();
            procedure.beginnings().forEach(begins -> {
                known(file, begins.event());
                stage(file, procedure, begins);
            });
            for (Procedure.Stage stage : procedure.stages()) {
                for (String name : stage.includes()) if (!procedure.shared().containsKey(name)) wrong(file, "id: " + stage.id(), Reason.of("lawdesk.rule.shared", name, String.join(", ", procedure.shared().keySet())));
                stage.may().forEach(step -> {
                    known(file, step.event());
                    stage(file, procedure, step);
                });
            }
            procedure.shared().values().forEach(steps -> steps.forEach(step -> {
                known(file, step.event());
                stage(file, procedure, step);
            }));
        }
    }

    private void stage(String file, Procedure procedure, Procedure.Step step) {
        if (step.notIn() != null) step.notIn().categories().stream().filter(code -> law.categories().find(code).isEmpty()).forEach(code -> wrong(file, code, Reason.of("lawdesk.rule.kind", code)));
        String to = step.to();
        if (to == null || to.equals(Procedure.BACK) || procedure.stages().stream().anyMatch(stage -> stage.id().equals(to))) return;
        wrong(file, "to: " + to, Reason.of("lawdesk.rule.stage", to, procedure.stages().stream().map(Procedure.Stage::id).collect(Collectors.joining(", "))));
    }

    private void grounds() {
        for (Grounds list : law.grounds()) {
            String file = "grounds/" + list.id() + ".yaml";
            if (!WORDS.contains(list.event())) wrong(file, list.event(), Reason.of("lawdesk.rule.event", list.event()));
            lasting(file, "code: ", list.grounds(), Grounds.Ground::code);
            list.procedures().forEach(id -> procedure(file, id));
            if (list.examples().isEmpty()) wrong(file, "id: ", Reason.of("lawdesk.rule.examples", list.id(), 1, 0));
            for (Grounds.Ground ground : list.grounds()) {
                if (ground.refund() == null || list.procedures().isEmpty()) continue;
                boolean back = law.fees().findRefund(new Happening(list.event(), ground.code()), list.procedures().getFirst()).isPresent();
                if (back != ground.refund()) wrong(file, "code: " + ground.code(), Reason.of("lawdesk.rule.refund", ground.code()));
            }
        }
    }

    private void fees() {
        Fees fees = law.fees();
        once("fees/state-duty", "id: ", fees.duty().objects().stream().map(Fees.DutyObject::id));
        fees.duty().objects().forEach(object -> apart("fees/state-duty", "id: " + object.id(), object.id(), object.versions()));
        apart("fees/mci", "versions", "mci", fees.index().versions());
        law.calendar().holidays().forEach(holiday -> apart("calendar", "id: " + holiday.id(), holiday.id(), holiday.versions()));
        lasting("fees/exemptions", "code: ", fees.exemptions(), Fees.Exemption::code);
        lasting("fees/refunds", "code: ", fees.refunds(), Fees.Refund::code);
        fees.refunds().forEach(refund -> { if (!WORDS.contains(refund.event())) wrong("fees/refunds", refund.event(), Reason.of("lawdesk.rule.event", refund.event())); });
        Set<String> objects = fees.duty().objects().stream().map(Fees.DutyObject::id).collect(Collectors.toSet());
        fees.duty().objects().forEach(object -> object.versions().forEach(version -> version.rates().forEach(rate -> {
            if (rate.of() != null && !objects.contains(rate.of())) wrong("fees/state-duty", "of: " + rate.of(), Reason.of("lawdesk.rule.object", rate.of()));
            if (rate.percent() == null && rate.mci() == null && (rate.share() == null || rate.of() == null)) wrong("fees/state-duty", "id: " + object.id(), Reason.of("lawdesk.rule.rate", object.id()));
        })));
    }

    private void categories() {
        Set<String> objects = law.fees().duty().objects().stream().map(Fees.DutyObject::id).collect(Collectors.toSet());
        Set<String> terms = law.deadlines().stream().flatMap(rule -> rule.versions().stream()).map(DeadlineRule.Version::onlyIf).filter(only -> only != null).flatMap(only -> only.term().stream()).collect(Collectors.toSet());
        for (Category category : law.categories().list()) {
            category.procedures().forEach(id -> procedure("categories.yaml", id));
            category.duty().stream().filter(object -> !objects.contains(object)).forEach(object -> wrong("categories.yaml", "\"" + category.code() + "\"", Reason.of("lawdesk.rule.object", object)));
            if (category.procedures().contains("action") && (category.term() == null || !terms.contains(category.term()))) wrong("categories.yaml", "\"" + category.code() + "\"", Reason.of("lawdesk.rule.term", category.code()));
            if (category.exemptBy() != null && law.fees().findExemption(category.exemptBy()).isEmpty()) wrong("categories.yaml", "\"" + category.code() + "\"", Reason.of("lawdesk.rule.exemption", category.exemptBy()));
        }
        Set<String> shown = law.jurisdiction().examples().stream().flatMap(example -> example.rules().stream()).collect(Collectors.toSet());
        lasting("jurisdiction.yaml", "id: ", law.jurisdiction().place(), rule -> rule.id());
        lasting("jurisdiction.yaml", "id: ", law.jurisdiction().kind(), rule -> rule.id());
        law.jurisdiction().place().forEach(rule -> { if (!shown.contains(rule.id())) wrong("jurisdiction.yaml", "id: " + rule.id(), Reason.of("lawdesk.rule.examples", rule.id(), 1, 0)); });
    }

    private void papers() {
        law.papers().notices().notices().forEach(notice -> {
            if (notice.startsTerm() != null && !WORDS.contains(notice.startsTerm())) wrong("notices.yaml", notice.startsTerm(), Reason.of("lawdesk.rule.event", notice.startsTerm()));
            notice.causes().forEach(cause -> known("notices.yaml", cause.on()));
        });
        law.papers().publication().publishedKinds().stream().filter(kind -> law.papers().findActKind(kind).isEmpty()).forEach(kind -> wrong("publication.yaml", kind, Reason.of("lawdesk.rule.kind", kind)));
        law.papers().publication().notPublished().stream().filter(code -> law.categories().find(code).isEmpty()).forEach(code -> wrong("publication.yaml", code, Reason.of("lawdesk.rule.kind", code)));
        once("act-kinds.yaml", "code: ", law.papers().actKinds().stream().map(kind -> kind.code()));
        law.papers().actKinds().forEach(this::actKind);
        law.papers().motionKinds().forEach(kind -> beside("motion-kinds.yaml", kind.code(), kind.procedures(), kind.against()));
    }

    /// Every procedure has a time for which its files are kept.
    private void retention() {
        law.retention().cases().forEach(kind -> kind.procedures().forEach(id -> procedure("retention.yaml", id)));
        law.retention().cases().stream().flatMap(kind -> kind.categories().stream()).filter(code -> law.categories().find(code).isEmpty()).forEach(code -> wrong("retention.yaml", code, Reason.of("lawdesk.rule.kind", code)));
        law.procedures().stream().map(Procedure::id).filter(id -> law.retention().find(id, "").isEmpty()).forEach(id -> wrong("retention.yaml", "cases:", Reason.of("lawdesk.rule.retention", id)));
    }

    private void bail(CourtPapers.ActKind kind, CourtPapers.Bail bail) {
        bail.categories().stream().filter(code -> law.categories().find(code).isEmpty()).forEach(code -> wrong("act-kinds.yaml", "code: " + kind.code(), Reason.of("lawdesk.rule.kind", code)));
        bail.outcomes().stream().filter(code -> kind.findOutcome(code).isEmpty()).forEach(code -> wrong("act-kinds.yaml", "code: " + kind.code(), Reason.of("lawdesk.rule.kind", code)));
        if (law.grounds().stream().noneMatch(list -> list.id().equals(bail.none()))) wrong("act-kinds.yaml", "code: " + kind.code(), Reason.of("lawdesk.rule.kind", bail.none()));
    }

    /// What a kind of act names exists, and its grounds are those of the event that it brings about.
    private void actKind(CourtPapers.ActKind kind) {
        kind.procedures().forEach(id -> procedure("act-kinds.yaml", id));
        kind.categories().stream().filter(code -> law.categories().find(code).isEmpty()).forEach(code -> wrong("act-kinds.yaml", "code: " + kind.code(), Reason.of("lawdesk.rule.kind", code)));
        for (String list : kind.grounds()) {
            if (law.grounds().stream().noneMatch(each -> each.id().equals(list) && kind.bringsAbout() != null && each.event().equals(kind.bringsAbout().word()))) wrong("act-kinds.yaml", "code: " + kind.code(), Reason.of("lawdesk.rule.kind", list));
        }
        if (kind.bail() != null) bail(kind, kind.bail());
        if (kind.bringsAbout() != null && kind.bringsAbout().isGrounded() == kind.grounds().isEmpty()) wrong("act-kinds.yaml", "code: " + kind.code(), Reason.of("lawdesk.rule.kind", kind.bringsAbout().word()));
        String within = kind.contestedWithin();
        if (within != null && law.deadlines().stream().noneMatch(rule -> rule.id().equals(within))) wrong("act-kinds.yaml", "code: " + kind.code(), Reason.of("lawdesk.rule.kind", within));
        kind.outcomes().forEach(outcome -> beside("act-kinds.yaml", kind.code(), kind.procedures(), outcome.ends()));
    }

    /// What stands until something else ends it is an outcome of an act beside the decision in each of those procedures.
    private void beside(String inside, String code, List<String> procedures, @Nullable String outcome) {
        if (outcome == null) return;
        boolean everywhere = procedures.stream().allMatch(procedure -> law.papers().actKinds(procedure, "matter-ruled").stream().anyMatch(kind -> kind.findOutcome(outcome).isPresent()));
        if (procedures.isEmpty() || !everywhere) wrong(inside, "code: " + code, Reason.of("lawdesk.rule.kind", outcome));
    }

    private void known(String inside, Happening happening) {
        if (!WORDS.contains(happening.event())) {
            wrong(inside, happening.toString(), Reason.of("lawdesk.rule.event", happening.event()));
            return;
        }
        String kind = happening.kind();
        if (kind == null) return;
        boolean there = switch (happening.event()) {
            case "notice-sent", "notice-delivered", "notice-failed", "notice-read" -> law.papers().findNotice(kind).isPresent();
            case "motion-filed" -> law.papers().findMotionKind(kind).isPresent();
            case "act-signed", "act-in-force" -> law.papers().findActKind(kind).isPresent();
            case "proceedings-stayed" -> law.grounds("stay").find(kind).isPresent();
            default -> true;
        };
        if (!there) wrong(inside, happening.toString(), Reason.of("lawdesk.rule.kind", happening.toString()));
    }

    private void procedure(String inside, String id) {
        if (law.findProcedure(id).isEmpty()) wrong(inside, id, Reason.of("lawdesk.rule.procedure", id, law.procedures().stream().map(Procedure::id).collect(Collectors.joining(", "))));
    }

    private void once(String inside, String label, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).forEach(name -> wrong(inside, label + name, Reason.of("law.fault.twice", name)));
    }

    private <T extends Lasting> void lasting(String inside, String label, List<T> facts, Function<T, String> name) { found.addAll(VersionRules.apart(folder, inside, label, facts, name)); }

    private void apart(String inside, String name, String what, List<? extends Dated> versions) {
        if (versions.isEmpty()) wrong(inside, name, Reason.of("lawdesk.rule.no-version", what));
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                if (versions.get(i).inForce().overlaps(versions.get(j).inForce())) wrong(inside, name, Reason.of("lawdesk.rule.overlap", what, versions.get(i).inForce().from(), versions.get(j).inForce().from()));
            }
        }
    }

    /// Every legal basis in the files of a folder other than the texts of the articles, and those of the counting of terms.
    static Set<LegalBasis> bases(LawFolder folder) {
        Map<String, LegalBasis> bases = new TreeMap<>();
        for (String file : folder.files()) {
            for (String line : folder.lines(file)) {
                Matcher matcher = BASIS.matcher(line);
                while (matcher.find()) {
                    LegalBasis basis = LegalBasis.of(matcher.group(1).strip());
                    bases.put(basis.toString(), basis);
                }
            }
        }
        for (String counting : List.of("cpc 122(2)", "cpc 123(4)", "cpc 123(5)", "cpc 125(1)")) bases.put(counting, LegalBasis.of(counting));
        return new LinkedHashSet<>(bases.values());
    }
}
