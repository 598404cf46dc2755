package kz.torelik.documents.paper;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.kernel.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Elements of the tree that is set, made from text and never from strings of markup: what a person typed can only ever be text.
final class Markup {

    /// What is never divided at its hyphens: case numbers, articles such as 267-1, numbers of laws such as 377-V.
    /// Case numbers, numbers with hyphens and their endings, codes of capitals and digits, telephone numbers. None begins inside a word: what is taken out of the middle of one tears it apart.
    private static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\p{N}-])(?:\\d{4}-\\d{2}-\\d{2}-\\d[а-яa-z]{0,3}/\\d{1,7}|(?=[\\p{Lu}-]*\\p{N})[\\p{Lu}\\p{N}]{1,8}(?:-[\\p{Lu}\\p{N}]{1,8})+(?![\\p{L}\\p{N}-])"
            + "|\\p{N}+(?:-(?:\\p{N}+|\\p{L}{1,12}(?!\\p{L})))+|\\+\\d[\\d ()-]{6,}\\d)");

    private static final char NBSP = '\u00a0';
    private static final int LONGEST_JOINED = 12;

    private final Document document;
    private final Language language;

    Markup(Document document, Language language) {
        this.document = document;
        this.language = language;
    }

    Element add(Element parent, String name, String kind) {
        Element element = document.createElement(name);
        if (!kind.isEmpty()) element.setAttribute("class", kind);
        parent.appendChild(element);
        return element;
    }

    /// Adds an element with set text.
    Element say(Element parent, String name, String kind, String text) {
        Element element = add(parent, name, kind);
        put(element, Typography.of(language, text));
        return element;
    }

    /// Text whose words may be divided: for justified paragraphs.
    void flow(Element parent, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Element target = switch (span.manner()) {
                case PLAIN -> parent;
                case STRONG -> add(parent, "strong", "");
                case EMPHASIS -> add(parent, "em", "");
            };
            String soft = Hyphens.soften(language, Typography.of(language, span.text()));
            put(target, i == spans.size() - 1 ? lastWordWhole(soft) : soft);
        }
    }

    /// The last line of a paragraph never consists of the rest of a word.
    private static String lastWordWhole(String soft) {
        int last = soft.lastIndexOf(' ') + 1;
        return soft.substring(0, last) + soft.substring(last).replace(String.valueOf(Hyphens.SOFT), "");
    }

    /// Text as it is: identifiers, digests, addresses.
    Element exact(Element parent, String name, String kind, String text) {
        Element element = add(parent, name, kind);
        element.setTextContent(known(text));
        return element;
    }

    /// The hyphen and the thin space that must not break become plain ones (what holds them together is the style, and a reader who copies a case
    /// number gets the one he can search for); control characters go.
    private static String known(String text) {
        return text.replace('\u2011', '-').replace('\u202f', '\u00a0').replaceAll("\\s*[\n\r\t]\\s*", " ").replaceAll("[\\p{Cntrl}\ufffe\uffff]", "");
    }

    private void put(Element element, String said) {
        String text = known(said);
        Matcher whole = WHOLE.matcher(text);
        int at = 0;
        while (whole.find(at)) {
            int start = joined(text, at, whole.start());
            int end = whole.end();
            while (end < text.length() && text.charAt(end) == NBSP && whole.find() && whole.start() == end + 1) end = whole.end();
            element.appendChild(document.createTextNode(text.substring(at, start)));
            exact(element, "span", "whole", text.substring(start, end).replace(String.valueOf(Hyphens.SOFT), ""));
            at = end;
        }
        element.appendChild(document.createTextNode(text.substring(at)));
    }

    /// A short word before a space that must not break belongs to what follows it: a line may be broken where an element begins.
    private static int joined(String text, int from, int start) {
        if (start <= from || text.charAt(start - 1) != NBSP) return start;
        int word = start - 1;
        while (word > from && !Character.isWhitespace(text.charAt(word - 1)) && text.charAt(word - 1) != NBSP) word--;
        return start - word > LONGEST_JOINED ? start : word;
    }
}
