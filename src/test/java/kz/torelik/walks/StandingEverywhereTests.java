package kz.torelik.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.PureEngine;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.simulator.year.EventMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In every kind of proceedings whoever takes part lets somebody in who acts for him; he files, he leaves, he is sent away and put out. The kinds and their stages are those of the law data, so that a new one is asked too.
class StandingEverywhereTests {

    private static final LawBook LAW = LawBook.load();
    private static final Procedures ALL = new Procedures();
    private static final Instant NOW = Instant.parse("2026-01-12T04:00:00Z");
    private static final Set<String> PRINCIPALS = Set.of("plaintiff", "defendant", "applicant", "interested", "third-party", "offender", "victim", "accused", "suspect");
    /// Whom an advocate alone defends: he is not sent away without the court.
    private static final Set<String> CHARGED = Set.of("accused", "suspect");
    private static final int TRIES = 400;
    private static final Random RANDOM = new Random(57);
    private static final Country COUNTRY = new Country(RANDOM);
    private static final Commands COMMANDS = new Commands(RANDOM, COUNTRY, ALL);

    /// One case on its way to a stage.
    private static final class Walked {

        private final CaseModel model;
        private final PureEngine.Case house;

        Walked(Procedures.Procedure procedure, Procedures.Step begins) {
            String by = begins.by().getFirst();
            String category = COUNTRY.category(procedure.id());
            List<CaseModel.Participant> participants = COUNTRY.participants(procedure, by).stream().filter(one -> one.actsFor() == null).toList();
            Opening opening = COMMANDS.opening(procedure, begins, category, Country.COURTS.getFirst(), participants, 1, NOW);
            Said said = Commands.said(1, (ProceduralEvent) opening, Commands.day(NOW), NOW);
            house = new PureEngine(LAW).open(new Actor.Rule("registration"), NOW, Happening.of((ProceduralEvent) opening, said.on())).orThrow();
            model = new CaseModel(procedure, category, Country.COURTS.getFirst(), participants, said, opening.claim().votingDay(), opening.claim().resultsDay());
        }

        void step(Procedures.Step step) {
            for (int i = 0; i < TRIES; i++) {
                Actor actor = COUNTRY.actor(model, COUNTRY.one(step.by()));
                Commands.Tried tried = COMMANDS.tried(model, actor, step.word(), step.kind(), NOW);
                if (!model.allows(actor, tried.said(), tried.carried()) || model.procedure.step(model.stage, tried.said(), model.category, model.filed) != step) continue;
                house.record(actor, NOW, List.of(tried.happening())).orThrow();
                model.happen(tried.said(), tried.carried());
                return;
            }
            throw new AssertionError(model.procedure.id() + ": nobody can " + step.text() + " at " + model.stage);
        }

        Answer<CaseFile> record(Actor actor, ProceduralEvent event) { return house.record(actor, NOW, List.of(Happening.of(event, Commands.day(NOW)))); }

        CaseFile file() { return house.file(); }

        Actor judge() { return COUNTRY.actor(model, "judge"); }
    }

    /// The shortest ways from a beginning to each stage.
    private static Map<String, List<Procedures.Step>> ways(Procedures.Procedure procedure, Procedures.Step begins) {
        String first = String.valueOf(begins.to());
        Map<String, List<Procedures.Step>> ways = new LinkedHashMap<>(Map.of(first, List.of()));
        for (Deque<String> next = new ArrayDeque<>(List.of(first)); !next.isEmpty(); ) {
            String at = next.remove();
            for (Procedures.Step step : procedure.stages().get(at)) {
                String to = step.to();
                if (to == null || !procedure.stages().containsKey(to) || ways.containsKey(to) || isShadowed(procedure.stages().get(at), step)) continue;
                List<Procedures.Step> way = new ArrayList<>(ways.get(at));
                way.add(step);
                ways.put(to, way);
                next.add(to);
            }
        }
        return ways;
    }

    /// A step that takes any kind is hidden where each of its kinds stands for itself.
    private static boolean isShadowed(List<Procedures.Step> steps, Procedures.Step step) {
        return step.kind() == null && steps.stream().anyMatch(other -> other.word().equals(step.word()) && other.kind() != null);
    }

    private static List<String> who(List<Procedures.Step> steps, String text) {
        return steps.stream().filter(step -> step.text().equals(text)).flatMap(step -> step.by().stream()).filter(PRINCIPALS::contains).distinct().toList();
    }

    static Stream<String> procedures() { return LAW.procedures().stream().map(Procedure::id); }

    /// Wherever a participant may bring something, somebody may be let in who acts for him, and nowhere else; the court retired, nobody comes in.
    @ParameterizedTest
    @MethodSource("procedures")
    void whereverAParticipantMayBringSomethingSomebodyMayActForHim(String id) {
        Procedures.Procedure procedure = procedure(id);
        procedure.stages().forEach((stage, steps) -> {
            Set<String> bring = steps.stream().filter(step -> !step.word().startsWith("party-")).flatMap(step -> step.by().stream()).filter(PRINCIPALS::contains).collect(java.util.stream.Collectors.toSet());
            Set<String> letIn = Stream.of("party-entered:representative", "party-entered:defender").flatMap(text -> who(steps, text).stream()).collect(java.util.stream.Collectors.toSet());
            assertThat(letIn).as("%s at %s", id, stage).containsAll(bring);
            assertThat(letIn.isEmpty()).as("%s at %s", id, stage).isEqualTo(bring.isEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void heComesInFilesAndLeavesAtEveryStageAtWhichTheLawKnowsHim(String id) {
        Procedures.Procedure procedure = procedure(id);
        Set<String> seen = new HashSet<>();
        int asked = 0;
        for (Procedures.Step begins : procedure.beginnings()) {
            for (Map.Entry<String, List<Procedures.Step>> way : ways(procedure, begins).entrySet()) {
                if (!seen.add(way.getKey())) continue;
                for (String role : roles(procedure.stages().get(way.getKey()))) {
                    Walked walked = new Walked(procedure, begins);
                    way.getValue().forEach(walked::step);
                    assertThat(walked.file().stage()).isEqualTo(way.getKey());
                    asked += comesAndGoes(walked, role);
                }
            }
        }
        assertThat(seen).as("every stage of %s", id).containsExactlyInAnyOrderElementsOf(procedure.stages().keySet());
        assertThat(asked).as("papers that somebody filed for another in %s", id).isPositive();
    }

    private static Collection<String> roles(List<Procedures.Step> steps) { return Stream.of("party-entered:representative", "party-entered:defender").flatMap(text -> who(steps, text).stream()).distinct().toList(); }

    /// @return how many papers he filed
    private static int comesAndGoes(Walked walked, String role) {
        List<Procedures.Step> steps = walked.model.procedure.stages().get(walked.model.stage);
        String as = who(steps, "party-entered:representative").contains(role) ? "representative" : "defender";
        String where = walked.model.procedure.id() + " at " + walked.model.stage + " for " + role;
        Party principal = walked.file().parties(role).getFirst();
        Actor himself = new Actor.Citizen(Objects.requireNonNull(principal.person()));
        Party first = acting(walked, as, principal);
        assertThat(walked.record(new Actor.Citizen(PersonId.random()), entering(first)).isYes()).as("a stranger lets nobody in: %s", where).isFalse();
        assertThat(walked.record(new Actor.Citizen(Objects.requireNonNull(first.person())), entering(first)).isYes()).as("nor does he come in by himself: %s", where).isFalse();
        int papers = comes(walked, himself, first, where);
        if (!CHARGED.contains(role)) {
            Actor other = walked.file().parties().stream().filter(party -> party.actsFor() == null && party.number() != principal.number()).findFirst().<Actor>map(party -> new Actor.Citizen(Objects.requireNonNull(party.person()))).orElse(Actor.ANYONE);
            assertThat(walked.record(other, new PartyEvent.PartyLeft(first.number(), "powers-ended", null)).isYes()).as("the other side does not send him away: %s", where).isFalse();
            leaves(walked, himself, first, "powers-ended", where);
            Party second = acting(walked, as, principal);
            comes(walked, himself, second, where);
            leaves(walked, as.equals("representative") ? new Actor.Citizen(Objects.requireNonNull(second.person())) : himself, second, "powers-ended", where);
        }
        Party last = CHARGED.contains(role) ? first : acting(walked, as, principal);
        if (!CHARGED.contains(role)) comes(walked, himself, last, where);
        assertThat(walked.record(himself, new PartyEvent.PartyLeft(last.number(), "removed", ActId.random())).isYes()).as("only the court puts somebody out: %s", where).isFalse();
        // a petition that its court gave back before a draw has no judge who could
        if (walked.file().judge().isPresent()) leaves(walked, walked.judge(), last, "removed", where);
        else assertThat(where).startsWith("cassation-offence-submission at archived");
        return papers;
    }

    private static Party acting(Walked walked, String as, Party principal) { return new Party(walked.file().nextParty(), as, PersonId.random(), new Party.Subject.Legal("Өкілдік", null), "Астана", null, null, null, principal.number()); }

    private static ProceduralEvent entering(Party party) { return new PartyEvent.PartyEntered(party, party.role(), null); }

    /// He is in, and what the one he acts for may file without moving the case he may file too.
    private static int comes(Walked walked, Actor principal, Party acting, String where) {
        assertThat(walked.record(principal, entering(acting)).isYes()).as("he is let in: %s", where).isTrue();
        assertThat(walked.file().parties()).contains(acting);
        return (int) papers(walked, acting).filter(event -> walked.record(new Actor.Citizen(Objects.requireNonNull(acting.person())), event).isYes()).limit(1).count();
    }

    private static void leaves(Walked walked, Actor who, Party acting, String cause, String where) {
        assertThat(walked.record(who, new PartyEvent.PartyLeft(acting.number(), cause, cause.equals("removed") ? ActId.random() : null)).isYes()).as("he leaves, %s: %s", cause, where).isTrue();
        assertThat(walked.file().parties()).doesNotContain(acting);
        Actor gone = new Actor.Citizen(Objects.requireNonNull(acting.person()));
        assertThat(papers(walked, acting)).as("he files nothing any more: %s", where).allSatisfy(event -> assertThat(walked.record(gone, event).isYes()).isFalse());
    }

    private static Stream<ProceduralEvent> papers(Walked walked, Party acting) {
        String role = walked.file().principal(acting.number()).role();
        EventMaker maker = new EventMaker(new SplittableRandom(57));
        return walked.model.procedure.stages().get(walked.model.stage).stream().filter(step -> step.to() == null && !step.word().startsWith("party-") && step.by().stream().anyMatch(by -> by.equals(role) || by.equals(acting.role())))
                .filter(step -> EventMaker.parts(step.word()).stream().anyMatch(part -> part.getName().equals("party") && part.getType() == int.class))
                .map(step -> maker.make(new EventMaker.Wish(step.word(), step.kind(), Map.of("party", acting.standsFor(), "motion", 90 + walked.file().version(), "judge", PersonId.random()), NOW, Commands.day(NOW))));
    }

    private static Procedures.Procedure procedure(String id) { return ALL.list().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(); }

    /// A set that every procedure may include says of the participants only those whom the procedure knows.
    @Test
    void aSharedSetTakesOnTheParticipantsOfTheProcedure() {
        Procedure order = LAW.procedure("court-order");
        assertThat(order.shared().get("standing-civil").getFirst().by()).containsExactly(Procedure.By.PLAINTIFF, Procedure.By.DEFENDANT, Procedure.By.RULE);
        assertThat(LAW.procedure("special").shared().get("standing-civil").getFirst().by()).containsExactly(Procedure.By.APPLICANT, Procedure.By.INTERESTED, Procedure.By.THIRD_PARTY, Procedure.By.RULE);
    }
}
