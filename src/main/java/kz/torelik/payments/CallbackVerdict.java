package kz.torelik.payments;

/// What became of a message of the bank. The face answers with [#status()]; anything but 200 makes the bank say it again.
public sealed interface CallbackVerdict {

    /// Authentic and booked. @param outcome what it meant, such as `settled`, `part`, `double`, `unmatched-late`, `refund-done`
    record Booked(String event, String outcome) implements CallbackVerdict {}

    /// Authentic and known already: nothing changed.
    record Repeated(String event) implements CallbackVerdict {}

    /// Not believed, nothing was changed. @param code `signature`, `timestamp` or `form`
    record Refused(String code) implements CallbackVerdict {}

    /// The status of the HTTP answer.
    default int status() {
        return switch (this) {
            case Booked _, Repeated _ -> 200;
            case Refused(String code) -> code.equals("form") ? 400 : 401;
        };
    }
}
