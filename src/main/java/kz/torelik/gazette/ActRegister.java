package kz.torelik.gazette;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// What anyone may know of a signed act: that it exists, whose it is, and what became of it; nothing of what it says.
public interface ActRegister {

    Optional<Entry> find(ActId act);

    /// By the digest of the signed file.
    Optional<Entry> find(Sha256 file);

    /// By the number on the paper, or by the number of the case; only of cases that the public may find.
    List<Entry> list(String number);

    /// @param number the number of the case with the ordinal of the act in it
    /// @param inForceFrom or null while it is not in force
    /// @param replacedBy the ruling that corrected it, or null
    /// @param ecli under which a text of it is published, or null
    record Entry(ActId act, Trilingual title, CourtCode court, String number, LocalDate signedOn, Sha256 sha256, @Nullable LocalDate inForceFrom, @Nullable ActId replacedBy, @Nullable String ecli) {}
}
