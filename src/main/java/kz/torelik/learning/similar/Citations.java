package kz.torelik.learning.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.search.language.Recognised;
import kz.torelik.search.language.Token;
import kz.torelik.search.language.Tokens;

/// The law that a text names: articles of codes in three languages, sections of acts and decisions as common-law courts cite them, normative resolutions by their day.
public final class Citations {

    private static final Pattern REPORT = Pattern.compile("[\\[(]((?:1[89]|20)\\d{2})[\\])]\\s+(?:(\\d{1,2})\\s+)?([A-Z][A-Za-z.]*(?:\\s?\\([A-Z][A-Za-z]*\\))?(?:\\s[A-Z][A-Za-z.]*)?)\\s+(\\d{1,4})(?!\\d)");
    private static final Pattern SECTION = Pattern.compile("(?:\\bss?|[Ss]ections?|\\bO(?:rder)?\\s\\d+[A-Z]?,?\\s+rr?|[Rr]ules?|[Aa]rts?|[Aa]rticles?)\\s(\\d{1,4}[A-Z]{0,2})(?:\\(\\w{1,3}\\))*");
    private static final Pattern ACT = Pattern.compile("((?:[A-Z][a-z’']+(?:\\s(?:of|and|for|the|to|\\(|\\)))*\\s){1,7})(Act|Ordinance|Code|Rules|Regulations)\\b");

    private Citations() {}

    /// A citation and where it stands.
    public record Cited(String what, int start, int end) {}

    /// @return each as often as it stands in the text, in the order of the text
    public static List<Cited> in(String text) {
        List<Cited> found = new ArrayList<>();
        Matcher report = REPORT.matcher(text);
        while (report.find()) found.add(new Cited("case:" + squeezed(report.group(1) + " " + (report.group(2) == null ? "" : report.group(2)) + report.group(3) + " " + report.group(4)), report.start(), report.end()));
        Matcher act = ACT.matcher(text);
        while (act.find()) {
            String name = squeezed(act.group(1).replaceAll("^(?:(?:The|Under|In|Of|See|And|Section|This|That)\\s)+", "") + act.group(2));
            found.add(new Cited("law:" + name, act.start(), act.end()));
            Matcher section = SECTION.matcher(text).region(Math.max(0, act.start() - 40), act.start());
            while (section.find()) found.add(new Cited("law:" + name + ":" + section.group(1), section.start(), section.end()));
        }
        List<Token> tokens = Tokens.of(text);
        for (Recognised one : Recognised.in(tokens)) {
            if (one.term().startsWith("article:") && one.term().indexOf(':', 8) > 0) found.add(new Cited(one.term(), tokens.get(one.first()).start(), tokens.get(one.last()).end()));
        }
        found.sort(java.util.Comparator.comparingInt(Cited::start).thenComparing(Cited::what));
        return found;
    }

    private static String squeezed(String name) { return name.replaceAll("[\\s.,()]+", " ").strip().toLowerCase(Locale.ROOT); }
}
