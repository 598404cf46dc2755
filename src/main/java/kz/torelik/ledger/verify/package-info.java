/// The stand-alone verifier: checks proofs with nothing but files and public keys. It needs the JDK, the kernel and this module's `tree`
/// and `note`; no database, no network, no framework. See [kz.torelik.ledger] for what a party does with it.
@NullMarked
@NamedInterface("verify")
package kz.torelik.ledger.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
