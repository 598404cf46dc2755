package kz.torelik.law;

import java.util.Optional;
import kz.torelik.kernel.Reason;
import org.jspecify.annotations.Nullable;

/// The law data are not well formed: an unknown or missing key, a word outside the vocabulary, a date that does not fit. The message
/// names the file and the line.
public final class LawFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Spot spot;

    LawFault(String message) { this(message, null, null); }

    LawFault(String message, @Nullable Spot spot, @Nullable Throwable cause) {
        super(message, cause);
        this.spot = spot;
    }

    /// Where in the files it is, and what is wrong there, to be said in the language of a jurist.
    ///
    /// @param line beginning with 1, or 0 where it is the whole file
    public record Spot(String file, int line, Reason what) {}

    /// What a fault of the data as a whole says.
    static LawFault of(Reason what, String message) { return new LawFault(message, new Spot("law", 0, what), null); }

    /// The data do not know a name.
    static LawFault nothing(String message, String name) { return of(Reason.of("law.fault.nothing", name), message); }

    /// The place in the files; nothing for a question that the data do not answer.
    public Optional<Spot> spot() { return Optional.ofNullable(spot); }

    static LawFault missing(String file) { return new LawFault(file + " is missing", new Spot(file, 0, Reason.of("law.fault.no-file")), null); }

    static LawFault twice(String file, String code) { return new LawFault(file + " has " + code + " twice", new Spot(file, 0, Reason.of("law.fault.twice", code)), null); }

    static LawFault at(String file, int line, Reason what, String message, Throwable cause) {
        return new LawFault(file + (line > 0 ? ", line " + line : "") + ": " + message, new Spot(file, line, what), cause);
    }
}
