package kz.torelik.law;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Tenge;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says of a value of the law data that was not understood what was found and how it is written, as keys of messages in three languages.
final class Misread {

    private Misread() {}

    /// A text that is no value of a type.
    static Reason value(Class<?> wanted, String found) {
        if (wanted.isEnum()) return Reason.of("law.fault.word", found, allowed(wanted));
        if (wanted == LocalDate.class) return Reason.of("law.fault.day", found);
        if (wanted == java.time.Period.class) return Reason.of("law.fault.length", found);
        if (wanted == LegalBasis.class) return Reason.of("law.fault.basis", found);
        if (wanted == Happening.class) return Reason.of("law.fault.happening", found);
        if (wanted == Tenge.class || isNumber(wanted)) return Reason.of("law.fault.number", found);
        if (wanted == boolean.class || wanted == Boolean.class) return Reason.of("law.fault.flag", found);
        return Reason.of("law.fault.value", found);
    }

    private static boolean isNumber(Class<?> wanted) { return Number.class.isAssignableFrom(wanted) || wanted.isPrimitive() && wanted != boolean.class; }

    /// The words of a vocabulary as the data write them.
    private static String allowed(Class<?> vocabulary) {
        return Stream.of(vocabulary.getEnumConstants()).map(constant -> vocabulary == Certainty.class ? constant.toString() : constant.toString().toLowerCase(Locale.ROOT).replace('_', '-')).collect(Collectors.joining(", "));
    }

    /// Something that has not the shape of what stands there: a list for a text, a record for a list, a record that contradicts itself.
    static Reason shape(JacksonException fault) {
        if (fault instanceof StreamReadException) return Reason.of("law.fault.form");
        if (fault instanceof ValueInstantiationException made && made.getType() != null) return made.getType().hasRawClass(Period.class) ? Reason.of("law.fault.period") : Reason.of("law.fault.record", key(fault));
        if (fault instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            Class<?> wanted = mismatched.getTargetType();
            String shape = java.util.Collection.class.isAssignableFrom(wanted) ? "list" : wanted.isRecord() && wanted != LegalBasis.class && wanted != Happening.class && wanted != Tenge.class || java.util.Map.class.isAssignableFrom(wanted) ? "keys" : "text";
            return Reason.of("law.fault.shape." + shape, key(fault));
        }
        return Reason.of("law.fault.record", key(fault));
    }

    /// The key at which it stands, as far as it is known.
    private static String key(JacksonException fault) {
        return fault.getPath().stream().map(JacksonException.Reference::getPropertyName).filter(name -> name != null).reduce((_, last) -> last).orElse("");
    }

    /// The text of a single value.
    static String text(JsonParser parser, DeserializationContext context, Class<?> wanted) {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) return parser.getString();
        return (String) context.handleUnexpectedToken(context.constructType(wanted), parser);
    }
}
