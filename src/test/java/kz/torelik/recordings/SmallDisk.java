package kz.torelik.recordings;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real file system of two megabytes in memory, in a name space of its own: whoever is not root mounts one too, nothing stays behind when its process ends, and the test reaches it through `/proc`. A machine that lets nobody mount
/// anything is given one with `-Dtorelik.small-disk=FOLDER`.
record SmallDisk(Path root, List<Process> holders) implements AutoCloseable {

    SmallDisk { holders = List.copyOf(holders); }

    /// @param folder where it is mounted, seen by its own process only
    static SmallDisk mount(Path folder) throws IOException {
        String given = System.getProperty("torelik.small-disk", "");
        if (!given.isEmpty()) return new SmallDisk(Path.of(given), List.of());
        Path place = Files.createDirectory(folder.resolve("small-disk"));
        List<String> command = new ArrayList<>(List.of("unshare", System.getProperty("user.name").equals("root") ? "-m" : "-Urm", "sh", "-c", "mount -t tmpfs -o size=2m tmpfs '" + place + "' && echo $$ && exec cat"));
        Process holder = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = holder.inputReader();
        String first = said.readLine();
        if (first == null || !first.matches("\\d+")) {
            holder.destroy();
            throw new AssertionError("No small disk can be mounted on this machine (" + first + "); give one: mount -t tmpfs -o size=2m tmpfs FOLDER, ./torelik test -Dtorelik.small-disk=FOLDER");
        }
        return new SmallDisk(Path.of("/proc", first, "root").resolve(place.toString().substring(1)), List.of(holder));
    }

    @Override
    public void close() throws IOException {
        for (Process holder : holders) {
            holder.getOutputStream().close();
            try {
                if (!holder.waitFor(5, TimeUnit.SECONDS)) holder.destroyForcibly();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
