package kz.torelik.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.vrf.Selection;
import kz.torelik.ledger.vrf.VrfKey;
import kz.torelik.ledger.vrf.VrfProof;
import org.junit.jupiter.api.Test;

class DrawProofTests {

    private static final VrfKey KEY = VrfKey.generate();
    private static final CourtCode SARYARKA = CourtCode.of("7110");

    @Test
    void aProofAloneGivesTheJudgeWhoWasDrawn() {
        DrawInput input = input(List.of(100, 100, 50), List.of(120, 10, 40));
        DrawProof proof = drawn(input, 41);
        PersonId expected = input.judges().get(Selection.pick(proof.proof().toHash(), input.weights())).judge();
        assertThat(DrawProof.parse(proof.text()).winner()).contains(expected);
        assertThat(DrawProof.parse(proof.text()).check().winner()).contains(expected);
    }

    @Test
    void whoeverChangesTheListThePlaceOrTheNumberIsFoundOut() {
        DrawProof proof = drawn(input(List.of(100, 100, 100), List.of(0, 10, 20)), 41);
        assertThat(new DrawProof(proof.input(), 42, proof.key(), proof.proof()).winner()).isEmpty();
        List<DrawInput.Entrant> fewer = new ArrayList<>(proof.input().judges().subList(0, 2));
        assertThat(new DrawProof(with(proof.input(), fewer), 41, proof.key(), proof.proof()).winner()).isEmpty();
        byte[] pi = proof.proof().pi();
        pi[100] ^= 1;
        assertThat(new DrawProof(proof.input(), 41, proof.key(), new VrfProof(pi)).winner()).isEmpty();
        assertThat(new DrawProof(proof.input(), 41, VrfKey.generate().publicKey(), proof.proof()).winner()).isEmpty();
    }

    @Test
    void weightsThatDoNotFollowFromTheLoadAreRefusedEvenWhenCommitted() {
        DrawInput honest = input(List.of(100, 100), List.of(0, 50));
        DrawInput.Entrant favoured = new DrawInput.Entrant(honest.judges().getFirst().judge(), SARYARKA, 100, 0, 99_000);
        DrawInput bent = with(honest, List.of(favoured, honest.judges().getLast()));
        assertThat(drawn(bent, 7).winner()).isEmpty();
        assertThat(drawn(honest, 7).winner()).isPresent();
    }

    @Test
    void lessLoadAndMoreCapacityWeighMore() {
        assertThat(DrawInput.weights(List.of(100, 100, 100), List.of(0, 0, 0))).containsExactly(10_000L, 10_000L, 10_000L);
        assertThat(DrawInput.weights(List.of(100, 50), List.of(0, 0))).containsExactly(10_000L, 5_000L);
        // mean load 20: 10000 / (1 + 0), 10000 / (1 + 1), 10000 / (1 + 2)
        assertThat(DrawInput.weights(List.of(100, 100, 100), List.of(0, 20, 40))).containsExactly(10_000L, 5_000L, 3_333L);
        assertThat(DrawInput.weights(List.of(1), List.of(5_000_000))).containsExactly(50L);
    }

    @Test
    void theTextIsTheSameForEverybodyAndReadsBack() {
        DrawInput input = input(List.of(100, 70), List.of(30, 12));
        assertThat(DrawInput.parse(input.text())).isEqualTo(input);
        assertThat(input.text()).contains("case 7110-26-00-2/17\n", "scope 7110\n", "excluded ");
        assertThatThrownBy(() -> DrawInput.parse(input.text().replace("attempt 1", "attempt 01"))).hasMessageContaining("canonical");
        assertThatThrownBy(() -> DrawInput.parse(input.text() + "judge x\n")).hasMessageContaining("judge x");
    }

    @Test
    void oneProofGivesAPanelOfThreeAndNobodyTwice() {
        DrawInput input = input(List.of(100, 100, 100, 100, 100), List.of(0, 10, 20, 30, 40), 3);
        assertThat(DrawInput.parse(input.text())).isEqualTo(input);
        assertThat(input.text()).startsWith("torelik-draw/2\n").contains("day 2026-03-17\nseats 3\njudge ");
        DrawProof proof = drawn(input, 41);
        List<PersonId> panel = DrawProof.parse(proof.text()).winners();
        assertThat(panel).hasSize(3).doesNotHaveDuplicates();
        assertThat(panel.getFirst()).as("the first seat is drawn as a single judge is").isEqualTo(input.judges().get(Selection.pick(proof.proof().toHash(), input.weights())).judge());
        assertThat(DrawProof.parse(proof.text()).check().steps()).extracting(step -> step.key()).filteredOn(key -> key.equals("allocation.check.member")).hasSize(2);
        byte[] pi = proof.proof().pi();
        pi[7] ^= 1;
        assertThat(new DrawProof(input, 41, proof.key(), new VrfProof(pi)).winners()).isEmpty();
        assertThat(drawn(input(List.of(100, 100), List.of(0, 10), 3), 41).winners()).as("two judges make no panel of three").isEmpty();
    }

    private static DrawProof drawn(DrawInput input, long leafIndex) { return new DrawProof(input, leafIndex, KEY.publicKey(), KEY.prove(DrawProof.alpha(input, leafIndex))); }

    private static DrawInput with(DrawInput input, List<DrawInput.Entrant> judges) {
        return new DrawInput(input.draw(), input.caseNumber(), input.claim(), input.attempt(), input.procedure(), input.category(), input.language(), input.scope(), input.day(), input.seats(), judges, input.excluded());
    }

    private static DrawInput input(List<Integer> capacities, List<Integer> loads) { return input(capacities, loads, 1); }

    private static DrawInput input(List<Integer> capacities, List<Integer> loads, int seats) {
        List<Long> weights = DrawInput.weights(capacities, loads);
        List<DrawInput.Entrant> judges = new ArrayList<>();
        for (int i = 0; i < loads.size(); i++) judges.add(new DrawInput.Entrant(PersonId.of(new UUID(1, i)), SARYARKA, capacities.get(i), loads.get(i), weights.get(i)));
        return new DrawInput(DrawId.of(new UUID(9, 9)), "7110-26-00-2/17", Sha256.ofText("claim"), 1, "action", "7.03", "ru", "7110", "2026-03-17", seats, judges,
                List.of(new DrawInput.Excluded(PersonId.of(new UUID(1, 99)), SARYARKA, "absent")));
    }
}
