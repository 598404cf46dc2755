package kz.torelik.learning.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kz.torelik.search.Ranking;
import org.junit.jupiter.api.Test;

class SimilarTextsTests {

    private static final Map<String, String> CASES = new TreeMap<>(Map.of(
            "flat", "Истец приобрёл квартиру, продавец отказался её освободить и передать ключи. Суд применил статью 188 Гражданского кодекса.",
            "house", "Покупатель дома просит выселить продавца, который не отдаёт ключи от жилья. Применена статья 350 Гражданского кодекса.",
            "loan", "Банк требует вернуть кредит и неустойку за просрочку. Суд применил статью 350 Гражданского кодекса.",
            "dismissal", "Работника уволили без предупреждения, он просит восстановить его на работе. Статья 53 Трудового кодекса."));

    @Test
    void casesAreFoundByWhatHappenedOrByTheLawAsOneWishes() {
        SimilarTexts texts = SimilarTexts.of(CASES);
        String asked = "Купил квартиру, продавец не освобождает её и не передаёт ключи. Прошу применить статью 53 Трудового кодекса.";
        assertThat(texts.like(asked, By.FACTS, 4).getFirst().id()).isEqualTo("flat");
        assertThat(texts.like(asked, By.LAW, 4).getFirst().id()).isEqualTo("dismissal");
        assertThat(texts.like(asked, By.BOTH, 2)).hasSize(2);
    }

    @Test
    void theLawThatATextNamesIsReadInThreeLanguages() {
        assertThat(named("на основании ст. 152 ГПК и статьи 350 Гражданского кодекса")).anyMatch(one -> one.endsWith(":152")).anyMatch(one -> one.endsWith(":350"));
        assertThat(named("as held in Tan v Lim [2005] 3 SLR 112 and (1998) 2 QB 5, under s 254(1)(i) of the Companies Act")).contains("case:2005 3slr 112", "case:1998 2qb 5", "law:companies act", "law:companies act:254");
    }

    private static List<String> named(String text) { return Citations.in(text).stream().map(Citations.Cited::what).toList(); }

    @Test
    void aNeighbourToldInOtherWordsIsFoundThroughWhatLiesBetween() {
        Map<String, String> chain = new TreeMap<>();
        chain.put("a", "alpha beta gamma delta");
        chain.put("between", "gamma delta epsilon zeta");
        chain.put("far", "epsilon zeta eta theta");
        for (int i = 0; i < 12; i++) chain.put("other" + i, "word" + i + " thing" + i + " more" + i + " matter" + i);
        List<String> found = SimilarTexts.of(chain).like("alpha beta gamma delta", By.FACTS, 3).stream().map(Hit::id).toList();
        assertThat(found).containsExactlyInAnyOrder("a", "between", "far");
    }

    @Test
    void theMeasureOfTheTextbookSeesTheDifference() {
        Function<By, Ranking> measured = by -> Ranking.of(Map.of("q", SimilarTexts.of(CASES).like("Банк требует кредит, статья 53 Трудового кодекса", by, 4).stream().map(Hit::id).toList()), Map.of("q", Map.of("loan", 1)));
        assertThat(measured.apply(By.FACTS).mrr()).isEqualTo(1);
        assertThat(measured.apply(By.LAW).mrr()).isLessThan(1);
    }
}
