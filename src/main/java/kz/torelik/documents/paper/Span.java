package kz.torelik.documents.paper;

import java.util.List;

/// A run of text in one manner. Quotes, dashes and unbreakable spaces are made true by language when the sheet is set.
public record Span(String text, Manner manner) {

    public enum Manner { PLAIN, STRONG, EMPHASIS }

    public static Span plain(String text) { return new Span(text, Manner.PLAIN); }

    public static Span strong(String text) { return new Span(text, Manner.STRONG); }

    public static Span emphasis(String text) { return new Span(text, Manner.EMPHASIS); }

    static List<Span> line(String text) { return List.of(plain(text)); }
}
