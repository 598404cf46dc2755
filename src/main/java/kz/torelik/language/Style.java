package kz.torelik.language;

import java.util.Locale;

/// How a message wants a fact written: the word after the comma in `{0,short}`. Each kind of fact knows some of them and writes the
/// others as [#PLAIN].
public enum Style {
    /// The usual form: `8 декабря 2026 года`, `24 ноября, 10:42`, `1 480 000 ₸`, `ст. 166 ч. 2 ГПК`.
    PLAIN,
    /// With the year, for moments too: `24 ноября 2026 года, 10:42`.
    LONG,
    /// Without the year: `8 декабря`.
    DAY,
    /// `8 дек.`
    SHORT,
    /// `8 декабря, вторник`
    WEEKDAY,
    /// As the heading of a day: `Вторник, 8 декабря`.
    HEADING,
    /// `08.12.2026`; for a moment `08.12.2026 16:20`.
    NUMERIC,
    /// `10:42`
    TIME,
    /// A sum or a whole number in words: `пятьдесят тысяч тенге`.
    WORDS,
    /// A sum as acts write it: `50 000 (пятьдесят тысяч) тенге`.
    ACT,
    /// `2-й`, `2-ші`, `2nd`
    ORDINAL,
    /// `71 %` from 71.
    PERCENT,
    /// A year, a room, a count of an item: digits without groups.
    DIGITS,
    /// A name with initials: `А. М. Сәрсенова`.
    INITIALS,
    /// A name with one initial: `А. Сәрсенова`.
    BRIEF,
    /// A Kazakh text that ends in a possessive suffix (`… аудандық соты`), so that its cases are `сотына`, `сотынан`.
    POSSESSED;

    static Style of(String word) { return valueOf(word.strip().toUpperCase(Locale.ROOT)); }
}
