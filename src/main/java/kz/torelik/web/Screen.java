package kz.torelik.web;

import kz.torelik.language.Phrase;
import org.springframework.http.HttpStatus;

/// What a face shows on one page: a record next to its controller, with a template named by [Shows]. The template has two parameters,
/// `page` ([Page]) and `it` (the record).
public interface Screen {

    /// The title of the browser tab.
    Phrase title();

    default HttpStatus status() { return HttpStatus.OK; }

    /// Whether the browser of the person may keep the page and open it without a connection, as long as his session lives.
    default boolean opensOffline() { return false; }
}
