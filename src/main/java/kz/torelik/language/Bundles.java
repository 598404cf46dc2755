package kz.torelik.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.kernel.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Finds the bundles in the class path folder `messages/`, in a folder of classes as in a jar.
final class Bundles {

    private static final Pattern NAME = Pattern.compile("[a-z]+_(kk|ru|en)\\.properties");

    private Bundles() {}

    static Map<Language, Map<String, Message>> read() {
        Map<Language, Map<String, Message>> messages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) messages.put(language, new HashMap<>());
        for (Resource bundle : resources()) {
            String name = Objects.requireNonNull(bundle.getFilename());
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches()) throw new IllegalStateException("A bundle is named <module>_{kk,ru,en}.properties: " + name);
            Language language = Language.find(matcher.group(1)).orElseThrow();
            properties(bundle).forEach((key, pattern) -> {
                if (messages.get(language).put(key.toString(), compiled(name, key, pattern)) != null) {
                    throw new IllegalStateException("Two bundles give the key " + key + ", one of them is " + name);
                }
            });
        }
        return messages;
    }

    private static Message compiled(String bundle, Object key, Object pattern) {
        try {
            return Message.compile(pattern.toString());
        } catch (IllegalArgumentException fault) {
            throw new IllegalStateException("%s: %s cannot be read: %s".formatted(bundle, key, fault.getMessage()), fault);
        }
    }

    private static Resource[] resources() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Properties properties(Resource bundle) {
        Properties properties = new OnceOnly(String.valueOf(bundle.getFilename()));
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return properties;
    }

    /// Refuses a key that stands twice in a file; the second would silently win.
    private static final class OnceOnly extends Properties {

        private static final long serialVersionUID = 1L;
        private final String file;

        OnceOnly(String file) { this.file = file; }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) throw new IllegalStateException("%s has %s twice".formatted(file, key));
            return super.put(key, value);
        }
    }
}
