package kz.torelik.web;

import kz.torelik.language.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A page for what was not foreseen.
///
/// @param kind `nothing-here`, `form-stale`, `bad-request` or `fault`: the messages `web.error.<kind>.{title,found,next}`
/// @param mark what the reader can name to the court so that the fault is found in the log, or null
@Shows("web/error.jte")
public record ErrorScreen(String kind, HttpStatus status, @Nullable String mark) implements Screen {

    static ErrorScreen nothingHere() { return new ErrorScreen("nothing-here", HttpStatus.NOT_FOUND, null); }

    @Override
    public Phrase title() { return new Phrase("web.error." + kind + ".title", java.util.List.of()); }
}
