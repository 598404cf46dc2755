package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.acts.Manner;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.Handover;
import kz.torelik.casefile.Jury;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.filing.Defenders;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.Category;
import kz.torelik.law.Course;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.jspecify.annotations.Nullable;

/// Something that this officer may do in a case now: the procedure allows it and the case is such that it makes sense.
///
/// @param word its name: the code of a kind of act, or `set-hearing`, `open-hearing`, `announce`, ...
/// @param said the name in words; for a kind of act that the law data describe alone it is the title of the act
/// @param href where it is done
/// @param main whether it moves the case on, rather than stops or ends it
/// @param terms the ids of the terms that it meets
public record Step(String word, Phrase said, String href, LegalBasis basis, boolean main, Set<String> terms) {

    public Step { terms = Set.copyOf(terms); }

    boolean isAboutExecution() { return word.startsWith("execution-"); }

    private static final String CANCEL = "cancel-decision";
    private static final String SETTLEMENT = "ruling-settlement";
    private static final Set<String> MAIN = Set.of("ruling-acceptance", "ruling-simplified", "decision-simplified", "ruling-cancel-simplified", "ruling-preparation", "ruling-hearing", "set-hearing", "session", "announce", "decision", "court-order",
            "ruling-cancel-order", "ruling-resumption", "ruling-conciliation", "ruling-conciliation-over", "ruling-motion", "transfer-up", "transfer-to", "jury", "conversation", "recusal", "protocol", "writ", "leaves",
            "send-up", "resolution-appeal", "ruling-private-complaint", "resolution-cassation", "resolution-supreme", "submission-supreme", Submissions.WORD);

    /// Everything that the law that holds for the case lets be done on a day, what moves the case on first.
    static List<Step> of(CaseFile file, Procedure.By by, LawBook law, LocalDate today) {
        Standing standing = Standing.of(file, law, today);
        Procedure procedure = standing.procedure();
        Course course = new Course(procedure, standing.stage());
        List<Step> steps = new ArrayList<>();
        for (Procedure.Step allowed : course.open(by)) {
            List<CourtPapers.ActKind> own = by == Procedure.By.JUDGE ? own(file, allowed.event(), law) : List.of();
            own.stream().filter(kind -> isAsked(file, kind, law)).forEach(kind -> add(steps, new Step(kind.code(), Phrase.of("chambers.text", kind.title()), href(file, kind.code()), allowed.basis(), isMain(file, kind), terms(allowed.event(), law))));
            if (own.isEmpty()) {
                word(allowed.event(), file, by, law).ifPresent(word -> add(steps, new Step(word, Phrase.of("chambers.step." + word), href(file, word), allowed.basis(), MAIN.contains(word) || word.equals("prosecutor") && !Calling.signs(file, law, today).isEmpty() || word.equals("defender") && law.defence().isWanted(file.claim().procedure(), file.claim().category()) || word.equals("joinder") && isJoinderWaiting(file), terms(allowed.event(), law))));
            }
        }
        boolean written = Manner.asked(file, law, today).filter(Manner::isSimplified).isPresent();
        steps.sort(java.util.Comparator.comparing((Step step) -> !step.main()).thenComparing(step -> !(written && step.word().equals("ruling-simplified"))));
        return List.copyOf(steps);
    }

    /// A step that has to wait.
    ///
    /// @param stage the nearest stage at which the law allows it
    public record Later(Phrase said, Trilingual stage, LegalBasis basis) {}

    /// What this officer may do in the case only at a stage that is still to come.
    static List<Later> later(CaseFile file, Procedure.By by, LawBook law, LocalDate today) {
        Standing standing = Standing.of(file, law, today);
        Procedure procedure = standing.procedure();
        Set<String> now = of(file, by, law, today).stream().map(Step::word).collect(Collectors.toSet());
        Map<String, Later> later = new LinkedHashMap<>();
        for (Course.Awaited awaited : new Course(procedure, standing.stage()).later(by)) {
            List<CourtPapers.ActKind> own = by == Procedure.By.JUDGE ? own(file, awaited.step().event(), law) : List.of();
            own.stream().filter(kind -> kind.bringsAbout() != CourtPapers.BringsAbout.MATTER_RULED && !now.contains(kind.code())).forEach(kind -> later.putIfAbsent(kind.code(), new Later(Phrase.of("chambers.text", kind.title()), awaited.stage().title(), awaited.step().basis())));
            if (own.isEmpty()) {
                word(awaited.step().event(), file, by, law).filter(word -> !now.contains(word))
                        .ifPresent(word -> later.putIfAbsent(word, new Later(Phrase.of("chambers.step." + word), awaited.stage().title(), awaited.step().basis())));
            }
        }
        return List.copyOf(later.values());
    }

    /// The kinds of act of this procedure and category that bring the event about, with an outcome that the step allows.
    private static List<CourtPapers.ActKind> own(CaseFile file, Happening event, LawBook law) {
        String kind = event.kind();
        return law.papers().actKinds(file.claim().procedure(), event.event()).stream().filter(act -> act.isOf(file.claim().category()))
                .filter(act -> kind == null || !act.grounds().isEmpty() || act.findOutcome(kind).isPresent()).toList();
    }

    /// Whether an ordinary ruling answers the motion, and no act of its own.
    static boolean isOrdinary(CaseFile file, CaseFile.MotionInFile motion, LawBook law) { return !motion.kind().equals(CANCEL) && law.papers().answering(file.claim().procedure(), motion.kind()).isEmpty(); }

    /// An act beside the decision makes sense when somebody asks for it, or the court may make it by itself.
    private static boolean isAsked(CaseFile file, CourtPapers.ActKind kind, LawBook law) {
        if (kind.bringsAbout() == CourtPapers.BringsAbout.COMPLAINT_HALTED) return file.complaints().stream().anyMatch(ComplaintInFile::isOpen);
        if (kind.bringsAbout() == CourtPapers.BringsAbout.COMPLAINT_RETURNED) return file.complaints().stream().anyMatch(one -> one.isOpen() || one.isHalted());
        return kind.bringsAbout() != CourtPapers.BringsAbout.MATTER_RULED || kind.ownInitiative() && isOpen(file, kind, law) && (!kind.code().equals(SETTLEMENT) || file.settlements().stream().anyMatch(one -> one.outcome() == null)) || isWaitedFor(file, kind);
    }

    /// Whether the court can do anything with it by itself: what stands is not made twice, what does not stand is not ended.
    private static boolean isOpen(CaseFile file, CourtPapers.ActKind kind, LawBook law) {
        return kind.answers().isEmpty() || kind.outcomes().stream().anyMatch(outcome -> outcome.grants() && StandingMatter.fault(file, outcome, law.papers()).isEmpty());
    }

    private static boolean isWaitedFor(CaseFile file, CourtPapers.ActKind kind) { return file.motions().stream().anyMatch(motion -> motion.granted() == null && kind.answers().contains(motion.kind())); }

    private static boolean isMain(CaseFile file, CourtPapers.ActKind kind) {
        return kind.bringsAbout() == CourtPapers.BringsAbout.MATTER_RULED ? isWaitedFor(file, kind) : kind.bringsAbout() == CourtPapers.BringsAbout.SUBMISSION_ENTERED || kind.bringsAbout() != null && !kind.bringsAbout().isGrounded() && kind.bringsAbout() != CourtPapers.BringsAbout.CONSIDERATION_EXTENDED && kind.bringsAbout() != CourtPapers.BringsAbout.COMPLAINT_HALTED;
    }

    private static Set<String> terms(Happening event, LawBook law) {
        return law.deadlines().stream().filter(rule -> rule.versions().getLast().metBy().stream().anyMatch(met -> met.event().equals(event.event()))).map(rule -> rule.id()).collect(java.util.stream.Collectors.toSet());
    }

    private static void add(List<Step> steps, Step step) {
        if (steps.stream().noneMatch(known -> known.word().equals(step.word()))) steps.add(step);
    }

    private static String href(CaseFile file, String word) {
        String here = "/desk/cases/" + file.id();
        return switch (word) {
            case "set-hearing" -> here + "/hearings/new";
            case "session", "protocol" -> here + "/hearings/" + current(file).map(hearing -> hearing.id().toString()).orElse("new") + (word.equals("protocol") ? "/protocol" : "");
            case "announce" -> here + "/announce";
            case "recusal" -> here + "/recusal";
            case "step-back" -> here + "/step-back";
            case "writ" -> here + "/writ";
            case "take-back" -> here + "/take-back";
            case "prosecutor" -> here + "/prosecutor";
            case "defender" -> here + "/defender";
            case "admission" -> here + "/admission";
            case "report" -> here + "/report";
            case "send-up" -> here + "/send-up";
            case "jury" -> here + "/jury";
            case "joinder" -> here + "/joinder";
            case "leaves" -> here + "/leaves";
            case "removal" -> here + "/removal";
            case "transfer-up", "transfer-to" -> here + "/transfer";
            case "conversation" -> here + "/conversation";
            case "execution-stay-asked", "execution-stayed", "execution-resumed" -> here + "/execution";
            case "submission-chair" -> here + "/submission";
            default -> here + "/acts/new?kind=" + word;
        };
    }

    /// The session that is open, else the one that is set, else the last one that still has no protocol.
    static Optional<CaseFile.HearingInFile> current(CaseFile file) {
        List<CaseFile.HearingInFile> all = file.hearings().reversed();
        return all.stream().filter(one -> one.state().equals("opened")).findFirst().or(() -> all.stream().filter(one -> one.state().equals("set")).findFirst())
                .or(() -> all.stream().filter(one -> one.openedAt() != null && one.protocol() == null).findFirst());
    }

    private static boolean isChair(Procedure.By by) { return by == Procedure.By.CHAIR || by == Procedure.By.CHAIR_ABOVE; }

    /// Whether a higher court considers it.
    static boolean isReview(CaseFile file) { return file.history().getFirst().event() instanceof kz.torelik.casefile.events.ReviewEvent.ReviewOpened; }

    private static Optional<String> word(Happening allowed, CaseFile file, Procedure.By by, LawBook law) {
        boolean order = file.claim().procedure().equals("court-order");
        return Optional.ofNullable(switch (allowed.event()) {
            case "claim-accepted" -> "simplified".equals(allowed.kind()) ? simplified(file, law) : "ruling-acceptance";
            case "general-ordered" -> "ruling-general";
            case "claim-returned" -> order ? "ruling-return-order" : "ruling-return";
            case "claim-refused" -> order ? "ruling-refusal-order" : "ruling-refusal";
            case "preparation-begun" -> hasBegun(file) ? null : "ruling-preparation";
            case "preparation-extended" -> "ruling-extension";
            case "preparation-ended" -> "ruling-hearing";
            case "hearing-set" -> file.judge().isEmpty() ? null : "set-hearing";
            case "hearing-opened", "hearing-closed", "hearing-adjourned" -> current(file).filter(one -> one.state().equals("set") || one.state().equals("opened")).isPresent() ? "session" : null;
            case "protocol-signed" -> by == Procedure.By.SECRETARY && file.hearings().stream().anyMatch(one -> one.openedAt() != null && one.protocol() == null) ? "protocol" : null;
            case "conversation-held" -> "conversation";
            case "candidates-drawn", "jury-formed", "questions-put", "jury-answered", "punishment-voted" -> "jury";
            case "juror-replaced", "jury-dissolved" -> by == Procedure.By.JUDGE && Jury.of(file).filter(jury -> !jury.candidates().isEmpty()).isPresent() ? "jury" : null;
            case "operative-part-announced" -> "announce";
            case "decision-issued" -> "decision";
            case "simplified-decision-issued" -> "decision-simplified";
            case "cancellation-decided" -> asksToCancel(file) ? "ruling-cancel-simplified" : null;
            case "court-order-issued" -> "court-order";
            case "court-order-cancelled" -> "ruling-cancel-order";
            case "proceedings-terminated" -> "ruling-termination";
            case "claim-left" -> "ruling-left";
            case "mediation-ordered" -> file.motions().stream().anyMatch(motion -> motion.granted() == null && motion.kind().equals("mediation")) ? "ruling-conciliation" : null;
            case "mediation-ended" -> file.mediation().isPresent() ? "ruling-conciliation-over" : null;
            case "proceedings-stayed" -> "ruling-stay";
            case "proceedings-resumed" -> "ruling-resumption";
            case "act-corrected" -> file.acts().isEmpty() ? null : "ruling-correction";
            case "motion-decided" -> file.motions().stream().anyMatch(motion -> motion.granted() == null && isOrdinary(file, motion, law)) ? "ruling-motion" : null;
            case "recusal-decided" -> by == Procedure.By.CHAIR && file.panel().isEmpty() && file.askedToRecuse().isPresent() ? "recusal" : null;
            case "jurisdiction-asked" -> by == Procedure.By.CHAIR && Handover.isDue(file) ? "transfer-up" : null;
            case "jurisdiction-determined" -> by == Procedure.By.CHAIR && Handover.askedHere(file).isPresent() ? "transfer-to" : null;
            case "execution-stay-asked" -> by == Procedure.By.CHAIR && file.executionStay().isEmpty() && file.stayAskedOf().isEmpty() ? "execution-stay-asked" : null;
            case "execution-stayed" -> isChair(by) && file.executionStay().isEmpty() ? "execution-stayed" : null;
            case "execution-resumed" -> isChair(by) && file.executionStay().isPresent() ? "execution-resumed" : null;
            case "recusal-requested" -> by == Procedure.By.JUDGE && file.askedToRecuse().isEmpty() ? "step-back" : null;
            case "private-ruling-received", "report-received", "writ-executed" -> file.acts().isEmpty() ? null : "report";
            case "act-withdrawn" -> by == Procedure.By.JUDGE && file.acts().stream().anyMatch(act -> act.ecli() != null) ? "take-back" : null;
            case "party-entered" -> by == Procedure.By.JUDGE && "prosecutor".equals(allowed.kind()) && file.parties("prosecutor").isEmpty() ? "prosecutor" : by == Procedure.By.JUDGE && "defender".equals(allowed.kind()) && !Defenders.undefended(file).isEmpty() ? "defender"
                    : by == Procedure.By.JUDGE && "representative".equals(allowed.kind()) && !AdmissionController.victims(file).isEmpty() ? "admission" : null;
            case "party-left" -> by == Procedure.By.JUDGE && "withdrew".equals(allowed.kind()) && ContinuedClaim.withdrew(file).isPresent() ? "leaves" : by == Procedure.By.JUDGE && "removed".equals(allowed.kind()) && !RemovalController.acting(file).isEmpty() ? "removal" : null;
            case "case-joined" -> by == Procedure.By.JUDGE ? "joinder" : null;
            case "claim-severed" -> by == Procedure.By.JUDGE && (file.claim().demands().size() > 1 || !file.joined().isEmpty()) ? "joinder" : null;
            case "writ-issued" -> mayBeExecuted(file, law) ? "writ" : null;
            case "complaint-halted", "complaint-returned", "demanded-case-returned", "case-sent-up", "case-taken-over", "submission-entered", "resolution-issued" -> ReviewSteps.word(allowed, file, by, law);
            default -> null;
        });
    }

    /// Disputes about the rights of children are not considered in writing, alimony excepted (CPC art. 267-2 part 3).
    private static @Nullable String simplified(CaseFile file, LawBook law) {
        Category category = law.categories().get(file.claim().category());
        return category.is(Category.Flag.JUVENILE) && !category.is(Category.Flag.ALIMONY) ? null : "ruling-simplified";
    }

    /// Whether a defendant asks to cancel the decision in simplified procedure; that is not answered by a ruling on a motion.
    private static boolean asksToCancel(CaseFile file) { return file.motions().stream().anyMatch(motion -> motion.granted() == null && motion.kind().equals(CANCEL)); }

    /// Whether another judge asks for this case, or gave his, or a participant asks that cases be joined.
    private static boolean isJoinderWaiting(CaseFile file) {
        boolean asks = file.joinders().stream().anyMatch(one -> one.later().equals(file.id()) ? one.agreed() == null : Boolean.TRUE.equals(one.agreed()) && file.links().stream().noneMatch(link -> link.other().equals(one.later())));
        return asks || file.motions().stream().anyMatch(motion -> motion.granted() == null && motion.kind().equals("join-cases"));
    }

    private static boolean hasBegun(CaseFile file) { return file.history().stream().anyMatch(recorded -> recorded.event() instanceof AcceptanceEvent.PreparationBegun); }

    /// An act in force, or a category that is executed at once (CPC arts. 241, 243).
    private static boolean mayBeExecuted(CaseFile file, LawBook law) {
        return file.acts().stream().anyMatch(act -> act.inForceFrom() != null) || law.categories().get(file.claim().category()).is(Category.Flag.IMMEDIATE);
    }
}
