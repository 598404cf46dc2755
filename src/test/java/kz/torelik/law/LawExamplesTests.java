package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The worked examples of grounds and identifiers hold. Those of the calendar, the deadlines, the duty and the jurisdiction are run by
/// the tests of the engines that compute them.
class LawExamplesTests {

    private static final LawBook LAW = LawBook.load();
    private static final Identifiers IDENTIFIERS = LawFiles.read("identifiers.yaml", Identifiers.class);

    record Identifiers(LegalBasis basis, List<Number> iin, List<Number> bin, List<Case> cases) {}

    record Number(String value, String gives) {}

    record Case(String value, @Nullable String reads) {}

    @TestFactory
    Stream<DynamicTest> theExamplesOfTheGroundsHold() {
        return LAW.grounds().stream().flatMap(list -> list.examples().stream().map(example -> DynamicTest.dynamicTest(list.id() + ": " + example.name(), () -> {
            Grounds.Ground ground = list.get(example.ground());
            assertThat(ground.basis()).isEqualTo(example.basis());
            assertThat(ground.mayFileAgain()).isEqualTo(example.mayFileAgain());
            assertThat(ground.refund()).isEqualTo(example.refund());
            assertThat(ground.mandatory()).isEqualTo(example.mandatory());
        })));
    }

    @TestFactory
    Stream<DynamicTest> theRefundOfAGroundIsTheRefundOfTheDuty() {
        return LAW.grounds().stream().flatMap(list -> list.grounds().stream().filter(ground -> ground.refund() != null).map(ground -> DynamicTest.dynamicTest(list.id() + " " + ground.code(),
                () -> assertThat(LAW.fees().findRefund(new Happening(list.event(), ground.code()), list.procedures().getFirst()).isPresent()).isEqualTo(ground.refund()))));
    }

    @TestFactory
    Stream<DynamicTest> theExamplesOfTheIdentifiersHold() {
        Stream<DynamicTest> iin = IDENTIFIERS.iin.stream().map(each -> DynamicTest.dynamicTest("IIN " + each.value, () -> assertThat(said(Iin.parse(each.value))).isEqualTo(each.gives)));
        Stream<DynamicTest> bin = IDENTIFIERS.bin.stream().map(each -> DynamicTest.dynamicTest("BIN " + each.value, () -> assertThat(said(Bin.parse(each.value))).isEqualTo(each.gives)));
        Stream<DynamicTest> cases = IDENTIFIERS.cases.stream().map(each -> DynamicTest.dynamicTest("case " + each.value,
                () -> assertThat(CaseNumber.find(each.value).map(CaseNumber::toString).orElse(null)).isEqualTo(each.reads)));
        return Stream.of(iin, bin, cases).flatMap(stream -> stream);
    }

    /// The official weights run from 1 to 11 and the sum is taken modulo 11: the eleventh digit weighs nothing in the first pass, so a slip there
    /// is not seen. Every other changed digit is refused.
    @Test
    void aChangedDigitIsRefusedWhereTheCheckDigitCanSeeIt() {
        for (String valid : List.of("061211600012", "900101350013", "850623400129", "010101600018", "900101300811")) {
            changed(valid).filter(number -> number.charAt(10) == valid.charAt(10)).forEach(number -> assertThat(said(Iin.parse(number))).as(number).isNotEqualTo("ok"));
        }
        for (String valid : List.of("200440000015", "200451000025", "200560100014")) {
            changed(valid).filter(number -> number.charAt(10) == valid.charAt(10)).forEach(number -> assertThat(said(Bin.parse(number))).as(number).isNotEqualTo("ok"));
        }
        for (char last = '0'; last <= '9'; last++) assertThat(said(Iin.parse("90010130080" + last))).as("never issued").isEqualTo("iin-check-digit");
    }

    private static Stream<String> changed(String valid) {
        return java.util.stream.IntStream.range(0, 12).boxed().flatMap(at -> java.util.stream.IntStream.rangeClosed('0', '9').filter(digit -> digit != valid.charAt(at))
                .mapToObj(digit -> valid.substring(0, at) + (char) digit + valid.substring(at + 1)));
    }

    private static String said(Answer<?> answer) {
        return switch (answer) {
            case Answer.Yes<?> _ -> "ok";
            case Answer.No<?>(var refusal) -> refusal.code();
        };
    }

    @Test
    void thereAreAtLeastTwoHundredWorkedExamples() {
        int deadlines = LAW.deadlines().stream().mapToInt(rule -> rule.examples().size()).sum();
        int grounds = LAW.grounds().stream().mapToInt(list -> list.examples().size()).sum();
        int identifiers = IDENTIFIERS.iin.size() + IDENTIFIERS.bin.size() + IDENTIFIERS.cases.size();
        assertThat(deadlines + grounds + identifiers + LAW.fees().duty().examples().size()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void theCitedWordsAreFoundInBothLanguagesForPartsPointsAndWholeArticles() {
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 166(2)"))).get().satisfies(cited -> {
            assertThat(cited.words().ru()).contains("десяти рабочих дней");
            assertThat(cited.words().kk()).isNotBlank();
            assertThat(cited.title().ru()).contains("Отзыв");
            assertThat(cited.redaction().ru()).isNotNull();
        });
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 152(1)(2)"))).get().extracting(cited -> cited.words().ru()).asString().contains("Судья возвращает иск").contains("2) дело не подсудно");
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 277(5)"))).get().extracting(cited -> cited.words().ru()).asString().contains("мировое соглашение").doesNotContain("отказ истца");
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 139"))).isPresent();
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 9999"))).isEmpty();
    }
}
