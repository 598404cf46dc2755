package kz.torelik.notices.sms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the centre says became of a message (SMPP 3.4 appendix B).
///
/// @param messageId the name that the centre gave the message
/// @param state `DELIVRD`, `EXPIRED`, `DELETED`, `UNDELIV`, `ACCEPTD`, `UNKNOWN`, `REJECTD`, `ENROUTE`
/// @param reference the number that the house gave the message, where the centre repeats it, or null
/// @param number of the telephone
/// @param error the code of the network, possibly empty
/// @param doneAt when it came to that state
public record SmsReport(String messageId, String state, @Nullable Integer reference, String number, String error, Instant doneAt) {

    /// Where the reports go. It returns when the report is kept; what it throws makes the centre send the report again.
    public interface Desk {

        void take(SmsReport report);
    }
}
