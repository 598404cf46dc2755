package kz.torelik.abuse;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// What a handler takes, made from its signature: once as it should be, and in every way in which a program sends what no form allows.
final class Bodies {

    /// Half of a pair of UTF-16, which no text has.
    static final String HALF = "\ud800";
    private static final int DEEP = 6;

    /// How everything that is sent is wrong.
    enum Wrong {
        RIGHT, MISSING, EMPTY, NUL, HALF_PAIR, LONG, HUGE, NEGATIVE, EXPONENT, FAR_DATE, OTHER_WORD, TWICE, MARKUP;

        String text() {
            return switch (this) {
                case RIGHT, TWICE -> "текст";
                case MISSING, EMPTY -> "";
                case NUL -> "a\u0000b";
                case HALF_PAIR -> HALF;
                case LONG -> "ұ" + "x".repeat(256 * 1024); // longer than any field may be
                case HUGE -> "9".repeat(400);
                case NEGATIVE -> "-2147483648";
                case EXPONENT -> "1e999999999";
                case FAR_DATE -> "+999999999-12-31";
                case OTHER_WORD -> "no-such-word";
                case MARKUP -> "'\"><script>alert(1)</script>{0,number}${7*7}\r\nX: y";
            };
        }
    }

    private Bodies() {}

    /// The fields of the query or the form that the handler names.
    static Map<String, Class<?>> fields(Route route) {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        for (MethodParameter parameter : route.handler().getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null || Map.class.isAssignableFrom(parameter.getParameterType())) continue;
            String name = asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name();
            Class<?> type = parameter.getParameterType();
            fields.put(name, Collection.class.isAssignableFrom(type) && parameter.nested().getNestedParameterType() == MultipartFile.class ? MultipartFile.class : type);
        }
        return fields;
    }

    static String field(Class<?> type, Wrong wrong) {
        if (wrong != Wrong.RIGHT && wrong != Wrong.TWICE) return wrong.text();
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) return "1";
        if (type == boolean.class || type == Boolean.class) return "true";
        if (type == LocalDate.class) return "2026-11-23";
        return type.isEnum() ? type.getEnumConstants()[0].toString() : "текст";
    }

    /// The type of the body, or null where there is none.
    static @Nullable Type body(Route route) {
        for (MethodParameter parameter : route.handler().getMethodParameters()) if (parameter.hasParameterAnnotation(RequestBody.class)) return parameter.getGenericParameterType();
        return null;
    }

    /// JSON of that shape in which everything is wrong in that way.
    static String json(Type type, Wrong wrong) { return json(type, wrong, 0); }

    private static String json(Type type, Wrong wrong, int depth) {
        if (depth > DEEP) return "null";
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                String one = json(generic.getActualTypeArguments()[0], wrong, depth + 1);
                return wrong == Wrong.TWICE ? "[" + one + "," + one + ",null]" : "[" + one + "]";
            }
            return raw == Optional.class ? json(generic.getActualTypeArguments()[0], wrong, depth + 1) : raw == Map.class ? "{\"x\":" + quoted(wrong.text()) + "}" : "null";
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && raw.getName().contains(".api.")) {
            List<String> fields = new ArrayList<>();
            for (RecordComponent one : raw.getRecordComponents()) {
                String field = quoted(one.getName()) + ":" + json(one.getGenericType(), wrong, depth + 1);
                if (wrong == Wrong.MISSING) continue;
                fields.add(field);
                if (wrong == Wrong.TWICE) fields.add(field);
            }
            return "{" + String.join(",", fields) + "}";
        }
        if (wrong == Wrong.EMPTY) return "null";
        return switch (wrong) {
            case RIGHT, TWICE -> right(raw);
            case HUGE -> isNumber(raw) ? wrong.text() : quoted(wrong.text());
            case NEGATIVE, EXPONENT -> isNumber(raw) ? wrong.text() : quoted(wrong.text());
            default -> raw == String.class ? quoted(wrong.text()) : right(raw); // the text alone, so that nothing else is stumbled over first
        };
    }

    private static String right(Class<?> raw) {
        if (isNumber(raw)) return "1";
        if (raw == boolean.class || raw == Boolean.class) return "true";
        if (raw == LocalDate.class) return "\"2026-11-23\"";
        if (raw == LocalTime.class) return "\"10:00\"";
        if (raw == LocalDateTime.class) return "\"2026-11-23T10:00:00\"";
        if (raw == Instant.class) return "\"2026-11-23T05:00:00Z\"";
        return raw.isEnum() ? quoted(raw.getEnumConstants()[0].toString()) : quoted("текст");
    }

    private static boolean isNumber(Class<?> raw) { return raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class || raw == BigDecimal.class || raw == BigInteger.class; }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char each : text.toCharArray()) out.append(each < ' ' || each == '"' || each == '\\' || Character.isSurrogate(each) ? "\\u%04x".formatted((int) each) : String.valueOf(each));
        return out.append('"').toString();
    }
}
