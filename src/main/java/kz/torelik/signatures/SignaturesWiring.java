package kz.torelik.signatures;

import java.util.List;
import kz.torelik.kernel.CourtClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The parts of this module, put together once.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureSettings.class)
class SignaturesWiring {

    @Bean
    Signatures signatures(SignatureSettings settings, List<SignatureProvider> national, CourtClock clock) {
        AuthorityClient authority = new AuthorityClient(settings, clock);
        OcspAnswers answers = new OcspAnswers(authority, settings.keepAnswers(), clock);
        return new Signatures(new DssValidation(new TrustAnchors(settings.trustAnchors()), answers), national, new TimeStamping(authority), clock);
    }

    @Bean
    EdsChallenge edsChallenge(Signatures signatures, CourtClock clock) { return new EdsChallenge(signatures, clock); }

    @Bean
    PdfSigning pdfSigning(SignatureSettings settings, CourtClock clock) { return new PdfSigning(new TimeStamping(new AuthorityClient(settings, clock)), clock); }

    @Bean
    TimeStamps timeStamps(SignatureSettings settings, CourtClock clock) { return new TimeStamps(new AuthorityClient(settings, clock)); }

    @Bean
    SystemSeal systemSeal(SignatureSettings settings, CourtClock clock) { return new SystemSeal(settings.sealFolder(), new TimeStamping(new AuthorityClient(settings, clock))); }
}
