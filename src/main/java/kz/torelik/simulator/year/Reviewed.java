package kz.torelik.simulator.year;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.Court;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;

/// Which simulated cases go on in a court above: a review is always that of a case of the year that came to an act, an appeal of one of the first instance, a cassation of an appeal, the Supreme Court of a cassation, by the lines of `law/instances.yaml`. Each case
/// goes up once, from a stage at which the law lets it be asked for, and waits there until the review has been made; what was sent back and is heard anew does not go up a second time in the same year.
final class Reviewed {

    static final String DECISION = "decision";

    private final LawBook law;
    private final Set<CourtCode> seats;
    private final SplittableRandom random;
    private final Deciding deciding;
    private final Map<String, Integer> wanted;
    private final Map<String, Deque<Way>> ways = new HashMap<>();
    private final Set<CaseId> taken = new HashSet<>();

    /// @param wanted how many reviews of each procedure the year has: so many cases stop to go up
    /// @param seats the courts that have judges
    Reviewed(LawBook law, Map<String, Integer> wanted, Set<CourtCode> seats, SplittableRandom random, Corrections corrections) {
        this.law = law;
        this.deciding = new Deciding(law, corrections);
        this.wanted = new TreeMap<>(wanted);
        this.seats = Set.copyOf(seats);
        this.random = random;
    }

    /// A case that goes up, how, by which line, and to which court.
    record Way(Story below, Story.Up up, Instances.Review line, Court above) {

        /// Whether every file below can be told of it: none was left in the middle of something at the end of the year, and that of the first instance takes it at its stage.
        boolean isFree() {
            if (below.below() == null) return true;
            List<Story> further = below.filesBelow();
            return further.stream().allMatch(file -> file.isSettled() && file.mayHear("review-decided", Deciding.UNCHANGED)) && further.getLast().mayHear("case-sent-up", line.procedure());
        }
    }

    /// Whether a procedure is one of a court above.
    static boolean isReview(String procedure) { return !Instances.way(procedure).equals(procedure) || procedure.matches("appeal|private-complaint|cassation|exceptional-review"); }

    static boolean isProtest(String procedure) { return procedure.endsWith("-protest") || procedure.equals("cassation-offence"); }

    /// Whether a case stops at the stage that it has reached, in order to go up: not all do so who could, but of those above the first instance everyone, as they are few.
    boolean keeps(Story story) {
        if (story.act() == null || taken.contains(story.id()) || story.again() != null || story.next() != null) return false;
        for (Map.Entry<String, Integer> one : wanted.entrySet()) {
            if (one.getValue() == 0) continue;
            Optional<Way> way = way(one.getKey(), story);
            if (way.isEmpty() || story.below() == null && random.nextInt(Proportions.ONE_GOES_UP_OF) > 0) continue;
            one.setValue(one.getValue() - 1);
            ways.computeIfAbsent(one.getKey(), _ -> new ArrayDeque<>()).add(way.get());
            return taken.add(story.id());
        }
        return false;
    }

    Deciding deciding() { return deciding; }

    boolean isTaken(Story story) { return taken.contains(story.id()); }

    /// A case that such a review can be of; it is not offered again.
    Optional<Way> take(String procedure) { return Optional.ofNullable(ways.getOrDefault(procedure, new ArrayDeque<>()).poll()).filter(Way::isFree); }

    private Optional<Way> way(String procedure, Story story) {
        String kind = Instances.way(procedure);
        boolean next = switch (kind) {
            case "appeal", "private-complaint" -> !isReview(story.procedure());
            case "cassation" -> Instances.way(story.procedure()).equals("appeal");
            default -> Instances.way(story.procedure()).equals("cassation");
        };
        if (!next) return Optional.empty();
        Instances.Review line = law.instances().get(kind, DECISION, story.category(), null, false, isProtest(procedure));
        if (!line.file().equals(procedure)) return Optional.empty();
        Court above = Instances.above(law.courts(), line, story.opening().claim().court());
        return seats.contains(above.code()) ? story.up(kind, isProtest(procedure)).map(up -> new Way(story, up, line, above)) : Optional.empty();
    }

    /// The first instance of the cases that such a review is of: what is simulated where none of them has come to an act.
    String first(String procedure) {
        return procedure.contains("-criminal") ? "criminal" : procedure.contains("-offence") ? "administrative-offence" : procedure.contains("-sanction") ? "investigative-sanction" : "action";
    }
}
