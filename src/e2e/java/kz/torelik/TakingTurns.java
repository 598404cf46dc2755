package kz.torelik;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Journeys of two processes share the machine, except one that is marked as [Alone]: five browsers that send and draw pictures leave nothing of a small machine, and each would take the slowness of the other for a lost line.
public final class TakingTurns implements BeforeAllCallback, AfterAllCallback {

    /// A journey during which no other is walked.
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    public @interface Alone {}

    private static int inside;
    private static @Nullable FileLock turn;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Class<?> journey = context.getRequiredTestClass();
        if (!journey.getSimpleName().endsWith("Journey") || inside++ > 0) return;
        try (FileChannel gate = open("target/journeys.gate"); FileLock _ = gate.lock()) { // whoever waits for the others to end lets nobody pass meanwhile
            turn = open("target/journeys.turn").lock(0, Long.MAX_VALUE, !journey.isAnnotationPresent(Alone.class));
        }
    }

    private static FileChannel open(String file) throws IOException {
        Files.createDirectories(Path.of(file).getParent());
        return FileChannel.open(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (!context.getRequiredTestClass().getSimpleName().endsWith("Journey") || --inside > 0 || turn == null) return;
        turn.acquiredBy().close();
        turn = null;
    }
}
