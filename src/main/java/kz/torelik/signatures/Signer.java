package kz.torelik.signatures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Iin;
import org.jspecify.annotations.Nullable;

/// Whom a certificate names, in the national profile.
///
/// @param iin from `SERIALNUMBER=IIN...`, or null when the certificate has none (a foreign one, or a seal)
/// @param bin from `OU=BIN...`, or null for an individual
/// @param name surname, given name and patronymic as the certificate writes them
/// @param organisation or null for an individual
/// @param serial of the certificate, hexadecimal
/// @param issuer the common name of who issued it
/// @param notBefore and `notAfter`: the certificate's period
/// @param roles the object identifiers of its extended key usage, such as `1.2.398.3.3.4.1.1` (individual)
public record Signer(@Nullable Iin iin, @Nullable Bin bin, String name, @Nullable String organisation, String serial, String issuer,
                     Instant notBefore, Instant notAfter, List<String> roles) {

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String HEAD = "1.2.398.3.3.4.1.2.1";
    private static final String MAY_SIGN = "1.2.398.3.3.4.1.2.2";

    public Signer {
        roles = List.copyOf(roles);
    }

    /// Whether the certificate is one for signing (SIGN, the national profile marks it with emailProtection).
    public boolean mayBeUsedToSign() { return roles.contains(EMAIL_PROTECTION); }

    /// Whether the certificate is one for signing in (AUTH, marked with clientAuth).
    public boolean mayBeUsedToSignIn() { return roles.contains(CLIENT_AUTHENTICATION); }

    /// Whether the certificate says that its holder heads the organisation or has the right to sign for it.
    public boolean signsForOrganisation() { return bin != null && (roles.contains(HEAD) || roles.contains(MAY_SIGN)); }

    /// The IIN, where the certificate has one.
    public Optional<Iin> findIin() { return Optional.ofNullable(iin); }
}
