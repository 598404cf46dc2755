package kz.torelik.publication.pseudonyms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Iin;

/// Numbers and addresses of persons that have a shape: IIN, telephones, e-mail, accounts, cards, identity documents, plates, days of birth. The BIN of
/// an organisation stays, and so do sums, dates, case numbers and articles.
final class Numbers {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String GAP = "[\\s\\u00a0\\u202f]";
    private static final Pattern TWELVE = Pattern.compile("(?<![\\d№/])(?:\\d[ \\u00a0\\u202f-]?){11}\\d(?!\\d)");
    private static final Pattern SUM = Pattern.compile("\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+");
    private static final Pattern IIN_WORD = Pattern.compile("(?:ИИН|ЖСН|IIN)\\P{L}{0,6}$", FLAGS);
    private static final Pattern BIN_WORD = Pattern.compile("(?:БИН|БСН|BIN)\\P{L}{0,6}$", FLAGS);
    static final Pattern PHONE = Pattern.compile("(?<![\\d+№/-])(?:\\+" + GAP + "?7|8|7(?=" + GAP + "?\\(?7\\d\\d))[\\s\\u00a0\\u202f(.-]{0,3}[3-7]\\d{2,3}[\\s\\u00a0\\u202f).-]{0,3}\\d{2,3}[\\s\\u00a0\\u202f.-]{0,2}\\d{2}[\\s\\u00a0\\u202f.-]{0,2}\\d{2}(?![\\d])");
    private static final Pattern NAMED_PHONE = Pattern.compile("(?:тел(?:\\.|ефон\\p{L}*|)|моб(?:\\.|ильн\\p{L}*)|сот(?:\\.|ов\\p{L}*)|ұялы\\p{L}*|whatsapp|ватсап\\p{L}*)[^\\d\\n+(]{0,25}([+(]?\\d(?:[\\d\\s\\u00a0()-]|\\.(?=\\d)){3,17}\\d)", FLAGS);
    static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");
    static final Pattern IBAN = Pattern.compile("(?<![\\p{L}\\d])[KК][ZZ]" + GAP + "?\\d{2}(?:[ \\u00a0]?[A-ZА-Я0-9]){16}(?![\\p{L}\\d])", FLAGS);
    private static final Pattern OLD_ACCOUNT = Pattern.compile("(?<!\\d)\\d{20}(?!\\d)");
    private static final Pattern NAMED_ACCOUNT = Pattern.compile("(?:счет|счёт|шот|карт)\\p{L}*\\s*(?:№|N|No\\.?|:)?\\s*([A-ZА-Я]{0,2}\\d[\\dA-Z* \\u00a0]{7,30}\\d)", FLAGS);
    static final Pattern CARD = Pattern.compile("(?<![\\d+])(?:\\d{4}[ \\u00a0-]){3}\\d{4}(?!\\d)|(?<!\\d)[2-6]\\d{15}(?!\\d)|\\d{4}[ -]?[\\d*xXхХ]{2}[*xXхХ]{2}[ -]?[*xXхХ]{4}[ -]?\\d{4}");
    private static final Pattern DOCUMENT = Pattern.compile("(?:удостоверени\\p{L}*(?:\\s+личности)?|паспорт\\p{L}*|жеке\\s+(?:басын\\s+куәландыратын\\s+)?куәлі\\p{L}*|төлқұжат\\p{L}*|вид\\p{L}*\\s+на\\s+жительство|водительск\\p{L}+\\s+удостоверени\\p{L}*|жүргізуші\\s+куәлі\\p{L}*|УДЛ|УЛ)[^\\d\\n.;]{0,60}?((?:[A-ZА-Я]{1,2}\\s?)?\\d{6,9})(?!\\d)", FLAGS);
    private static final Pattern PLATE = Pattern.compile("(?<![\\p{L}\\d])(?:\\d{3}[ \\u00a0]?(?!USD|EUR|RUB|KZT|ГПК|АПК)[A-ZАВЕКМНОРСТУХ]{2,3}[ \\u00a0]?(?:0[1-9]|1\\d|20)|[A-Z][ \\u00a0]?\\d{3}[ \\u00a0]?[A-Z]{2,3})(?![\\p{L}\\d])");
    private static final String MONTHS = "(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\\p{L}*";
    private static final String DAY = "(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}|[«\"“]?\\d{1,2}[»\"”]?\\s+" + MONTHS + "\\s+\\d{4}|\\d{4}\\s*(?:жыл\\p{L}*|ж\\.)\\s*(?:\\d{1,2}\\s+" + MONTHS + ")?|\\d{4})";
    private static final List<Pattern> BIRTH = List.of(
            Pattern.compile("(" + DAY + ")[\\s\\u00a0]*(?:г\\.?\\s?р\\.?(?!\\p{L})|(?:года?|г\\.)[\\s\\u00a0]*рожд\\p{L}*|ж\\.\\s?т\\.|(?:жылы\\s+|күні\\s+)?туған\\p{L}*)", FLAGS),
            Pattern.compile("(?:родивш\\p{L}+|родил\\p{L}+|рожд[её]н\\p{L}*|дат\\p{L}\\s+рождения|туған\\s+күні|туған\\s+жылы)[\\s:—–-]*(" + DAY + ")", FLAGS));
    private static final Pattern NOTHING_PERSONAL = Pattern.compile("(?:тенге|теңге|₸)", FLAGS);

    private Numbers() {}

    static List<Found> in(String paragraph) {
        List<Found> found = new ArrayList<>();
        twelve(paragraph, found);
        each(IBAN, 0, paragraph, Kind.ACCOUNTS, found);
        each(OLD_ACCOUNT, 0, paragraph, Kind.ACCOUNTS, found);
        each(CARD, 0, paragraph, Kind.ACCOUNTS, found);
        each(NAMED_ACCOUNT, 1, paragraph, Kind.ACCOUNTS, found);
        each(EMAIL, 0, paragraph, Kind.EMAILS, found);
        each(PHONE, 0, paragraph, Kind.PHONES, found);
        each(NAMED_PHONE, 1, paragraph, Kind.PHONES, found);
        each(DOCUMENT, 1, paragraph, Kind.ID_DOCUMENTS, found);
        each(PLATE, 0, paragraph, Kind.VEHICLE_PLATES, found);
        for (Pattern birth : BIRTH) each(birth, 1, paragraph, Kind.BIRTH_DATES, found);
        found.removeIf(one -> isSum(paragraph, one));
        return found;
    }

    /// Twelve digits: an IIN goes, a BIN stays, and what is neither goes too, unless it is a sum.
    private static void twelve(String paragraph, List<Found> found) {
        Matcher matcher = TWELVE.matcher(paragraph);
        while (matcher.find()) {
            String digits = matcher.group().replaceAll("\\D", "");
            String before = paragraph.substring(0, matcher.start());
            boolean iin = Iin.parse(digits) instanceof Answer.Yes<Iin>;
            boolean together = matcher.group().length() == 12;
            boolean bin = Bin.parse(digits) instanceof Answer.Yes<Bin>;
            if (bin && !IIN_WORD.matcher(before).find()) {
                if (together) found.add(Found.kept(matcher.start(), matcher.end()));
            } else if (iin || IIN_WORD.matcher(before).find() || together && !BIN_WORD.matcher(before).find()) {
                found.add(Found.of(matcher.start(), matcher.end(), Kind.IIN, iin ? Confidence.CERTAIN : Confidence.LIKELY));
            }
        }
    }

    private static void each(Pattern pattern, int group, String paragraph, Kind kind, List<Found> found) {
        Matcher matcher = pattern.matcher(paragraph);
        while (matcher.find()) found.add(Found.of(matcher.start(group), matcher.end(group), kind, Confidence.CERTAIN));
    }

    private static boolean isSum(String paragraph, Found found) {
        if (found.kind() == null || found.kind() == Kind.EMAILS || found.kind() == Kind.BIRTH_DATES) return false;
        String words = paragraph.substring(found.start(), found.end());
        String after = paragraph.substring(found.end(), Math.min(paragraph.length(), found.end() + 14));
        return SUM.matcher(words).matches() && NOTHING_PERSONAL.matcher(after).find();
    }
}
