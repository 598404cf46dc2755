/// Chance that anyone can check: the verifiable random function RSA-FDH-VRF of RFC 9381, section 4, with SHA-256, and the weighted choice
/// from its output.
///
/// The holder of a key ([kz.torelik.ledger.vrf.VrfKey]) computes from an input `alpha` a proof `pi`, and from `pi` the random output `beta`:
///
/// ```
/// EM   = MGF1-SHA256(0x01 || 0x01 || I2OSP(k, 4) || I2OSP(n, k) || alpha, k - 1)      k: octets of the modulus n
/// pi   = I2OSP(OS2IP(EM)^d mod n, k)
/// beta = SHA-256(0x01 || 0x02 || pi)
/// ```
///
/// Nobody without the key can predict `beta`; whoever has the public key checks that `pi^e mod n` is `EM`. The holder cannot choose either:
/// for a sound key each `alpha` has exactly one `pi`. RFC 9381 promises that only for keys that were made honestly (trusted uniqueness).
/// A court must not ask for that trust, so our public key ([kz.torelik.ledger.vrf.VrfPublicKey]) carries a proof that `e` is coprime to the
/// order of the group, hence that every number has one e-th root: the e-th roots of eight numbers that are hashed from the key itself.
/// Were `e` = 65537 not coprime, each such number would have a root with a chance of at most 1/65537, all eight with 2^-128.
///
/// What remains to the user of this package: the key must be published, and the input fixed in the log, before the draw; and an input must
/// hold nothing that the holder of the key can still vary.
///
/// From `beta` one of several is chosen by [kz.torelik.ledger.vrf.Selection], exactly in proportion to whole-number weights.
@NullMarked
@NamedInterface("vrf")
package kz.torelik.ledger.vrf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
