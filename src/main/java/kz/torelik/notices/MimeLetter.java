package kz.torelik.notices;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import kz.torelik.hearings.Ics;
import org.jspecify.annotations.Nullable;

/// A notice as a message: plain text and HTML, in the language of the addressee first, with the calendar entry of a session.
record MimeLetter(String messageId, Instant date, String from, String fromName, String to, List<Letter> letters, @Nullable Calendar calendar) {

    private static final Session NO_TRANSPORT = Session.getInstance(new Properties());
    private static final String CELL = "style=\"padding:2px 16px 2px 0;vertical-align:top\"";

    record Calendar(Ics.Method method, String text) {}

    /// A message whose identifier is ours: the usual one would ask the machine for its name.
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(String id) {
            super(NO_TRANSPORT);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException { setHeader("Message-ID", id); }
    }

    /// The bytes as they go to the server.
    byte[] bytes() {
        try {
            MimeMessage message = new Identified(messageId);
            message.setFrom(new InternetAddress(from, fromName, "UTF-8"));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(letters.getFirst().subject(), "UTF-8");
            message.setSentDate(Date.from(date));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letters.stream().map(letter -> letter.language().tag()).collect(Collectors.joining(", ")));
            message.setContent(content());
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("A notice cannot be written as a message", impossible);
        }
    }

    private MimeMultipart content() throws MessagingException {
        MimeMultipart texts = new MimeMultipart("alternative", part(plain(), "text/plain; charset=utf-8"), part(html(), "text/html; charset=utf-8"));
        if (calendar == null) return texts;
        texts.addBodyPart(part(calendar.text(), Ics.mediaType(calendar.method())));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(texts);
        MimeBodyPart attachment = part(calendar.text(), "text/calendar; charset=utf-8; name=\"hearing.ics\"; method=" + calendar.method().name());
        attachment.setDisposition(MimeBodyPart.ATTACHMENT);
        attachment.setFileName("hearing.ics");
        return new MimeMultipart("mixed", body, attachment);
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private String plain() {
        StringBuilder text = new StringBuilder();
        for (Letter letter : letters) {
            if (!text.isEmpty()) text.append("\n\n----------------------------------------\n\n");
            text.append(letter.subject()).append("\n\n").append(letter.greeting()).append("\n\n");
            letter.text().forEach(paragraph -> text.append(paragraph).append("\n\n"));
            letter.details().forEach(detail -> text.append(detail.name()).append(": ").append(detail.value()).append('\n'));
            text.append('\n').append(letter.link()).append("\n\n").append(letter.closing()).append('\n');
        }
        return text.toString();
    }

    private String html() {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"").append(letters.getFirst().language().tag()).append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(letters.getFirst().subject())).append("</title></head><body style=\"font:16px/1.5 sans-serif;color:#1b1f24;max-width:40em\">");
        for (Letter letter : letters) {
            html.append("<section lang=\"").append(letter.language().tag()).append("\"><h1 style=\"font-size:20px\">").append(escaped(letter.subject())).append("</h1><p>")
                    .append(escaped(letter.greeting())).append("</p>");
            letter.text().forEach(paragraph -> html.append("<p>").append(escaped(paragraph)).append("</p>"));
            html.append("<table>");
            letter.details().forEach(detail -> html.append("<tr><th scope=\"row\" align=\"left\" ").append(CELL).append('>').append(escaped(detail.name())).append("</th><td ").append(CELL)
                    .append('>').append(escaped(detail.value())).append("</td></tr>"));
            html.append("</table><p><a href=\"").append(escaped(letter.link())).append("\">").append(escaped(letter.link())).append("</a></p><p style=\"color:#555\">")
                    .append(escaped(letter.closing())).append("</p></section>");
        }
        return html.append("</body></html>").toString();
    }

    private static String escaped(String text) { return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"); }
}
