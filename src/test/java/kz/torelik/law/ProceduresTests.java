package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Answer;
import org.junit.jupiter.api.Test;

class ProceduresTests {

    private static final LawBook LAW = LawBook.load();
    private static final Set<String> WORDS = new HashSet<>(ProceduralEvent.kinds().stream().map(ProceduralEvent::wordOf).toList());

    @Test
    void everyEventOfTheVocabularyHasItsPlaceAndNoOtherWordIsUsed() {
        Set<String> used = new HashSet<>();
        for (Procedure procedure : LAW.procedures()) {
            procedure.beginnings().forEach(begins -> used.add(begins.event().event()));
            for (Procedure.Stage stage : procedure.stages()) procedure.steps(stage).forEach(step -> used.add(step.event().event()));
        }
        assertThat(used).isEqualTo(WORDS);
    }

    @Test
    void everyStageIsReachedAndEveryStageThatIsNotAnEndIsLeft() {
        for (Procedure procedure : LAW.procedures()) {
            Set<String> reached = procedure.beginnings().stream().map(begins -> String.valueOf(begins.to())).collect(Collectors.toCollection(HashSet::new));
            for (int before = -1; before != reached.size(); ) {
                before = reached.size();
                for (String stage : List.copyOf(reached)) {
                    procedure.steps(procedure.stage(stage)).stream().map(Procedure.Step::to).filter(to -> to != null && !to.equals(Procedure.BACK)).forEach(reached::add);
                }
            }
            assertThat(reached).as(procedure.id()).containsExactlyInAnyOrderElementsOf(procedure.stages().stream().map(Procedure.Stage::id).toList());
            assertThat(procedure.stages()).filteredOn(stage -> !stage.ended())
                    .allSatisfy(stage -> assertThat(procedure.steps(stage)).as(stage.id()).anyMatch(step -> step.to() != null));
        }
    }

    @Test
    void everySharedSetIsIncludedSomewhere() {
        for (Procedure procedure : LAW.procedures()) {
            assertThat(procedure.stages().stream().flatMap(stage -> stage.includes().stream())).as(procedure.id()).containsAll(procedure.shared().keySet().stream().filter(name -> !name.equals(Procedure.ALWAYS)).toList());
        }
    }

    @Test
    void aClaimWalksFromFilingToTheArchive() {
        assertThat(stagesOf("action", "draw-committed", "judge-drawn", "claim-accepted", "claim-copy-received", "response-filed", "preparation-ended", "hearing-set:trial",
                "hearing-opened", "hearing-adjourned:evidence", "hearing-set:trial", "hearing-opened", "hearing-closed:deliberation", "operative-part-announced:partial",
                "protocol-signed", "decision-issued:partial", "act-in-force:decision", "writ-issued", "act-published", "case-archived")).endsWith("execution", "execution", "archived")
                .contains("filed", "allocation", "acceptance", "preparation", "scheduled", "hearing", "adjourned", "deliberation", "announced", "appeal-period", "in-force");
    }

    @Test
    void aStayAndARecusalLeadBackToTheStageTheyInterrupted() {
        assertThat(stagesOf("action", "draw-committed", "judge-drawn", "claim-accepted", "proceedings-stayed:expertise", "proceedings-resumed")).endsWith("preparation", "stayed", "preparation");
        assertThat(stagesOf("action", "draw-committed", "judge-drawn", "claim-accepted", "preparation-ended", "recusal-requested", "recusal-decided:refused",
                "recusal-requested", "recusal-decided:granted", "draw-committed", "judge-drawn")).endsWith("scheduled", "reallocation", "reallocation", "scheduled");
    }

    @Test
    void aCourtOrderIsCancelledByAnObjection() {
        assertThat(stagesOf("court-order", "draw-committed", "judge-drawn", "court-order-issued", "order-copy-received", "objection-filed", "court-order-cancelled"))
                .endsWith("consideration", "objection-period", "objection-period", "objection-period", "cancelled");
    }

    @Test
    void whatTheStageDoesNotKnowIsRefusedWithItsTitle() {
        Course course = LAW.procedure("action").begin();
        assertThat(course.after(Happening.of("decision-issued"))).isInstanceOfSatisfying(Answer.No.class,
                no -> assertThat(no.refusal().code()).isEqualTo("not-at-this-stage"));
        Course acceptance = course.after(Happening.of("draw-committed")).orThrow().after(Happening.of("judge-drawn")).orThrow();
        assertThat(acceptance.after(Happening.of("claim-accepted"), Procedure.By.PLAINTIFF)).isInstanceOfSatisfying(Answer.No.class,
                no -> assertThat(no.refusal().code()).isEqualTo("not-by-you-at-this-stage"));
        assertThat(acceptance.after(Happening.of("claim-accepted"), Procedure.By.JUDGE).isYes()).isTrue();
    }

    @Test
    void aJudgeReplacedWhileTheProceedingsAreStayedLeavesTheWayBackOpen() {
        Procedure offence = LAW.procedure("administrative-offence");
        Course replaced = Course.at(offence, offence, List.of("allocation", "preparation", "stayed", "reallocation", "stayed"));
        assertThat(replaced.after(Happening.of("proceedings-resumed")).orThrow().stage().id()).isEqualTo("preparation");
        Course atOnce = Course.at(offence, offence, List.of("allocation", "preparation", "stayed", "reallocation"));
        assertThat(atOnce.after(Happening.of("judge-drawn")).orThrow()).isEqualTo(replaced);
        assertThat(Course.at(offence, offence, List.of("preparation", "stayed", "scheduled", "stayed")).after(Happening.of("proceedings-resumed")).orThrow().stage().id())
                .as("a detour that was left forwards is over").isEqualTo("scheduled");
    }

    @Test
    void whatHasToWaitIsNamedWithTheNearestStageThatAllowsIt() {
        Course acceptance = LAW.procedure("action").begin().after(Happening.of("draw-committed")).orThrow().after(Happening.of("judge-drawn")).orThrow();
        List<Course.Awaited> later = acceptance.later(Procedure.By.JUDGE);
        assertThat(later).extracting(awaited -> awaited.step().event().toString(), awaited -> awaited.stage().id())
                .contains(tuple("preparation-ended", "preparation"), tuple("simplified-decision-issued", "simplified"), tuple("decision-issued", "announced"), tuple("writ-issued", "terminated"));
        assertThat(later).extracting(awaited -> awaited.step().event().event()).as("what is allowed now does not wait").doesNotContain("claim-returned", "act-signed");
        assertThat(LAW.procedure("action").begin().after(Happening.of("draw-committed")).orThrow().later(Procedure.By.SECRETARY)).isNotEmpty();
    }

    private static List<String> stagesOf(String procedure, String... events) {
        List<String> stages = new java.util.ArrayList<>();
        Course course = LAW.procedure(procedure).begin();
        stages.add(course.stage().id());
        for (Happening happened : Stream.of(events).map(Happening::of).toList()) {
            course = course.after(happened).orThrow();
            stages.add(course.stage().id());
        }
        return stages;
    }
}
