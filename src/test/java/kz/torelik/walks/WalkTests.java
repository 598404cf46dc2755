package kz.torelik.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

/// Random walks over all procedures of the law against a small model that was written apart from the engine. `./torelik bench walks` walks a million.
class WalkTests {

    private static final LawBook LAW = LawBook.load();

    @Test
    void everyProcedureIsWalkedWithoutADisagreement() {
        Walk walk = new Walk(LAW, 20261128);
        Walk.Tally tally = walk.walk(38_000);
        Set<String> unwalked = new TreeSet<>(walk.allSteps());
        unwalked.removeAll(tally.steps.keySet());
        System.out.println("coverage by procedure: " + Coverage.told(walk.allSteps(), tally.steps.keySet()) + "; never walked: " + unwalked);
        System.out.println("walked " + tally.steps.size() + " of " + walk.allSteps().size() + " steps; lawful " + tally.lawful + ", refused " + tally.refused + ", clocks " + tally.clocks + " " + tally.statuses + "; terms not counted by the model: " + walk.uncounted());
        assertThat(tally.lawful).as("the walk is rich enough to prove something").isGreaterThan(4_000);
        assertThat(tally.refused).isGreaterThan(3_000);
        assertThat(tally.statuses.keySet()).contains("running", "paused", "met", "missed", "ended");
        assertThat(unwalked.size()).as("steps that were never walked: %s", unwalked).isLessThan(walk.allSteps().size() / 10);
    }

    /// The steps that came last into the law: those of a defender, of a prosecutor who withdraws and of whoever goes on, of severance, of a long verdict, of a session that the law prescribes, of a stay of what is contested and of its end. A walk looks for them until it has been at each of them; how long that takes
    /// may differ, so it may take many times as long as it usually does.
    @Test
    void theNewestStepsAreReachedWhereverTheLawHasThem() {
        Map<String, Set<String>> newest = new TreeMap<>(Map.ofEntries(
                Map.entry("party-entered:defender", Set.of("criminal", "investigative-sanction", "appeal-criminal", "appeal-sanction", "cassation-criminal", "exceptional-review-criminal", "exceptional-review-criminal-protest")),
                Map.entry("party-left:withdrew", Set.of("action", "administrative")), Map.entry("duty-settled:ordered", Set.of("action", "administrative")), Map.entry("duty-settled:exempt", Set.of("action", "administrative")),
                Map.entry("term-set", Set.of("action", "administrative")), Map.entry("task-done", Set.of("action", "administrative")),
                Map.entry("claim-severed", Set.of("action", "administrative", "election", "special", "special-action")), Map.entry("party-left:severed", Set.of("action", "administrative", "election", "special", "special-action")),
                Map.entry("severed-from", Set.of("action", "administrative", "election", "special", "special-action")), Map.entry("ruling-made:voluminous", Set.of("criminal")),
                Map.entry("ruling-made:session", Set.of("investigation-complaint")), Map.entry("ruling-made:materials", Set.of("investigation-complaint")), Map.entry("report-received:remedy", Set.of("investigation-complaint")),
                Map.entry("materials-received:custody", Set.of("investigative-sanction")), Map.entry("materials-received:custody-extension", Set.of("investigative-sanction")), Map.entry("materials-received:house-arrest", Set.of("investigative-sanction")),
                Map.entry("matter-ruled:contested-stayed", Set.of("investigation-complaint")), Map.entry("matter-ruled:contested-not-stayed", Set.of("investigation-complaint")),
                Map.entry("matter-ruled:contested-resumed", Set.of("investigation-complaint")), Map.entry("matter-ruled:contested-stay-kept", Set.of("investigation-complaint")),
                Map.entry("materials-received:extradition-custody", Set.of("investigative-sanction")), Map.entry("materials-received:extradition-arrest", Set.of("investigative-sanction")), Map.entry("materials-received:extradition-extension", Set.of("investigative-sanction"))));
        Walk first = new Walk(LAW, 20261130);
        Set<String> wanted = first.allSteps().stream().filter(name -> newest.getOrDefault(name.substring(name.lastIndexOf('/') + 1), Set.of()).contains(name.substring(0, name.indexOf('/')))).collect(Collectors.toCollection(TreeSet::new));
        newest.forEach((step, procedures) -> assertThat(procedures).allSatisfy(procedure -> assertThat(wanted).as("%s has %s", procedure, step).anyMatch(name -> name.startsWith(procedure + "/") && name.endsWith("/" + step))));
        Walk walk = new Walk(LAW, 20261130, wanted::contains);
        Set<String> missing = new TreeSet<>(wanted);
        for (int chunk = 0; chunk < 60 && !missing.isEmpty(); chunk++) missing.removeAll(walk.walk(1_000).steps.keySet());
        assertThat(missing).as("the newest steps that no walk was at").isEmpty();
    }

    /// Whoever acts for a participant comes, goes and is put out in every kind of proceedings: a walk looks for it until it was there once in each.
    @Test
    void whoeverActsForAnotherIsWalkedInEveryProcedure() {
        List<String> steps = List.of("party-entered:representative", "party-left:powers-ended", "party-left:removed");
        Walk walk = new Walk(LAW, 20261131, name -> steps.contains(name.substring(name.lastIndexOf('/') + 1)));
        Set<String> missing = LAW.procedures().stream().flatMap(procedure -> steps.stream().map(step -> procedure.id() + " " + step)).collect(Collectors.toCollection(TreeSet::new));
        for (int chunk = 0; chunk < 60 && !missing.isEmpty(); chunk++) walk.walk(1_000).steps.keySet().forEach(name -> missing.remove(name.substring(0, name.indexOf('/')) + " " + name.substring(name.lastIndexOf('/') + 1)));
        assertThat(missing).as("what no walk was at").isEmpty();
    }

    @Test
    void andFromAnywhere() {
        long seed = Long.getLong("torelik.seed", ThreadLocalRandom.current().nextLong(1_000_000_000L));
        System.out.println("walk seed " + seed + " (-Dtorelik.seed)");
        new Walk(LAW, seed).walk(6_000);
    }
}
