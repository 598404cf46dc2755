package kz.torelik.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How good ranked lists are against judgements of relevance, in the measures of TREC.
///
/// @param queries how many questions had a relevant document and were measured
public record Ranking(int queries, double map, double mrr, double ndcg10, double p10, double recall100) {

    /// @param lists question -> documents, the best first
    /// @param judged question -> document -> grade; 0 and absent are not relevant
    public static Ranking of(Map<String, List<String>> lists, Map<String, Map<String, Integer>> judged) {
        double[] sums = new double[5];
        int queries = 0;
        for (Map.Entry<String, Map<String, Integer>> one : judged.entrySet()) {
            Map<String, Integer> relevant = new HashMap<>(one.getValue());
            relevant.values().removeIf(grade -> grade <= 0);
            if (relevant.isEmpty()) continue;
            queries++;
            List<String> list = lists.getOrDefault(one.getKey(), List.of());
            double[] each = measured(list, relevant);
            for (int i = 0; i < sums.length; i++) sums[i] += each[i];
        }
        double count = Math.max(1, queries);
        return new Ranking(queries, sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count, sums[4] / count);
    }

    private static double[] measured(List<String> list, Map<String, Integer> relevant) {
        double precision = 0;
        double first = 0;
        double gain = 0;
        int met = 0;
        int met10 = 0;
        int met100 = 0;
        for (int i = 0; i < list.size(); i++) {
            int grade = relevant.getOrDefault(list.get(i), 0);
            if (grade == 0) continue;
            met++;
            precision += met / (i + 1.0);
            if (first == 0) first = 1 / (i + 1.0);
            if (i < 10) {
                gain += discounted(grade, i);
                met10++;
            }
            if (i < 100) met100++;
        }
        List<Integer> best = relevant.values().stream().sorted(java.util.Comparator.reverseOrder()).limit(10).toList();
        double ideal = 0;
        for (int i = 0; i < best.size(); i++) ideal += discounted(best.get(i), i);
        return new double[] {precision / relevant.size(), first, gain / ideal, met10 / 10.0, met100 / (double) relevant.size()};
    }

    private static double discounted(int grade, int place) { return (Math.pow(2, grade) - 1) / (Math.log(place + 2) / Math.log(2)); }

    @Override
    public String toString() { return String.format(Locale.ROOT, "%5d queries  MAP %.3f  MRR %.3f  NDCG@10 %.3f  P@10 %.3f  R@100 %.3f", queries, map, mrr, ndcg10, p10, recall100); }
}
