package kz.torelik.lawdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.nio.file.Path;
import kz.torelik.law.Certainty;

/// Every fact of the law data that still has to be confirmed by a jurist.
public final class Unconfirmed {

    private static final Pattern MARK = Pattern.compile("^(?!\\s*#).*certainty: *([RD])\\b");
    private static final Pattern NAME = Pattern.compile("(?:\\b(?:id|code|event|channel): *)\"?([A-Za-z0-9][A-Za-z0-9.:-]*)");
    private static final Pattern BASIS = Pattern.compile("\\bbasis: ([a-z][a-z0-9-]* \\d[^,}]*)");
    private static final Pattern TITLE = Pattern.compile("title: *\\{.*?\\ben: *(?:\"([^\"]*)\"|([^,}]+))");

    private Unconfirmed() {}

    /// @param line beginning with 1
    /// @param name what the data call the fact, the nearest name at or above the mark; an empty text for a mark that holds for the whole file
    /// @param title in English, where it stands beside
    /// @param basis in the notation of the data, or an empty text
    public record Fact(int line, Certainty certainty, String name, String title, String basis) {}

    /// By the files of the folder, in the order of their lines.
    public static Map<String, List<Fact>> list(Path folder) {
        LawFolder law = new LawFolder(folder);
        Map<String, List<Fact>> facts = new TreeMap<>();
        for (String file : law.files()) {
            List<String> lines = law.lines(file);
            List<Fact> found = new ArrayList<>();
            for (int at = 0; at < lines.size(); at++) {
                Matcher mark = MARK.matcher(lines.get(at));
                if (mark.find()) found.add(new Fact(at + 1, Certainty.valueOf(mark.group(1)), above(NAME, lines, at), above(TITLE, lines, at), group(BASIS.matcher(lines.get(at)))));
            }
            if (!found.isEmpty()) facts.put(file, found);
        }
        return facts;
    }

    private static String above(Pattern pattern, List<String> lines, int from) {
        if (!lines.get(from).startsWith(" ")) return "";
        for (int at = from; at >= 0; at--) {
            String found = group(pattern.matcher(lines.get(at)));
            if (!found.isEmpty()) return found;
        }
        return "";
    }

    private static String group(Matcher matcher) {
        if (!matcher.find()) return "";
        String first = matcher.group(1);
        return first != null ? first.strip() : matcher.groupCount() > 1 ? matcher.group(2).strip() : "";
    }
}
