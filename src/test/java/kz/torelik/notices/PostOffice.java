package kz.torelik.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kz.torelik.counterparts.mail.Mail;

/// The real mail counterpart of a test and what lies in its mailboxes.
record PostOffice(Mail mail, Path folder) implements AutoCloseable {

    static PostOffice open(Path folder) throws IOException { return new PostOffice(Mail.run(folder, 0, 0), folder); }

    List<MimeMessage> messages(String address) throws IOException, MessagingException {
        Path box = folder.resolve(address);
        if (!Files.isDirectory(box)) return List.of();
        List<MimeMessage> messages = new ArrayList<>();
        try (Stream<Path> files = Files.list(box)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    messages.add(new MimeMessage(Session.getInstance(new Properties()), in));
                }
            }
        }
        return messages;
    }

    /// The first part of a type, as text.
    static String part(Part of, String type) throws IOException, MessagingException {
        if (of.isMimeType(type)) return new String(of.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (of.isMimeType("multipart/*")) {
            Multipart many = (Multipart) of.getContent();
            for (int i = 0; i < many.getCount(); i++) {
                String found = part(many.getBodyPart(i), type);
                if (!found.isEmpty()) return found;
            }
        }
        return "";
    }

    void faults(String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(mail.address().resolve("/faults")).POST(HttpRequest.BodyPublishers.ofString(json)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 204) throw new IOException("The mail counterpart did not understand " + json);
        }
    }

    String page(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(mail.address() + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Override
    public void close() { mail.close(); }
}
