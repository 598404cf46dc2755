package kz.torelik.api.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The generated client, compiled with the programs that are written against it.
public final class GeneratedClient {

    private final ClassLoader classes;
    private final int operations;

    private GeneratedClient(ClassLoader classes, int operations) {
        this.classes = classes;
        this.operations = operations;
    }

    /// Reads the description, writes the sources under `target/generated-client`, and compiles them; whatever does not compile is told in full.
    public static GeneratedClient make() throws IOException {
        JsonNode api;
        try (InputStream file = Objects.requireNonNull(GeneratedClient.class.getResourceAsStream("/openapi/v1.yaml"))) {
            api = YAMLMapper.shared().readTree(file.readAllBytes());
        }
        ClientGenerator generator = new ClientGenerator(api);
        Path root = Files.createDirectories(Path.of("target", "generated-client", String.valueOf(ProcessHandle.current().pid())));
        Path sources = Files.createDirectories(root.resolve("sources"));
        Path classes = Files.createDirectories(root.resolve("classes"));
        List<Path> all = new ArrayList<>();
        for (Map.Entry<String, String> source : generator.generate().entrySet()) all.add(Files.writeString(sources.resolve(source.getKey() + ".java"), source.getValue()));
        try (InputStream walk = Objects.requireNonNull(GeneratedClient.class.getResourceAsStream("/client/FirmProgramWalk.java"))) {
            all.add(Files.write(sources.resolve("FirmProgramWalk.java"), walk.readAllBytes()));
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter said = new StringWriter();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean good = compiler.getTask(said, files, null, List.of("-d", classes.toString(), "-cp", path, "-proc:none", "-parameters", "-Xlint:none"), null, files.getJavaFileObjectsFromPaths(all)).call();
            if (!good) throw new AssertionError("The generated client does not compile:\n" + said);
        }
        return new GeneratedClient(new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedClient.class.getClassLoader()), generator.operations());
    }

    public int operations() { return operations; }

    /// A program that is written against it.
    public FirmWalk walk(String name) {
        try {
            return (FirmWalk) classes.loadClass(ClientGenerator.PACKAGE + "." + name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException fault) {
            throw new AssertionError(fault);
        }
    }

    /// Reads a message as the description says it is; a field that it does not know is a fault.
    public Object read(String schema, byte[] body) {
        try {
            return JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build().readValue(body, classes.loadClass(ClientGenerator.PACKAGE + "." + schema));
        } catch (ClassNotFoundException fault) {
            throw new AssertionError(fault);
        }
    }
}
