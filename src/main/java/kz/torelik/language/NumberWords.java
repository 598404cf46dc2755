package kz.torelik.language;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;

/// Whole numbers and sums in words, as acts and payment orders need them. Tenge and tiyn do not change in Russian and are masculine.
final class NumberWords {

    private static final List<String> UNITS = List.of("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз");
    private static final List<String> TENS = List.of("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан");
    private static final List<String> THOUSANDS = List.of("", "мың", "миллион", "миллиард", "триллион", "квадриллион", "квинтиллион");

    private NumberWords() {}

    static String of(Language language, long number) {
        return switch (language) {
            case KK -> kazakh(number);
            case RU -> new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT).format(number, "%spellout-cardinal-masculine");
            case EN -> new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT).format(number, "%spellout-cardinal-verbose");
        };
    }

    /// `пятьдесят тысяч тенге`, `елу мың теңге 50 тиын`.
    static String of(Language language, Tenge sum) {
        long whole = sum.amount().longValue();
        return of(language, Math.abs(whole)) + currency(language) + tiyn(language, sum);
    }

    /// `50 000 (пятьдесят тысяч) тенге 50 тиын`.
    static String act(Language language, Tenge sum, String digits) {
        return digits + " (" + of(language, Math.abs(sum.amount().longValue())) + ")" + currency(language) + tiyn(language, sum);
    }

    private static String currency(Language language) {
        return switch (language) {
            case KK -> "\u00a0теңге";
            case RU -> "\u00a0тенге";
            case EN -> "\u00a0tenge";
        };
    }

    private static String tiyn(Language language, Tenge sum) {
        int part = sum.amount().abs().remainder(BigDecimal.ONE).movePointRight(2).intValue();
        if (part == 0) return "";
        return switch (language) {
            case KK, RU -> " %02d\u00a0тиын".formatted(part);
            case EN -> " and %d\u00a0tiyn".formatted(part);
        };
    }

    static String kazakh(long number) {
        if (number == 0) return UNITS.getFirst();
        List<String> words = new ArrayList<>();
        String digits = Long.toString(number);
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int place = digits.length() - 1 - i;
            if (digit > 0) {
                switch (place % 3) {
                    case 2 -> words.add(digit == 1 ? "жүз" : UNITS.get(digit) + " жүз");
                    case 1 -> words.add(TENS.get(digit));
                    case 0 -> words.add(UNITS.get(digit));
                    default -> throw new IllegalStateException("A place of three has only three values");
                }
            }
            int triad = Integer.parseInt(digits.substring(Math.max(0, i - 2), i + 1));
            if (place % 3 == 0 && place > 0 && triad > 0) words.add(THOUSANDS.get(place / 3));
        }
        return String.join(" ", words);
    }

    static String ordinal(Language language, String digits) {
        return switch (language) {
            case KK -> Kazakh.ordinal(digits);
            case RU -> digits + "-й";
            case EN -> digits + switch (PluralRules.forLocale(language.locale(), PluralRules.PluralType.ORDINAL).select(Long.parseLong(digits))) {
                case "one" -> "st";
                case "two" -> "nd";
                case "few" -> "rd";
                default -> "th";
            };
        };
    }
}
