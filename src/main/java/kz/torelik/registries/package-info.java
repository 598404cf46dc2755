/// The state databases and other registers that the house asks: one signed line ([kz.torelik.registries.SealedLine], [kz.torelik.registries.WireSeal]), and a client for each that is asked by more than its own module.
///
/// Every question says what for; an answer is believed by its signature alone, and silence is an answer of its own kind, never a guess.
///
/// - [kz.torelik.registries.NotarialRegister]: powers of attorney that a notary certified (E-Notariat). The protocol of the national one is not published; this one is ours.
///
/// Articles: CPC 61 (powers of a representative). Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Registries", allowedDependencies = "kernel")
package kz.torelik.registries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
