package kz.torelik.gazette;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import kz.torelik.ledger.Ledger;
import kz.torelik.recordings.chain.RecordingCheck;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFinding;
import kz.torelik.recordings.chain.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Checks the copy of a recording that somebody drops on the page, against the keys of the public ledger. The file is looked at and not kept.
@Component
class CheckingCopies {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /// Whoever comes while so many are being checked waits.
    private final Semaphore places = new Semaphore(2);
    private final Ledger ledger;

    CheckingCopies(Ledger ledger) { this.ledger = ledger; }

    /// @param particulars whose copy of what it says it is; nothing when it says nothing
    record Checked(RecordingFinding finding, Optional<Words> particulars) {}

    static boolean isCopy(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /// Nothing when it is a ZIP of something else.
    Optional<Checked> check(MultipartFile file) throws IOException {
        Path kept = Files.createTempFile("torelik-copy", ".zip");
        places.acquireUninterruptibly();
        try {
            try (InputStream in = file.getInputStream()) {
                Files.copy(in, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            if (!RecordingCopy.is(kept)) return Optional.empty();
            try (RecordingCopy copy = RecordingCopy.open(kept)) {
                return Optional.of(new Checked(RecordingCheck.check(copy, ledger.trust(), RecordingCheck.Held.NOTHING), Optional.of(copy.particulars())));
            }
        } finally {
            places.release();
            Files.delete(kept);
        }
    }
}
