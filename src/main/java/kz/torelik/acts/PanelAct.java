package kz.torelik.acts;

import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;

/// An act of a panel on its way from judge to judge (CPC arts. 36, 452 part 1). It has no effect until the one who wrote it has signed as the last.
///
/// @param version the version of the draft that was laid before the others
/// @param author who wrote it; he signs when the others have
/// @param judges all who sign, the author among them
/// @param ordinal its number among the acts of the case, as it stands on the paper
/// @param file the digest of the file with the signatures that it has so far
public record PanelAct(ActId draft, int version, CaseId caseId, PersonId author, String kind, String title, List<PersonId> judges, int ordinal, int pages, Sha256 file, List<Signature> signatures) {

    public PanelAct {
        judges = List.copyOf(judges);
        signatures = List.copyOf(signatures);
    }

    /// Who has signed, by the name in the certificate, and the moment that the time-stamp proves.
    public record Signature(PersonId judge, String signer, Instant at) {}

    public boolean hasSigned(PersonId judge) { return signatures.stream().anyMatch(one -> one.judge().equals(judge)); }

    /// The others who have not signed yet.
    public List<PersonId> missing() { return judges.stream().filter(judge -> !judge.equals(author) && !hasSigned(judge)).toList(); }

    /// Whether this judge has to sign now: the author only when nobody else is missing.
    public boolean isTurnOf(PersonId judge) { return judges.contains(judge) && !hasSigned(judge) && (!judge.equals(author) || missing().isEmpty()); }
}
