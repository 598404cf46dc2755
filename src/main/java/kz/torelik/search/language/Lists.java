package kz.torelik.search.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The lists under `search/` that the languages are made of: lines, without comments and blanks.
public final class Lists {

    private Lists() {}

    public static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(Lists.class.getResourceAsStream("/search/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("A list of the house cannot be read: " + name, fault);
        }
    }
}
