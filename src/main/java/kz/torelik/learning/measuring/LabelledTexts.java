package kz.torelik.learning.measuring;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import kz.torelik.learning.classify.Example;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts with their classes from JSON lines (the classes a word or a list of words) or CSV with a header (several classes with `|` between), packed with gzip or not.
final class LabelledTexts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LabelledTexts() {}

    /// @param textField the field with the text; several with `+` between are put together
    /// @throws Unreadable when a line is not of the form, lacks a field, or has no text or class
    static List<Example> read(Path file, String textField, String labelField) throws Unreadable {
        List<Example> examples = new ArrayList<>();
        for (Row row : rows(file)) {
            StringBuilder text = new StringBuilder();
            for (String field : textField.split("\\+")) text.append(text.isEmpty() ? "" : "\n").append(String.join(" ", values(file, row, field)));
            if (text.toString().isBlank()) throw Unreadable.at(file, row.line(), "the field \"" + textField + "\" is empty", "a text is needed");
            Set<String> classes = values(file, row, labelField).stream().map(String::strip).filter(one -> !one.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
            if (classes.isEmpty()) throw Unreadable.at(file, row.line(), "the field \"" + labelField + "\" is empty", "a class, or a list of classes, is needed");
            examples.add(new Example(text.toString(), classes));
        }
        if (examples.isEmpty()) throw Unreadable.at(file, 0, "it has no lines with data", "JSON lines, or CSV with a header, are read");
        return examples;
    }

    private static List<String> values(Path file, Row row, String field) throws Unreadable {
        List<String> values = row.fields().get(field);
        if (values == null) throw Unreadable.at(file, row.line(), "no field \"" + field + "\"", "it has " + row.fields().keySet().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")));
        return values;
    }

    private record Row(int line, Map<String, List<String>> fields) {}

    private static List<Row> rows(Path file) throws Unreadable {
        String text = text(file);
        int first = 0;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) first++;
        if (first < text.length() && text.charAt(first) == '[') throw Unreadable.at(file, 1, "a JSON array", "one object on each line is read (JSON lines), or CSV with a header");
        return first < text.length() && text.charAt(first) == '{' ? json(file, text) : csv(file, text);
    }

    /// The whole text of a file in UTF-8.
    static String text(Path file) throws Unreadable {
        if (Files.isDirectory(file)) throw Unreadable.at(file, 0, "it is a folder", "a file is needed");
        if (!Files.isReadable(file)) throw Unreadable.at(file, 0, "it cannot be read", "a file that is there is needed");
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) bytes = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes)).readAllBytes();
            String text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (MalformedInputException fault) {
            throw Unreadable.at(file, 0, "it is not in UTF-8", "UTF-8 is read");
        } catch (IOException fault) {
            throw Unreadable.at(file, 0, "it cannot be read (" + fault.getMessage() + ")", "plain text or gzip is read");
        }
    }

    private static List<Row> json(Path file, String text) throws Unreadable {
        List<Row> rows = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) continue;
            JsonNode node = object(file, i + 1, lines[i]);
            Map<String, List<String>> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), strings(field.getValue())));
            rows.add(new Row(i + 1, fields));
        }
        return rows;
    }

    /// @param line its number, for what is said when it is none
    static JsonNode object(Path file, int line, String written) throws Unreadable {
        try {
            JsonNode node = JSON.readTree(written);
            if (node.isObject()) return node;
            throw Unreadable.at(file, line, "no JSON object: " + start(written), "each line is one object");
        } catch (JacksonException fault) {
            throw Unreadable.at(file, line, "no JSON: " + start(written), "each line is one object (" + fault.getOriginalMessage() + ")");
        }
    }

    private static String start(String written) { return written.substring(0, Math.min(60, written.length())) + (written.length() > 60 ? "…" : ""); }

    private static List<String> strings(JsonNode value) {
        if (value.isNull()) return List.of();
        if (!value.isArray()) return List.of(value.isValueNode() ? value.asString() : value.toString());
        List<String> strings = new ArrayList<>();
        value.forEach(one -> strings.addAll(strings(one)));
        return strings;
    }

    private static List<Row> csv(Path file, String text) throws Unreadable {
        List<Row> rows = new ArrayList<>();
        @Nullable List<String> header = null;
        Csv csv = new Csv(text);
        while (csv.next()) {
            List<String> values = csv.values();
            if (header == null) header = values;
            else if (values.size() == 1 && values.getFirst().isBlank()) continue;
            else if (values.size() != header.size()) throw Unreadable.at(file, csv.line(), values.size() + " columns", "the header has " + header.size());
            else {
                Map<String, List<String>> fields = new LinkedHashMap<>();
                for (int i = 0; i < values.size(); i++) fields.put(header.get(i).strip(), Arrays.asList(values.get(i).split("\\|")));
                rows.add(new Row(csv.line(), fields));
            }
        }
        if (csv.isBroken()) throw Unreadable.at(file, csv.line(), "a quotation mark that nothing closes", "a quotation mark inside quotation marks is written twice");
        return rows;
    }
}
