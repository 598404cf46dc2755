package kz.torelik.recordings.chain;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The content of a line that is not sound or pictures: lines of a name, one space, and the rest of the line as its value; UTF-8.
public record Words(Map<String, String> values) {

    public Words {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.forEach((name, value) -> {
            if (!name.matches("[a-z-]+") || value.contains("\n")) throw new IllegalArgumentException("Not a name and its value: " + name);
        });
    }

    public static Words of(String name, String value) { return new Words(Map.of(name, value)); }

    public Words with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Words(more);
    }

    /// @throws IllegalArgumentException when the bytes are not such lines
    public static Words read(byte[] content) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n")) {
            int space = line.indexOf(' ');
            if (space <= 0 || values.put(line.substring(0, space), line.substring(space + 1)) != null) throw new IllegalArgumentException("Not a name and its value");
        }
        return new Words(values);
    }

    /// @throws IllegalArgumentException when there is no such name
    public String get(String name) { return find(name).orElseThrow(() -> new IllegalArgumentException("No " + name)); }

    public Optional<String> find(String name) { return Optional.ofNullable(values.get(name)); }

    public byte[] bytes() {
        return values.entrySet().stream().map(each -> each.getKey() + " " + each.getValue() + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }
}
