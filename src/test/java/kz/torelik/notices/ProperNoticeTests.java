package kz.torelik.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kz.torelik.hearings.ProofOfService.Finding;
import kz.torelik.hearings.ProofOfService.Verdict;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.notices.ProperNotice.Evidence;
import kz.torelik.notices.ProperNotice.Known;
import org.junit.jupiter.api.Test;

class ProperNoticeTests {

    private static final Instant STARTS = Instant.parse("2026-04-20T05:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-04-10T05:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-04-20T05:30:00Z");
    private static final Known FIRST = new Known(STARTS, false, false, false);
    private static final Known MISSED = new Known(STARTS, true, false, false);

    private static Evidence sent(String channel) { return new Evidence(channel, "sent", BEFORE); }

    private static void expect(Finding found, Verdict verdict, String basis) {
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.basis()).isEqualTo(LegalBasis.of(basis));
        assertThat(found.reasons()).isNotEmpty();
    }

    private static Finding of(Known known, Evidence... evidence) { return ProperNotice.of(Arrays.asList(evidence), known); }

    @Test
    void nothingSentIsNoNotice() { expect(of(FIRST), Verdict.NOT_PROPER, "cpc 196(2)"); }

    @Test
    void whatFailedIsNoNotice() { expect(of(FIRST, new Evidence("email", "failed", BEFORE)), Verdict.NOT_PROPER, "cpc 196(2)"); }

    @Test
    void whatCameTooLateIsNoNotice() { expect(of(FIRST, new Evidence("email", "delivered", AFTER)), Verdict.NOT_PROPER, "cpc 127(3)"); }

    @Test
    void theAddressGivenToTheCourtIsProper() { expect(of(FIRST, sent("email")), Verdict.PROPER, "cpc 127(4)(1)"); }

    @Test
    void theJudicialAccountIsProper() { expect(of(FIRST, new Evidence("cabinet", "delivered", BEFORE)), Verdict.PROPER, "cpc 127(4)(2)"); }

    @Test
    void theAddressInTheDisputedContractIsProper() { expect(of(FIRST, sent("contract-email")), Verdict.PROPER, "cpc 127(4)(3)"); }

    @Test
    void aMobileNumberIsProperOnlyWithAReport() {
        expect(of(FIRST, new Evidence("sms", "delivered", BEFORE)), Verdict.PROPER, "cpc 127(4)(4)");
        expect(of(FIRST, sent("sms")), Verdict.NOT_PROPER, "cpc 127(4)(4)");
    }

    @Test
    void aNumberThatHeDidNotGiveHimselfIsNotProperEvenWithAReport() { expect(of(FIRST, new Evidence("sms-other", "delivered", BEFORE)), Verdict.NOT_PROPER, "cpc 127(4)(4)"); }

    @Test
    void paperToAnOrganisationThatIsNotThereAndToWhoMovedSilentlyIsProper() {
        expect(of(new Known(STARTS, false, false, false, true, false), new Evidence("post", "failed", BEFORE)), Verdict.PROPER, "cpc 130(1)");
        expect(of(new Known(STARTS, false, false, false, false, true), new Evidence("post", "failed", BEFORE)), Verdict.PROPER, "cpc 132");
    }

    @Test
    void anotherRecordedMeansIsProper() { expect(of(FIRST, sent("messenger")), Verdict.PROPER, "cpc 127(4)(5)"); }

    @Test
    void paperToTheLastKnownAddressIsProper() { expect(of(FIRST, sent("post")), Verdict.PROPER, "cpc 127(4)(6)"); }

    @Test
    void theCabinetOfElectronicGovernmentIsProper() { expect(of(FIRST, sent("egov")), Verdict.PROPER, "cpc 127(4)(7)"); }

    @Test
    void aRefusalToTakeItIsProper() { expect(of(new Known(STARTS, false, true, false)), Verdict.PROPER, "cpc 131(2)"); }

    @Test
    void unknownWhereaboutsWithAMarkAreProper() { expect(of(new Known(STARTS, false, false, true)), Verdict.PROPER, "cpc 133(1)"); }

    @Test
    void whoMissedAFirstElectronicNoticeIsNotifiedAgainByAnotherMeans() {
        expect(of(MISSED, sent("email"), new Evidence("cabinet", "delivered", BEFORE)), Verdict.REPEAT_REQUIRED, "cpc 127(4)");
        expect(of(MISSED, sent("email"), sent("post")), Verdict.PROPER, "cpc 127(4)(6)");
        expect(of(MISSED, sent("email"), new Evidence("sms", "delivered", BEFORE)), Verdict.PROPER, "cpc 127(4)(4)");
    }

    @Test
    void whoOpenedTheNoticeKnows() { expect(of(MISSED, new Evidence("cabinet", "read", BEFORE)), Verdict.PROPER, "cpc 127(4)(5)"); }

    @Test
    void oneThatArrivedIsEnoughBesideOneThatFailed() {
        assertThat(ProperNotice.of(List.of(new Evidence("email", "failed", BEFORE), new Evidence("cabinet", "delivered", BEFORE)), FIRST).isProper()).isTrue();
    }
}
