package kz.torelik.publication.pseudonyms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses below the settlement, in Russian and Kazakh order: street, house, flat, and house and flat alone.
final class Places {

    private static final int FLAGS = Pattern.UNICODE_CASE;
    private static final String NAME = "(?:[«\"]?(?:\\d{1,3}[-\\s](?:[йяе]\\s|лет(?:ия)?\\s)?)?\\p{Lu}[\\p{L}.’']*(?:-\\p{L}+)*[»\"]?(?:[\\s\\u00a0](?:\\p{Lu}[\\p{L}.’']*(?:-\\p{L}+)*|(?:би|батыр|хан|ханым|ата|баба|ана|апа|жырау|сал|сері|сере|палуан|ақын|акын|қажы|кажи)[ауы]?(?!\\p{L})|\\d{1,3}(?=[\\s,\\u00a0]+(?:д|кв|үй))))*(?:-\\d{1,3})?|\\d{1,3}(?:-\\p{L}{1,2})?)";
    private static final String HOUSE = "№?\\s?\\d{1,4}(?:\\s?[а-яәіА-Яa-zA-Z](?!\\p{L}))?(?:[/-]\\d{1,3}[а-яА-Я]?)?";
    private static final String RU_HOUSE = "(?:(?:дом|д\\.|строени[ея]|стр\\.)[\\p{Ll}]{0,3}\\s*" + HOUSE + "|" + HOUSE + "(?!\\s*(?:год|г\\.|тенге|ж\\.|жыл|"
            + "январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)))(?:[,\\s]+(?:корп\\.|корпус|к\\.|блок)\\s*\\d+)?";
    private static final String RU_FLAT = "(?:кв\\.|квартир[\\p{Ll}]{0,2}|оф\\.|офис[\\p{Ll}]{0,2}|комн\\.|комнат[\\p{Ll}]{0,2}|н\\.\\s?п\\.)[\\s\\u00a0]*№?\\s?\\d{1,4}\\p{Ll}?(?!\\p{L})";
    private static final String RU_TYPE = "(?:(?<!\\p{L})(?:ул\\.|улиц[аеуы]|улицей|пр\\.|пр-т[еау]?|просп\\.|проспект[\\p{Ll}]{0,2}|пер\\.|переул[\\p{Ll}]+|мкр-?[\\p{Ll}]?\\.?|мк-н|микрорайон[\\p{Ll}]{0,2}|бульвар[\\p{Ll}]{0,2}|б-р|шоссе|наб\\.|набережн[\\p{Ll}]+|проезд[\\p{Ll}]{0,2}|тупик[\\p{Ll}]{0,2}|жилом?[\\p{Ll}]{0,2} массив[\\p{Ll}]{0,2}|ЖК|СНТ|с/т|дачн[\\p{Ll}]+ массив[\\p{Ll}]{0,2}))";
    private static final Pattern RUSSIAN = Pattern.compile(RU_TYPE + "[\\s\\u00a0]*" + NAME + "(?:[,\\s\\u00a0]+" + RU_HOUSE + ")?(?:[,\\s\\u00a0]+" + RU_FLAT + "|(?<=\\d)-\\d{1,4})?", FLAGS);
    private static final Pattern RUSSIAN_ALONE = Pattern.compile("(?<!\\p{L})(?:дом[\\p{Ll}]{0,2}[\\s\\u00a0]*№?[\\s\\u00a0]?\\d{1,4}\\p{Ll}?(?:/\\d+)?(?!\\p{L})(?=[,.;\\s]|$)(?!\\s*(?:год|тенге|чел))|д\\.[\\s\\u00a0]?\\d{1,4}\\p{Ll}?(?:/\\d+)?(?=,))(?:[,\\s\\u00a0]+" + RU_FLAT + ")?|(?<!\\p{L})" + RU_FLAT, FLAGS);
    private static final String KK_TYPE = "(?:к-сі|көш\\.|көшесі[\\p{Ll}]*|даңғыл[\\p{Ll}]*|д-лы|ықшам\\s?аудан[\\p{Ll}]*|шағын\\s?аудан[\\p{Ll}]*|мөлтек\\s?аудан[\\p{Ll}]*|тұйық\\s?көше[\\p{Ll}]*|тұйығы[\\p{Ll}]*|бульвар[\\p{Ll}]*|тас\\s?жол[\\p{Ll}]*)";
    private static final String KK_HOUSE = "(?:№\\s?)?\\d{1,4}\\p{Ll}?(?:/\\d{1,3})?(?:[\\s‑-]*үй[\\p{Ll}]*)?";
    private static final String KK_FLAT = "\\d{1,4}[\\s‑-]*(?:пәтер[\\p{Ll}]*|п\\.)|пәтер[\\p{Ll}]*\\s*№?\\s?\\d{1,4}";
    private static final Pattern KAZAKH = Pattern.compile("(?:(?:\\d{1,3}[-‑])?[«\"]?\\p{Lu}[\\p{L}.’'-]*(?:-\\d{1,2})?[»\"]?[\\s\\u00a0]+(?:(?:батыр|хан|би|ата|баба|ана|ақын|жырау|сал|сері|палуан)(?:лар)?[\\s\\u00a0]+)?){1,3}" + KK_TYPE + "(?:[,\\s\\u00a0]+" + KK_HOUSE + ")?(?:[,\\s\\u00a0-]+(?:" + KK_FLAT + "))?", FLAGS);
    private static final Pattern KAZAKH_ALONE = Pattern.compile("(?<![\\d.])\\d{1,4}\\p{Ll}?(?:/\\d+)?[‑-]\\s?үй[\\p{Ll}]*(?:[,\\s\\u00a0]+(?:" + KK_FLAT + "))?|(?<![\\d.])(?:\\d{1,4}[‑-]\\s?пәтер[\\p{Ll}]*)", FLAGS);

    private Places() {}

    static List<Found> in(String paragraph) {
        List<Found> found = new ArrayList<>();
        for (Pattern pattern : List.of(RUSSIAN, KAZAKH, RUSSIAN_ALONE, KAZAKH_ALONE)) {
            Matcher matcher = pattern.matcher(paragraph);
            while (matcher.find()) {
                int end = matcher.end();
                while (end > matcher.start() && ".,".indexOf(paragraph.charAt(end - 1)) >= 0) end--;
                found.add(Found.of(matcher.start(), end, Kind.ADDRESSES, Confidence.CERTAIN));
            }
        }
        return found;
    }
}
