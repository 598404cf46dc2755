package kz.torelik.notices;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// What a person wishes of the channels. Notices of a case always lie in the account and go out as the law says (CPC art. 127): no wish changes that.
///
/// @param extraSms whether a text message follows a notice that lies in the account
/// @param quiet the kinds of notices with which none follows all the same
/// @param letters how letters of the house outside cases come
/// @param phone the number that he gave to the courts and confirmed, or null
/// @param phoneAt when, or null
/// @param email the address that he gave to the courts and confirmed, or null
/// @param emailAt when, or null
public record Wish(boolean extraSms, Set<String> quiet, Letters letters, @Nullable PhoneNumber phone, @Nullable Instant phoneAt, @Nullable EmailAddress email, @Nullable Instant emailAt) {

    static final Wish NONE = new Wish(true, Set.of(), Letters.EMAIL, null, null, null, null);

    public Wish { quiet = Set.copyOf(quiet); }

    /// Whether a text message follows a notice of this kind where the law leaves that to him.
    public boolean wantsSms(String about) { return extraSms && !quiet.contains(about); }

    public enum Letters {
        EMAIL, SMS, NONE;

        public String word() { return name().toLowerCase(Locale.ROOT); }

        static Letters of(String word) { return valueOf(word.toUpperCase(Locale.ROOT)); }

        /// The wish of that word.
        public static Optional<Letters> find(String word) { return java.util.Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst(); }
    }

    /// What is confirmed by a code.
    public enum Contact {
        PHONE, EMAIL;

        public String word() { return name().toLowerCase(Locale.ROOT); }

        public static Optional<Contact> find(String word) { return java.util.Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst(); }
    }
}
