package kz.torelik.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A random 128-bit identifier for whatever the public may see in an address: never sequential, never derived from a person.
/// Written as 26 characters of Crockford's base 32 in lower case, without the letters that are misread (i, l, o, u).
public record PublicId(UUID uuid) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static PublicId random() { return new PublicId(new UUID(RANDOM.nextLong(), RANDOM.nextLong())); }

    public static Optional<PublicId> find(String text) {
        if (text.length() != 26) return Optional.empty();
        long high = 0;
        long low = 0;
        for (char symbol : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(symbol);
            if (value < 0) return Optional.empty();
            high = (high << 5) | (low >>> 59);
            low = (low << 5) | value;
        }
        PublicId id = new PublicId(new UUID(high, low));
        return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(id) : Optional.empty();
    }

    @Override
    public String toString() {
        char[] text = new char[26];
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        for (int i = 25; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (low & 31));
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return new String(text);
    }
}
