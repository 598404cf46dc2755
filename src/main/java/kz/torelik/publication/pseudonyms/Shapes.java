package kz.torelik.publication.pseudonyms;

import java.util.Set;
import java.util.regex.Pattern;

/// What a word that nobody named looks like: a patronymic, a surname. Words are folded ([Letters#folded]).
final class Shapes {

    private static final String KAZAKH = "(?:ны?н|ни?н|ды?н|ди?н|нын|нин|га|ге|на|не|ны|ни|да|де|нда|нде|дан|ден|нан|нен|мен|ын|ин)?";
    private static final Pattern PATRONYMIC = Pattern.compile(".{2,}(?:ович|евич|ич)(?:а|у|ем|е)?|.{2,}(?:овн|евн|ичн|иничн)(?:а|ы|е|у|ой|ою)|.{3,}(?:улы|кызы)" + KAZAKH + "|.{3,}(?:ович|евич|овна|евна)" + "(?:тын|тин|ка|ке|ты|ти|та|те|тан|тен|пен|нын|нин|га|ге|ны|ни|да|де|дан|ден|мен)");
    private static final Pattern SURNAME = Pattern.compile(".{2,}(?:ов|ев|ёв|ин|ын)(?:а|у|ым|ом|е|ой|ою|ы|ых|ыми)?|.{2,}(?:ова|ева|ина|ов|ев|ин)(?:нын|нин|дын|дин|га|ге|ны|ни|ды|ди|да|де|дан|ден|нан|нен|тын|ка|тан|пен|мен|ка)|.{2,}(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)|.{2,}(?:енко|чук|ян|дзе|швили)(?:а|у|ом|е)?|.{2,}(?:енко|чук)(?:нын|нин|тин|тын|га|ге|ка|ке|ны|ни|ты|ти|да|де|та|те|дан|ден|тан|тен|мен|пен)");
    /// A surname in -ов or -ев with the endings of Kazakh, where no word of the language ends like that.
    private static final Pattern IN_KAZAKH = Pattern.compile(".{2,}(?:ов|ев)а?(?:нын|нин|тын|тин|га|ге|ка|ке|ны|ни|ты|ти|да|де|та|те|дан|ден|тан|тен|мен|пен)?");
    /// Surnames of Koreans, too short for a shape.
    private static final Set<String> SHORT = Set.of("ким", "цой", "пак", "тен", "хан", "шин", "нам", "хван", "югай", "когай", "огай", "тян", "хегай", "лим", "кан");
    /// Words of the courts that look like surnames: they are none.
    private static final Set<String> NOT = Set.of("основ", "основа", "основы", "основе", "основу", "оснований", "договор", "иски", "условий", "причин", "причина", "причины", "сторон", "кредитов", "вывод", "выводы", "вправе",
            "республики", "казахстан", "районный", "городской", "областной", "верховный", "министерский", "юридический", "гражданский", "гражданского", "гражданском", "гражданскому", "процессуальный", "налоговый", "семипалатинский", "медицинский",
            "специализированный", "межрайонный", "межрайонного", "экономический", "актюбинский", "алматинский", "карагандинский", "костанайский", "павлодарский", "жамбылский", "туркестанский", "атырауский", "мангистауский", "казахстанский",
            "бостандыкский", "алмалинский", "медеуский", "сарыаркинский", "астана", "алматы", "половина", "половины", "половину", "величина", "величины", "третьих", "доводов", "нормативного", "постановлении", "сумов", "часов", "годов", "документов",
            "украина", "украины", "украине", "украину", "украиной", "россия", "россии", "россию", "россией", "украинанын", "украинадан", "средний", "русский", "английский", "банковский", "банковского", "трудовой", "земельный", "жилищный", "предпринимательский", "предпринимательского", "потерпевшего", "несовершеннолетний", "советский", "государственный");

    private Shapes() {}

    static boolean isPatronymic(String folded) { return PATRONYMIC.matcher(folded).matches(); }

    static boolean isSurname(String folded) { return folded.length() >= 4 && !NOT.contains(folded) && SURNAME.matcher(folded).matches(); }

    /// As [#isSurname(String)], but a Kazakh genitive (`Ұйымының`) is no surname in `-ын` unless what it follows is one.
    static boolean isSurname(Token token) {
        boolean genitive = token.written().length() > 5 && Character.toLowerCase(token.written().charAt(token.written().length() - 1)) == 'ң';
        return isSurname(token.folded()) && (!genitive || token.folded().matches(".{2,}(?:ов|ев|ин|ын)а?(?:нын|нин|дын|дин|тын|тин)|.{3,}(?:ски|енко|улы|кызы)й?(?:нын|нин|дин)"));
    }

    /// Whether nothing but a surname looks so in a Kazakh text, wherever it stands.
    static boolean isSurnameInKazakh(String folded) { return !NOT.contains(folded) && IN_KAZAKH.matcher(folded).matches(); }

    /// Only beside initials or a given name: alone it may be another word.
    static boolean isShortSurname(String folded) { return SHORT.contains(folded); }

    static boolean isAdjective(String folded) { return folded.matches(".*(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ое)"); }

    /// Words with capitals that acts are full of and that name nobody.
    static boolean isInstitution(String folded) {
        return NOT.contains(folded) || folded.matches("(?:республик|казакстан|казахстан|кодекс|конституци|суд|сот|закон|зан|министерств|министрлиг|агентств|парламент|правительств|президент|акимат|аким|акимдиг|министр|премьер|совет|кабинет|председател|торага|мажилис|сенат|елбас|парти|уйым|ассамбле|прокурор|штат|федерац|союз|орталык|биринши|тунгыш|халык|улт|департамент|комитет|банк|народн|верховн|жогаргы|астан|алматы|шымкент|караганд|заканды|кызметтер|енбек|азаматт|кылмысты|салык|жер|город|облыс|област|каласы|аудан|район)\\p{L}*");
    }

    static boolean isCommon(String folded) { return NOT.contains(folded); }
}
