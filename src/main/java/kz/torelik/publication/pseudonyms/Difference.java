package kz.torelik.publication.pseudonyms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in one version of a paragraph and not in another, word by word: the longest words that both have in the same order stay, the others went or came.
public final class Difference {

    private static final Pattern PARTS = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");
    /// Paragraphs with more parts than this are shown whole, before and after.
    private static final int MOST = 4_000;

    private Difference() {}

    /// Whether words stayed, went or came.
    public enum Kind { STAYED, WENT, CAME }

    public record Run(Kind kind, String text) {}

    public static List<Run> of(String before, String after) {
        if (before.equals(after)) return List.of(new Run(Kind.STAYED, before));
        List<String> old = parts(before);
        List<String> now = parts(after);
        if (old.size() > MOST || now.size() > MOST) return List.of(new Run(Kind.WENT, before), new Run(Kind.CAME, after));
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
        }
        List<Run> runs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(runs, Kind.STAYED, old.get(i++));
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(runs, Kind.WENT, old.get(i++));
            } else {
                add(runs, Kind.CAME, now.get(j++));
            }
        }
        return List.copyOf(runs);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(text);
        while (matcher.find()) parts.add(matcher.group());
        return parts;
    }

    private static void add(List<Run> runs, Kind kind, String part) {
        if (!runs.isEmpty() && runs.getLast().kind() == kind) runs.set(runs.size() - 1, new Run(kind, runs.getLast().text() + part));
        else runs.add(new Run(kind, part));
    }
}
