package kz.torelik.publication.bulk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.LawBook;
import kz.torelik.publication.AkomaNtoso;
import kz.torelik.publication.PublishedAct;
import kz.torelik.publication.pseudonyms.PublishedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes the acts of a part. The same acts make the same bytes: neither the time nor the machine is in them.
final class BulkWriting {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path folder;
    private final LawBook law;

    BulkWriting(Path folder, LawBook law) {
        this.folder = folder;
        this.law = law;
    }

    /// An act as a line of JSON.
    record Line(String ecli, String act, String caseNumber, String court, String category, String kind, @Nullable String outcome, String language, String judge, LocalDate decidedOn, LocalDate inForceFrom, String actSha256, List<Section> text) {}

    record Section(String part, List<String> paragraphs) {}

    BulkPart write(long from, long to, List<PublishedAct> acts) throws IOException {
        String name = "acts-%012d".formatted(from);
        return new BulkPart(from, to, acts.size(), file(name, ".jsonl.gz", out -> lines(acts, out)), file(name, ".akn.zip", out -> documents(acts, out)));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private BulkPart.File file(String name, String ending, Writing writing) throws IOException {
        Path fresh = Files.createTempFile(folder, "fresh", ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
            writing.to(out);
        }
        String sha256 = Sha256.of(Files.readAllBytes(fresh)).toString();
        String whole = name + "-" + sha256.substring(0, 16) + ending;
        Files.move(fresh, folder.resolve(whole), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return new BulkPart.File(whole, Files.size(folder.resolve(whole)), sha256);
    }

    private static void lines(List<PublishedAct> acts, OutputStream out) throws IOException {
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            for (PublishedAct act : acts) {
                packed.write(JSON.writeValueAsBytes(line(act)));
                packed.write('\n');
            }
        }
    }

    private static Line line(PublishedAct act) {
        List<Section> text = act.text().orElseThrow().sections().stream().map(section -> new Section(section.part().name().toLowerCase(Locale.ROOT), section.paragraphs().stream().map(PublishedText.Paragraph::text).toList())).toList();
        return new Line(act.ecli().toString(), act.act().toString(), act.caseNumber().toString(), act.court().digits(), act.category(), act.kind(), act.outcome(), act.language().tag(), act.judge(), act.decidedOn(), act.inForceFrom(),
                act.actSha256().toString(), text);
    }

    private void documents(List<PublishedAct> acts, OutputStream out) throws IOException {
        try (ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (PublishedAct act : acts) {
                ZipEntry entry = new ZipEntry(act.ecli().toString().replace(':', '-') + ".xml");
                entry.setTimeLocal(act.decidedOn().atStartOfDay());
                packed.putNextEntry(entry);
                packed.write(AkomaNtoso.write(act, law.courts().get(act.court()).title().in(act.language()), law.papers().actKind(act.kind()).title().in(act.language())));
                packed.closeEntry();
            }
        }
    }
}
