package kz.torelik.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address that a notice can be sent to.
public record EmailAddress(@JsonValue String address) {

    private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]+\\.[^\\s@.<>\"(),:;\\[\\]\\\\]{2,}");

    public EmailAddress {
        if (address.length() > 254 || !FORM.matcher(address).matches()) throw new IllegalArgumentException("email-form");
    }

    @JsonCreator
    public static EmailAddress of(String address) { return new EmailAddress(address); }

    public static Answer<EmailAddress> parse(String typed) {
        String plain = typed.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= 254 && FORM.matcher(plain).matches() ? Answer.yes(new EmailAddress(plain)) : Answer.no(Refusal.of("email-form"));
    }

    @Override
    public String toString() { return address.charAt(0) + "•••" + address.substring(address.indexOf('@')); }
}
