package kz.torelik.publication.pseudonyms;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.torelik.language.GrammaticalCase;

/// What stands around a name: a word that says the role, a preposition that asks for a case, the name of an organisation.
final class Surroundings {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Map<Role, Pattern> ROLES = new EnumMap<>(Map.of(
            Role.JUDGE, before("судь\\p{Ll}{0,3}|председательствующ\\p{Ll}+(?:\\s+судь\\p{Ll}+)?|төрағалық\\s+етуші(?:\\s+судья\\p{Ll}*)?|судья\\p{Ll}*"),
            Role.PLAINTIFF, before("ист(?:ец|ц\\p{Ll}{1,3}|иц\\p{Ll}{1,3})|талап\\s+қоюшы\\p{Ll}*|талапкер\\p{Ll}*|заявител\\p{Ll}+|арызданушы\\p{Ll}*"),
            Role.DEFENDANT, before("ответчи\\p{Ll}+|жауапкер\\p{Ll}*"),
            Role.CREDITOR, before("взыскател\\p{Ll}+|өндіріп\\s+алушы\\p{Ll}*"),
            Role.DEBTOR, before("должни\\p{Ll}+|борышкер\\p{Ll}*"),
            Role.THIRD_PARTY, before("треть\\p{Ll}+\\s+лиц\\p{Ll}*|үшінші\\s+тұлға\\p{Ll}*"),
            Role.REPRESENTATIVE, before("представител\\p{Ll}+(?:\\s+(?:истца|истицы|ответчика|взыскателя|должника))?(?:\\s+по\\s+доверенности)?|адвокат\\p{Ll}*|өкіл\\p{Ll}*"),
            Role.WITNESS, before("свидетел\\p{Ll}+|куә(?:гер)?\\p{Ll}*"),
            Role.CHILD, before("несовершеннолетн\\p{Ll}+(?:\\s+(?:дочер\\p{Ll}+|дочь|сын\\p{Ll}*|реб[её]н\\p{Ll}+|дет\\p{Ll}+))?|малолетн\\p{Ll}+|реб[её]нк?\\p{Ll}*|сын(?:а|у|ом|е)?|дочь(?:ю)?|дочери|кәмелетке\\s+толмаған\\p{Ll}*(?:\\s+(?:бала|ұл|қыз)\\p{Ll}*)?|балас\\p{Ll}+|ұлы(?:н\\p{Ll}+)?|қызы(?:н\\p{Ll}+)?"),
            Role.PERSON, before("гражданин\\p{Ll}*|граждан[кс]\\p{Ll}+|гр\\.|азамат\\p{Ll}*|секретар\\p{Ll}+(?:\\s+судебного\\s+заседания)?|хатшы\\p{Ll}*|прокурор\\p{Ll}*|нотариус\\p{Ll}*|эксперт\\p{Ll}*|сарапшы\\p{Ll}*|орындаушы\\p{Ll}*|исполнител\\p{Ll}+|директор\\p{Ll}*|супруг\\p{Ll}*")));
    private static final Map<GrammaticalCase, Pattern> PREPOSITIONS = new EnumMap<>(Map.of(
            GrammaticalCase.DATIVE, before("к|ко|по отношению к|благодаря|согласно"),
            GrammaticalCase.GENITIVE, before("с|со|у|от|до|из|для|против|пользу|иску|имя|стороны|между|доводы|требования|заявлению|участием"),
            GrammaticalCase.INSTRUMENTAL, before("перед|над|подписано|заключён|заключен|подан|совершено")));
    private static final String FORMS = "ТОО|АО|НАО|ОАО|ЗАО|ОО|РГУ|РГП|КГУ|КГП|ГКП|ГУ|ОСИ|КСК|ПК|КСП|АҚ|ЖШС|МКК|БВУ|ҚБ|РММ|РМК|КММ|МКҚК|МИБ|банк\\p{Ll}*|компани\\p{Ll}+|фонд\\p{Ll}*|фирм\\p{Ll}+|общество\\p{Ll}*|товариществ\\p{Ll}+|учреждени\\p{Ll}+|предприяти\\p{Ll}+|ответственностью|организаци\\p{Ll}+|серіктестігі\\p{Ll}*|мекемесі\\p{Ll}*|қоғамы\\p{Ll}*";
    private static final Pattern ORGANISATION = Pattern.compile("(?<!\\p{L})(?:" + FORMS + ")(?:[\\s\\u00a0]+\\p{L}+){0,3}[\\s\\u00a0]+([«\"][^»\"\\n]{1,90}[»\"])|([«\"][^»\"\\n]{1,90}[»\"])[\\s\\u00a0]+(?:\\p{L}+[\\s\\u00a0]+){0,3}(?:" + FORMS + ")(?!\\p{L})");

    private Surroundings() {}

    /// The role that the words just before a place say.
    static Optional<Role> role(String paragraph, int at) {
        String words = words(paragraph, at);
        for (Map.Entry<Role, Pattern> each : ROLES.entrySet()) if (each.getValue().matcher(words).find()) return Optional.of(each.getKey());
        return Optional.empty();
    }

    /// Whether a word is one that says a role, such as `Свидетель`, and so no name.
    static boolean isRole(String word) {
        return ROLES.values().stream().anyMatch(pattern -> pattern.matcher(word + " ").find());
    }

    /// Those of the cases that the preposition allows; all of them when it says nothing or contradicts.
    static Set<GrammaticalCase> narrowed(Set<GrammaticalCase> cases, String paragraph, int at) {
        if (cases.size() < 2) return cases;
        String words = words(paragraph, at);
        for (Map.Entry<GrammaticalCase, Pattern> each : PREPOSITIONS.entrySet()) {
            if (cases.contains(each.getKey()) && each.getValue().matcher(words).find()) return EnumSet.of(each.getKey());
        }
        return cases;
    }

    /// The quoted names of organisations: they stay, even where they hold somebody's name.
    static java.util.List<Found> organisations(String paragraph) {
        return ORGANISATION.matcher(paragraph).results().map(match -> match.group(1) != null ? Found.kept(match.start(1), match.end(1)) : Found.kept(match.start(2), match.end(2))).toList();
    }

    private static String words(String paragraph, int at) { return paragraph.substring(Math.max(0, at - 70), at); }

    private static Pattern before(String words) { return Pattern.compile("(?<![\\p{L}])(?:" + words + ")[\\s\\u00a0,:–—(-]{1,3}$", FLAGS); }
}
