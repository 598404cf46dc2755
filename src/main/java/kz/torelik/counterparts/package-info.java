/// The servers at the other end of the line in the demonstration and in tests: each speaks the real protocol of the one it stands for, runs
/// as a process of its own, and knows nothing of the house. In production the real ones take their place by configuration.
///
/// - `authority`: the certificate authority with OCSP and time-stamps.
/// - `bank`: the bank that takes the state duty, with its payment page, callbacks and statement.
/// - `bodies`: the police, a pre-trial body and the prosecution, which send materials and take the acts back.
/// - `carriers`: a short message centre, the mobile citizens database and the post that prints letters.
/// - `mail`: the mail servers of the addressees, with a page of their mailboxes.
/// - `notaries`: the register of notarial acts, which tells of powers of attorney and of their revocation.
/// - `phone`: a mobile signer, which speaks the protocol of eGov Mobile with test keys.
///
/// Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Counterparts", allowedDependencies = {"kernel", "language"})
package kz.torelik.counterparts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
