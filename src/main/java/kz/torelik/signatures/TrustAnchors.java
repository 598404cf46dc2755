package kz.torelik.signatures;

import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The roots that the house trusts: the certificates in one folder, read at the first question. An empty folder trusts nobody.
final class TrustAnchors {

    private final Path folder;
    private volatile @Nullable CommonTrustedCertificateSource loaded;

    TrustAnchors(Path folder) { this.folder = folder; }

    CommonTrustedCertificateSource source() {
        CommonTrustedCertificateSource known = loaded;
        if (known != null) return known;
        CommonTrustedCertificateSource fresh = new CommonTrustedCertificateSource();
        for (Path file : files()) fresh.addCertificate(DSSUtils.loadCertificate(file.toFile()));
        if (fresh.getNumberOfCertificates() > 0) loaded = fresh;
        return fresh;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(pem|crt|cer)")).sorted().toList();
        } catch (IOException lost) {
            throw new UncheckedIOException("The folder of trust anchors cannot be read", lost);
        }
    }
}
