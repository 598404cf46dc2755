package kz.torelik.publication.pseudonyms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.kernel.Language;
import kz.torelik.language.GrammaticalCase;
import kz.torelik.language.Sentences;

/// How a published text calls what it hides: `Истца А.`, `Жауапкер Б-ға`, `адрес 1`, `[скрыто]`.
public final class Labels {

    private static final String LETTERS = "АБВГДЖЗКПТ";
    private static final String THICK = "АК";
    private static final List<GrammaticalCase> RUSSIAN = List.of(GrammaticalCase.NOMINATIVE, GrammaticalCase.GENITIVE, GrammaticalCase.DATIVE, GrammaticalCase.ACCUSATIVE,
            GrammaticalCase.INSTRUMENTAL, GrammaticalCase.LOCATIVE);
    private final Language language;
    private final Map<Role, List<String>> roles = new EnumMap<>(Role.class);
    private final String address;
    private final String hidden;

    private Labels(Sentences sentences, Language language) {
        this.language = language;
        for (Role role : Role.values()) if (role != Role.JUDGE) roles.put(role, List.of(sentences.say(language, "publication.role." + role.word()).split("\\|")));
        address = sentences.say(language, "publication.hidden.address");
        hidden = sentences.say(language, "publication.hidden");
    }

    public static Labels of(Sentences sentences, Language language) { return new Labels(sentences, language); }

    String hidden() { return hidden; }

    String address(int number) { return address + "\u00a0" + number; }

    /// @param cases in which the name stood; Russian puts the role into it, Kazakh the ending of the letter
    /// @param roleSaid whether the word before already says the role
    /// @param pointFollows whether a point stands right after the name
    String person(Role role, int index, Set<GrammaticalCase> cases, boolean roleSaid, boolean pointFollows) {
        GrammaticalCase inCase = chosen(cases);
        List<String> forms = roles.getOrDefault(role, roles.get(Role.PERSON));
        String letter = letter(index);
        String ending = language == Language.KK ? ending(letter, inCase) : "";
        String called = ending.isEmpty() ? letter + (pointFollows ? "" : ".") : letter + "-" + ending;
        if (roleSaid) return called;
        int at = language == Language.RU && forms.size() == RUSSIAN.size() ? Math.max(0, RUSSIAN.indexOf(inCase)) : 0;
        return forms.get(at) + "\u00a0" + called;
    }

    static GrammaticalCase chosen(Set<GrammaticalCase> cases) {
        if (cases.isEmpty() || cases.contains(GrammaticalCase.NOMINATIVE)) return GrammaticalCase.NOMINATIVE;
        return cases.iterator().next();
    }

    private static String letter(int index) { return LETTERS.charAt(index % LETTERS.length()) + (index < LETTERS.length() ? "" : String.valueOf(index / LETTERS.length() + 1)); }

    private static String ending(String letter, GrammaticalCase inCase) {
        boolean thick = THICK.indexOf(letter.charAt(0)) >= 0;
        return switch (inCase) {
            case NOMINATIVE -> "";
            case GENITIVE -> thick ? "ның" : "нің";
            case DATIVE -> thick ? "ға" : "ге";
            case ACCUSATIVE -> thick ? "ны" : "ні";
            case LOCATIVE -> thick ? "да" : "де";
            case ABLATIVE -> thick ? "дан" : "ден";
            case INSTRUMENTAL -> "мен";
        };
    }
}
