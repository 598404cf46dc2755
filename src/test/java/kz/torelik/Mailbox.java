package kz.torelik;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/// What lies in a mailbox beside a house.
public final class Mailbox {

    private Mailbox() {}

    /// The plain text of each message to an address, in the order of its coming.
    public static List<String> texts(House house, String address) {
        Path box = Path.of(house.get(Environment.class).getRequiredProperty("torelik.data"), "mail", address);
        if (!Files.isDirectory(box)) return List.of();
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(box)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".eml")).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    texts.add(plain(new MimeMessage(Session.getInstance(new Properties()), in)));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
        return texts;
    }

    private static String plain(Part of) throws IOException, MessagingException {
        if (of.isMimeType("text/plain")) return new String(of.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!of.isMimeType("multipart/*")) return "";
        Multipart many = (Multipart) of.getContent();
        for (int i = 0; i < many.getCount(); i++) {
            String found = plain(many.getBodyPart(i));
            if (!found.isEmpty()) return found;
        }
        return "";
    }
}
