package kz.torelik.web;

import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import org.springframework.http.HttpStatus;

/// A page for a refusal that the law or the house foresees: what was found, why, how to go on.
@Shows("web/refusal.jte")
public record RefusalScreen(Refusal refusal) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("web.refusal.title"); }

    @Override
    public HttpStatus status() { return refusal.code().equals("too-many-requests") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT; }
}
