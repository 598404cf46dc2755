package kz.torelik.documents.upload;

import java.time.Duration;

/// How much work one uploaded file may cause.
///
/// @param largest bytes of the file itself
/// @param inflated bytes that all its compressed parts may have together
/// @param part bytes that one compressed part may have
/// @param entries parts of an archive, or objects of a PDF
/// @param pixels width times height of a picture
/// @param patience the longest time that looking at one file may take
public record UploadLimits(long largest, long inflated, long part, int entries, long pixels, Duration patience) {

    private static final long MEGABYTE = 1024 * 1024;

    public static UploadLimits ofLargest(long largest) {
        return new UploadLimits(largest, 1024 * MEGABYTE, 256 * MEGABYTE, 200_000, 120_000_000, Duration.ofSeconds(20));
    }
}
