package kz.torelik.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.LegalBasis;
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
            .addModule(new SimpleModule("law").addDeserializer(LegalBasis.class, new BasisReader()).addDeserializer(Tenge.class, new TengeReader()))
            .build();

    private LawFiles() {}

    /// @param path the file below `law/`, such as `courts/71.yaml`
    public static <T> T read(String path, Class<T> type) {
        try (InputStream stream = LawFiles.class.getResourceAsStream("/law/" + path)) {
            if (stream == null) throw new LawFault("law/" + path + " is missing");
            return parse("law/" + path, new String(stream.readAllBytes(), StandardCharsets.UTF_8), type);
        } catch (IOException fault) {
            throw new UncheckedIOException("law/" + path + " cannot be read", fault);
        }
    }

    static boolean exists(String path) { return LawFiles.class.getResource("/law/" + path) != null; }

    /// Reads a text of the shape of a file.
    /// @param name what a fault calls it
    static <T> T parse(String name, String yaml, Class<T> type) {
        try {
            return MAPPER.readValue(yaml, type);
        } catch (UnrecognizedPropertyException fault) {
            throw new LawFault("%s, line %d: unknown key '%s', known are %s".formatted(name, lineOf(fault, yaml), fault.getPropertyName(), fault.getKnownPropertyIds()), fault);
        } catch (JacksonException fault) {
            String line = fault.getLocation() == null ? "" : ", line " + fault.getLocation().getLineNr();
            throw new LawFault(name + line + ": " + fault.getOriginalMessage(), fault);
        }
    }

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
            try {
                return LegalBasis.of(parser.getString());
            } catch (IllegalArgumentException fault) {
                return context.reportInputMismatch(LegalBasis.class, fault.getMessage());
            }
        }
    }

    private static final class TengeReader extends StdDeserializer<Tenge> {
        TengeReader() { super(Tenge.class); }

        @Override
        public Tenge deserialize(JsonParser parser, DeserializationContext context) { return Tenge.of(parser.getString()); }
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
