package kz.torelik.kernel;

import java.util.Locale;
import java.util.Optional;

/// The three languages of the house, equal in every page, document and error; Kazakh is named first.
public enum Language {
    KK("kk", "Қазақша"), RU("ru", "Русский"), EN("en", "English");

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag + (tag.equals("en") ? "-GB" : "-KZ"));
    }

    /// The BCP 47 tag: `kk`, `ru` or `en`.
    public String tag() { return tag; }

    /// The language's name in itself, as the switch shows it.
    public String ownName() { return ownName; }

    public Locale locale() { return locale; }

    public static Optional<Language> find(String tag) {
        for (Language language : values()) {
            if (tag.equalsIgnoreCase(language.tag) || tag.toLowerCase(Locale.ROOT).startsWith(language.tag + "-")) return Optional.of(language);
        }
        return Optional.empty();
    }
}
