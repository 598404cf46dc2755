package kz.torelik.language;

import java.util.Locale;

/// The case in which a Kazakh message wants a fact, the second word in `{0,day,dative}`: `8 желтоқсанға`. The other two languages ignore it.
public enum GrammaticalCase {
    /// атау: желтоқсан
    NOMINATIVE,
    /// ілік: желтоқсанның
    GENITIVE,
    /// барыс: желтоқсанға
    DATIVE,
    /// табыс: желтоқсанды
    ACCUSATIVE,
    /// жатыс: желтоқсанда
    LOCATIVE,
    /// шығыс: желтоқсаннан
    ABLATIVE,
    /// көмектес: желтоқсанмен
    INSTRUMENTAL;

    static GrammaticalCase of(String word) { return valueOf(word.strip().toUpperCase(Locale.ROOT)); }
}
