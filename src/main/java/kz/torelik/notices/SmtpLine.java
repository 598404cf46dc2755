package kz.torelik.notices;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.stereotype.Component;

/// Hands one message to the mail server and says what the server answered.
@Component
class SmtpLine {

    private final MailProperties properties;
    private final Session session;

    SmtpLine(MailProperties properties) {
        this.properties = properties;
        String patience = String.valueOf(properties.patience().toMillis());
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", properties.host());
        settings.setProperty("mail.smtp.port", String.valueOf(properties.port()));
        settings.setProperty("mail.smtp.localhost", properties.domain());
        settings.setProperty("mail.smtp.from", properties.from());
        settings.setProperty("mail.smtp.connectiontimeout", patience);
        settings.setProperty("mail.smtp.timeout", patience);
        settings.setProperty("mail.smtp.writetimeout", patience);
        settings.setProperty("mail.smtp.quitwait", "false");
        session = Session.getInstance(settings);
    }

    /// The server's answer.
    sealed interface Answer {

        /// It took the message: the proof of sending.
        record Accepted(String reply) implements Answer {}

        /// It will never take it (5xx).
        record Refused(String reply) implements Answer {}

        /// Not now (4xx).
        record Later(String reply) implements Answer {}

        /// There is no server, or it broke off.
        record Silent(String fault) implements Answer {}
    }

    Answer send(String address, byte[] mime) {
        try (SMTPTransport transport = new SMTPTransport(session, null)) {
            transport.connect(properties.host(), properties.port(), null, null);
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mime));
            transport.sendMessage(message, new Address[] {new InternetAddress(address)});
            return new Answer.Accepted(brief(transport.getLastServerResponse()));
        } catch (MessagingException fault) {
            return answer(fault);
        }
    }

    /// The code stands somewhere in the chain: for the recipient, the sender or the text.
    private static Answer answer(MessagingException fault) {
        for (Exception each = fault; each != null; each = each instanceof MessagingException chained ? chained.getNextException() : null) {
            int code = switch (each) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException text when text.getReturnCode() >= 400 && text.getNextException() == null -> text.getReturnCode();
                default -> -1;
            };
            if (code >= 500) return new Answer.Refused(brief(each.getMessage()));
            if (code >= 400) return new Answer.Later(brief(each.getMessage()));
        }
        return new Answer.Silent(fault.getClass().getSimpleName());
    }

    private static String brief(@org.jspecify.annotations.Nullable String reply) {
        String plain = reply == null ? "" : reply.strip().replaceAll("\\s+", " ");
        return plain.substring(0, Math.min(200, plain.length()));
    }
}
