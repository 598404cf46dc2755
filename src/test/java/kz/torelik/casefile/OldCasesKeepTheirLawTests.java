package kz.torelik.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.Jurisdiction;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
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
import kz.torelik.simulator.year.EventMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change of the law on 1 July 2027, of each kind: what was done before it, or where the transition says so in a case that began before it, keeps the old rule.
class OldCasesKeepTheirLawTests {

    private static final Path LAW = Path.of("law");
    private static final LocalDate BEFORE = LocalDate.parse("2027-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2027-07-01");
    private static final String ENDS = "in-force: { from: 2016-01-01, to: 2027-06-30 }";

    private static final Claim ORDER = new Claim("court-order", "8.01", Language.RU, Tenge.of(100_000), List.of("Взыскать"), CourtCode.of("7110"), LegalBasis.of("cpc 29(1)"), false, "open", null);

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
        return procedures.step(ORDER, new Lasting.Days(begun, day), List.of("consideration"), new AcceptanceEvent.ClaimRefused(ActId.random(), "not-civil"), Set.of("judge")).isYes();
    }

    @Test
    void aStageThatEndedIsEnteredByOldCasesOnlyAndLetsOutWhoStandsInIt() throws IOException {
        String drawn = "  - id: allocation\n    title: { kk: \"Судья таңдалуда\", ru: \"Определяется судья\", en: \"A judge is being drawn\" }\n";
        LawProcedures keeps = new LawProcedures(changed("procedures/court-order.yaml", drawn, drawn + "    " + ENDS + "\n    transition: old-cases-keep\n"));
        assertThat(draws(keeps, BEFORE, AFTER, "filed")).isTrue();
        assertThat(draws(keeps, AFTER, AFTER, "filed")).as("no step leads into a stage that is no more").isFalse();
        LawProcedures atOnce = new LawProcedures(changed("procedures/court-order.yaml", drawn, drawn + "    " + ENDS + "\n"));
        assertThat(draws(atOnce, BEFORE, AFTER, "filed")).isFalse();
        assertThat(draws(atOnce, BEFORE, AFTER, "allocation")).as("a case that stands in it goes on").isTrue();
    }

    private static boolean draws(LawProcedures procedures, LocalDate begun, LocalDate day, String stage) {
        EventMaker maker = new EventMaker(new SplittableRandom(1));
        ProceduralEvent event = maker.make(new EventMaker.Wish(stage.equals("filed") ? "draw-committed" : "judge-drawn", null, Map.of(), Instant.EPOCH, day));
        return procedures.step(ORDER, new Lasting.Days(begun, day), List.of(stage), event, Set.of("rule")).isYes();
    }

    @Test
    void aKindOfProceedingsThatEndedBeginsNoNewCase() throws IOException {
        LawProcedures ended = new LawProcedures(changed("procedures/court-order.yaml", "to: filed, basis: cpc 136(1) }", "to: filed, basis: cpc 136(1), " + ENDS + " }"));
        ProceduralEvent filed = new EventMaker(new SplittableRandom(1)).make(new EventMaker.Wish("claim-filed", null, Map.of(), Instant.EPOCH, BEFORE));
        assertThat(ended.step(ORDER, new Lasting.Days(BEFORE, BEFORE), List.of(), filed, Set.of("plaintiff")).isYes()).isTrue();
        assertThat(ended.step(ORDER, new Lasting.Days(AFTER, AFTER), List.of(), filed, Set.of("plaintiff")).isYes()).isFalse();
    }

    @Test
    void aRightThatEndedIsKeptInOldCasesWhereTheTransitionSaysSo() throws IOException {
        String read = "  - id: keep-protocol\n";
        AccessRules keeps = access(read, read + "    " + ENDS + "\n    transition: old-cases-keep\n");
        assertThat(keeps.allows("keep-protocol", false, Set.of("secretary"), new Lasting.Days(BEFORE, AFTER))).isTrue();
        assertThat(keeps.allows("keep-protocol", false, Set.of("secretary"), new Lasting.Days(AFTER, AFTER))).isFalse();
        AccessRules atOnce = access(read, read + "    " + ENDS + "\n");
        assertThat(atOnce.allows("keep-protocol", false, Set.of("secretary"), new Lasting.Days(BEFORE, AFTER))).isFalse();
        AccessRules figures = access("{ level: judge,", "{ level: judge, " + ENDS + ",");
        assertThat(figures.allowsFigures("judge", Set.of("chair"), BEFORE)).isTrue();
        assertThat(figures.allowsFigures("judge", Set.of("chair"), AFTER)).isFalse();
    }

    private AccessRules access(String found, String changed) throws IOException { return new AccessRules(changed("access.yaml", found, changed).source().read("access.yaml", AccessRules.Data.class)); }

    @Test
    void anIndicatorIsToldByItsDefinitionOfTheLastDay() throws IOException {
        String incoming = "  - id: incoming\n    row: A1\n";
        LawBook law = changed("indicators/flow.yaml", incoming, incoming + "    " + ENDS + "\n");
        assertThat(law.indicators().on(BEFORE).find("incoming")).isPresent();
        assertThat(law.indicators().on(AFTER).find("incoming")).isEmpty();
        assertThat(new LawCheck(folder.resolve("law")).run().findings()).as("what rests on it").isNotEmpty().allSatisfy(finding -> assertThat(finding.what().key()).isEqualTo("lawdesk.rule.rests-on-ended"));
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
                    Path target = copy.resolve(LAW.relativize(path).toString());
                    if (!Files.isDirectory(target)) Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
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
