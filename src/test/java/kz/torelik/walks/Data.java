package kz.torelik.walks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The files of `law/` as the model reads them: as plain text trees, without any class of the house. What lies in a folder is read, listed or not.
final class Data {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path LAW = Path.of("law");

    private Data() {}

    static JsonNode read(String file) { return YAML.readTree(LAW.resolve(file)); }

    static List<JsonNode> folder(String folder) {
        try (Stream<Path> files = Files.list(LAW.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().map(YAML::readTree).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static List<JsonNode> list(@Nullable JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node != null) node.forEach(all::add);
        return all;
    }

    static List<String> words(@Nullable JsonNode node) { return list(node).stream().map(JsonNode::asString).toList(); }

    static @Nullable String word(JsonNode node, String name) { return node.hasNonNull(name) ? node.get(name).asString() : null; }
}
