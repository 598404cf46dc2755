package kz.torelik.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of the repository as the style rules read them.
final class Sources {

    static final Path MAIN = Path.of("src/main/java");

    private Sources() {}

    /// A file with its text.
    record Source(Path path, String text) {

        int lines() { return (int) text.lines().count(); }

        String name() { return path.getFileName().toString(); }
    }

    static List<Source> under(Path folder, String... endings) {
        if (!Files.isDirectory(folder)) return List.of();
        Predicate<Path> wanted = path -> Stream.of(endings).anyMatch(path.toString()::endsWith);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Source> all = new ArrayList<>();
            for (Path path : files.filter(Files::isRegularFile).filter(wanted).sorted().toList()) all.add(new Source(path, Files.readString(path)));
            return all;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static List<Source> allJava() {
        return Stream.of("src/main/java", "src/test/java", "src/e2e/java", "src/benchmark/java").flatMap(folder -> under(Path.of(folder), ".java").stream()).toList();
    }

    /// The string literals and text blocks of a Java file.
    static List<String> literals(String java) {
        Matcher matcher = Pattern.compile("\"\"\"\\s*\\n(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\\n]|\\\\.)'|//[^\\n]*", Pattern.DOTALL).matcher(java);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(1) != null) found.add(matcher.group(1));
            else if (matcher.group(2) != null) found.add(matcher.group(2));
        }
        return found;
    }

    /// The code without comments and with empty literals, so that words in them are not taken for code; line ends stay.
    static String bare(String java) {
        Matcher matcher = Pattern.compile("\"\"\"\\s*\\n.*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)'|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL).matcher(java);
        return matcher.replaceAll(match -> match.group().startsWith("/") ? match.group().replaceAll("[^\\n]", "") : "\"\"" + match.group().replaceAll("[^\\n]", ""));
    }

    /// The text between a brace and its partner.
    static String block(String bare, int brace) {
        int depth = 0;
        for (int at = brace; at < bare.length(); at++) {
            if (bare.charAt(at) == '{') depth++;
            if (bare.charAt(at) == '}' && --depth == 0) return bare.substring(brace + 1, at);
        }
        return bare.substring(brace + 1);
    }
}
