package kz.torelik.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.torelik.database.ActingWithin;
import kz.torelik.indicators.Figure;
import kz.torelik.indicators.Suppression;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What everybody is told of the questionnaire: for a court and a whole past month how often each answer was given. A month with fewer than five answers is not told, nor is a small number, nor
/// one from which a small number could be computed. A month that is over does not change, so that nothing follows from two looks.
@Repository
public class Evaluations {

    private static final Actor RULE = new Actor.Rule("evaluation");
    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final ActingWithin within;
    private final CourtClock clock;

    Evaluations(JdbcClient jdbc, ActingWithin within, CourtClock clock) {
        this.jdbc = jdbc;
        this.within = within;
        this.clock = clock;
    }

    /// A month of a court.
    ///
    /// @param answers how many there were, or null when too few to be told
    /// @param counts by question how often 1 to 5 was answered, null where it is not told
    public record Month(LocalDate month, @Nullable Integer answers, Map<String, List<@Nullable Integer>> counts) {}

    /// The past months in which somebody answered, the latest first.
    public List<Month> of(CourtCode court) {
        LocalDate first = clock.today().withDayOfMonth(1);
        Map<LocalDate, List<int[]>> byMonth = new TreeMap<>(java.util.Comparator.<LocalDate>naturalOrder().reversed());
        within.as(RULE, () -> jdbc.sql("select month, clear, respect, timely from reception.evaluation where court = ? and month < ? and month >= ?").params(court.digits(), first, first.minusMonths(MONTHS))
                .query((row, _) -> byMonth.computeIfAbsent(row.getObject(1, LocalDate.class), _ -> new ArrayList<>()).add(new int[] {row.getInt(2), row.getInt(3), row.getInt(4)})).list());
        return byMonth.entrySet().stream().map(entry -> month(entry.getKey(), entry.getValue())).toList();
    }

    private static Month month(LocalDate month, List<int[]> given) {
        if (given.size() < Figure.FEWEST) return new Month(month, null, Map.of());
        Map<String, List<@Nullable Integer>> counts = new LinkedHashMap<>();
        for (int question = 0; question < Evaluating.QUESTIONS.size(); question++) counts.put(Evaluating.QUESTIONS.get(question), told(given, question));
        return new Month(month, given.size(), counts);
    }

    private static List<@Nullable Integer> told(List<int[]> given, int question) {
        Map<String, Long> parts = new TreeMap<>();
        for (int answer = 1; answer <= 5; answer++) parts.put(String.valueOf(answer), 0L);
        given.forEach(one -> parts.merge(String.valueOf(one[question]), 1L, Long::sum));
        Set<String> hidden = Suppression.ofParts(parts, Suppression.Sum.TOLD);
        List<@Nullable Integer> told = new ArrayList<>();
        parts.forEach((answer, count) -> told.add(hidden.contains(answer) ? null : Integer.valueOf(count.intValue())));
        return java.util.Collections.unmodifiableList(told);
    }
}
