package kz.torelik.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;

/// Writes one fact in one language. Immutable.
final class Writing {

    private static final String NBSP = "\u00a0";
    private static final String NON_BREAKING_HYPHEN = "\u2011";

    private final Language language;
    private final Map<String, Message> messages;
    private final Dates dates;
    private final Citations citations;

    Writing(Language language, Map<String, Message> messages) {
        this.language = language;
        this.messages = messages;
        this.dates = new Dates(language);
        this.citations = new Citations(language, messages);
    }

    /// Whether pages set such a fact apart: what a reader looks for in a reason.
    static boolean standsOut(Object value) {
        return value instanceof LocalDate || value instanceof Instant || value instanceof LocalDateTime || value instanceof ZonedDateTime || value instanceof Tenge;
    }

    String write(Object value, Style style, GrammaticalCase inCase) {
        return switch (value) {
            case LocalDate date -> dates.write(date, style, inCase);
            case Instant moment -> dates.write(LocalDateTime.ofInstant(moment, CourtClock.COUNTRY), style, inCase);
            case ZonedDateTime moment -> dates.write(moment.withZoneSameInstant(CourtClock.COUNTRY).toLocalDateTime(), style, inCase);
            case LocalDateTime moment -> dates.write(moment, style, inCase);
            case LocalTime time -> Dates.write(time);
            case Tenge sum -> sum(sum, style, inCase);
            case Number number -> number(number, style, inCase);
            case Trilingual text -> ending(text.in(language), inCase, style == Style.POSSESSED);
            case CaseNumber number -> number.toString().replace("-", NON_BREAKING_HYPHEN);
            case LegalBasis basis -> ending(citations.write(basis), inCase, true);
            case PersonName name -> ending(name(name, style), inCase, false);
            case PhoneNumber phone -> phone.readable();
            case Language tongue -> own("language." + tongue.tag());
            case Function function -> own("function." + function.name().toLowerCase(java.util.Locale.ROOT));
            case List<?> many -> String.join(", ", many.stream().map(one -> write(one, style, inCase)).toList());
            case Optional<?> maybe -> maybe.map(one -> write(one, style, inCase)).orElse("");
            default -> ending(value.toString(), inCase, style == Style.POSSESSED);
        };
    }

    private String ending(String text, GrammaticalCase inCase, boolean possessed) {
        return language == Language.KK ? Kazakh.inCase(text, inCase, possessed) : text;
    }

    private static String name(PersonName name, Style style) {
        return switch (style) {
            case INITIALS -> name.withInitials();
            case BRIEF, SHORT -> name.brief();
            case PLAIN, LONG, DAY, WEEKDAY, HEADING, NUMERIC, TIME, WORDS, ACT, ORDINAL, PERCENT, DIGITS, POSSESSED -> name.full();
        };
    }

    private String sum(Tenge sum, Style style, GrammaticalCase inCase) {
        BigDecimal amount = sum.amount();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return switch (style) {
            case WORDS -> ending(NumberWords.of(language, sum), inCase, false);
            case ACT -> ending(NumberWords.act(language, sum, grouped(new BigDecimal(amount.toBigInteger()))), inCase, false);
            case PLAIN, LONG, DAY, SHORT, WEEKDAY, HEADING, NUMERIC, TIME, ORDINAL, PERCENT, DIGITS, INITIALS, BRIEF, POSSESSED ->
                    grouped(whole ? amount.setScale(0) : amount) + NBSP + "₸";
        };
    }

    private String number(Number number, Style style, GrammaticalCase inCase) {
        BigDecimal exact = exact(number);
        return switch (style) {
            case DIGITS -> exact.toPlainString();
            case WORDS -> ending(NumberWords.of(language, exact.longValueExact()), inCase, false);
            case ORDINAL -> NumberWords.ordinal(language, exact.toBigIntegerExact().toString());
            case PERCENT -> grouped(exact) + (language == Language.EN ? "%" : NBSP + "%");
            case PLAIN, LONG, DAY, SHORT, WEEKDAY, HEADING, NUMERIC, TIME, ACT, INITIALS, BRIEF, POSSESSED -> ending(grouped(exact), inCase, false);
        };
    }

    static BigDecimal exact(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    /// Groups of three with non-breaking spaces in all three languages; a decimal comma in Kazakh and Russian, a point in English.
    private String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(number.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) text.append(NBSP);
            text.append(whole.charAt(i));
        }
        if (point >= 0) text.append(language == Language.EN ? '.' : ',').append(plain, point + 1, plain.length());
        return text.toString();
    }

    private String own(String key) {
        Message message = messages.get(key);
        if (message == null || !(message.pieces().getFirst() instanceof Message.Piece.Words(String words))) throw new UnknownMessage("No words in " + language + " for " + key);
        return words;
    }
}
