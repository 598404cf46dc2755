/// The test certificate authority of the demonstration: what the National Certification Authority (НУЦ РК, pki.gov.kz) is in
/// production. A small server of its own, without Spring: it issues RSA certificates in the national profile (Digital Code art.
/// 49-61), answers OCSP (RFC 6960), time-stamps (RFC 3161), publishes its revocation lists, and keeps the *key drawer*, which
/// stands for the key files that people of the demonstration have on their own memory sticks.
///
/// Its certificates say `(TEST)` in every name and its root is trusted only where a configuration names its file. Nothing in the
/// house depends on this package; the house speaks to it over HTTP as it would speak to the national one.
@NullMarked
@NamedInterface("authority")
package kz.torelik.counterparts.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
