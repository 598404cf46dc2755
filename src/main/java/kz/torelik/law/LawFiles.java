package kz.torelik.law;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

/// Reads the YAML under `law/` on the class path into records, strictly: unknown keys, missing keys, doubled keys and words outside
/// the vocabulary are faults with their file and line.
public final class LawFiles {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .annotationIntrospector(new WhatIsNotNullableIsRequired())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(new SimpleModule("law").addDeserializer(LegalBasis.class, new BasisReader()).addDeserializer(Tenge.class, new TengeReader()).addDeserializer(Happening.class, new HappeningReader()))
            .build();

    private static final Pattern MISSING_KEY = Pattern.compile("Missing required creator property '([^']+)'");
    private static final Pattern DOUBLED_KEY = Pattern.compile("Duplicate (?:Object|field)[^'\"]*['\"]([^'\"]+)['\"]");

    private LawFiles() {}

    /// @param path the file below `law/`, such as `courts/71.yaml`
    public static <T> T read(String path, Class<T> type) { return LawSource.HOUSE.read(path, type); }

    /// Reads a text of the shape of a file.
    /// @param name what a fault calls it
    /// @throws LawFault when it is not well formed
    static <T> T parse(String name, String yaml, Class<T> type) {
        try {
            return MAPPER.readValue(yaml, type);
        } catch (UnrecognizedPropertyException fault) {
            throw LawFault.at(name, lineOf(fault, yaml), Reason.of("law.fault.unknown-key", fault.getPropertyName(), words(fault.getKnownPropertyIds())),
                    "unknown key '%s', known are %s".formatted(fault.getPropertyName(), fault.getKnownPropertyIds()), fault);
        } catch (InvalidFormatException fault) {
            Class<?> wanted = fault.getTargetType();
            String found = String.valueOf(fault.getValue());
            throw LawFault.at(name, line(fault), wanted == null ? Reason.of("law.fault.value", found) : Misread.value(wanted, found), fault.getOriginalMessage(), fault);
        } catch (JacksonException fault) {
            throw LawFault.at(name, line(fault), what(fault), fault.getOriginalMessage(), fault);
        }
    }

    private static Reason what(JacksonException fault) {
        Matcher missing = MISSING_KEY.matcher(fault.getOriginalMessage());
        if (missing.find()) return Reason.of("law.fault.missing-key", missing.group(1));
        Matcher doubled = DOUBLED_KEY.matcher(fault.getOriginalMessage());
        if (doubled.find()) return Reason.of("law.fault.doubled-key", doubled.group(1));
        return Misread.shape(fault);
    }

    private static String words(@Nullable Collection<Object> ids) { return ids == null ? "" : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")); }

    private static int line(JacksonException fault) { return fault.getLocation() == null ? 0 : Math.max(0, fault.getLocation().getLineNr()); }

    /// An unknown key is noticed at the end of its record; its own line is the last one above that has it.
    private static int lineOf(UnrecognizedPropertyException fault, String yaml) {
        List<String> lines = yaml.lines().toList();
        int end = fault.getLocation() == null ? lines.size() : Math.min(lines.size(), fault.getLocation().getLineNr());
        for (int line = end; line > 0; line--) if (lines.get(line - 1).contains(fault.getPropertyName() + ":")) return line;
        return end;
    }

    private static final class BasisReader extends StdDeserializer<LegalBasis> {
        BasisReader() { super(LegalBasis.class); }

        @Override
        public LegalBasis deserialize(JsonParser parser, DeserializationContext context) {
            String text = Misread.text(parser, context, LegalBasis.class);
            try {
                return LegalBasis.of(text);
            } catch (IllegalArgumentException fault) {
                throw context.weirdStringException(text, LegalBasis.class, fault.getMessage());
            }
        }
    }

    private static final class TengeReader extends StdDeserializer<Tenge> {
        TengeReader() { super(Tenge.class); }

        @Override
        public Tenge deserialize(JsonParser parser, DeserializationContext context) {
            String text = Misread.text(parser, context, Tenge.class);
            try {
                return Tenge.of(text);
            } catch (NumberFormatException fault) {
                throw context.weirdStringException(text, Tenge.class, "not a sum");
            }
        }
    }

    private static final class HappeningReader extends StdDeserializer<Happening> {
        HappeningReader() { super(Happening.class); }

        @Override
        public Happening deserialize(JsonParser parser, DeserializationContext context) {
            String text = Misread.text(parser, context, Happening.class);
            try {
                return Happening.of(text);
            } catch (IllegalArgumentException fault) {
                throw context.weirdStringException(text, Happening.class, fault.getMessage());
            }
        }
    }

    /// A component of a record that is not marked nullable has to stand in the file; lists, maps and flags may be left out.
    private static final class WhatIsNotNullableIsRequired extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            if (!(member instanceof AnnotatedParameter parameter)) return super.hasRequiredMarker(config, member);
            Class<?> type = parameter.getRawType();
            if (type == boolean.class || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) return false;
            var constructor = parameter.getOwner().getAnnotated();
            return !(constructor instanceof java.lang.reflect.Executable executable
                    && executable.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class));
        }
    }
}
