package kz.torelik.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.Materials;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.upload.Verdict;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.AcceptedSignature;
import kz.torelik.signatures.SystemSeal;
import org.springframework.stereotype.Component;

/// Makes a case of a checked package: its documents, its number, its first event and the sealed receipt, in the transaction of the caller.
@Component
class RegisteringPackages {

    private final CaseFiles files;
    private final Documents documents;
    private final SystemSeal seal;
    private final LawBook law;
    private final PackageRows rows;

    RegisteringPackages(CaseFiles files, Documents documents, SystemSeal seal, LawBook law, PackageRows rows) {
        this.files = files;
        this.documents = documents;
        this.seal = seal;
        this.law = law;
        this.rows = rows;
    }

    /// A package of which nothing is left to doubt.
    record Ready(Manifest manifest, byte[] bytes, BodyLaw.PackageKind kind, CheckingPackages.Checked checked, AcceptedSignature signature, List<Sent> files, Instant receivedAt) {}

    Taken register(Ready ready) {
        Manifest manifest = ready.manifest();
        UUID id = UUID.randomUUID();
        CaseNumber number = files.nextNumber(ready.checked().court().code(), law.procedure(ready.kind().procedure()).numberKind());
        Claim claim = new Claim(ready.kind().procedure(), ready.kind().category(), Objects.requireNonNull(manifest.spoken()), Tenge.ZERO, List.of(manifest.facts()), ready.checked().court().code(), ready.kind().basis(), false,
                ready.kind().seal(), null);
        Materials materials = new Materials(manifest.body(), manifest.number(), manifest.kind(), manifest.articles(), manifest.detainedAt(), ready.kind().tells(), manifest.composedAt());
        BodyEvent.MaterialsReceived received = new BodyEvent.MaterialsReceived(number, materials, ready.receivedAt(), claim, ready.checked().parties(), filed(id, ready));
        files.open(CaseId.of(id), List.of(Happening.of(received, LocalDate.ofInstant(ready.receivedAt(), CourtClock.COUNTRY)))).orThrow();
        Sha256 digest = Sha256.of(ready.bytes());
        String receipt = receipt(manifest, digest, number, ready);
        Taken taken = new Taken(CaseId.of(id), number.toString(), ready.checked().court().code().digits(), receipt, seal.seal(receipt.getBytes(StandardCharsets.UTF_8)), ready.receivedAt(), false);
        rows.add(manifest, digest, taken);
        return taken;
    }

    private List<FiledDocument> filed(UUID id, Ready ready) {
        List<FiledDocument> all = new ArrayList<>();
        Document signature = keep(id, "signature", "application/pkcs7-signature", 0, ready.signature().signature());
        Document manifest = keep(id, "manifest.json", "application/json", 0, ready.bytes());
        all.add(new FiledDocument(manifest.id(), "manifest", ready.manifest().number(), manifest.mediaType(), manifest.size(), 0, manifest.sha256(), signature.id(), ready.signature().signer().name(),
                ready.signature().signedAt()));
        Map<String, Sent> byName = new HashMap<>();
        ready.files().forEach(file -> byName.put(file.name(), file));
        for (Manifest.Listed one : ready.manifest().documents()) {
            Verdict verdict = ready.checked().verdicts().get(one.name());
            Document stored = keep(id, one.title(), verdict.kind().orElseThrow().mediaType(), verdict.pages(), byName.get(one.name()).content());
            all.add(new FiledDocument(stored.id(), one.kind(), one.title(), stored.mediaType(), stored.size(), stored.pages(), stored.sha256(), null, null, null));
        }
        return all;
    }

    private Document keep(UUID owner, String title, String mediaType, int pages, byte[] content) {
        try {
            return documents.add(owner, title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String receipt(Manifest manifest, Sha256 digest, CaseNumber number, Ready ready) {
        return """
                torelik-package-receipt/1
                body %s
                number %s
                kind %s
                manifest-sha256 %s
                received %s
                court %s
                case %s
                """.formatted(manifest.body(), manifest.number().replaceAll("\\s+", " "), manifest.kind(), digest, ready.receivedAt(), ready.checked().court().code().digits(), number);
    }
}
