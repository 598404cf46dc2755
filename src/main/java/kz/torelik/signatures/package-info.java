/// Electronic digital signatures (EDS, ЭЦП, ЭЦҚ): is this signature good, whose is it, and may the house accept it. Validation follows
/// EN 319 102-1 with EU DSS, fails closed, and answers with reasons in plain words (Digital Code art. 49-61). The module also prepares
/// acts for signing by judges whose keys stay with them, checks sign-in by EDS (CMS, and XMLDSig as the mobile application makes it), and seals receipts with the house's own certificate.
///
/// - Asking: [kz.torelik.signatures.Signatures], [kz.torelik.signatures.EdsChallenge].
/// - Signing: [kz.torelik.signatures.PdfSigning], [kz.torelik.signatures.SystemSeal] (receipts only, never decisions).
/// - Seam: [kz.torelik.signatures.SignatureProvider], for the national GOST algorithms.
///
/// Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Signatures", allowedDependencies = "kernel")
package kz.torelik.signatures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
