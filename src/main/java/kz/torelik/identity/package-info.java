/// People and organisations, and how they prove who they are.
///
/// A person signs in to the Judicial Account by IIN and password (Argon2id, throttled) or by electronic digital signature over a single-use
/// challenge, by certificate here or with a phone over a QR code ([kz.torelik.identity.MobileSignIn]); staff of the courts only by signature, and only while their
/// appointment lasts. A session is a random token whose hash is kept; a person sees and ends his own sessions. For his programs he makes
/// personal tokens ([kz.torelik.identity.Tokens]) that are named, expire and can be revoked. Whoever has an office in
/// an organisation may act for it, for one at a time.
///
/// Articles: Digital Code 45 (IIN and BIN as the unique identifiers), 49-52 (electronic digital signature).
///
/// Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Identity", allowedDependencies = {"kernel", "database", "courts", "mobile", "signatures"})
package kz.torelik.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
