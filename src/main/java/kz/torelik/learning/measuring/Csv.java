package kz.torelik.learning.measuring;

import java.util.ArrayList;
import java.util.List;

/// CSV as RFC 4180 has it; the separator is a comma, or a semicolon or tab where the header has more of these.
final class Csv {

    private final String text;
    private final char separator;
    private int at;
    private int line;
    private int nextLine = 1;
    private boolean broken;
    private List<String> values = List.of();

    Csv(String text) {
        this.text = text;
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char one : new char[] {';', '\t'}) if (count(header, one) > count(header, best)) best = one;
        this.separator = best;
    }

    private static long count(String text, char sign) { return text.chars().filter(one -> one == sign).count(); }

    /// Reads the next record.
    ///
    /// @return whether there was one
    boolean next() {
        if (at >= text.length() || broken) return false;
        line = nextLine;
        List<String> read = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == '\n') nextLine++;
            if (quoted) {
                if (sign != '"') value.append(sign);
                else if (at < text.length() && text.charAt(at) == '"') value.append(text.charAt(at++));
                else quoted = false;
            } else if (sign == '"' && value.isEmpty()) quoted = true;
            else if (sign == separator) {
                read.add(value.toString());
                value.setLength(0);
            } else if (sign == '\n') break;
            else if (sign != '\r') value.append(sign);
        }
        broken = quoted;
        read.add(value.toString());
        values = List.copyOf(read);
        return !broken;
    }

    List<String> values() { return values; }

    /// The line on which the record begins, from 1.
    int line() { return line; }

    /// Whether the text ended inside of quotation marks.
    boolean isBroken() { return broken; }
}
