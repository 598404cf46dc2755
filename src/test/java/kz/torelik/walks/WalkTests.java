package kz.torelik.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

/// Random walks over all procedures of the law against a small model that was written apart from the engine. `./torelik bench walks` walks a million.
class WalkTests {

    private static final LawBook LAW = LawBook.load();

    @Test
    void everyProcedureIsWalkedWithoutADisagreement() {
        Walk walk = new Walk(LAW, 20261128);
        Walk.Tally tally = walk.walk(26_000);
        Set<String> unwalked = new TreeSet<>(walk.allSteps());
        unwalked.removeAll(tally.steps.keySet());
        System.out.println("coverage by procedure: " + Coverage.told(walk.allSteps(), tally.steps.keySet()) + "; never walked: " + unwalked);
        System.out.println("walked " + tally.steps.size() + " of " + walk.allSteps().size() + " steps; lawful " + tally.lawful + ", refused " + tally.refused + ", clocks " + tally.clocks + " " + tally.statuses + "; terms not counted by the model: " + walk.uncounted());
        assertThat(tally.lawful).as("the walk is rich enough to prove something").isGreaterThan(4_000);
        assertThat(tally.refused).isGreaterThan(3_000);
        assertThat(tally.statuses.keySet()).contains("running", "paused", "met", "missed", "ended");
        assertThat(unwalked.size()).as("steps that were never walked: %s", unwalked).isLessThan(walk.allSteps().size() / 10);
    }

    @Test
    void andFromAnywhere() {
        long seed = Long.getLong("torelik.seed", ThreadLocalRandom.current().nextLong(1_000_000_000L));
        System.out.println("walk seed " + seed + " (-Dtorelik.seed)");
        new Walk(LAW, seed).walk(6_000);
    }
}
