package kz.torelik.acts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A piece of the text of an act. A judge types plain text: a blank line ends a paragraph, lines that begin with `1)` or `1.` are a list.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({@JsonSubTypes.Type(value = Passage.Paragraph.class, name = "paragraph"), @JsonSubTypes.Type(value = Passage.Points.class, name = "points")})
public sealed interface Passage {

    Pattern POINT = Pattern.compile("\\s*(\\d{1,3})[.)]\\s+(.+)");

    record Paragraph(String text) implements Passage {}

    record Points(List<String> items) implements Passage {
        public Points { items = List.copyOf(items); }
    }

    /// Reads what was typed; never fails, and never loses a word or a number: a list is one that counts from 1 without gaps, also over blank lines; any other
    /// number stays in its paragraph.
    static List<Passage> parse(String typed) {
        List<Passage> passages = new ArrayList<>();
        for (String block : typed.replace("\r", "").split("\\n\\s*\\n")) {
            boolean begun = false;
            for (String line : block.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
                add(passages, line, begun);
                begun = true;
            }
        }
        return List.copyOf(passages);
    }

    /// @param goesOn whether the line follows another one of the same block
    private static void add(List<Passage> passages, String line, boolean goesOn) {
        Passage last = passages.isEmpty() ? null : passages.getLast();
        Matcher point = POINT.matcher(line);
        if (point.matches()) {
            int number = Integer.parseInt(point.group(1));
            if (last instanceof Points(List<String> items) && number == items.size() + 1) {
                passages.set(passages.size() - 1, new Points(Stream.concat(items.stream(), Stream.of(point.group(2).strip())).toList()));
            } else {
                passages.add(number == 1 ? new Points(List.of(point.group(2).strip())) : new Paragraph(line));
            }
        } else if (goesOn && last instanceof Points(List<String> items)) {
            List<String> longer = new ArrayList<>(items);
            longer.set(items.size() - 1, items.getLast() + " " + line);
            passages.set(passages.size() - 1, new Points(longer));
        } else if (goesOn && last instanceof Paragraph(String text)) {
            passages.set(passages.size() - 1, new Paragraph(text + " " + line));
        } else {
            passages.add(new Paragraph(line));
        }
    }

    /// The text as it is typed.
    static String plain(List<Passage> passages) {
        return passages.stream().map(passage -> switch (passage) {
            case Paragraph(String text) -> text;
            case Points(List<String> items) -> IntStream.range(0, items.size()).mapToObj(i -> (i + 1) + ") " + items.get(i)).collect(Collectors.joining("\n"));
        }).collect(Collectors.joining("\n\n"));
    }
}
