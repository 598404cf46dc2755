package kz.torelik.web;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/// What a refusal is to a program: the word that HTTP has for it, and 422 where it has none.
///
/// Whoever outside stayed silent (the certification authority, the bank) is 503: nothing was decided about the command, so that the same command with the
/// same `Idempotency-Key` is tried anew, while the answer to a decided one is kept.
public final class RefusalStatus {

    /// How long a program had better wait before it tries again what answered 503.
    public static final Duration AGAIN_AFTER = Duration.ofSeconds(60);

    private RefusalStatus() {}

    /// @param code of the refusal
    public static HttpStatus of(String code) {
        return switch (code) {
            case "sign-in-first", "sign-in-wrong", "sign-in-challenge", "sign-in-not-staff" -> HttpStatus.UNAUTHORIZED;
            case "case-not-found", "draft-not-found", "submission-not-found", "paper-not-found", "power-not-found", "letter-unknown", "act-draft-unknown", "hearing-unknown", "notice-unknown", "writ-not-previewed", "token-unknown", "consent-unknown",
                 "busy-unknown", "visit-unknown", "court-letter-unknown", "evaluation-unknown", "alert-unknown", "session-unknown",
                 "office-unknown", "mediation-unknown", "meeting-unknown", "mediator-none", "mediator-unknown" -> HttpStatus.NOT_FOUND;
            case "program-closed", "program-scope" -> HttpStatus.FORBIDDEN;
            case "draft-changed", "case-changed", "act-draft-changed", "office-changed" -> HttpStatus.PRECONDITION_FAILED;
            case "if-match-missing" -> HttpStatus.PRECONDITION_REQUIRED;
            case "idempotency-key-missing", "base64-form", "file-name-missing" -> HttpStatus.BAD_REQUEST;
            case "idempotency-running" -> HttpStatus.CONFLICT;
            case "request-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "sign-in-locked", "too-many-requests" -> HttpStatus.TOO_MANY_REQUESTS;
            case "signature-status-unknown", "signature-time-unreachable", "bank-unreachable" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
