package kz.torelik.api;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a request. What is missing or cannot be read is refused with the name of the field and what it takes.
final class Fields {

    private Fields() {}

    /// @throws Refused with `field-missing`
    static <T> T given(String name, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) throw new Refused(Refusal.of("field-missing", name));
        return value;
    }

    static String or(@Nullable String value, String otherwise) { return value == null ? otherwise : value; }

    static <T> List<T> list(@Nullable List<T> value) { return value == null ? List.of() : value; }

    /// One of a closed list of codes.
    ///
    /// @throws Refused with `field-missing`, or `field-unreadable` with the codes that there are
    static String among(String name, @Nullable String value, Collection<String> codes) {
        String code = given(name, value);
        if (!codes.contains(code)) throw unreadable(name, String.join(", ", codes.stream().sorted().toList()));
        return code;
    }

    /// @throws Refused with `field-missing` or `field-unreadable`
    static <T> T id(String name, @Nullable String value, Function<String, Optional<T>> find) {
        return find.apply(given(name, value)).orElseThrow(() -> unreadable(name, "3m5xw0q8t1v7y2z4a6b8c9d0ef"));
    }

    /// @return zero where nothing is said
    static Tenge sum(String name, @Nullable String value) {
        if (value == null || value.isBlank()) return Tenge.ZERO;
        if (!value.matches("\\d{1,15}(\\.\\d{1,2})?")) throw unreadable(name, "1480000.00");
        return new Tenge(new BigDecimal(value));
    }

    /// @throws Refused with `base64-form`
    static byte[] base64(@Nullable String value) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(value == null ? "" : value);
            if (bytes.length > 0) return bytes;
        } catch (IllegalArgumentException _) {
            // told below, together with the empty one
        }
        throw new Refused(Refusal.of("base64-form"));
    }

    static Refused unreadable(String name, String takes) { return new Refused(Refusal.of("field-unreadable", name, takes)); }
}
