package kz.torelik.signatures;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the authority is and whom the house trusts.
///
/// @param trustAnchors the folder with root certificates (`*.pem`, `*.crt`, `*.cer`); nobody else is trusted
/// @param ocsp the address of the authority's OCSP responder; addresses written in certificates are never followed
/// @param timeStamps the address of the authority's time-stamp server (RFC 3161)
/// @param sealFolder the folder with `seal.key` (PKCS#8, PEM) and `seal.pem` (certificate, then its issuers) of [SystemSeal]
/// @param timeout how long to wait for either server
/// @param keepAnswers how long an OCSP answer about a person's certificate may be used again; zero asks every time
/// @param demonstrationTime whether to tell a test authority which moment it is, so that it can live through earlier days
@ConfigurationProperties("torelik.signatures")
public record SignatureSettings(@DefaultValue("data/trust") Path trustAnchors, @DefaultValue("http://ocsp.pki.gov.kz") URI ocsp,
                                @DefaultValue("http://tsp.pki.gov.kz") URI timeStamps, @DefaultValue("data/seal") Path sealFolder,
                                @DefaultValue("5s") Duration timeout, @DefaultValue("60s") Duration keepAnswers,
                                @DefaultValue("false") boolean demonstrationTime) {}
