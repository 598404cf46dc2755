package kz.torelik;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.torelik.kernel.WholeFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes the house trust the test authority of the demonstration, and gets its seal from there, once.
final class DemonstrationTrust {

    private DemonstrationTrust() {}

    /// Whether an earlier start has done it.
    static boolean isReady(Path data) { return Files.exists(data.resolve("trust/demonstration-root.pem")) && Files.exists(data.resolve("seal/seal.pem")); }

    static void prepare(int authorityPort, Path data) throws IOException {
        Path root = Files.createDirectories(data.resolve("trust")).resolve("demonstration-root.pem");
        Path seal = Files.createDirectories(data.resolve("seal")).resolve("seal.pem");
        if (Files.exists(root) && Files.exists(seal)) return;
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI authority = URI.create("http://127.0.0.1:" + authorityPort);
            WholeFile.write(root, http.send(HttpRequest.newBuilder(authority.resolve("/root.pem")).build(), HttpResponse.BodyHandlers.ofString()).body());
            String order = "{\"organisation\":\"Torelik\",\"bin\":\"200440000015\"}";
            String answer = http.send(HttpRequest.newBuilder(authority.resolve("/seals")).POST(HttpRequest.BodyPublishers.ofString(order)).build(), HttpResponse.BodyHandlers.ofString()).body();
            write(seal, JsonMapper.shared().readTree(answer));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while asking the authority for the seal", stopped);
        }
    }

    private static void write(Path seal, JsonNode issued) throws IOException {
        StringBuilder chain = new StringBuilder(pem("CERTIFICATE", issued.get("certificate").asString()));
        for (JsonNode issuer : issued.get("chain")) chain.append(pem("CERTIFICATE", issuer.asString()));
        WholeFile.writeSecret(seal.resolveSibling("seal.key"), pem("PRIVATE KEY", issued.get("privateKeyPkcs8").asString()));
        WholeFile.write(seal, chain.toString());
    }

    private static String pem(String what, String base64) { return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, base64.replaceAll("(.{64})", "$1\n"), what); }
}
