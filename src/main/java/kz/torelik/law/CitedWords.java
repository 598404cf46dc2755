package kz.torelik.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;

/// The words of the law behind a legal basis, verbatim in Kazakh and Russian. The texts are read when they are first asked for.
public final class CitedWords {

    private final LawSource source;
    private final List<String> files;
    private @Nullable Map<String, Text> texts;

    CitedWords(LawSource source, List<String> files) {
        this.source = source;
        this.files = List.copyOf(files);
    }

    /// The words of an article, a part or a point.
    ///
    /// @param title the title of the article, or null where the act gives its articles none
    /// @param words the words that were cited; for a point those of its list before it as well
    /// @param redaction the date of the redaction that was read
    public record Cited(LegalBasis basis, @Nullable Bilingual title, Bilingual words, Dates redaction) {}

    /// A text in the two languages of the law; a language that was not found is null, never a translation of ours.
    public record Bilingual(@Nullable String kk, @Nullable String ru) {

        /// In the language, or in the other one where it is missing; English readers get the Russian text.
        public String in(Language language) {
            String first = language == Language.KK ? kk : ru;
            String second = language == Language.KK ? ru : kk;
            return first != null ? first : second != null ? second : "";
        }

        private Bilingual then(@Nullable Bilingual next) { return next == null ? this : new Bilingual(joined(kk, next.kk), joined(ru, next.ru)); }

        private static @Nullable String joined(@Nullable String first, @Nullable String second) {
            return first == null ? second : second == null ? first : first + "\n" + second;
        }
    }

    public record Dates(@Nullable LocalDate kk, @Nullable LocalDate ru) {}

    /// The words behind a basis, if the house has them.
    public synchronized Optional<Cited> find(LegalBasis basis) {
        Text text = texts().get(basis.act());
        Article article = text == null ? null : text.articles.get(basis.article());
        if (article == null) return Optional.empty();
        Dates redaction = article.redaction == null ? text.redaction : article.redaction;
        return words(article, basis).map(words -> new Cited(basis, article.title, words, new Dates(words.kk() == null ? null : redaction.kk, words.ru() == null ? null : redaction.ru)));
    }

    /// Where the words come from.
    public synchronized Optional<Source> findSource(String act) { return Optional.ofNullable(texts().get(act)).map(text -> text.source); }

    private static Optional<Bilingual> words(Article article, LegalBasis basis) {
        if (basis.part() == null) return whole(article);
        Part part = article.parts.get(basis.part());
        if (part == null) return article.text == null ? Optional.empty() : point(article.text, basis.part());
        return basis.point() == null ? Optional.of(whole(part)) : point(part, basis.point());
    }

    private static Optional<Bilingual> whole(Article article) {
        if (article.text != null) return Optional.of(whole(article.text));
        return article.parts.values().stream().map(CitedWords::whole).reduce(Bilingual::then);
    }

    private static Bilingual whole(Part part) {
        Bilingual words = new Bilingual(part.kk, part.ru);
        for (var point : part.points.entrySet()) words = words.then(numbered(point.getKey(), point.getValue()));
        return words.then(part.after);
    }

    private static Optional<Bilingual> point(Part part, String number) {
        Bilingual found = part.points.get(number);
        return found == null ? Optional.empty() : Optional.of(new Bilingual(part.kk, part.ru).then(numbered(number, found)));
    }

    private static Bilingual numbered(String number, Bilingual point) {
        return new Bilingual(point.kk == null ? null : number + ") " + point.kk, point.ru == null ? null : number + ") " + point.ru);
    }

    private Map<String, Text> texts() {
        if (texts == null) {
            Map<String, Text> read = new HashMap<>();
            for (String file : files) {
                Text text = source.read("articles/" + file + ".yaml", Text.class);
                read.put(text.act, text);
            }
            texts = read;
        }
        return texts;
    }

    /// @param version the version of the corpus that was read
    public record Source(String corpus, @Nullable String note, @Nullable String act, @Nullable String version) {}

    record Text(String act, Source source, Dates redaction, Map<String, Article> articles) {}

    record Article(@Nullable Bilingual title, @Nullable Dates redaction, Map<String, Part> parts, @Nullable Part text) {}

    record Part(@Nullable String kk, @Nullable String ru, Map<String, Bilingual> points, @Nullable Bilingual after) {}
}
