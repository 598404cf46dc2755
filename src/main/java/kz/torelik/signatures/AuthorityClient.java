package kz.torelik.signatures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;

/// The line to the certificate authority: one POST, short time-outs, no redirects, no retries. An answer that does not come in
/// time is an [IOException], which the callers turn into "indeterminate".
final class AuthorityClient {

    private static final int LARGEST_ANSWER = 1 << 20;

    private final HttpClient http;
    private final SignatureSettings settings;
    private final Clock clock;

    AuthorityClient(SignatureSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.timeout()).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    byte[] ocsp(byte[] request) throws IOException { return post(settings.ocsp(), "application/ocsp-request", request); }

    byte[] timeStamp(byte[] request) throws IOException { return post(settings.timeStamps(), "application/timestamp-query", request); }

    private byte[] post(URI address, String type, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(settings.timeout()).header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (settings.demonstrationTime()) request.header("X-Demonstration-Time", clock.instant().toString());
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            if (response.statusCode() != 200) throw new IOException(address.getHost() + " answered with status " + response.statusCode());
            return response.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + address.getHost(), stopped);
        }
    }
}
