package kz.torelik.lawdesk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.torelik.law.LawSource;

/// The law data as a revision of Git had them.
final class Revision {

    private Revision() {}

    /// @param folder the law data in a working tree
    /// @param revision such as `HEAD~1`, a tag or a branch
    /// @return nothing when Git does not know the revision
    static Optional<LawSource> find(Path folder, String revision) throws IOException, InterruptedException {
        if (revision.startsWith("-")) return Optional.empty();
        Process git = new ProcessBuilder("git", "-C", folder.toString(), "archive", "--format=zip", revision, ".").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        byte[] archive = git.getInputStream().readAllBytes();
        if (git.waitFor() != 0) return Optional.empty();
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Optional.of(path -> Optional.ofNullable(files.get(path)));
    }
}
