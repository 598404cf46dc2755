package kz.torelik.signatures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// `pdfsig` of poppler-utils: a second opinion on signed acts, by other people's code.
public final class PdfSig {

    private PdfSig() {}

    public static String says(Path pdf) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("pdfsig", "-nocert", pdf.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
