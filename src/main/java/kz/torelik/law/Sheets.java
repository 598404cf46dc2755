package kz.torelik.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// `law/sheets.yaml`: what is signed in the room of a hearing, and by whom (CPC arts. 176, 191, 194, 200, 203; CrPC arts. 350, 352, 360, 369-371).
public record Sheets(List<Sheet> sheets) {

    /// The agreement of the parties, whose words they write themselves.
    public static final String SETTLEMENT = "settlement";

    public Sheets { sheets = List.copyOf(sheets); }

    /// One paper.
    ///
    /// @param signs the roles in the room that sign it, or in the case
    /// @param acts the codes by which a case is heard in which it is signed
    /// @param fromAge whoever is younger does not sign it by `ageBasis`, or null
    /// @param closed true where it is signed in a session that is closed to the public only
    /// @param certainty null where the code itself wants the signature
    /// @param text what is signed, or null where the parties write it
    public record Sheet(String code, List<String> signs, List<String> acts, @Nullable Integer fromAge, @Nullable LegalBasis ageBasis, @Nullable Boolean closed, LegalBasis basis, @Nullable Certainty certainty, Trilingual title, @Nullable Trilingual text) {
        public Sheet {
            signs = List.copyOf(signs);
            acts = List.copyOf(acts);
            if ((fromAge == null) != (ageBasis == null)) throw new IllegalArgumentException("An age and the article that sets it go together: " + code);
        }

        /// Whether somebody who was born on that day signs it.
        public boolean isForBorn(LocalDate born, LocalDate today) { return fromAge == null || !born.plusYears(fromAge).isAfter(today); }
    }

    /// What somebody with any of those roles, in the room and in the case, signs in a case of that procedure.
    ///
    /// @param closed whether the session is closed to the public
    public List<Sheet> list(Collection<String> roles, Procedure procedure, boolean closed) {
        return sheets.stream().filter(sheet -> sheet.signs().stream().anyMatch(roles::contains) && sheet.acts().contains(procedure.basis().act()) && (closed || !Boolean.TRUE.equals(sheet.closed()))).toList();
    }

    public Optional<Sheet> find(String code) { return sheets.stream().filter(sheet -> sheet.code().equals(code)).findFirst(); }
}
