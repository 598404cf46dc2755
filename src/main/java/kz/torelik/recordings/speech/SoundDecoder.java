package kz.torelik.recordings.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Makes of a recorded stream of any type what recognisers hear: 16 000 samples a second of 16 bits, one channel. The work is done by FFmpeg, a program of the machine.
///
/// @param program its name or path
public record SoundDecoder(String program) {

    /// @param sound the recorded stream; it is read to its end
    /// @param wav the file to be written
    /// @throws IOException when the program is not there or does not understand the stream
    public void decode(InputStream sound, Path wav) throws IOException {
        Path heard = Files.createTempFile(wav.toAbsolutePath().getParent(), "sound", "");
        try {
            try (OutputStream out = Files.newOutputStream(heard)) {
                sound.transferTo(out);
            }
            Process decoder = new ProcessBuilder(List.of(program, "-y", "-nostdin", "-loglevel", "error", "-i", heard.toString(), "-vn", "-ac", "1", "-ar", "16000", "-acodec", "pcm_s16le", "-f", "wav", wav.toString()))
                    .redirectErrorStream(true).start();
            String said = new String(decoder.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
            if (!decoder.waitFor(1, TimeUnit.HOURS) || decoder.exitValue() != 0 || !Files.exists(wav)) throw new IOException("The sound cannot be decoded: " + said);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The decoder was interrupted", stopped);
        } finally {
            Files.delete(heard);
        }
    }
}
