package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.torelik.programs.ProgramScope;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The description and the routes say the same, both ways.
class OpenApiTests {

    private static JsonNode api;

    private static final Map<String, String> SCOPES = new TreeMap<>();
    private static final Map<String, String> ROUTES = read(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kz.torelik.api"));

    @BeforeAll
    static void read() throws Exception {
        try (InputStream file = OpenApiTests.class.getResourceAsStream("/openapi/v1.yaml")) {
            api = YAMLMapper.shared().readTree(file.readAllBytes());
        }
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        assertThat(described().keySet()).isEqualTo(ROUTES.keySet());
        assertThat(described()).hasSizeGreaterThan(25);
    }

    @Test
    void whatIsOpenIsSaidToBeOpen() {
        described().forEach((route, operation) -> assertThat(operation.has("security") && operation.get("security").isEmpty()).as(route + " is open in the description").isEqualTo(ROUTES.get(route).equals(Asks.OPEN)));
    }

    @Test
    void whatAProgramMayIsSaidAsItIsHeld() {
        Map<String, String> said = new TreeMap<>();
        described().forEach((route, operation) -> {
            for (JsonNode way : operation.path("security")) if (way.has("program")) said.put(route, way.get("program").isEmpty() ? ForPrograms.ANY : way.get("program").get(0).asString());
        });
        assertThat(said).isEqualTo(SCOPES);
        assertThat(new TreeSet<>(said.values())).isSubsetOf(Stream.concat(Stream.of(ForPrograms.ANY), Arrays.stream(ProgramScope.values()).map(ProgramScope::word)).toList());
        Set<String> scopes = new TreeSet<>();
        api.at("/components/securitySchemes/program/flows/authorizationCode/scopes").properties().forEach(scope -> scopes.add(scope.getKey()));
        assertThat(scopes).containsExactlyInAnyOrderElementsOf(Arrays.stream(ProgramScope.values()).map(ProgramScope::word).toList());
        assertThat(said.keySet()).as("what is for a person alone").noneMatch(route -> route.contains("/tokens") || route.contains("/sign-in") || ROUTES.get(route).equals("decide") || ROUTES.get(route).equals("registrar"));
    }

    @Test
    void everyOperationHasAnIdAndEveryCommandAKey() {
        Set<String> ids = new TreeSet<>();
        described().forEach((route, operation) -> {
            assertThat(ids.add(operation.get("operationId").asString())).as(route + " has an id of its own").isTrue();
            boolean command = route.startsWith("post ") && !route.contains("/sign-in") && !route.endsWith("/verification") && !route.endsWith("/by-participant");
            assertThat(operation.path("parameters").toString().contains("IdempotencyKey")).as(route + " takes a key").isEqualTo(command);
            Set<String> named = new TreeSet<>();
            for (JsonNode parameter : operation.path("parameters")) if (resolve(parameter).get("in").asString().equals("path")) named.add(resolve(parameter).get("name").asString());
            Set<String> inPath = new TreeSet<>();
            java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(route).results().forEach(found -> inPath.add(found.group(1)));
            assertThat(named).as(route + " describes its path").isEqualTo(inPath);
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<JsonNode> references = api.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(100);
        references.forEach(reference -> assertThat(api.at(reference.asString().substring(1)).isMissingNode()).as(reference.asString()).isFalse());
    }

    @Test
    void everyExampleIsOfItsSchema() {
        int examples = 0;
        for (Map.Entry<String, JsonNode> schema : api.at("/components/schemas").properties()) {
            for (JsonNode example : schema.getValue().path("examples")) {
                List<String> faults = new ArrayList<>();
                check(schema.getKey(), example, schema.getValue(), faults);
                assertThat(faults).isEmpty();
                examples++;
            }
        }
        assertThat(examples).isGreaterThan(8);
        List<String> faults = new ArrayList<>();
        check("Money", YAMLMapper.shared().readTree("\"12\""), api.at("/components/schemas/Money"), faults);
        assertThat(faults).as("the check finds what it looks for").isNotEmpty();
    }

    private static JsonNode resolve(JsonNode node) { return node.has("$ref") ? api.at(node.get("$ref").asString().substring(1)) : node; }

    private static Map<String, JsonNode> described() {
        Map<String, JsonNode> all = new TreeMap<>();
        api.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> all.put(operation.getKey() + " /api/v1" + path.getKey(), operation.getValue())));
        return all;
    }

    private static Map<String, String> read(JavaClasses api) {
        Map<String, String> all = new TreeMap<>();
        for (JavaClass type : api) {
            RequestMapping root = AnnotatedElementUtils.findMergedAnnotation(type.reflect(), RequestMapping.class);
            for (Method method : type.reflect().getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping == null) continue;
                String path = (root == null ? "" : root.path()[0]) + (mapping.path().length == 0 ? "" : mapping.path()[0]);
                if (!path.startsWith("/api/v1")) continue;
                String route = mapping.method()[0].name().toLowerCase(Locale.ROOT) + " " + path;
                String asks = method.getAnnotation(Asks.class).value();
                all.put(route, asks);
                ForPrograms opens = method.isAnnotationPresent(ForPrograms.class) ? method.getAnnotation(ForPrograms.class) : type.reflect().getAnnotation(ForPrograms.class);
                if (opens != null && !asks.equals(Asks.OPEN)) SCOPES.put(route, opens.value());
            }
        }
        return all;
    }

    /// As much of JSON Schema as the description uses.
    private static void check(String at, JsonNode value, JsonNode given, List<String> faults) {
        JsonNode schema = resolve(given);
        if (schema.has("anyOf")) {
            boolean fits = false;
            for (JsonNode one : schema.get("anyOf")) {
                List<String> tried = new ArrayList<>();
                check(at, value, one, tried);
                fits |= tried.isEmpty();
            }
            if (!fits) faults.add(at + " fits none");
            return;
        }
        if (schema.has("type") && !types(schema.get("type")).contains(type(value))) faults.add(at + " is " + type(value) + ", not " + schema.get("type"));
        if (schema.has("enum") && !value.isNull() && schema.get("enum").valueStream().noneMatch(value::equals)) faults.add(at + " is none of " + schema.get("enum"));
        if (schema.has("pattern") && value.isString() && !value.asString().matches(schema.get("pattern").asString())) faults.add(at + " is not like " + schema.get("pattern"));
        for (JsonNode name : schema.path("required")) if (!value.has(name.asString())) faults.add(at + " has no " + name);
        if (value.isObject() && schema.has("properties")) {
            value.properties().forEach(property -> {
                if (schema.get("properties").has(property.getKey())) check(at + "." + property.getKey(), property.getValue(), schema.get("properties").get(property.getKey()), faults);
                else faults.add(at + " knows no " + property.getKey());
            });
        }
        if (value.isArray() && schema.has("items")) for (JsonNode item : value) check(at + "[]", item, schema.get("items"), faults);
    }

    private static List<String> types(JsonNode type) { return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString()); }

    private static String type(JsonNode value) {
        if (value.isNull()) return "null";
        if (value.isObject()) return "object";
        if (value.isArray()) return "array";
        if (value.isBoolean()) return "boolean";
        return value.isIntegralNumber() ? "integer" : value.isNumber() ? "number" : "string";
    }
}
