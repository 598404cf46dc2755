package kz.torelik.signatures;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The seam for algorithms that the open build cannot carry. The national GOST algorithms need a provider that may not be
/// redistributed; who has the right to use it adds a bean of this type (for instance an adapter to a signing service in the same
/// network), and the house asks it before saying `signature-gost-needs-provider`. RSA and ECDSA are built in.
public interface SignatureProvider {

    /// @param algorithms the object identifiers of digest, signature and key that the CMS names
    boolean handles(Set<String> algorithms);

    /// Validates a detached CMS by EN 319 102-1: chain to a configured root, period, revocation, time-stamp. Fails closed: what cannot
    /// be established is never `TOTAL_PASSED`.
    ///
    /// @param at the moment for which to validate
    /// @return one report for each signature
    List<SignatureReport> validate(byte[] document, byte[] cms, Instant at);
}
