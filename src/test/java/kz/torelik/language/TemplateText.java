package kz.torelik.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a JTE template as a translator would: what stays when expressions, control words and tags are taken away is text that
/// somebody forgot to put into a bundle.
final class TemplateText {

    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile("\\s(title|alt|placeholder|aria-label|aria-description|label|summary)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern WORDS = Pattern.compile("\\p{L}[^<>\\n]*");
    private static final Pattern CONTROL = Pattern.compile("@(?:if|elseif|for|template\\.[\\w.]+|layout\\.[\\w.]+)\\s*\\(");
    private static final Pattern BARE = Pattern.compile("@(?:else|endif|endfor|raw|endraw)\\b");
    private static final Pattern DECLARATION = Pattern.compile("@(?:import|param)\\b[^\\n]*");

    private final String source;
    private final StringBuilder html = new StringBuilder();
    private int at;

    private TemplateText(String source) { this.source = source; }

    /// The runs of literal text in a template, in its order.
    static List<String> literals(String template) {
        String html = markup(template);
        List<String> found = new ArrayList<>();
        Matcher spoken = SPOKEN_ATTRIBUTE.matcher(html);
        while (spoken.find()) found.add(spoken.group(1) + "=" + spoken.group(2).strip());
        String text = html.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?i)<!doctype[^>]*>", "").replaceAll("(?s)<[^>]*>", "\n").replaceAll("&#?\\w+;", " ");
        Matcher words = WORDS.matcher(text);
        while (words.find()) found.add(words.group().strip());
        return found;
    }

    /// The bare HTML of a template, without its expressions.
    static String markup(String template) {
        TemplateText reader = new TemplateText(template.replaceAll("(?s)<%--.*?--%>", ""));
        reader.content(false);
        return reader.html.toString();
    }

    private void content(boolean nested) {
        while (at < source.length()) {
            if (nested && source.charAt(at) == '`') {
                at++;
                html.append('\n');
                return;
            }
            if (!skipCode()) html.append(source.charAt(at++));
        }
    }

    private boolean skipCode() {
        char symbol = source.charAt(at);
        if (symbol == '$' || symbol == '!') {
            int brace = source.startsWith("$unsafe{", at) ? at + 7 : source.startsWith("{", at + 1) ? at + 1 : -1;
            if (brace < 0) return false;
            at = brace + 1;
            balanced('{', '}');
            return true;
        }
        if (symbol != '@') return false;
        for (Pattern whole : List.of(DECLARATION, BARE)) {
            Matcher matcher = whole.matcher(source).region(at, source.length());
            if (matcher.lookingAt()) {
                at = matcher.end();
                return true;
            }
        }
        Matcher control = CONTROL.matcher(source).region(at, source.length());
        if (!control.lookingAt()) return false;
        at = control.end();
        balanced('(', ')');
        return true;
    }

    /// Skips Java up to the closing bracket; content blocks in it are template text again.
    private void balanced(char open, char close) {
        int depth = 1;
        while (at < source.length() && depth > 0) {
            char symbol = source.charAt(at);
            if (source.startsWith("@`", at)) {
                at += 2;
                content(true);
            } else if (symbol == '"' || symbol == '\'') {
                quoted(symbol);
            } else {
                if (symbol == open) depth++;
                if (symbol == close) depth--;
                at++;
            }
        }
    }

    private void quoted(char quote) {
        at++;
        while (at < source.length() && source.charAt(at) != quote) at += source.charAt(at) == '\\' ? 2 : 1;
        at++;
    }
}
