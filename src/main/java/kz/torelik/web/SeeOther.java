package kz.torelik.web;

import kz.torelik.language.Phrase;
import org.springframework.http.HttpStatus;

/// The answer to a form that was carried out: the browser goes on to another page (post, redirect, get), so that reloading repeats nothing.
///
/// @param address in this house, or an address that the house itself made, such as the bank's page of a payment
@Shows("web/see-other.jte")
public record SeeOther(String address) implements Screen {

    public static Screen to(String address) { return new SeeOther(address); }

    @Override
    public Phrase title() { return Phrase.of("web.name"); }

    @Override
    public HttpStatus status() { return HttpStatus.SEE_OTHER; }
}
