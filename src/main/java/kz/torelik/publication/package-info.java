/// What of the acts the public reads. When an act of a published kind comes into force and the case is closed neither by its category nor by a seal,
/// a new text is made in which persons cannot be recognised ([kz.torelik.publication.pseudonyms]); what is unsure waits for a person
/// ([kz.torelik.publication.Reviews]); then the text enters the bank of acts ([kz.torelik.publication.BankOfActs]) under an identifier
/// of European form ([kz.torelik.publication.Ecli]) and is set as a PDF of its own. The PDF of the act itself is never touched.
///
/// Every change of the bank has a number ([kz.torelik.publication.ActChanges]); the index of the house follows them ([kz.torelik.publication.FindingActs]), and so can anybody who keeps a copy.
///
/// A published text can be taken back by the judge or the chair: a tombstone with the reason stays. A corrected act shows what replaced it.
///
/// Which cases anyone may find, and by what, is kept in [kz.torelik.publication.cases].
///
/// Articles: CPC 19 part 9 (openness of acts), Personal Data Law arts. 7, 17. Rules: `law/publication.yaml`.
///
/// Events in: ActSigned, ActInForce, ActCorrected, ActPublished, ActWithdrawn. Events out: ActPublished (rule `publication`), ActWithdrawn.
@NullMarked
@ApplicationModule(displayName = "Publication", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events", "documents", "documents :: paper",
        "acts", "language", "ledger", "search", "search :: lucene", "learning :: entities", "signatures"})
package kz.torelik.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
