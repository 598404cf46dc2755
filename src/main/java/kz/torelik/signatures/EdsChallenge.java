package kz.torelik.signatures;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;

/// Signing in by EDS: the house gives a text that never comes again, the person signs it with either of the two certificates. The
/// text says what it is for, so that its signature can never pass for a signature under a document, nor the other way round.
///
/// The caller keeps the challenge in the person's session, and removes it before asking [#answer]: one challenge, one try.
public final class EdsChallenge {

    private static final Duration TIME_TO_SIGN = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Signatures signatures;
    private final CourtClock clock;

    EdsChallenge(Signatures signatures, CourtClock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /// @param text what is to be signed, as UTF-8 bytes
    /// @param expires when it can no longer be answered
    public record Challenge(String text, Instant expires) implements java.io.Serializable {

        public byte[] bytes() { return text.getBytes(StandardCharsets.UTF_8); }
    }

    /// @param house the address at which the person signs in; it stands in the text against relaying
    public Challenge issue(String house) {
        byte[] nonce = new byte[32];
        RANDOM.nextBytes(nonce);
        return new Challenge("torelik-sign-in/1 " + house + " " + HexFormat.of().formatHex(nonce), clock.instant().plus(TIME_TO_SIGN));
    }

    /// Who signed the challenge. Refusals: `sign-in-challenge-expired`, and those of [Signatures#accept] except for time-stamps.
    public Answer<Signer> answer(Challenge challenge, byte[] cms) {
        if (clock.instant().isAfter(challenge.expires())) return Answer.no(Refusal.of("sign-in-challenge-expired", TIME_TO_SIGN.toMinutes()));
        return signatures.validate(challenge.bytes(), cms)
            .then(report -> signatures.judge(report, ExpectedSigner.signingIn()))
            .then(signer -> signer.iin() == null ? Answer.no(Refusal.of("signature-without-person")) : Answer.yes(signer));
    }
}
