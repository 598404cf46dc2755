package kz.torelik.portal;

import java.util.ArrayList;
import java.util.List;

/// What changed between two texts, line by line: the longest common run of lines stays, the rest was taken away or added.
public final class ChangedLines {

    private ChangedLines() {}

    /// @param kind `kept`, `added` or `gone`
    public record Line(String kind, String text) {}

    static List<Line> between(String before, String after) {
        List<String> old = before.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> now = after.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line("kept", now.get(j)));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) lines.add(new Line("gone", old.get(i++)));
            else lines.add(new Line("added", now.get(j++)));
        }
        return lines;
    }
}
