package kz.torelik;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/// The picture of a small, slow camera for the browsers of a hearing: a bar that wanders over grey, two seconds again and again. Five browsers that send pictures to each other encode and decode forty streams; what is walked is that pictures
/// come and move, and for that this one says as much as a large one for a tenth of the work.
final class SmallCamera {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;
    private static final int RATE = 5;
    private static final int FRAMES = 2 * RATE;
    private static final Path FILE = Path.of("target/camera.y4m");

    private SmallCamera() {}

    /// The file that the browser reads as its camera (YUV4MPEG2, 4:2:0).
    static synchronized Path file() {
        if (Files.exists(FILE)) return FILE;
        try {
            Files.createDirectories(FILE.getParent());
            Path fresh = Files.createTempFile(FILE.getParent(), "camera", ".y4m"); // two processes may want it at once
            try (OutputStream out = Files.newOutputStream(fresh)) {
                out.write("YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT, RATE).getBytes(StandardCharsets.US_ASCII));
                for (int frame = 0; frame < FRAMES; frame++) {
                    out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(frame(frame));
                }
            }
            return Files.move(fresh, FILE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] frame(int number) {
        byte[] pixels = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(pixels, 0, WIDTH * HEIGHT, (byte) 90);
        Arrays.fill(pixels, WIDTH * HEIGHT, pixels.length, (byte) 128);
        int bar = number * WIDTH / FRAMES;
        for (int row = 0; row < HEIGHT; row++) Arrays.fill(pixels, row * WIDTH + bar, row * WIDTH + bar + WIDTH / FRAMES, (byte) 210);
        return pixels;
    }
}
