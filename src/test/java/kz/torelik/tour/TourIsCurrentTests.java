package kz.torelik.tour;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import org.junit.jupiter.api.Test;

/// `docs/tour.md` says what the page of the tour says, with the pictures that the browser journeys took. With `-Dtorelik.reference=write` it is written anew.
class TourIsCurrentTests {

    private static final Path FILE = Path.of("docs/tour.md");
    private static final String HOW = "write it anew with: mvn surefire:test -Dtest=TourIsCurrentTests -Dtorelik.reference=write";
    private static final Map<String, List<String>> PICTURES = Map.ofEntries(entry("prepare", List.of("kind", "dry-run")), entry("sign", List.of("sign", "receipt")), entry("pay", List.of("registered")), entry("draw", List.of("draw")),
            entry("consider", List.of("desk", "case")), entry("decide", List.of("decision", "decided")), entry("publish", List.of("published", "verified")), entry("order", List.of("order")), entry("hear", List.of("room", "recording")),
            entry("appeal", List.of("instances")), entry("practice", List.of("category", "similar")));

    private final Sentences sentences = Sentences.load();

    @Test
    void theTourInTheDocumentsIsTheTourOfThePage() throws IOException {
        String tour = write();
        if ("write".equals(System.getProperty("torelik.reference"))) Files.writeString(FILE, tour);
        assertThat(FILE).as(HOW).exists();
        assertThat(Files.readString(FILE)).as("%s is out of date; %s", FILE, HOW).isEqualTo(tour);
        for (List<String> pictures : PICTURES.values()) for (String picture : pictures) assertThat(Path.of("docs/images", picture + ".png")).exists();
    }

    private String write() {
        StringBuilder text = new StringBuilder("<!-- Generated from the words of the tour; do not edit. -->\n# ").append(say("tour.title")).append("\n\n").append(say("tour.lead")).append("\n\n")
                .append("Start the demonstration country with `./torelik run` and open `/tour`: it says the same, signs you in by one click, and holds the hand of the clock. ")
                .append(say("tour.clock.what")).append("\n\nThe browser journeys `ClaimJourney`, `CourtOrderJourney`, `HearingRoomJourney`, `RecordingsJourney`, `InstancesJourney`, `PracticeJourney` and `SimilarCasesJourney` walk these chapters; the pictures are theirs.\n");
        for (Chapter chapter : Chapter.ALL) {
            String key = "tour." + chapter.key();
            text.append("\n## ").append(say(key + ".title")).append("\n\n").append(say(key + ".what")).append("\n\n");
            IntStream.rangeClosed(1, chapter.steps()).forEach(n -> text.append(n).append(". ").append(say(key + ".does." + n)).append('\n'));
            text.append('\n').append(say(key + ".shows")).append("\n\n");
            for (String picture : PICTURES.get(chapter.key())) text.append("![").append(picture.replace('-', ' ')).append("](images/").append(picture).append(".png)\n");
        }
        return text.toString();
    }

    private String say(String key) { return sentences.say(Language.EN, key); }
}
