package kz.torelik.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The static files of the house, each under an address that holds the hash of its content, so that browsers may keep it for ever.
/// Read, hashed and compressed once at start.
@Component
public final class Assets {

    private static final String FOLDER = "static/";
    private static final Pattern URL = Pattern.compile("url\\(\"?\\.\\./([^\")]+)\"?\\)");
    private static final Pattern MODULE = Pattern.compile("from '\\./([\\w.-]+)'");
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=utf-8", "js", "text/javascript;charset=utf-8", "woff2", "font/woff2",
            "svg", "image/svg+xml", "png", "image/png", "webmanifest", "application/manifest+json");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    /// @param gzipped null when compressing gains nothing
    record Asset(String type, byte[] plain, byte @Nullable [] gzipped) {}

    Assets() {
        Map<String, byte[]> files = read();
        files.forEach((name, content) -> { if (!names(name, content)) add(name, content); });
        files.forEach((name, content) -> { if (names(name, content) && name.endsWith(".css")) add(name, withAddresses(content)); });
        files.keySet().forEach(name -> addAfterItsModules(name, files));
    }

    /// The address of a module holds its hash, and it names others by their addresses: those are known first.
    private void addAfterItsModules(String name, Map<String, byte[]> files) {
        if (addresses.containsKey(name)) return;
        byte[] content = files.get(name);
        if (content == null) throw new IllegalArgumentException("No static file has the name " + name);
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        MODULE.matcher(new String(content, StandardCharsets.UTF_8)).results().forEach(other -> addAfterItsModules(folder + other.group(1), files));
        add(name, withModules(name, content));
    }

    /// The address of a file by its name under `static/`, such as `css/torelik.css`.
    /// @throws IllegalArgumentException when there is no such file
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) throw new IllegalArgumentException("No static file has the name " + name);
        return address;
    }

    Optional<Asset> find(String address) { return Optional.ofNullable(assets.get(address)); }

    private void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String address = "/assets/" + name.substring(0, dot) + "." + Sha256.of(content).toString().substring(0, 10) + name.substring(dot);
        String type = TYPES.get(name.substring(dot + 1));
        addresses.put(name, address);
        assets.put(address, new Asset(type, content, name.endsWith(".woff2") || name.endsWith(".png") ? null : gzip(content)));
    }

    /// Whether a file names others by their place.
    private static boolean names(String name, byte[] content) {
        return name.endsWith(".css") || name.endsWith(".js") && MODULE.matcher(new String(content, StandardCharsets.UTF_8)).find();
    }

    private byte[] withModules(String name, byte[] script) {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return MODULE.matcher(new String(script, StandardCharsets.UTF_8)).replaceAll(match -> "from '" + address(folder + match.group(1)) + "'").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] withAddresses(byte[] css) {
        return URL.matcher(new String(css, StandardCharsets.UTF_8)).replaceAll(match -> "url(" + address(match.group(1)) + ")").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> read() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        Map<String, byte[]> files = new HashMap<>();
        try {
            for (Resource file : resolver.getResources("classpath*:" + FOLDER + "**/*.*")) {
                String url = file.getURL().toString();
                String name = url.substring(url.lastIndexOf("/" + FOLDER) + FOLDER.length() + 1);
                if (TYPES.containsKey(name.substring(name.lastIndexOf('.') + 1))) files.put(name, file.getContentAsByteArray());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return files;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }
}
