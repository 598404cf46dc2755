package kz.torelik.simulator.year;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.Court;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;

/// Which simulated cases go on in a court above: a review is always that of a case of the year that came to an act, an appeal of one of the first instance, a cassation of an appeal, the Supreme Court of a cassation, by the lines of `law/instances.yaml`. Each case
/// goes up once.
final class Reviewed {

    private static final String DECISION = "decision";
    /// A case may be waited for by reviews of two kinds.
    private static final int SPARE = 3;

    private final LawBook law;
    private final Map<String, Integer> wanted;
    private final Map<String, Deque<Way>> ways = new HashMap<>();
    private final Set<CaseId> taken = new HashSet<>();

    /// @param wanted how many reviews of each procedure the year has: no more cases are kept than can be asked for
    Reviewed(LawBook law, Map<String, Integer> wanted) {
        this.law = law;
        this.wanted = Map.copyOf(wanted);
    }

    /// A case that goes up, by which line, and to which court.
    record Way(Story below, Instances.Review line, Court above) {}

    /// Whether a procedure is one of a court above.
    static boolean isReview(String procedure) { return !Instances.way(procedure).equals(procedure) || procedure.matches("appeal|private-complaint|cassation|exceptional-review"); }

    void told(Story story) {
        if (!story.hasAct()) return;
        wanted.forEach((procedure, most) -> {
            Deque<Way> known = ways.computeIfAbsent(procedure, _ -> new ArrayDeque<>());
            if (known.size() < SPARE * most) way(procedure, story).ifPresent(known::add);
        });
    }

    /// A case that such a review can be of; it is not offered again.
    Optional<Way> take(String procedure) {
        Deque<Way> known = ways.getOrDefault(procedure, new ArrayDeque<>());
        while (!known.isEmpty()) {
            Way way = known.removeFirst();
            if (taken.add(way.below().id())) return Optional.of(way);
        }
        return Optional.empty();
    }

    private Optional<Way> way(String procedure, Story story) {
        String kind = Instances.way(procedure);
        boolean next = switch (kind) {
            case "appeal", "private-complaint" -> !isReview(story.procedure());
            case "cassation" -> Instances.way(story.procedure()).equals("appeal");
            default -> Instances.way(story.procedure()).equals("cassation");
        };
        if (!next) return Optional.empty();
        Instances.Review line = law.instances().get(kind, DECISION, story.category(), null, false, procedure.endsWith("-protest"));
        return line.file().equals(procedure) ? Optional.of(new Way(story, line, Instances.above(law.courts(), line, story.opening().claim().court()))) : Optional.empty();
    }

    /// The first instance of the cases that such a review is of: what is simulated where none of them has come to an act.
    String first(String procedure) {
        return procedure.contains("-criminal") ? "criminal" : procedure.contains("-offence") ? "administrative-offence" : procedure.contains("-sanction") ? "investigative-sanction" : "action";
    }
}
