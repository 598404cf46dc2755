package kz.torelik.counterparts.authority;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.torelik.kernel.WholeFile;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/// The authority's own keys, kept in its folder. The root issues the issuing authority and the root's OCSP responder; the issuing
/// authority issues people, its own OCSP responder and the time-stamp server, as RFC 6960 section 4.2.2.2 wants it.
record AuthorityKeys(Holder root, Holder issuing, Holder rootResponder, Holder responder, Holder timeStamps) {

    /// A private key with its certificate.
    record Holder(PrivateKey key, X509Certificate certificate) {}

    private static final String COUNTRY = "C=KZ, ";
    private static final List<String> NAMES = List.of("root", "issuing", "root-ocsp", "ocsp", "tsa");

    static AuthorityKeys open(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve("tsa.pem"))) make(folder);
        List<Holder> holders = NAMES.stream().map(name -> read(folder, name)).toList();
        return new AuthorityKeys(holders.get(0), holders.get(1), holders.get(2), holders.get(3), holders.get(4));
    }

    /// A key pair as people of the demonstration have it, too.
    static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String pem(String kind, byte[] der) {
        StringWriter out = new StringWriter();
        out.write("-----BEGIN " + kind + "-----\n");
        out.write(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
        out.write("\n-----END " + kind + "-----\n");
        return out.toString();
    }

    static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----(BEGIN|END) [A-Z ]+-----", ""));
    }

    static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new java.io.ByteArrayInputStream(der));
        } catch (CertificateException broken) {
            throw new IllegalStateException("Not a certificate", broken);
        }
    }

    static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException broken) {
            throw new IllegalStateException("Not an RSA key in PKCS#8", broken);
        }
    }

    private static void make(Path folder) throws IOException {
        List<CompletableFuture<KeyPair>> pairs = NAMES.stream().map(name -> CompletableFuture.supplyAsync(() -> rsa(name.equals("root") ? 3072 : 2048), Thread::startVirtualThread)).toList();
        KeyPair rootPair = pairs.get(0).join();
        KeyPair issuingPair = pairs.get(1).join();
        String rootName = COUNTRY + "CN=ROOT NUC RK (TEST)";
        String issuingName = COUNTRY + "CN=NUC RK (TEST)";
        X509Certificate root = CertificateProfile.authority(rootName, rootPair, rootName, rootPair.getPublic(), 1);
        X509Certificate issuing = CertificateProfile.authority(rootName, rootPair, issuingName, issuingPair.getPublic(), 0);
        X509Certificate rootResponder = CertificateProfile.service(new Holder(rootPair.getPrivate(), root), COUNTRY + "CN=ROOT OCSP (TEST)",
            pairs.get(2).join().getPublic(), KeyPurposeId.id_kp_OCSPSigning, KeyUsage.digitalSignature);
        Holder issuer = new Holder(issuingPair.getPrivate(), issuing);
        X509Certificate responder = CertificateProfile.service(issuer, COUNTRY + "CN=OCSP RESPONDER (TEST)",
            pairs.get(3).join().getPublic(), KeyPurposeId.id_kp_OCSPSigning, KeyUsage.digitalSignature);
        X509Certificate stamps = CertificateProfile.service(issuer, COUNTRY + "CN=TIME-STAMPING AUTHORITY (TEST)",
            pairs.get(4).join().getPublic(), KeyPurposeId.id_kp_timeStamping, KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        List<X509Certificate> certificates = List.of(root, issuing, rootResponder, responder, stamps);
        for (int i = 0; i < NAMES.size(); i++) write(folder, NAMES.get(i), pairs.get(i).join().getPrivate(), certificates.get(i));
    }

    private static void write(Path folder, String name, PrivateKey key, X509Certificate certificate) throws IOException {
        WholeFile.writeSecret(folder.resolve(name + ".key"), pem("PRIVATE KEY", key.getEncoded()));
        WholeFile.write(folder.resolve(name + ".pem"), pem("CERTIFICATE", Encoded.of(certificate)));
    }

    private static Holder read(Path folder, String name) {
        try {
            return new Holder(privateKey(der(Files.readString(folder.resolve(name + ".key")))), certificate(der(Files.readString(folder.resolve(name + ".pem")))));
        } catch (IOException lost) {
            throw new java.io.UncheckedIOException("The authority's key " + name + " cannot be read", lost);
        }
    }
}
