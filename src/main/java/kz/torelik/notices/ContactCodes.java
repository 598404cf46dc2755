package kz.torelik.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.language.Sentences;
import kz.torelik.notices.sms.SmsProperties;
import org.springframework.stereotype.Component;

/// The codes by which a person shows that a number or an address is his: six figures, for a quarter of an hour, once, with five tries. Only a digest of a code is kept; the code itself leaves
/// with its message and is forgotten with it. How many codes an hour are sent is counted for the person and for the number, whoever asks. For a rule of the house, inside a transaction.
@Component
class ContactCodes {

    static final Duration LASTS = Duration.ofMinutes(15);
    static final int TRIES = 5;
    private static final LegalBasis BASIS = LegalBasis.of("cpc 127(4)");

    private final WishRows rows;
    private final SmsRows messages;
    private final SmsProperties sms;
    private final PersonalLetters letters;
    private final Sentences sentences;
    private final CourtClock clock;
    private final SecureRandom random = new SecureRandom();

    ContactCodes(WishRows rows, SmsRows messages, SmsProperties sms, PersonalLetters letters, Sentences sentences, CourtClock clock) {
        this.rows = rows;
        this.messages = messages;
        this.sms = sms;
        this.letters = letters;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// Sends a new code.
    ///
    /// @param target a number in E.164 form, or an address
    /// @return until when it holds, or `contact-no-sms`, `contact-codes-too-many`
    Answer<Instant> send(PersonId person, Wish.Contact contact, String target, Language language) {
        if (contact == Wish.Contact.PHONE && !sms.isOn()) return Answer.no(Refusal.of("contact-no-sms"));
        Instant now = clock.instant();
        rows.lockCodes();
        if (rows.codesSince(person, target, now.minus(Duration.ofHours(1))) >= sms.codesPerHour()) return Answer.no(Refusal.of("contact-codes-too-many", sms.codesPerHour()));
        UUID id = UUID.randomUUID();
        String code = "%06d".formatted(random.nextInt(1_000_000));
        rows.keepCode(id, person, contact, target, digest(id, code), now);
        int minutes = (int) LASTS.toMinutes();
        switch (contact) {
            case PHONE -> messages.queue(id, null, person, PhoneNumber.of(target), SmsRows.Source.STATED, sentences.say(language, "notices.sms.code", code, minutes), now);
            case EMAIL -> letters.writeTo(target, person, id, new PersonalLetters.Content("email-code", List.of(code, minutes), Map.of(), "/my/ways", BASIS));
        }
        return Answer.yes(now.plus(LASTS));
    }

    /// Takes a code that was typed.
    ///
    /// @return the number or the address that it confirms, or `contact-code-over`, `contact-code-wrong`
    Answer<String> take(PersonId person, Wish.Contact contact, String typed) {
        Instant now = clock.instant();
        WishRows.Code code = rows.lockCode(person, contact, now.minus(LASTS)).orElse(null);
        if (code == null || code.attempts() >= TRIES) return Answer.no(Refusal.of("contact-code-over"));
        byte[] own = code.digest().getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(own, digest(code.id(), typed.replaceAll("\\D", "")).getBytes(StandardCharsets.US_ASCII))) {
            rows.tried(code);
            return Answer.no(Refusal.of("contact-code-wrong", TRIES - code.attempts() - 1));
        }
        rows.used(code, now);
        return Answer.yes(code.target());
    }

    private static String digest(UUID id, String code) { return Sha256.of((id + "\n" + code).getBytes(StandardCharsets.US_ASCII)).toString(); }
}
