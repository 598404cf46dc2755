package kz.torelik.api.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import tools.jackson.databind.JsonNode;

/// Writes a Java client from an OpenAPI description: a record for each schema of an object, and a method for each operation, with its path, query, headers and body. It knows nothing of this house; what the
/// description does not say, the client cannot do, and an answer with a field that it does not describe is a fault.
final class ClientGenerator {

    static final String PACKAGE = "kz.torelik.client";
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private final JsonNode api;

    ClientGenerator(JsonNode api) { this.api = api; }

    /// The sources by the name of the class.
    Map<String, String> generate() {
        Map<String, String> sources = new LinkedHashMap<>();
        api.at("/components/schemas").properties().forEach(schema -> { if (isRecord(schema.getValue())) sources.put(schema.getKey(), record(schema.getKey(), schema.getValue())); });
        sources.put("Client", client());
        return sources;
    }

    /// How many operations the client has.
    int operations() { return (int) api.get("paths").valueStream().flatMap(JsonNode::valueStream).count(); }

    private static boolean isRecord(JsonNode schema) { return schema.path("type").asString("").equals("object") && schema.has("properties"); }

    private String record(String name, JsonNode schema) {
        String fields = schema.get("properties").properties().stream().map(property -> {
            String java = javaName(property.getKey());
            return (java.equals(property.getKey()) ? "" : "@com.fasterxml.jackson.annotation.JsonProperty(\"" + property.getKey() + "\") ") + type(property.getValue()) + " " + java;
        }).collect(Collectors.joining(", "));
        return "package " + PACKAGE + ";\n\npublic record " + name + "(" + fields + ") {}\n";
    }

    /// The Java type of a schema; whatever may be null is boxed.
    private String type(JsonNode given) {
        if (given.has("$ref")) {
            String name = given.get("$ref").asString().replaceFirst(".*/", "");
            JsonNode target = api.at(given.get("$ref").asString().substring(1));
            return isRecord(target) ? PACKAGE + "." + name : type(target);
        }
        if (given.has("anyOf")) {
            List<JsonNode> some = given.get("anyOf").valueStream().filter(one -> !one.path("type").asString("").equals("null")).toList();
            return some.size() == 1 ? type(some.getFirst()) : "tools.jackson.databind.JsonNode";
        }
        return switch (kind(given)) {
            case "string" -> switch (given.path("format").asString("")) {
                case "date" -> "java.time.LocalDate";
                case "date-time" -> "java.time.Instant";
                case "uuid" -> "java.util.UUID";
                default -> "String";
            };
            case "integer" -> "Long";
            case "number" -> "java.math.BigDecimal";
            case "boolean" -> "Boolean";
            case "array" -> "java.util.List<" + type(given.get("items")) + ">";
            case "object" -> given.has("additionalProperties") ? "java.util.Map<String, " + type(given.get("additionalProperties")) + ">" : "tools.jackson.databind.JsonNode";
            default -> "tools.jackson.databind.JsonNode";
        };
    }

    private static String kind(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString).filter(one -> !one.equals("null")).findFirst().orElse("") : type.asString("");
    }

    private String client() {
        StringBuilder source = new StringBuilder("package " + PACKAGE + ";\n\npublic final class Client extends kz.torelik.api.client.ApiCalls {\n\n    public Client(java.net.URI house, String token) { super(house, token); }\n");
        api.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> source.append(method(path.getKey(), operation.getKey(), operation.getValue()))));
        return source.append("}\n").toString();
    }

    private String method(String path, String verb, JsonNode operation) {
        List<String> parameters = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        Set<String> inPath = new TreeSet<>();
        for (JsonNode one : operation.path("parameters")) {
            JsonNode parameter = one.has("$ref") ? api.at(one.get("$ref").asString().substring(1)) : one;
            String name = parameter.get("name").asString();
            String java = javaName(name);
            if (name.equals("Idempotency-Key")) {
                headers.put(name, "key()");
                continue;
            }
            parameters.add(type(parameter.get("schema")) + " " + java);
            switch (parameter.get("in").asString()) {
                case "path" -> inPath.add(name);
                case "query" -> query.put(name, java);
                default -> headers.put(name, java);
            }
        }
        String body = "null";
        String bodyType = "null";
        JsonNode content = operation.path("requestBody").path("content");
        if (!content.isEmpty()) {
            Map.Entry<String, JsonNode> first = content.properties().iterator().next();
            boolean json = first.getKey().equals("application/json");
            parameters.add((json ? type(first.getValue().path("schema")) : "byte[]") + " body");
            body = "body";
            bodyType = "\"" + first.getKey() + "\"";
        }
        String address = "\"" + IN_PATH.matcher(path).replaceAll(found -> "\" + part(" + javaName(found.group(1)) + ") + \"") + "\"";
        if (!inPath.equals(IN_PATH.matcher(path).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new)))) throw new IllegalStateException(path + " is not described");
        String answer = answer(operation);
        return "\n    public Reply<%s> %s(%s) {\n        return send(\"%s\", %s, %s, %s, %s, %s, new tools.jackson.core.type.TypeReference<%s>() {});\n    }\n".formatted(answer, operation.get("operationId").asString(), String.join(", ", parameters),
                verb.toUpperCase(java.util.Locale.ROOT), address, map(query), map(headers), body, bodyType, answer);
    }

    /// What the first good answer carries.
    private String answer(JsonNode operation) {
        for (Map.Entry<String, JsonNode> response : operation.get("responses").properties()) {
            if (!response.getKey().startsWith("2")) continue;
            JsonNode content = response.getValue().path("content");
            if (content.isEmpty()) return "Void";
            Map.Entry<String, JsonNode> first = content.properties().iterator().next();
            if (!first.getKey().equals("application/json")) return first.getKey().startsWith("text/") || first.getKey().endsWith("yaml") ? "String" : "byte[]";
            return first.getValue().has("schema") ? type(first.getValue().get("schema")) : "tools.jackson.databind.JsonNode";
        }
        throw new IllegalStateException("An operation without a good answer");
    }

    private static String map(Map<String, String> named) {
        return named.isEmpty() ? "java.util.Map.of()" : "named(" + named.entrySet().stream().map(each -> "\"" + each.getKey() + "\", " + each.getValue()).collect(Collectors.joining(", ")) + ")";
    }

    private static String javaName(String name) {
        StringBuilder built = new StringBuilder();
        for (String part : name.split("[^A-Za-z0-9]+")) built.append(built.isEmpty() ? part.substring(0, 1).toLowerCase(java.util.Locale.ROOT) : part.substring(0, 1).toUpperCase(java.util.Locale.ROOT)).append(part.substring(1));
        return SourceVersion.isKeyword(built) ? built + "_" : built.toString();
    }
}
