package kz.torelik.filing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.LawFiles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// The guided choice (`law/guide.yaml`): from what happened, in plain words, to the claim that answers it. The scorer is transparent and abstains: it
/// counts words that the data name, and proposes nothing when they are not there. A person always chooses.
@Component
public class Guide {

    private static final int STRONG = 3;
    private static final int ENOUGH = 3;
    private static final int PROPOSED = 3;

    private final List<Situation> situations = LawFiles.read("guide.yaml", Data.class).situations();

    /// What may have happened.
    ///
    /// @param strong beginnings of words that tell it
    /// @param weak beginnings of words that go with it
    /// @param procedures the usual kind of proceeding first
    /// @param demands sentences to begin with
    /// @param documents what is usually attached
    /// @param asks what else the form must know
    public record Situation(String id, Trilingual title, List<String> strong, List<String> weak, String category, List<String> procedures,
                            List<Trilingual> demands, List<Trilingual> documents, List<Ask> asks) {}

    /// A question of the form beyond those of every claim.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Ask { PRICE, CHILDREN, PRETRIAL, REAL_ESTATE, HARM_PLACE, CONTRACT_PLACE, ESTATE_PLACE }

    /// A proposal with the words that led to it.
    public record Match(Situation situation, int points, List<String> words) {
        public Match { words = List.copyOf(words); }
    }

    record Data(List<Situation> situations) {}

    public List<Situation> list() { return situations; }

    public Optional<Situation> find(String id) { return situations.stream().filter(one -> one.id().equals(id)).findFirst(); }

    /// The situations that a story may tell, the likeliest first; none when nothing in it says so.
    public List<Match> match(String story) {
        String text = " " + story.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
        List<Match> matches = situations.stream().map(one -> match(one, text)).filter(one -> one.points() >= ENOUGH)
                .sorted(Comparator.comparingInt(Match::points).reversed()).toList();
        if (matches.isEmpty()) return List.of();
        int best = matches.getFirst().points();
        return matches.stream().filter(one -> one.points() * 2 > best).limit(PROPOSED).toList();
    }

    private static Match match(Situation situation, String text) {
        List<String> strong = found(situation.strong(), text);
        List<String> weak = found(situation.weak(), text);
        int points = strong.isEmpty() ? 0 : strong.size() * STRONG + weak.size();
        strong.addAll(weak);
        return new Match(situation, points, strong);
    }

    private static List<String> found(List<String> stems, String text) {
        return new java.util.ArrayList<>(Arrays.asList(stems.stream().filter(stem -> text.contains(" " + stem)).toArray(String[]::new)));
    }
}
