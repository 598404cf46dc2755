package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.casefile.events.FiledDocument;
import org.jspecify.annotations.Nullable;

/// A complaint against an act, by its number in its file.
///
/// @param kind the procedure of the review that it asks for
/// @param state [#FILED], [#HALTED], [#RETURNED] or [#SENT_UP]
/// @param until the last day to cure what it lacks, or null
public record ComplaintInFile(int number, int party, String kind, LocalDate on, List<FiledDocument> documents, String state, @Nullable LocalDate until) {

    public static final String FILED = "filed";
    public static final String HALTED = "halted";
    public static final String RETURNED = "returned";
    public static final String SENT_UP = "sent-up";

    public ComplaintInFile { documents = List.copyOf(documents); }

    ComplaintInFile with(String now, @Nullable LocalDate cure, List<FiledDocument> more) {
        return new ComplaintInFile(number, party, kind, on, Stream.concat(documents.stream(), more.stream()).toList(), now, cure);
    }

    /// Whether it may go up.
    public boolean isOpen() { return state.equals(FILED); }

    /// Whether it waits until it is cured.
    public boolean isHalted() { return state.equals(HALTED); }
}
