package kz.torelik.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kz.torelik.Patience;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RiverTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);
    private final CaseWorld world = new CaseWorld();

    @AfterEach
    void stop() { world.river.stop(); }

    private record Hearing(String name, List<RecordedEvent> heard, boolean acts) implements RiverListener {
        @Override
        public void hear(RecordedEvent event) { heard.add(event); }
    }

    @Test
    void everyListenerHearsEachEventOnceAndThoseOfACaseInTheirOrder() throws InterruptedException {
        Hearing fold = new Hearing("fold", Collections.synchronizedList(new ArrayList<>()), false);
        Hearing acting = new Hearing("acting", Collections.synchronizedList(new ArrayList<>()), true);
        world.listeners.addAll(List.of(fold, acting));
        world.river.start();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int number = writer + 1;
            writers.add(Thread.ofVirtual().start(() -> {
                CaseId id = world.openCase(number).id();
                for (int i = 0; i < 10; i++) {
                    world.as(new Actor.Rule("test"), files -> files.record(id, CaseFiles.ANY_VERSION, Happening.of(new PauseEvent.ProceedingsResumed(null, "x"), DAY))).orThrow();
                }
            }));
        }
        for (Thread writer : writers) writer.join();
        assertThat(world.river.awaitQuiet(Patience.OURS)).isTrue();
        for (Hearing hearing : List.of(fold, acting)) {
            assertThat(hearing.heard()).hasSize(44);
            Map<CaseId, Integer> last = new HashMap<>();
            for (RecordedEvent event : hearing.heard()) {
                assertThat(event.seq()).isEqualTo(last.getOrDefault(event.caseId(), 0) + 1);
                last.put(event.caseId(), event.seq());
            }
        }
    }

    @Test
    void whatDoesNotConcernAListenerIsPassedOverAndWhoSeesTheWholeCaseHearsItsLastEvent() {
        List<RecordedEvent> claims = Collections.synchronizedList(new ArrayList<>());
        List<RecordedEvent> whole = Collections.synchronizedList(new ArrayList<>());
        world.listeners.add(new RiverListener() {
            @Override
            public String name() { return "claims"; }

            @Override
            public boolean acts() { return true; }

            @Override
            public boolean concerns(ProceduralEvent event) { return event instanceof FilingEvent.ClaimFiled; }

            @Override
            public void hear(RecordedEvent event) { claims.add(event); }
        });
        world.listeners.add(new RiverListener() {
            @Override
            public String name() { return "whole"; }

            @Override
            public boolean seesWholeCase() { return true; }

            @Override
            public void hear(RecordedEvent event) { whole.add(event); }
        });
        List<CaseId> cases = List.of(world.openCase(1).id(), world.openCase(2).id());
        for (CaseId id : cases) {
            for (int i = 0; i < 3; i++) world.as(new Actor.Rule("test"), files -> files.record(id, CaseFiles.ANY_VERSION, Happening.of(new PauseEvent.ProceedingsResumed(null, "x"), DAY))).orThrow();
        }
        world.river.start();
        assertThat(world.river.awaitQuiet(Patience.OURS)).isTrue();
        assertThat(claims).extracting(RecordedEvent::caseId).containsExactlyElementsOf(cases);
        assertThat(whole).as("one batch, the last of each case").extracting(RecordedEvent::caseId).containsExactlyElementsOf(cases);
        assertThat(whole).extracting(RecordedEvent::seq).containsOnly(4);
    }

    @Test
    void aListenerGoesOnWhereItStopped() {
        Hearing first = new Hearing("same", Collections.synchronizedList(new ArrayList<>()), false);
        world.listeners.add(first);
        world.river.start();
        CaseId id = world.openCase(1).id();
        assertThat(world.river.awaitQuiet(Patience.OURS)).isTrue();
        world.river.stop();
        world.as(new Actor.Rule("test"), files -> files.record(id, 1, Happening.of(new PauseEvent.ProceedingsResumed(null, "x"), DAY))).orThrow();
        Hearing second = new Hearing("same", Collections.synchronizedList(new ArrayList<>()), false);
        world.listeners.set(0, second);
        world.river.start();
        assertThat(world.river.awaitQuiet(Patience.OURS)).isTrue();
        assertThat(first.heard()).extracting(RecordedEvent::seq).containsExactly(1);
        assertThat(second.heard()).extracting(RecordedEvent::seq).containsExactly(2);
    }

    @Test
    void aCaseThatAListenerCannotBearIsSetAsideAndTheOthersGoOn() {
        CaseId bad = world.openCase(1).id();
        CaseId good = world.openCase(2).id();
        AtomicInteger tries = new AtomicInteger();
        List<CaseId> heard = Collections.synchronizedList(new ArrayList<>());
        world.listeners.add(new RiverListener() {
            @Override
            public String name() { return "delicate"; }

            @Override
            public void hear(RecordedEvent event) {
                if (event.caseId().equals(bad)) {
                    tries.incrementAndGet();
                    throw new IllegalStateException("cannot bear it");
                }
                heard.add(event.caseId());
            }
        });
        world.river.start();
        assertThat(world.river.awaitQuiet(Patience.OURS)).isTrue();
        assertThat(heard).contains(good).doesNotContain(bad);
        assertThat(tries).hasValueGreaterThanOrEqualTo(5);
        assertThat(world.<Integer>as(new Actor.Rule("test"), _ -> world.jdbc.sql("select count(*) from casefile.stuck").query(Integer.class).single())).isEqualTo(1);
    }
}
