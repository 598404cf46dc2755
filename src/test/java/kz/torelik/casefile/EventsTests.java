package kz.torelik.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What holds for every kind of event, also for the one that is added tomorrow.
class EventsTests {

    private static final Sentences SENTENCES = Sentences.load();

    @Test
    void everyKindHasAKeyOfItsOwnWithAVersion() {
        Set<String> keys = new HashSet<>();
        for (Class<? extends ProceduralEvent> kind : ProceduralEvent.kinds()) {
            String key = ProceduralEvent.keyOf(kind);
            assertThat(key).as(kind.getSimpleName()).matches("[a-z]+(-[a-z]+)*/[1-9]\\d*");
            assertThat(keys.add(key)).as("%s has the key of another kind: %s", kind.getSimpleName(), key).isTrue();
        }
        assertThat(keys).hasSizeGreaterThan(35);
    }

    @TestFactory
    Stream<DynamicTest> everyKindComesBackFromItsJsonAsItWas() {
        return ProceduralEvent.kinds().stream().map(kind -> DynamicTest.dynamicTest(ProceduralEvent.keyOf(kind), () -> {
            ProceduralEvent event = (ProceduralEvent) EventSamples.of(kind);
            String json = EventJson.write(event);
            assertThat(EventJson.read(event.key(), json)).isEqualTo(event);
            assertThat(EventJson.write(EventJson.read(event.key(), json))).as("one form for hashing").isEqualTo(json);
            assertThat(EventTags.of(event, Map.of())).isNotNull();
        }));
    }

    @Test
    void everyKindIsNamedInTheThreeLanguages() {
        for (Class<? extends ProceduralEvent> kind : ProceduralEvent.kinds()) {
            String key = "casefile.event." + ProceduralEvent.wordOf(kind);
            assertThat(SENTENCES.knows(key)).as(key).isTrue();
            Set<String> said = Stream.of(Language.values()).map(language -> SENTENCES.say(language, key)).collect(Collectors.toSet());
            assertThat(said).as(key + " is said differently in each language").hasSize(3);
        }
    }

    @Test
    void everyKindStandsInSomeProcedureAndNoProcedureKnowsAnother() {
        Set<String> kinds = ProceduralEvent.kinds().stream().map(ProceduralEvent::wordOf).collect(Collectors.toSet());
        Set<String> inLaw = new HashSet<>();
        for (Procedure procedure : LawBook.load().procedures()) {
            procedure.beginnings().forEach(begins -> inLaw.add(begins.event().event()));
            for (Procedure.Stage stage : procedure.stages()) for (Procedure.Step step : procedure.steps(stage)) inLaw.add(step.event().event());
        }
        assertThat(inLaw).as("an event that no procedure allows can never happen").containsExactlyInAnyOrderElementsOf(kinds);
    }
}
