package kz.torelik.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what people wish and of the codes that confirm their numbers.
@Repository
class WishRows {

    private final JdbcClient jdbc;

    WishRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// @param digest of the code
    record Code(UUID id, PhoneNumber phone, String digest, int attempts, Instant madeAt) {}

    Wish get(PersonId person) {
        return jdbc.sql("select * from notices.wish where person = ?").param(person.uuid()).query((row, _) -> {
            @Nullable String phone = row.getString("phone");
            @Nullable OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
            return new Wish(row.getBoolean("extra_sms"), Wish.Letters.of(row.getString("letters_by")), phone == null ? null : PhoneNumber.of(phone), confirmed == null ? null : confirmed.toInstant());
        }).optional().orElse(Wish.NONE);
    }

    void keep(PersonId person, boolean extraSms, Wish.Letters letters) {
        jdbc.sql("insert into notices.wish (person, extra_sms, letters_by) values (?, ?, ?) on conflict (person) do update set extra_sms = excluded.extra_sms, letters_by = excluded.letters_by")
                .params(person.uuid(), extraSms, letters.word()).update();
    }

    void confirm(PersonId person, PhoneNumber phone, Instant now) {
        jdbc.sql("insert into notices.wish (person, phone, confirmed_at) values (?, ?, ?) on conflict (person) do update set phone = excluded.phone, confirmed_at = excluded.confirmed_at")
                .params(person.uuid(), phone.e164(), SmsRows.at(now)).update();
    }

    void forget(PersonId person) { jdbc.sql("update notices.wish set phone = null, confirmed_at = null where person = ?").param(person.uuid()).update(); }

    /// How many codes were made since a moment, for this person or for this number, so that nobody is flooded through many accounts.
    int codesSince(PersonId person, PhoneNumber phone, Instant since) {
        return jdbc.sql("select count(*) from notices.phone_code where (person = ? or phone = ?) and made_at > ?").params(person.uuid(), phone.e164(), SmsRows.at(since)).query(Integer.class).single();
    }

    /// A new code makes the ones before it worthless.
    void keepCode(UUID id, PersonId person, PhoneNumber phone, String digest, Instant now) {
        jdbc.sql("update notices.phone_code set used_at = ? where person = ? and used_at is null").params(SmsRows.at(now), person.uuid()).update();
        jdbc.sql("insert into notices.phone_code (id, person, phone, digest, made_at) values (?, ?, ?, ?, ?)").params(id, person.uuid(), phone.e164(), digest, SmsRows.at(now)).update();
    }

    Optional<Code> lockCode(PersonId person, Instant since) {
        return jdbc.sql("select * from notices.phone_code where person = ? and used_at is null and made_at > ? order by made_at desc limit 1 for update").params(person.uuid(), SmsRows.at(since))
                .query((row, _) -> new Code(row.getObject("id", UUID.class), PhoneNumber.of(row.getString("phone")), row.getString("digest"), row.getInt("attempts"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant())).optional();
    }

    void tried(Code code) { jdbc.sql("update notices.phone_code set attempts = attempts + 1 where id = ?").param(code.id()).update(); }

    void used(Code code, Instant now) { jdbc.sql("update notices.phone_code set used_at = ? where id = ?").params(SmsRows.at(now), code.id()).update(); }
}
