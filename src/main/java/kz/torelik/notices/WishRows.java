package kz.torelik.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what people wish and of the codes that confirm their numbers and addresses.
@Repository
class WishRows {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    WishRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// @param target the number or the address
    /// @param digest of the code
    record Code(UUID id, String target, String digest, int attempts) {}

    Wish get(PersonId person) {
        return jdbc.sql("select * from notices.wish where person = ?").param(person.uuid()).query((row, _) -> {
            @Nullable String phone = row.getString("phone");
            @Nullable String email = row.getString("email");
            return new Wish(row.getBoolean("extra_sms"), Set.copyOf(Arrays.asList((String[]) row.getArray("quiet").getArray())), Wish.Letters.of(row.getString("letters_by")),
                    phone == null ? null : PhoneNumber.of(phone), instant(row.getObject("confirmed_at", OffsetDateTime.class)),
                    email == null ? null : EmailAddress.of(email), instant(row.getObject("email_confirmed_at", OffsetDateTime.class)));
        }).optional().orElse(Wish.NONE);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) { return at == null ? null : at.toInstant(); }

    void keep(PersonId person, boolean extraSms, Collection<String> quiet, Wish.Letters letters) {
        jdbc.sql("""
                insert into notices.wish (person, extra_sms, quiet, letters_by) values (?, ?, ?, ?)
                on conflict (person) do update set extra_sms = excluded.extra_sms, quiet = excluded.quiet, letters_by = excluded.letters_by""")
                .params(person.uuid(), extraSms, quiet.toArray(String[]::new), letters.word()).update();
    }

    void confirm(PersonId person, PhoneNumber phone, Instant now) {
        jdbc.sql("insert into notices.wish (person, phone, confirmed_at) values (?, ?, ?) on conflict (person) do update set phone = excluded.phone, confirmed_at = excluded.confirmed_at")
                .params(person.uuid(), phone.e164(), SmsRows.at(now)).update();
    }

    void confirm(PersonId person, EmailAddress email, Instant now) {
        jdbc.sql("insert into notices.wish (person, email, email_confirmed_at) values (?, ?, ?) on conflict (person) do update set email = excluded.email, email_confirmed_at = excluded.email_confirmed_at")
                .params(person.uuid(), email.address(), SmsRows.at(now)).update();
    }

    void forget(PersonId person, Wish.Contact contact) {
        switch (contact) {
            case PHONE -> jdbc.sql("update notices.wish set phone = null, confirmed_at = null where person = ?").param(person.uuid()).update();
            case EMAIL -> jdbc.sql("update notices.wish set email = null, email_confirmed_at = null where person = ?").param(person.uuid()).update();
        }
    }

    /// Nobody counts codes at the same time.
    void lockCodes() { jdbc.sql("select pg_advisory_xact_lock(hashtext('notices.contact_code'))").query((_, _) -> 0).single(); }

    /// How many codes were made since a moment, for this person or for this number or address, so that nobody is flooded through many accounts.
    int codesSince(PersonId person, String target, Instant since) {
        return jdbc.sql("select count(*) from notices.contact_code where (person = ? or target = ?) and made_at > ?").params(person.uuid(), target, SmsRows.at(since)).query(Integer.class).single();
    }

    /// A new code makes the ones before it worthless; those of earlier days are forgotten.
    void keepCode(UUID id, PersonId person, Wish.Contact contact, String target, String digest, Instant now) {
        jdbc.sql("delete from notices.contact_code where made_at < ?").param(SmsRows.at(now.minus(KEPT))).update();
        jdbc.sql("update notices.contact_code set used_at = ? where person = ? and kind = ? and used_at is null").params(SmsRows.at(now), person.uuid(), contact.word()).update();
        jdbc.sql("insert into notices.contact_code (id, person, kind, target, digest, made_at) values (?, ?, ?, ?, ?, ?)").params(id, person.uuid(), contact.word(), target, digest, SmsRows.at(now)).update();
    }

    /// The code that is awaited since a moment, locked.
    Optional<Code> lockCode(PersonId person, Wish.Contact contact, Instant since) {
        return jdbc.sql("select * from notices.contact_code where person = ? and kind = ? and used_at is null and made_at > ? order by made_at desc limit 1 for update").params(person.uuid(), contact.word(), SmsRows.at(since))
                .query((row, _) -> new Code(row.getObject("id", UUID.class), row.getString("target"), row.getString("digest"), row.getInt("attempts"))).optional();
    }

    void tried(Code code) { jdbc.sql("update notices.contact_code set attempts = attempts + 1 where id = ?").param(code.id()).update(); }

    void used(Code code, Instant now) { jdbc.sql("update notices.contact_code set used_at = ? where id = ?").params(SmsRows.at(now), code.id()).update(); }
}
