package kz.torelik.lawdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The law of the house is well formed and every example of it holds; and a jurist is told in his language what is wrong with a changed copy, and what it changes.
class LawDeskTests {

    private static final Path LAW = Path.of("law");
    private static final List<LawExamples.Worked> EXAMPLES = new LawExamples(LawBook.load()).all();

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleHolds() {
        return EXAMPLES.stream().map(example -> DynamicTest.dynamicTest(example.rule() + ": " + example.name(), () -> assertThat(example.outcome().get()).isEmpty()));
    }

    @Test
    void theLawOfTheHouseKeepsItsRulesAndHasEnoughExamples() {
        LawCheck.Result result = new LawCheck(LAW).run();
        assertThat(result.findings()).isEmpty();
        assertThat(result.examples()).isEqualTo(EXAMPLES.size()).isGreaterThanOrEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deadlines/acceptance.yaml | amount: 5, unit: working-days | amount: 5, unit: weeks            | line 15 | unknown word “weeks”; allowed are working-days
            deadlines/acceptance.yaml | amount: 5, unit: working-days | amount: 5, unit: working-days, about: 1 | line 15 | unknown key “about”; allowed are amount, unit
            deadlines/acceptance.yaml | bears-on: judge               |                                  | line    | the key “bears-on” is missing
            deadlines/acceptance.yaml | due: 2026-04-01               | due: 2026-04-02                  | line 23 | the last day of the term: stated 2 April 2026, computed 1 April 2026
            deadlines/acceptance.yaml | basis: cpc 150(1)             | basis: cpk 150(1)                | line 12 | the act “cpk” is not in acts.yaml
            deadlines/acceptance.yaml | [notice-sent:claim-copy]      | [notice-sent:claim-copi]         | line 82 | notice-sent:claim-copi
            procedures/action.yaml    | to: allocation                | to: alocation                    | line    | there is no stage “alocation”; there are filed
            grounds/return.yaml       | code: incapable               | code: form                       | line    | “form” stands twice
            fees/state-duty.yaml      | { from: 2026-01-01 }, basis: tax 665(1)(1), rates: [ { applicants: [individual, entrepreneur], percent: 1 | { from: 2026-01-01 }, basis: tax 665(1)(1), rates: [ { applicants: [individual, entrepreneur], percent: 2 | line | the exact sum: stated
            procedures/court-order.yaml | event: draw-committed, by: [rule], to: allocation | event: [draw-committed], by: [rule], to: allocation | line 42 | in the place of “event” a single value must stand
            procedures/court-order.yaml | to: filed, basis: cpc 136(1)  | to: filed, basis: cpc art 136(1) | line 6  | “cpc art 136(1)” is no legal basis; it is written with the short name
            deadlines/acceptance.yaml | on: [claim-                   | on: [Claim-                      | line    | is not the word of an event
            deadlines/acceptance.yaml | due: 2026-04-01               | due: 2026-04-31                  | line 27 | “2026-04-31” is no day
            deadlines/acceptance.yaml | amount: 5, unit: working-days | amount: five, unit: working-days | line 15 | “five” is no number
            access.yaml               | open: [judge, secretary]      | open: [judge, secretery]         | line    | unknown word “secretery”; allowed are accused
            access.yaml               | - id: read-case               | - id: read-case\\n    in-force: { from: 2027-01-01, to: 2026-01-01 } | line | the period ends before it starts
            access.yaml               | id: read-documents            | id: read-case                    | line 6  | “read-case” stands twice
            allocation.yaml           | procedure: court-order        | procedure: court-ordr            | line    | there is no procedure “court-ordr”
            act-kinds.yaml            | ends: contested-stayed        | ends: contested-staid            | line    | contested-staid
            procedures/criminal.yaml  | categories: ["21.04"]         | categories: ["21.40"]            | line    | “21.40”: the data have no such kind
            act-kinds.yaml            | none: no-bail                 | none: no-bale                    | line    | no-bale
            act-kinds.yaml            | outcomes: [sanctioned, sanctioned-short], none | outcomes: [sanctioned, sanctioned-long], none | line | sanctioned-long
            motion-kinds.yaml         | against: contested-stayed     | against: contested-staid         | line    | contested-staid
            guide.yaml                | area: family                  | area: famly                      | line    | unknown word “famly”; allowed are
            procedures/court-order.yaml | en: "Order issued; term of objection" } | en: "Order issued; term of objection" }\\n    in-force: { from: 2016-01-01, to: 2027-06-30 } | line | “court-order-issued” leads to a stage that the law does not have on 1 July 2027
            limits.yaml               | measure: working-days, amount: 10 | measure: working-days, amount: 11 | line | the example “ten working days from a Monday”: the last day of the term: stated 16 February 2026, computed 17 February 2026
            limits.yaml               | limit: conciliation-mediator, on: 2026-02-02 | limit: mediator, on: 2026-02-02 | line | “mediator”: the data have no such thing
            jurisdiction.yaml         | id: agreed                    | id: agred                        | line    | “agred” needs at least 1 worked examples and has 0
            """)
    void aJuristIsToldWhereAndWhatIsWrong(String file, String found, String changed, String line, String said, @TempDir Path folder) throws IOException, InterruptedException {
        Path copy = changed(folder, file, found, changed == null ? "" : changed.replace("\\n", "\n"));
        Said answer = say("check", "--law", copy.toString(), "--language", "en");
        assertThat(answer.text.replace('\u00a0', ' ')).contains("law/" + file.replaceFirst("^jurisdiction.*", "jurisdiction")).contains(line).contains(said);
        assertThat(answer.code).isEqualTo(LawCommand.WRONG);
    }

    @Test
    void theAnswerComesInTheLanguageThatIsAskedFor(@TempDir Path folder) throws IOException, InterruptedException {
        Path copy = changed(folder, "deadlines/acceptance.yaml", "due: 2026-04-01", "due: 2026-04-02");
        assertThat(say("check", "--law", copy.toString()).text).contains("строка").contains("последний день срока").contains("Найдено ошибок: 1");
        assertThat(say("check", "--law", copy.toString(), "--language", "kk").text).contains("-жол").contains("мерзімнің соңғы күні").contains("Табылған қате: 1");
        assertThat(say("check", "--law", "law")).extracting(Said::code).isEqualTo(LawCommand.GOOD);
        assertThat(say("check", "--law", folder.resolve("nowhere").toString())).extracting(Said::code).isEqualTo(LawCommand.NOT_UNDERSTOOD);
        assertThat(say("perhaps")).extracting(Said::code).isEqualTo(LawCommand.NOT_UNDERSTOOD);
    }

    @Test
    void everyFaultOfTheFormIsToldAtOnce(@TempDir Path folder) throws IOException, InterruptedException {
        Path copy = changed(folder, "deadlines/acceptance.yaml", "bears-on: judge", "bears-upon: judge");
        replace(copy.resolve("grounds/return.yaml"), "event: claim-returned", "evnt: claim-returned");
        Files.delete(copy.resolve("courts/71.yaml"));
        assertThat(say("check", "--law", copy.toString()).text).contains("acceptance.yaml").contains("return.yaml").contains("courts/71.yaml: файла нет").contains("Найдено ошибок: 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deadlines/acceptance.yaml | length: { amount: 5, unit: working-days } | length: { amount: 7, unit: working-days } | From 1 January 2016: the term “Decision on accepting, returning or refusing the claim” becomes longer: 7 working days instead of 5 working days; who keeps it: Judge (
            deadlines/acceptance.yaml | length: { amount: 5, unit: working-days } | length: { amount: 3, unit: working-days } | becomes shorter: 3 working days instead of 5 working days
            fees/state-duty.yaml      | in-force: { from: 2026-01-01 }, basis: tax 665(1)(1), rates: [ { applicants: [individual, entrepreneur], percent: 1 | in-force: { from: 2026-01-01 }, basis: tax 665(1)(1), rates: [ { applicants: [individual, entrepreneur], percent: 2 | From 1 January 2026: a rate changes: Property claim, individual
            grounds/return.yaml       | code: incapable, basis | code: other-new, basis | a ground is added
            grounds/return.yaml       | code: incapable, basis | code: other-new, basis | a ground is removed
            procedures/court-order.yaml | - { event: motion-filed, by: [plaintiff, representative], basis: cpc 46(1) } |  | Court order proceedings: no longer possible: “
            procedures/court-order.yaml | event: court-order-issued, by: [judge] | event: court-order-issued, by: [judge, chair] | is for others: judge, chair of the court instead of judge; in: «Application under consideration»
            procedures/criminal.yaml  | basis: crpc 382(1), not-in: { categories: ["21.04"], basis: crpc 321(1) } | basis: crpc 382(1) | is not open in the categories: – (before: Criminal case of an especially grave crime); in: «The setting of the trial is being decided»
            jurisdiction.yaml         | exclusive: true, when: { has: [real-estate-place] } | when: { has: [real-estate-place] } | jurisdiction: a rule changes: Where the real estate is
            procedures/court-order.yaml | en: "Application under consideration" } | en: "Application under consideration" }\\n    in-force: { from: 2016-01-01, to: 2027-06-30 }\\n    transition: old-cases-keep | From 1 July 2027: Court order proceedings: a stage is removed: “Application under consideration”; cases that began before keep what was
            procedures/court-order.yaml | shows: [number, court, judge, category, stage, parties, acts] | shows: [number, court, stage] | at the stage “In legal force” the public saw number, court, judge, category, stage, parties, acts and now sees number, court, stage
            notices.yaml              | { on: "act-in-force:decision-simplified", to: [all] }, | | the notice “The act is in legal force” is no longer sent after “The act came into legal force
            access.yaml               | open: [plaintiff, applicant] | open: [plaintiff] | “Ask for the refund of the state duty” in an open case is now allowed to others: before: plaintiff, applicant; now: plaintiff
            allocation.yaml           | procedure: court-order, tenths: 1 | procedure: court-order, tenths: 2 | a case of the kind “Court order proceedings” adds another load to its judge: 2 tenths of an ordinary action instead of 1
            guide.yaml                | procedures: [court-order, action] | procedures: [action] | the situation “The other parent does not support the child” now leads to
            indicators/flow.yaml      | measure: { count: { of: [claim-filed] } } | measure: { count: { of: [claim-accepted] } } | a figure is counted otherwise: Cases filed
            limits.yaml               | measure: mci, amount: 1000 | measure: mci, amount: 1500 | a limit changes: the price of a claim of sole entrepreneurs and citizens in simplified written proceedings: 1 500 MCI instead of 1 000 MCI
            calendar/holidays.yaml    | overrides: [] | overrides: [ { year: 2027, basis: hol 5, off: [2027-01-05], working: [] } ] | From 5 January 2027: 5 January 2027 is off by decision of the Government
            """)
    void aSmallChangeIsToldAsWhatItChangesForWhom(String file, String found, String changed, String said, @TempDir Path folder) throws IOException, InterruptedException {
        Path copy = changed(folder, file, found, changed == null ? "" : changed.replace("\\n", "\n"));
        Said answer = say("diff", "law", copy.toString(), "--language", "en");
        assertThat(answer.code).isEqualTo(LawCommand.GOOD);
        assertThat(answer.text.replace('\u00a0', ' ').replace('\u202f', ' ')).contains(said);
    }

    @Test
    void aValueThatIsNotUnderstoodIsToldInEachLanguage(@TempDir Path folder) throws IOException, InterruptedException {
        Path copy = changed(folder, "deadlines/acceptance.yaml", "due: 2026-04-01", "due: 2026-04-31");
        assertThat(say("check", "--law", copy.toString(), "--language", "kk").text).contains("«2026-04-31» күн емес");
        assertThat(say("check", "--law", copy.toString(), "--language", "ru").text).contains("«2026-04-31» не день");
        assertThat(say("diff", "law", copy.toString(), "--language", "ru").text).contains("law/deadlines/acceptance.yaml, строка 27: «2026-04-31» не день");
        assertThat(say("diff", "2026-02-30", "2026-03-01", "--law", "law", "--language", "kk").text).contains("«2026-02-30» күн емес");
    }

    @Test
    void twoDaysOfOneBookAreComparedByWhatIsInForce() throws IOException, InterruptedException {
        String text = say("diff", "2025-12-31", "2026-01-01", "--law", "law").text.replace('\u00a0', ' ');
        assertThat(text).contains("С 1 января 2026 года: меняется МРП: был 3 932 ₸, станет 4 325 ₸");
        assertThat(say("diff", "2026-06-30", "2026-07-01", "--law", "law", "--language", "kk").text.replace('\u00a0', ' ')).contains("2026 жылғы 1 шілдеден бастап: ");
        assertThat(say("diff", "2026-02-02", "2026-02-03", "--law", "law").text).isEqualTo("Ничего не меняется.\n");
    }

    @Test
    void theSameDataChangeNothingInAnyLanguageAndAnUnknownSideIsRefused() throws IOException, InterruptedException {
        for (String language : List.of("kk", "ru", "en")) assertThat(say("diff", "law", "law", "--language", language).text.lines()).hasSize(1);
        assertThat(say("diff", "law", "no-such-revision", "--law", "law")).satisfies(said -> assertThat(said.code).isEqualTo(LawCommand.NOT_UNDERSTOOD)).satisfies(said -> assertThat(said.text).contains("no-such-revision"));
        assertThat(say("diff", "2026-01-01", "law")).extracting(Said::code).isEqualTo(LawCommand.NOT_UNDERSTOOD);
    }

    @Test
    void aRevisionOfGitIsComparedWithAFolder(@TempDir Path folder) throws IOException, InterruptedException {
        Path copy = changed(folder, "deadlines/acceptance.yaml", "key: ACC", "key: ACC");
        git(folder, "init", "-q");
        git(folder, "add", ".");
        git(folder, "-c", "user.name=t", "-c", "user.email=t@t", "commit", "-q", "-m", "law");
        replace(copy.resolve("deadlines/acceptance.yaml"), "length: { amount: 5, unit: working-days }", "length: { amount: 10, unit: working-days }");
        assertThat(say("diff", "HEAD", copy.toString(), "--law", copy.toString()).text.replace('\u00a0', ' ')).contains("было 5 рабочих дней, станет 10 рабочих дней").contains("1 изменение");
    }

    private static void git(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private record Said(int code, String text) {}

    private static Said say(String... words) throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = LawCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of(words));
        return new Said(code, bytes.toString(StandardCharsets.UTF_8));
    }

    /// A copy of the law with its first occurrence of some words changed.
    private static Path changed(Path folder, String file, String found, String changed) throws IOException {
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
        replace(copy.resolve(file), found, changed);
        return copy;
    }

    private static void replace(Path file, String found, String changed) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf(found);
        assertThat(at).as("%s has %s", file, found).isNotNegative();
        Files.writeString(file, text.substring(0, at) + changed + text.substring(at + found.length()));
    }
}
