package kz.torelik.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.Jurisdiction;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Fees;
import kz.torelik.law.Happening;
import kz.torelik.law.JurisdictionRules;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.LawSource;
import kz.torelik.lawdesk.LawCheck;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.payments.DutyQuestion;
import kz.torelik.payments.StateDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change of the law on 1 July 2027, of each kind: what was done before it, or where the transition says so in a case that began before it, keeps the old rule.
class OldCasesKeepTheirLawTests {

    private static final Path LAW = Path.of("law");
    private static final LocalDate BEFORE = LocalDate.parse("2027-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2027-07-01");
    private static final String ENDS = "in-force: { from: 2016-01-01, to: 2027-06-30 }";

    @TempDir
    private Path folder;

    @Test
    void aStepThatEndedIsStillTakenInACaseThatBeganBefore() throws IOException {
        String step = "- { event: claim-refused, by: [judge], to: refused, basis: cpc 138(2)";
        LawProcedures keeps = new LawProcedures(changed("procedures/court-order.yaml", step, step + ", " + ENDS + ", transition: old-cases-keep"));
        assertThat(refuses(keeps, BEFORE, AFTER)).as("an old case keeps the step").isTrue();
        assertThat(refuses(keeps, AFTER, AFTER)).isFalse();
    }

    @Test
    void withoutATransitionAStepEndsInOldCasesToo() throws IOException {
        String step = "- { event: claim-refused, by: [judge], to: refused, basis: cpc 138(2)";
        LawProcedures atOnce = new LawProcedures(changed("procedures/court-order.yaml", step, step + ", " + ENDS));
        assertThat(refuses(atOnce, BEFORE, BEFORE)).isTrue();
        assertThat(refuses(atOnce, BEFORE, AFTER)).isFalse();
    }

    private static boolean refuses(LawProcedures procedures, LocalDate begun, LocalDate day) {
        return procedures.step("court-order", new Lasting.Days(begun, day), "consideration", null, new AcceptanceEvent.ClaimRefused(ActId.random(), "not-civil"), Set.of("judge")).isYes();
    }

    @Test
    void aGroundThatChangedStandsTwiceAndAnOldCaseFindsTheOldOne() throws IOException {
        String ground = "  - { code: incapable, basis: cpc 152(1)(4),";
        LawBook law = changed("grounds/return.yaml", ground, "  - { code: incapable, basis: cpc 152(1)(5), " + "in-force: { from: 2027-07-01 }, transition: old-cases-keep, title: { kk: a, ru: b, en: c }, may-file-again: false }\n"
                + ground + " " + ENDS + ", transition: old-cases-keep,");
        assertThat(law.grounds("return").find("incapable", new Lasting.Days(BEFORE, AFTER)).orElseThrow().mayFileAgain()).isTrue();
        assertThat(law.grounds("return").find("incapable", new Lasting.Days(AFTER, AFTER)).orElseThrow().mayFileAgain()).isFalse();
    }

    @Test
    void anExemptionThatEndedFreesWhoPaidBefore() throws IOException {
        LawBook law = changed("fees/exemptions.yaml", "{ code: veteran,", "{ code: veteran, " + ENDS + ",");
        assertThat(duty(law, BEFORE)).isEqualTo(DutyAnswer.State.EXEMPT);
        assertThat(duty(law, AFTER)).isEqualTo(DutyAnswer.State.DUE);
    }

    private static DutyAnswer.State duty(LawBook law, LocalDate day) {
        return new StateDuty(law).compute(DutyQuestion.of(Fees.Applicant.INDIVIDUAL, "action", "7.03", Tenge.of(1_000_000), day).withExemptions(List.of("veteran"))).state();
    }

    @Test
    void aRefundThatEndedIsStillGivenInACaseThatBeganBefore() throws IOException {
        LawBook law = changed("fees/refunds.yaml", "{ code: claim-returned,", "{ code: claim-returned, " + ENDS + ", transition: old-cases-keep,");
        Happening returned = Happening.of("claim-returned:incapable");
        assertThat(law.fees().findRefund(returned, "action", new Lasting.Days(BEFORE, AFTER))).isPresent();
        assertThat(law.fees().findRefund(returned, "action", new Lasting.Days(AFTER, AFTER))).isEmpty();
    }

    @Test
    void aClaimIsFiledByTheJurisdictionOfItsDay() throws IOException {
        LawBook law = changed("jurisdiction.yaml", "{ id: alimony, basis: cpc 30(4),", "{ id: alimony, " + ENDS + ", basis: cpc 30(4),");
        JurisdictionRules.Question question = law.jurisdiction().examples().stream().filter(example -> example.rules().contains("alimony")).findFirst().orElseThrow().question();
        assertThat(new Jurisdiction(law).candidates(question, BEFORE)).extracting(CandidateCourt::rule).contains("alimony");
        assertThat(new Jurisdiction(law).candidates(question, AFTER)).extracting(CandidateCourt::rule).doesNotContain("alimony");
    }

    @Test
    void twoVersionsOfAGroundThatOverlapAreFound() throws IOException {
        String ground = "  - { code: incapable, basis: cpc 152(1)(4),";
        changed("grounds/return.yaml", ground, "  - { code: incapable, basis: cpc 152(1)(4), in-force: { from: 2027-06-01 }, title: { kk: a, ru: b, en: c }, may-file-again: true }\n" + ground + " " + ENDS + ",");
        assertThat(new LawCheck(folder.resolve("law")).run().findings()).singleElement().satisfies(finding -> assertThat(finding.what().key()).isEqualTo("lawdesk.rule.overlap"));
    }

    private LawBook changed(String file, String found, String changed) throws IOException {
        Path copy = folder.resolve("law");
        try (Stream<Path> files = Files.walk(LAW)) {
            files.forEach(path -> {
                try {
                    Files.copy(path, copy.resolve(LAW.relativize(path).toString()));
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
        }
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(found);
        Files.writeString(copy.resolve(file), text.replace(found, changed));
        return LawBook.load(LawSource.folder(copy));
    }
}
