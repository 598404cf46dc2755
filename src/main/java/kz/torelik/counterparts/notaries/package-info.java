/// The register of notarial acts (E-Notariat) of the demonstration: which power of attorney a notary certified, for whom, with what scope and term, and whether it was revoked.
///
/// It tells of a power only to whom it shares a key with, and only about somebody whom the power names; it tells of a revocation by itself. Its page draws up a power and revokes it. Faults on demand
/// (`POST /faults`): it is down, slow, answers with a bad signature, or does not tell.
@NullMarked
@NamedInterface("notaries")
package kz.torelik.counterparts.notaries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
