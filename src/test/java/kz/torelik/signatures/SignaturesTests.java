package kz.torelik.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTests {

    private static final byte[] CLAIM = "Талап арыз: 120 000 теңге өндіру туралы".getBytes(StandardCharsets.UTF_8);
    private static final ExpectedSigner AIGUL = ExpectedSigner.person(Iin.of(AuthorityFixture.AIGUL));

    private static @TempDir Path folder;
    private static AuthorityFixture house;
    private static DemoKey key;

    @BeforeAll
    static void open() throws IOException {
        house = new AuthorityFixture(folder);
        key = house.desk.signingKey(AuthorityFixture.AIGUL);
    }

    @AfterEach
    void repair() { house.desk.faults("normal", "normal"); }

    @AfterAll
    static void close() { house.close(); }

    @Test
    void aSignatureOfTheExpectedPersonIsAcceptedWithTheTimeThatTheStampProves() {
        Instant before = Instant.now().minusSeconds(2);
        AcceptedSignature accepted = house.signatures.accept(CLAIM, DemoSigner.sign(CLAIM, key), AIGUL).orThrow();
        assertThat(accepted.report().indication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(accepted.signedAt()).isBetween(before, Instant.now().plusSeconds(2));
        assertThat(accepted.signer().name()).isEqualTo("Сәрсенова Айгүл Маратқызы");
        assertThat(accepted.signer().issuer()).isEqualTo("NUC RK (TEST)");
        assertThat(accepted.report().steps()).extracting("key").containsExactly("signatures.step.document.yes", "signatures.step.signature.yes",
            "signatures.step.chain.yes", "signatures.step.period", "signatures.step.revocation.good", "signatures.step.time.yes");
    }

    @Test
    void theStampedSignaturePassesAgainFromItsBytesAlone() {
        byte[] kept = house.signatures.accept(CLAIM, DemoSigner.sign(CLAIM, key), AIGUL).orThrow().signature();
        assertThat(house.signatures.validate(CLAIM, kept).orThrow().signedAt()).isNotNull();
        assertThat(house.signatures.extend(kept).orThrow()).isEqualTo(kept);
    }

    @Test
    void anAlteredDocumentIsRefused() {
        byte[] altered = CLAIM.clone();
        altered[altered.length / 2] ^= 1;
        assertThat(refusalOf(altered, DemoSigner.sign(CLAIM, key))).extracting("code", "facts").containsExactly("signature-altered-document", List.of("TOTAL_FAILED (HASH_FAILURE)"));
    }

    @Test
    void aBrokenSignatureIsRefused() {
        byte[] cms = DemoSigner.sign(CLAIM, key);
        cms[cms.length - 20] ^= 1;
        assertThat(refusalOf(CLAIM, cms)).extracting("code", "facts").containsExactly("signature-broken", List.of("TOTAL_FAILED (SIG_CRYPTO_FAILURE)"));
    }

    @Test
    void anExpiredCertificateIsRefused() {
        DemoKey old = house.desk.issue(AuthorityFixture.person(AuthorityFixture.AIGUL, null, Instant.parse("2023-01-01T00:00:00Z"), Instant.parse("2024-01-01T00:00:00Z")), "SIGN", 2048);
        assertThat(refusalOf(CLAIM, DemoSigner.sign(CLAIM, old))).extracting("code", "facts").containsExactly("signature-expired", List.of("INDETERMINATE (OUT_OF_BOUNDS_NOT_REVOKED)", LocalDate.of(2024, 1, 1)));
    }

    @Test
    void aCertificateOfTomorrowIsRefused() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        DemoKey early = house.desk.issue(AuthorityFixture.person(AuthorityFixture.AIGUL, null, tomorrow, tomorrow.plus(Duration.ofDays(365))), "SIGN", 2048);
        assertThat(refusalOf(CLAIM, DemoSigner.sign(CLAIM, early))).extracting("code", "facts").containsExactly("signature-not-yet-valid", List.of("INDETERMINATE (CERTIFICATE_CHAIN_GENERAL_FAILURE)", LocalDate.ofInstant(tomorrow, CourtClock.COUNTRY)));
    }

    @Test
    void aRevokedCertificateIsRefused() {
        DemoKey lost = house.desk.issue(AuthorityFixture.person(AuthorityFixture.AIGUL, null, null, null), "SIGN", 2048);
        assertThat(house.signatures.accept(CLAIM, DemoSigner.sign(CLAIM, lost), AIGUL).isYes()).isTrue();
        house.desk.revoke(lost.serial(), Instant.now().minusSeconds(60));
        assertThat(refusalOf(CLAIM, DemoSigner.sign(CLAIM, lost)).code()).isEqualTo("signature-revoked");
    }

    @Test
    void whatWasSignedAndStampedBeforeTheRevocationStays() {
        DemoKey later = house.desk.issue(AuthorityFixture.person(AuthorityFixture.AIGUL, null, null, null), "SIGN", 2048);
        byte[] kept = house.signatures.accept(CLAIM, DemoSigner.sign(CLAIM, later), AIGUL).orThrow().signature();
        Instant nextDay = Instant.now().plus(Duration.ofDays(1));
        house.desk.revoke(later.serial(), nextDay);
        SignatureReport report = CourtClock.at(nextDay.plusSeconds(60), () -> house.signatures.validate(CLAIM, kept).orThrow());
        assertThat(report.cited()).isEqualTo("TOTAL_PASSED");
    }

    @Test
    void aForeignRootIsRefused(@TempDir Path elsewhere) throws IOException {
        try (AuthorityFixture foreign = new AuthorityFixture(elsewhere)) {
            byte[] cms = DemoSigner.sign(CLAIM, foreign.desk.signingKey(AuthorityFixture.AIGUL));
            assertThat(refusalOf(CLAIM, cms).code()).isEqualTo("signature-foreign-root");
        }
    }

    @Test
    void theSignatureOfAnotherPersonIsRefused() {
        byte[] cms = DemoSigner.sign(CLAIM, house.desk.signingKey(AuthorityFixture.SERIK));
        assertThat(refusalOf(CLAIM, cms).code()).isEqualTo("signature-other-person");
    }

    @Test
    void aCertificateForSigningInDoesNotSignDocuments() {
        DemoKey entrance = house.desk.drawer(AuthorityFixture.AIGUL).get(1);
        assertThat(refusalOf(CLAIM, DemoSigner.sign(CLAIM, entrance)).code()).isEqualTo("signature-wrong-certificate");
    }

    @Test
    void aHeadSignsForHerCompanyAndNotForAnother() {
        DemoKey head = house.desk.issue(AuthorityFixture.person(AuthorityFixture.AIGUL, AuthorityFixture.COMPANY, null, null), "SIGN", 2048);
        byte[] cms = DemoSigner.sign(CLAIM, head);
        Iin iin = Iin.of(AuthorityFixture.AIGUL);
        assertThat(house.signatures.accept(CLAIM, cms, ExpectedSigner.organisation(iin, Bin.of(AuthorityFixture.COMPANY))).isYes()).isTrue();
        assertThat(refusal(house.signatures.accept(CLAIM, cms, ExpectedSigner.organisation(iin, Bin.of("200560100014")))).code()).isEqualTo("signature-other-organisation");
    }

    @Test
    void nothingAndNonsenseAreNotSignatures() {
        assertThat(refusalOf(CLAIM, new byte[0]).code()).isEqualTo("signature-missing");
        assertThat(refusalOf(CLAIM, CLAIM).code()).isEqualTo("signature-unreadable");
        byte[] cut = DemoSigner.sign(CLAIM, key);
        assertThat(refusalOf(CLAIM, Arrays.copyOf(cut, 700)).code()).isEqualTo("signature-unreadable");
    }

    @Test
    void aSilentOcspResponderMeansIndeterminateAndNeverValid() {
        house.desk.faults("down", "normal");
        Refusal refusal = refusalOf(CLAIM, DemoSigner.sign(CLAIM, key));
        assertThat(refusal.code()).isEqualTo("signature-status-unknown");
        assertThat(refusal.facts().getFirst().toString()).startsWith("INDETERMINATE");
    }

    @Test
    void anOcspResponderThatDoesNotKnowTheCertificateMeansIndeterminate() {
        house.desk.faults("unknown", "normal");
        Refusal refusal = refusalOf(CLAIM, DemoSigner.sign(CLAIM, key));
        assertThat(refusal.code()).isEqualTo("signature-status-unknown");
        assertThat(refusal.facts().getFirst().toString()).startsWith("INDETERMINATE");
    }

    @Test
    void anOcspResponderThatTakesTooLongMeansIndeterminate() {
        house.desk.faults("slow", "normal");
        SignatureSettings s = house.settings;
        Signatures impatient = Signatures.with(new SignatureSettings(s.trustAnchors(), s.ocsp(), s.timeStamps(), s.sealFolder(), Duration.ofMillis(300), Duration.ZERO, true), house.clock);
        assertThat(refusal(impatient.accept(CLAIM, DemoSigner.sign(CLAIM, key), AIGUL)).code()).isEqualTo("signature-status-unknown");
    }

    @Test
    void withoutTheTimeStampServerNothingIsAccepted() {
        house.desk.faults("normal", "down");
        assertThat(refusalOf(CLAIM, DemoSigner.sign(CLAIM, key)).code()).isEqualTo("signature-time-unreachable");
    }

    @Test
    void aKeyOf1024BitsIsTooWeak() {
        DemoKey weak = house.desk.issue(AuthorityFixture.person(AuthorityFixture.AIGUL, null, null, null), "SIGN", 1024);
        assertThat(refusalOf(CLAIM, DemoSigner.sign(CLAIM, weak)).code()).isEqualTo("signature-weak");
    }

    @Test
    void gostIsRecognisedAndNeedsItsProvider() {
        byte[] rsa = DemoSigner.sign(CLAIM, key);
        assertThat(refusalOf(CLAIM, GostCms.of(rsa)).code()).isEqualTo("signature-gost-needs-provider");
        SignatureReport passed = house.signatures.accept(CLAIM, rsa, AIGUL).orThrow().report();
        SignatureProvider national = new SignatureProvider() {
            @Override
            public boolean handles(Set<String> algorithms) { return algorithms.contains("1.2.398.3.10.1.1.2.3.2"); }

            @Override
            public List<SignatureReport> validate(byte[] document, byte[] cms, Instant at) { return List.of(passed); }
        };
        Signatures withProvider = new SignaturesWiring().signatures(house.settings, List.of(national), house.clock);
        assertThat(withProvider.validate(CLAIM, GostCms.of(rsa)).isYes()).isTrue();
    }

    @Test
    void anEarlierDayOfTheDemonstrationIsLivedThroughWithItsOwnTime() {
        Instant spring = Instant.parse("2026-03-17T05:00:00Z");
        AcceptedSignature accepted = CourtClock.at(spring, () -> house.signatures.accept(CLAIM, DemoSigner.sign(CLAIM, key), AIGUL)).orThrow();
        assertThat(accepted.signedAt()).isEqualTo(spring);
        assertThat(house.signatures.validate(CLAIM, accepted.signature()).orThrow().passed()).isTrue();
    }

    @Test
    void aChallengeIsAnsweredWithEitherCertificateAndOnlyInTime() {
        EdsChallenge challenges = new EdsChallenge(house.signatures, house.clock);
        EdsChallenge.Challenge challenge = challenges.issue("http://localhost:8080");
        DemoKey entrance = house.desk.drawer(AuthorityFixture.AIGUL).get(1);
        assertThat(challenges.answer(challenge, DemoSigner.sign(challenge.bytes(), entrance)).orThrow().findIin()).contains(Iin.of(AuthorityFixture.AIGUL));
        assertThat(challenges.answer(challenge, DemoSigner.sign(challenge.bytes(), key)).isYes()).isTrue();
        byte[] other = DemoSigner.sign(challenges.issue("http://localhost:8080").bytes(), key);
        assertThat(refusal(challenges.answer(challenge, other)).code()).isEqualTo("signature-altered-document");
        Answer<Signer> late = CourtClock.at(Instant.now().plusSeconds(301), () -> challenges.answer(challenge, DemoSigner.sign(challenge.bytes(), key)));
        assertThat(refusal(late).code()).isEqualTo("sign-in-challenge-expired");
    }

    @Test
    void theSealOfTheHouseIsValidButSignsForNobody() throws IOException {
        house.desk.equipSeal(house.settings.sealFolder(), "Сот әкімшілігі", AuthorityFixture.COMPANY);
        SystemSeal seal = new SignaturesWiring().systemSeal(house.settings, house.clock);
        byte[] cms = seal.sealWithTime(CLAIM).orThrow();
        assertThat(house.signatures.validate(CLAIM, cms).orThrow().passed()).isTrue();
        assertThat(refusalOf(CLAIM, cms).code()).isEqualTo("signature-other-person");
    }

    private static Refusal refusalOf(byte[] document, byte[] cms) { return refusal(house.signatures.accept(document, cms, AIGUL)); }

    private static Refusal refusal(Answer<?> answer) {
        if (answer instanceof Answer.No<?>(Refusal refusal)) return refusal;
        throw new AssertionError("Accepted: " + answer);
    }
}
