package kz.torelik.notices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.Language;

/// Somebody whom the register of persons does not know, and by what he is reached.
///
/// @param number the letter's own: it is sent once, however often it is asked for
/// @param name as whoever writes to him named him
/// @param target an e-mail address, a number in E.164 form, or a postal address; for [Way#HAND] nothing
public record Stranger(UUID number, String name, Way way, String target, Language language) {

    public enum Way {
        EMAIL, SMS, POST,
        /// It is printed and handed over by whoever writes.
        HAND;

        public String word() { return name().toLowerCase(Locale.ROOT); }

        public static Optional<Way> find(String word) { return List.of(values()).stream().filter(one -> one.word().equals(word)).findFirst(); }
    }

    /// What became of the letter.
    public enum Fate {
        /// It waits for its carrier.
        QUEUED,
        /// A server, the centre or the post took it.
        SENT,
        /// Its carrier reports that it arrived.
        DELIVERED,
        /// It came back, or nobody carries it.
        FAILED,
        /// It is handed over, and nobody reports.
        HANDED;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// From whom a letter on paper comes, and where it goes back to.
    public record Sender(String name, String address) {}
}
