package kz.torelik.counterparts.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.user.UserManager;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What GreenMail asks when a message comes: who is served, and where it goes.
final class Reception extends Managers {

    private final Desk desk;

    Reception(Mailboxes mailboxes, AtomicReference<Faults> faults) {
        this.desk = new Desk(getImapHostManager(), getUserManager(), mailboxes, faults);
    }

    @Override
    public SmtpManager getSmtpManager() { return desk; }

    private static final class Desk extends SmtpManager {

        private final Mailboxes mailboxes;
        private final AtomicReference<Faults> faults;

        Desk(ImapHostManager boxes, UserManager users, Mailboxes mailboxes, AtomicReference<Faults> faults) {
            super(boxes, users);
            this.mailboxes = mailboxes;
            this.faults = faults;
        }

        @Override
        public @Nullable String checkRecipient(SmtpState state, MailAddress address) { return faults.get().reply(address.getEmail()); }

        @Override
        public void send(SmtpState state) {
            try {
                for (MailAddress address : state.getMessage().getToAddresses()) mailboxes.keep(address.getEmail(), state.getMessage().getMessage());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
