package kz.torelik.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the files of the law are: those that are packaged with the program, or a folder of a jurist with his changed copy.
public interface LawSource {

    /// The files on the class path.
    LawSource HOUSE = path -> {
        try (InputStream stream = LawSource.class.getResourceAsStream("/law/" + path)) {
            return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException("law/" + path + " cannot be read", fault);
        }
    };

    /// The text of a file, or nothing where there is no such file.
    /// @param path below `law/`, such as `courts/71.yaml`
    Optional<String> find(String path);

    /// A folder of the same form as `law/`.
    static LawSource folder(Path folder) {
        return path -> {
            try {
                Path file = folder.resolve(path);
                return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException fault) {
                throw new UncheckedIOException(path + " cannot be read", fault);
            }
        };
    }

    /// @throws LawFault when the file is missing or not well formed
    default <T> T read(String path, Class<T> type) { return LawFiles.parse("law/" + path, find(path).orElseThrow(() -> LawFault.missing("law/" + path)), type); }
}
