package kz.torelik.filing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.torelik.filing.words.Story;
import kz.torelik.filing.words.Terms;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// The guided choice (`law/guide.yaml`): from what happened, in plain words, to the claim that answers it. The scorer is transparent and abstains: it
/// counts words that the data name, proposes nothing when they are not there, and nothing when the words rather tell of a matter that is not for
/// this court ([Elsewhere]). A person always chooses.
@Component
public class Guide {

    private static final int ENOUGH = 3;
    private static final int PROPOSED = 3;

    private final Data data;
    private final CourtClock clock;
    private final Map<Situation, Terms> situations = new LinkedHashMap<>();
    private final Map<Elsewhere, Terms> elsewhere = new LinkedHashMap<>();
    private final Set<String> ignored;
    private final List<Terms> all;

    /// The guide of today.
    public Guide() { this(CourtClock.system()); }

    @Autowired
    public Guide(CourtClock clock) { this(LawFiles.read("guide.yaml", Data.class), clock); }

    Guide(Data data, CourtClock clock) {
        this.data = data;
        this.ignored = Terms.folded(data.ignored());
        this.clock = clock;
        data.situations().forEach(one -> situations.put(one, new Terms(one.strong(), one.weak())));
        data.elsewhere().forEach(one -> elsewhere.put(one, new Terms(one.strong(), one.weak())));
        all = Stream.concat(situations.values().stream(), elsewhere.values().stream()).toList();
    }

    /// What may have happened.
    ///
    /// @param area the part of life under which a person looks for it
    /// @param strong beginnings of words that tell it
    /// @param weak beginnings of words that go with it
    /// @param procedures the usual kind of proceeding first
    /// @param demands sentences to begin with
    /// @param documents what is usually attached
    /// @param asks what else the form must know
    public record Situation(String id, String area, Trilingual title, List<String> strong, List<String> weak, String category, List<String> procedures,
                            List<Trilingual> demands, List<Trilingual> documents, List<Ask> asks, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {}

    /// A part of life with its situations, for the short choice.
    public record Area(String id, Trilingual title) {}

    /// A matter that no claim to this court answers, with the words that tell it and where to go with it.
    public record Elsewhere(String id, Trilingual title, Trilingual advice, List<String> strong, List<String> weak, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {}

    /// A question of the form beyond those of every claim.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Ask { PRICE, CHILDREN, PRETRIAL, REAL_ESTATE, HARM_PLACE, CONTRACT_PLACE, ESTATE_PLACE, DECIDED_CASE, VOTING_DAY, LEARNED_DAY, TRIBUNAL_PLACE, EXECUTION_PLACE }

    /// A proposal with the words that led to it.
    public record Match(Situation situation, int points, List<String> words) {
        public Match { words = List.copyOf(words); }
    }

    /// What a story tells.
    ///
    /// @param proposed the situations, the likeliest first; none when nothing says so
    /// @param elsewhere the other matter that it seems to be; then nothing is proposed
    public record Reading(List<Match> proposed, @Nullable Elsewhere elsewhere) {
        public Reading { proposed = List.copyOf(proposed); }
    }

    /// The file of the law data.
    public record Data(List<Area> areas, List<String> ignored, List<Situation> situations, List<Elsewhere> elsewhere) {}

    /// The situations that the law knows today.
    public List<Situation> list() { return Lasting.on(data.situations(), today()); }

    public List<Area> areas() { return data.areas(); }

    /// The situation; one that the law has ended since a draft chose it is still found.
    public Optional<Situation> find(String id) { return Stream.concat(list().stream(), data.situations().stream()).filter(one -> one.id().equals(id)).findFirst(); }

    private Lasting.Days today() { return new Lasting.Days(clock.today(), clock.today()); }

    /// The situations that a story may tell, the likeliest first; none when nothing in it says so.
    public List<Match> match(String story) { return read(story).proposed(); }

    /// Reads a story. A matter for elsewhere that the words tell at least as clearly as any situation means that nothing is proposed.
    public Reading read(String story) {
        Story told = Terms.mended(Story.of(story, ignored), all);
        List<Match> matches = situations.entrySet().stream().filter(one -> one.getKey().isInForce(today())).map(one -> match(one.getKey(), one.getValue().in(told))).filter(one -> one.points() >= ENOUGH)
                .sorted(Comparator.comparingInt(Match::points).thenComparingInt(one -> one.words().size()).reversed()).toList();
        int best = matches.isEmpty() ? 0 : matches.getFirst().points();
        Optional<Elsewhere> other = elsewhere.entrySet().stream().filter(one -> one.getKey().isInForce(today())).map(one -> Map.entry(one.getKey(), one.getValue().in(told).points())).filter(one -> one.getValue() >= ENOUGH)
                .max(Comparator.comparingInt(Map.Entry::getValue)).filter(one -> one.getValue() >= best).map(Map.Entry::getKey);
        if (other.isPresent()) return new Reading(List.of(), other.get());
        return new Reading(matches.stream().filter(one -> one.points() * 2 > best).limit(PROPOSED).toList(), null);
    }

    private static Match match(Situation situation, Terms.Hits hits) { return new Match(situation, hits.points(), hits.words()); }
}
