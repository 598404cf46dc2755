/// The draw of the judge, which anyone can re-compute.
///
/// When the duty of a case is settled, or a recusal is granted, the judges of the court are asked for: who serves, who is absent, who considers
/// this category and language, what each carries. The list with its weights and with the reasons of the excluded is written as one canonical text
/// ([kz.torelik.allocation.DrawInput]) and its digest goes into the public ledger **before** anything is drawn. Only when the ledger has given it a
/// place does the house compute the random number: an RSA-FDH-VRF (RFC 9381) over the digest and the place. Whoever holds the public key can check that
/// this number, and no other, follows from the committed list; nobody without the private key can predict it, and its holder cannot choose it. A second
/// draw of the same case leaves a second commitment in the ledger, with its reason in the case.
///
/// With the claimant's consent the list holds the judges of the whole country (virtual jurisdiction, CPC art. 32).
///
/// Articles: CPC 32, 35 parts 7-11, 38-42. Events in: `duty-settled`, `recusal-decided`, and all that ends a case. Events out: `draw-committed`,
/// `judge-drawn`, `recusal-requested`.
@NullMarked
@ApplicationModule(displayName = "Allocation", allowedDependencies = {"kernel", "database", "law", "ledger", "ledger :: *", "courts", "casefile", "casefile :: events"})
package kz.torelik.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
