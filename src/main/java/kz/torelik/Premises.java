package kz.torelik;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a house needs for itself alone before it starts: its ports and its data folder.
final class Premises {

    /// What a killed house has left behind, its children among it, goes within that time.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Held until this process ends, however it ends.
    private static @Nullable FileLock lock;

    private Premises() {}

    /// Takes the folder and looks at the ports.
    ///
    /// @param first the first of the ports
    /// @return what stands in the way and how to go on, in words for the terminal; empty when nothing does
    /// @throws IOException when the folder cannot be written
    static Optional<String> take(Path data, int first, int count) throws IOException {
        Files.createDirectories(data);
        if (!within(() -> locked(data))) {
            return Optional.of("The data folder %s is in use by another Torelik that runs now. Stop that one, or give this one a folder of its own: ./torelik run --data DIR".formatted(data));
        }
        for (int port = first; port < first + count; port++) {
            int wanted = port;
            if (!within(() -> isFree(wanted))) {
                return Optional.of("Port %d is taken by another program. Torelik needs %d to %d here; choose others: ./torelik run --port N".formatted(port, first, first + count - 1));
            }
        }
        return Optional.empty();
    }

    private interface Look {

        boolean succeeds() throws IOException;
    }

    private static boolean within(Look look) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!look.succeeds()) {
            if (System.nanoTime() > end) return false;
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static boolean locked(Path data) throws IOException {
        FileChannel channel = FileChannel.open(data.resolve("house.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        if (lock == null) channel.close();
        return lock != null;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
