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
