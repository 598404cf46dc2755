package kz.torelik.recordings.chain;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kz.torelik.ledger.note.InclusionProof;
import org.jspecify.annotations.Nullable;

/// The file that a participant takes away, and that anybody checks: a ZIP without compression of
/// - `copy.txt`: whose copy it is, of which hearing, under which warning; `copy.p7s` the seal of the house over it;
/// - `links.txt`: all links; behind one that is not a segment, `= ` and its content in base 64;
/// - `track-<n>.<type>`: the pieces of a track behind each other, which any player plays;
/// - `proofs/<batch>.tlog-proof`: the way from each root to a checkpoint of the ledger; `stamps/<batch>.tst`: its time-stamp;
/// - `recipient.vtt`: the name of the recipient as a line over the picture, for players that show subtitles.
public final class RecordingCopy implements Closeable {

    static final String FORMAT = "torelik-recording-copy/1";
    private static final int LONGEST_LINE = 4 << 20;
    /// The lines of several days: more is not a recording but an attempt to fill the memory of whoever checks it.
    private static final long MOST_LINES = 256L << 20;

    /// A link and, where it is not a segment, its words; null when they are missing.
    public record Line(String text, byte @Nullable [] words) {}

    private final ZipFile zip;

    private RecordingCopy(ZipFile zip) { this.zip = zip; }

    /// @throws IOException when it is not a ZIP
    public static RecordingCopy open(Path file) throws IOException { return new RecordingCopy(new ZipFile(file.toFile())); }

    /// Whether a file is such a copy, by its first entry.
    public static boolean is(Path file) {
        try (RecordingCopy copy = open(file)) {
            return copy.particulars().find("format").filter(FORMAT::equals).isPresent();
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    /// Whose copy of what it is.
    /// @throws IllegalArgumentException when `copy.txt` is none
    public Words particulars() throws IOException { return Words.read(bytes("copy.txt").orElseThrow(() -> new IllegalArgumentException("No copy.txt"))); }

    Optional<byte[]> bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > 64 << 20) return Optional.empty();
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes(64 << 20));
        }
    }

    List<Line> lines() throws IOException {
        ZipEntry entry = zip.getEntry("links.txt");
        List<Line> lines = new ArrayList<>();
        if (entry == null) return lines;
        long read = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                read += line.length() + 1L;
                if (line.length() > LONGEST_LINE || read > MOST_LINES) throw new ZipException("A line too long");
                if (!line.startsWith("= ")) lines.add(new Line(line, null));
                else if (!lines.isEmpty()) lines.add(new Line(lines.removeLast().text(), Base64.getDecoder().decode(line.substring(2))));
            }
            return lines;
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("Not base 64", unreadable);
        }
    }

    /// The stream of a track; empty when there is none.
    Optional<InputStream> track(int number) throws IOException {
        Optional<? extends ZipEntry> entry = zip.stream().filter(each -> each.getName().startsWith("track-" + number + ".")).findFirst();
        return entry.isPresent() ? Optional.of(zip.getInputStream(entry.get())) : Optional.empty();
    }

    Optional<String> proof(long batch) throws IOException { return bytes("proofs/" + batch + ".tlog-proof").map(bytes -> new String(bytes, StandardCharsets.UTF_8)); }

    Optional<byte[]> stamp(long batch) throws IOException { return bytes("stamps/" + batch + ".tst"); }

    @Override
    public void close() throws IOException { zip.close(); }

    /// What of the ledger and the authority goes with a copy, by batch.
    public record Evidence(Map<Long, InclusionProof> proofs, Map<Long, byte[]> stamps) {

        public Evidence {
            proofs = Map.copyOf(proofs);
            stamps = Map.copyOf(stamps);
        }
    }

    /// The contents of the links by their number.
    @FunctionalInterface
    public interface Contents {

        byte[] of(int number) throws IOException;
    }

    /// Writes a copy; in bounded memory, however long the hearing was.
    ///
    /// @param particulars whose copy it is; `format`, `recording` and `hearing` are added
    /// @param seal puts the seal of the house, or null
    /// @throws IOException when the recording cannot be read as it was written: a copy of something altered is not given out silently
    public static void write(OutputStream out, List<Link> links, Contents contents, Words particulars, @Nullable Sealing seal, Evidence evidence) throws IOException {
        Link first = links.getFirst();
        Words all = particulars.with("format", FORMAT).with("recording", first.recording().toString()).with("hearing", first.hearing().toString());
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            put(zip, "copy.txt", all.bytes());
            if (seal != null) put(zip, "copy.p7s", seal.seal(all.bytes()));
            if (all.find("recipient").isPresent()) put(zip, "recipient.vtt", overlay(all).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("links.txt"));
            Map<Integer, String> endings = new TreeMap<>();
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get(i);
                zip.write((link.line() + "\n").getBytes(StandardCharsets.US_ASCII));
                if (link.kind() == Link.Kind.SEGMENT) continue;
                byte[] words = contents.of(i);
                if (link.kind() == Link.Kind.TRACK) endings.put(link.track(), ending(Words.read(words).get("media-type")));
                zip.write(("= " + Base64.getEncoder().encodeToString(words) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            zip.closeEntry();
            for (Map.Entry<Integer, String> track : endings.entrySet()) {
                zip.putNextEntry(new ZipEntry("track-%d.%s".formatted(track.getKey(), track.getValue())));
                for (int i = 0; i < links.size(); i++) if (links.get(i).kind() == Link.Kind.SEGMENT && links.get(i).track() == track.getKey()) zip.write(contents.of(i));
                zip.closeEntry();
            }
            for (Map.Entry<Long, InclusionProof> proof : new TreeMap<>(evidence.proofs()).entrySet()) put(zip, "proofs/" + proof.getKey() + ".tlog-proof", proof.getValue().toString().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<Long, byte[]> stamp : new TreeMap<>(evidence.stamps()).entrySet()) put(zip, "stamps/" + stamp.getKey() + ".tst", stamp.getValue());
        }
    }

    /// The seal of the house over bytes: a detached CMS.
    @FunctionalInterface
    public interface Sealing {

        byte[] seal(byte[] content);
    }

    /// How a player's file of such a type is called.
    public static String ending(String mediaType) {
        if (mediaType.contains("webm")) return "webm";
        if (mediaType.contains("ogg") || mediaType.contains("opus")) return "ogg";
        if (mediaType.contains("mp4")) return "mp4";
        return "media";
    }

    private static String overlay(Words particulars) {
        return "WEBVTT\n\n00:00:00.000 --> 99:59:59.000 line:0 position:0% align:start\n" + particulars.get("recipient").replaceAll("[<>&]", " ") + particulars.find("given-at").map(at -> " · " + at).orElse("") + "\n";
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
