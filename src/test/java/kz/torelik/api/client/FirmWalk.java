package kz.torelik.api.client;

import java.net.URI;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// What a program of a law firm does with the generated client; it is compiled together with it.
public interface FirmWalk {

    /// Where it works and what lies outside the API.
    ///
    /// @param token of the program, as OAuth gave it
    /// @param court in which it books a visit
    /// @param hook where it hears messages
    /// @param signs the person signs what is shown to him, with his own key: the CMS
    record Ground(URI house, String token, String court, String hook, UnaryOperator<byte[]> signs) {}

    /// What it found and did.
    ///
    /// @param paper the word of the event that its paper became
    /// @param visit when the person comes
    /// @param key of the messages, in Base64
    record Done(String caseId, String caseNumber, String paper, Instant visit, String alert, String key) {}

    Done walk(Ground ground);

    /// What the API refuses to this program, by the code of the refusal.
    String refused(Ground ground);

    /// What the house says of the webhook of an alert: when something was taken, or null.
    @org.jspecify.annotations.Nullable Instant toldAt(Ground ground, String alert);
}
