package kz.torelik.counterparts.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The counter of the test authority, for the simulator, the tests and the start of the demonstration: to make people known, to take
/// their keys out of the drawer, to revoke, to cause outages. It speaks HTTP to the running authority.
public final class AuthorityDesk {

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    /// @param address `http://127.0.0.1:<port>`
    public AuthorityDesk(URI address) { this.address = address; }

    /// Makes people known without making their keys; those are made when a drawer is first opened. Known ones are replaced.
    public void remember(List<Subject> people) { post("/people", people, null); }

    /// The keys of a person: SIGN and AUTH as an individual, then the same for each organisation.
    /// @throws IllegalArgumentException when the authority does not know the person
    public List<DemoKey> drawer(String iin) { return open(iin, ""); }

    private List<DemoKey> open(String iin, String which) {
        byte[] body = send(HttpRequest.newBuilder(address.resolve("/drawer/" + iin + which)).GET());
        return Register.JSON.readValue(body, KeyDrawer.Contents.class).certificates().stream().map(DemoKey::of).toList();
    }

    /// The key with which a person signs as an individual.
    public DemoKey signingKey(String iin) { return open(iin, "?use=SIGN").getFirst(); }

    /// The key with which a person signs for an organisation.
    public DemoKey signingKey(String iin, String bin) {
        return open(iin, "?use=SIGN").stream().filter(key -> bin.equals(key.bin())).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No key for the organisation " + bin));
    }

    /// The key with which a person signs in as an individual.
    public DemoKey entranceKey(String iin) { return open(iin, "?use=AUTH").getFirst(); }

    /// A fresh certificate outside of the drawer.
    /// @param use `SIGN` or `AUTH`
    /// @param keyBits 2048, or less to show a weak key
    public DemoKey issue(Subject subject, String use, int keyBits) {
        Map<String, Object> order = new HashMap<>(Register.JSON.convertValue(subject, new tools.jackson.core.type.TypeReference<Map<String, Object>>() {}));
        order.put("use", use);
        order.put("keyBits", keyBits);
        return DemoKey.of(Register.JSON.readValue(post("/certificates", order, null), Issuing.Issued.class));
    }

    /// @param serial hexadecimal
    /// @param at the moment of revocation, or null for now
    public void revoke(String serial, @Nullable Instant at) { post("/revoke", Map.of("serial", serial), at); }

    /// @param ocsp `down`, `unknown`, `slow` or `normal`
    /// @param tsp `down` or `normal`
    public void faults(String ocsp, String tsp) { post("/faults", Map.of("ocsp", ocsp, "tsp", tsp), null); }

    /// Puts the authority's root into a folder of trust anchors.
    public void copyRootInto(Path trustAnchors) throws IOException {
        Files.createDirectories(trustAnchors);
        Files.write(trustAnchors.resolve("test-root.pem"), send(HttpRequest.newBuilder(address.resolve("/root.pem")).GET()));
    }

    /// Equips the house with a certificate of a digital object for its seal, unless it has one: `seal.key` and `seal.pem`.
    public void equipSeal(Path folder, String organisation, String bin) throws IOException {
        if (Files.exists(folder.resolve("seal.pem"))) return;
        Files.createDirectories(folder);
        Issuing.Issued issued = Register.JSON.readValue(post("/seals", Map.of("organisation", organisation, "bin", bin), null), Issuing.Issued.class);
        Base64.Decoder base64 = Base64.getDecoder();
        Files.writeString(folder.resolve("seal.key"), AuthorityKeys.pem("PRIVATE KEY", base64.decode(issued.privateKeyPkcs8())));
        StringBuilder certificates = new StringBuilder(AuthorityKeys.pem("CERTIFICATE", base64.decode(issued.certificate())));
        for (String next : issued.chain()) certificates.append(AuthorityKeys.pem("CERTIFICATE", base64.decode(next)));
        Files.writeString(folder.resolve("seal.pem"), certificates);
    }

    private byte[] post(String path, Object body, @Nullable Instant moment) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).POST(HttpRequest.BodyPublishers.ofByteArray(Register.JSON.writeValueAsBytes(body)));
        if (moment != null) request.header(AuthorityRoutes.DEMONSTRATION_TIME, moment.toString());
        return send(request);
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) throw new IllegalArgumentException("The authority said " + response.statusCode() + ": " + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
            return response.body();
        } catch (IOException silent) {
            throw new UncheckedIOException("The test authority does not answer at " + address, silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the test authority", stopped);
        }
    }
}
