package kz.torelik.counterparts.bank;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Trilingual;

/// A line of the bank's book. The book is the only truth; everything else is read from it at the start.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
@JsonSubTypes({@JsonSubTypes.Type(value = Entry.Opened.class, name = "opened"), @JsonSubTypes.Type(value = Entry.Closed.class, name = "closed"),
        @JsonSubTypes.Type(value = Entry.Paid.class, name = "paid"), @JsonSubTypes.Type(value = Entry.Returned.class, name = "returned"),
        @JsonSubTypes.Type(value = Entry.Message.class, name = "message"), @JsonSubTypes.Type(value = Entry.Delivered.class, name = "delivered")})
sealed interface Entry {

    /// @param asked the digest of the request, so that a repeated key with another request is refused
    record Opened(String order, String reference, String asked, BigDecimal amount, String currency, Trilingual payee, Trilingual purpose, Language language,
                  URI returnAddress, Instant at, Instant until) implements Entry {}

    /// @param state `cancelled` or `expired`
    record Closed(String order, String state, Instant at) implements Entry {}

    record Paid(String payment, String order, String reference, BigDecimal amount, String currency, String account, Instant at, String receipt) implements Entry {}

    /// @param state `pending`, `done` or `failed`
    record Returned(String refund, String payment, String reference, BigDecimal amount, String state, Instant at) implements Entry {}

    /// Something to tell the house.
    record Message(String event, String body) implements Entry {}

    record Delivered(String event) implements Entry {}
}
