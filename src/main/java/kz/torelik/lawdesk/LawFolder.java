package kz.torelik.lawdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.torelik.kernel.Reason;
import kz.torelik.law.LawSource;

/// A folder with the law data, and where in its files a word stands.
final class LawFolder {

    private final Path folder;
    private final Map<String, List<String>> lines = new TreeMap<>();

    LawFolder(Path folder) { this.folder = folder; }

    LawSource source() { return LawSource.folder(folder); }

    /// The files of the form `name.yaml` in one of its folders, without their ending.
    List<String> names(String inside) {
        try (Stream<Path> files = Files.list(folder.resolve(inside))) {
            return files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".yaml")).map(name -> name.replace(".yaml", "")).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// All files but the texts of the articles, below the folder.
    List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".yaml")).map(path -> folder.relativize(path).toString().replace('\\', '/')).filter(name -> !name.startsWith("articles/")).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    List<String> lines(String file) { return lines.computeIfAbsent(file, name -> new ArrayList<>(source().find(name).orElse("").lines().toList())); }

    /// What is wrong with something that has a name: in the first file below `inside` that says the name, at that line.
    Finding finding(String inside, String name, Reason what) {
        for (String file : files()) {
            if (!file.startsWith(inside)) continue;
            List<String> text = lines(file);
            for (int line = 0; line < text.size(); line++) if (text.get(line).contains(name)) return new Finding("law/" + file, line + 1, what);
        }
        return new Finding("law/" + inside, 0, what);
    }
}
