package kz.torelik.web;

import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;

/// The words of the law behind a citation; a reason on a page opens them.
public interface CitedWords {

    /// @param wanted the language of the reader; official texts exist in Kazakh and Russian, so English readers get one of these
    Optional<Cited> find(LegalBasis basis, Language wanted);

    /// @param act the full name of the act in the language of the words
    /// @param words verbatim, paragraphs divided by line ends
    /// @param redaction the day of the redaction that was read
    record Cited(String act, String words, Language language, LocalDate redaction) {}
}
