package kz.torelik.notices;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// What a person wishes of the channels. Notices of a case always lie in the account and go out as the law says (CPC art. 127): no wish changes that.
///
/// @param extraSms whether a text message follows each notice that lies in the account
/// @param letters how letters of the house outside cases come
/// @param phone the number that he gave to the courts and confirmed, or null
/// @param confirmedAt when, or null
public record Wish(boolean extraSms, Letters letters, @Nullable PhoneNumber phone, @Nullable Instant confirmedAt) {

    static final Wish NONE = new Wish(true, Letters.EMAIL, null, null);

    public enum Letters {
        EMAIL, SMS, NONE;

        public String word() { return name().toLowerCase(Locale.ROOT); }

        static Letters of(String word) { return valueOf(word.toUpperCase(Locale.ROOT)); }

        /// The wish of that word.
        public static Optional<Letters> find(String word) { return java.util.Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst(); }
    }
}
