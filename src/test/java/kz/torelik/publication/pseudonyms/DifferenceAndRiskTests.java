package kz.torelik.publication.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.kernel.Language;
import kz.torelik.law.CourtPapers;
import org.junit.jupiter.api.Test;

class DifferenceAndRiskTests {

    private static String side(List<Difference.Run> runs, Difference.Kind without) { return runs.stream().filter(run -> run.kind() != without).map(Difference.Run::text).collect(Collectors.joining()); }

    @Test
    void aDifferenceHoldsBothTextsAndMarksOnlyTheWordsThatDiffer() {
        String before = "Истец Сарсенова Айгуль Маратовна проживает в городе Астане, просит взыскать 1 480 000 тенге.";
        String after = "Истец А. проживает в городе Астане, просит взыскать 1 480 000 тенге.";
        List<Difference.Run> runs = Difference.of(before, after);
        assertThat(side(runs, Difference.Kind.CAME)).isEqualTo(before);
        assertThat(side(runs, Difference.Kind.WENT)).isEqualTo(after);
        assertThat(runs.stream().filter(run -> run.kind() == Difference.Kind.WENT).map(Difference.Run::text).collect(Collectors.joining())).contains("Сарсенова").doesNotContain("проживает");
        assertThat(Difference.of(before, before)).containsExactly(new Difference.Run(Difference.Kind.STAYED, before));
        assertThat(side(Difference.of("", after), Difference.Kind.WENT)).isEqualTo(after);
    }

    private static Risk risk(String words, int alike) {
        return Risk.of(new PublishedText(Language.RU, List.of(new PublishedText.Section(CourtPapers.Part.REASONING, List.of(new PublishedText.Paragraph(List.of(new Piece(words, null))))))), alike);
    }

    @Test
    void whatTellsOfAPersonWithoutHisNameRaisesTheRiskAndACrowdLowersIt() {
        assertThat(risk("Заёмщик не вернул деньги в срок.", 100)).satisfies(low -> {
            assertThat(low.level()).isEqualTo(Risk.Level.LOW);
            assertThat(low.clues()).isEmpty();
        });
        String teller = "Учительница из села Кендала 52 лет, мать директора ТОО «Заря», 3 марта 2025 года получила 1 480 000 тенге, 5 апреля вернула 300 000 тенге.";
        Risk high = risk(teller, 2);
        assertThat(high.level()).isEqualTo(Risk.Level.HIGH);
        assertThat(high.clues()).containsEntry(Risk.Clue.DAY, 2).containsEntry(Risk.Clue.SUM, 2).containsEntry(Risk.Clue.PLACE, 1).containsEntry(Risk.Clue.AGE, 1).containsEntry(Risk.Clue.OCCUPATION, 2).containsEntry(Risk.Clue.ORGANISATION, 1);
        assertThat(risk(teller, 1000).points()).as("among a thousand alike").isEqualTo(high.points() - 3);
        assertThat(risk("2025 жылғы 3 наурыз, Кендала ауылы, 52 жаста, «Заря» ЖШС, мұғалім", 100).clues().keySet()).contains(Risk.Clue.DAY, Risk.Clue.PLACE, Risk.Clue.AGE, Risk.Clue.OCCUPATION);
    }
}
