package kz.torelik.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.language.SaidPiece;
import kz.torelik.language.SaidRefusal;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;

/// What every template knows: language, reader, place, and how to say things. One for each request.
///
/// @param path the address without its query
/// @param query the query without `lang`, or an empty string
/// @param savesData the reader asked for fewer bytes: no font is loaded
/// @param person the mark of a person in the Judicial Account, or an empty string: what he typed without a connection lies in his browser under it
public record Page(Language language, Viewer viewer, List<Navigation.Item> sections, String path, String query, String title,
                   boolean savesData, String person, Shell shell) {

    /// What the page takes from the house.
    ///
    /// @param csrf asked only where a form stands, because asking sets the cookie
    public record Shell(Sentences sentences, Assets assets, CitedWords citedWords, Supplier<Csrf> csrf, Ease ease) {}

    /// @param parameter the name of the hidden field
    public record Csrf(String parameter, String token) {}

    public Page {
        sections = List.copyOf(sections);
    }

    /// Says a message in the language of the page.
    public String t(String key, Object... facts) { return shell.sentences().say(language, key, facts); }

    /// Says a message in another language, on a page that stands in several.
    public String in(Language other, String key) { return shell.sentences().say(other, key); }

    public String say(Phrase phrase) { return shell.sentences().say(language, phrase); }

    public String say(Reason reason) { return shell.sentences().say(language, reason); }

    public SaidRefusal say(Refusal refusal) { return shell.sentences().say(language, refusal); }

    public List<SaidPiece> pieces(Reason reason) { return shell.sentences().pieces(language, reason); }

    /// A single fact in its usual form: a day, a sum, a citation, a trilingual text.
    public String write(Object fact) { return shell.sentences().write(language, fact); }

    public String write(Object fact, Style style) { return shell.sentences().write(language, fact, style); }

    /// The address of a static file, with the hash of its content in the name.
    public String asset(String name) { return shell.assets().address(name); }

    public Optional<CitedWords.Cited> cited(LegalBasis basis) { return shell.citedWords().find(basis, language); }

    public Csrf csrf() { return shell.csrf().get(); }

    public Ease ease() { return shell.ease(); }

    /// The classes of the whole page, or null.
    public @org.jspecify.annotations.Nullable String look() {
        String look = (savesData ? "plain " : "") + (ease().large() ? "large " : "") + (ease().simple() ? "simple" : "");
        return look.isEmpty() ? null : look.strip();
    }

    /// This page in simple words, or in the usual ones again.
    public String wordsTurned() { return turned(ease().turnWords()); }

    /// This page in large letters, or in the usual ones again.
    public String lettersTurned() { return turned(ease().turnLetters()); }

    private String turned(String choice) { return path + "?" + (query.isEmpty() ? "" : query + "&") + choice; }

    /// This page in another language.
    public String in(Language other) { return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other.tag(); }

    /// Whether a section is the one that the reader is in.
    public boolean isIn(Navigation.Item section) {
        return begins(section.href()) && sections.stream().noneMatch(other -> other.href().length() > section.href().length() && begins(other.href()));
    }

    private boolean begins(String href) { return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/"); }
}
