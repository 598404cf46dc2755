package kz.torelik.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// `law/sheets.yaml`: what is signed in the room of a hearing, and by whom (CPC arts. 176, 191, 194, 200, 203).
public record Sheets(List<Sheet> sheets) {

    /// The agreement of the parties, whose words they write themselves.
    public static final String SETTLEMENT = "settlement";

    public Sheets { sheets = List.copyOf(sheets); }

    /// One paper.
    ///
    /// @param signs the roles in the room that sign it
    /// @param acts the codes by which a case is heard in which it is signed
    /// @param fromAge whoever is younger does not sign it, or null
    /// @param certainty null where the code itself wants the signature
    /// @param text what is signed, or null where the parties write it
    public record Sheet(String code, List<String> signs, List<String> acts, @Nullable Integer fromAge, LegalBasis basis, @Nullable Certainty certainty, Trilingual title, @Nullable Trilingual text) {
        public Sheet {
            signs = List.copyOf(signs);
            acts = List.copyOf(acts);
        }

        /// Whether somebody who was born on that day signs it.
        public boolean isForBorn(LocalDate born, LocalDate today) { return fromAge == null || !born.plusYears(fromAge).isAfter(today); }
    }

    /// What somebody with that role signs in a case of that procedure.
    public List<Sheet> list(String role, Procedure procedure) { return sheets.stream().filter(sheet -> sheet.signs().contains(role) && sheet.acts().contains(procedure.basis().act())).toList(); }

    public Optional<Sheet> find(String code) { return sheets.stream().filter(sheet -> sheet.code().equals(code)).findFirst(); }
}
