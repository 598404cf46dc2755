package kz.torelik.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import kz.torelik.publication.pseudonyms.PublishedText;
import org.jspecify.annotations.Nullable;

/// An act in the bank of acts.
///
/// @param kind the code in `law/act-kinds.yaml`
/// @param outcome the code of its outcome, or null for acts without one
/// @param judge the name of the judge with initials
/// @param signedAt the moment that the time-stamp of the judge's signature proves, or null
/// @param actSha256 the digest of the signed act itself
/// @param text what the public reads, empty after the act was withdrawn
/// @param pdf the document with the published text, and its digest
/// @param replacedBy the ruling that corrected the act, or null
/// @param withdrawn when and why it was taken back, or null
public record PublishedAct(ActId act, Ecli ecli, CaseNumber caseNumber, CourtCode court, String category, String kind, @Nullable String outcome, Language language, String judge,
                           LocalDate decidedOn, LocalDate inForceFrom, @Nullable Instant signedAt, Sha256 actSha256, Optional<PublishedText> text, Pdf pdf,
                           @Nullable ActId replacedBy, @Nullable Withdrawal withdrawn) {

    public record Pdf(DocumentId document, Sha256 sha256) {}

    public record Withdrawal(LocalDate on, String reasons) {}
}
