package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.PureEngine;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.law.LawSource;
import kz.torelik.law.Procedure;
import kz.torelik.simulator.year.EventMaker;
import org.junit.jupiter.api.Test;

/// The desk offers what the law of the day allows in this case, and nothing that it has ended.
class StepsOfTheDayTests {

    private static final CourtCode COURT = CourtCode.of("7110");
    private static final LocalDate LAST = LocalDate.parse("2027-06-30");
    private static final String STEP = "- { event: claim-refused, by: [judge], to: refused, basis: cpc 138(2)";

    private final EventMaker maker = new EventMaker(new SplittableRandom(7));

    @Test
    void aStepThatTheLawEndedIsNeitherOfferedNowNorPromisedForLater() throws IOException {
        LawBook atOnce = changed(STEP + ", in-force: { from: 2016-01-01, to: 2027-06-30 }");
        CaseFile file = inConsideration(atOnce);
        assertThat(words(file, atOnce, LAST)).contains("ruling-refusal-order", "court-order");
        assertThat(words(file, atOnce, LAST.plusDays(1))).contains("court-order").doesNotContain("ruling-refusal-order");
        assertThat(Step.later(file, Procedure.By.JUDGE, atOnce, LAST.plusDays(1))).noneMatch(later -> later.said().toString().contains("ruling-refusal-order"));
    }

    @Test
    void anOldCaseIsStillOfferedWhatItKeeps() throws IOException {
        LawBook keeps = changed(STEP + ", in-force: { from: 2016-01-01, to: 2027-06-30 }, transition: old-cases-keep");
        assertThat(words(inConsideration(keeps), keeps, LAST.plusDays(1))).contains("ruling-refusal-order");
    }

    /// A stay of what is contested is offered while there is none, its end while there is one (CrPC art. 103).
    @Test
    void whatStandsIsEndedAndNotMadeTwice() {
        LawBook law = LawBook.load(LawSource.HOUSE);
        LocalDate day = LocalDate.parse("2027-06-28");
        PureEngine.Case made = drawn(law, "investigation-complaint", "20.03", "applicant");
        assertThat(words(made.file(), law, day)).contains("resolution-stay-contested").doesNotContain("resolution-contested-resumed");
        rule(made, day, "contested-stayed");
        assertThat(words(made.file(), law, day)).contains("resolution-contested-resumed").doesNotContain("resolution-stay-contested");
        rule(made, day, "contested-stay-kept");
        assertThat(words(made.file(), law, day)).as("a refusal to lift it leaves it").contains("resolution-contested-resumed").doesNotContain("resolution-stay-contested");
        rule(made, day, "contested-resumed");
        assertThat(words(made.file(), law, day)).contains("resolution-stay-contested").doesNotContain("resolution-contested-resumed");
    }

    private void rule(PureEngine.Case made, LocalDate day, String outcome) {
        Instant now = Instant.parse("2027-06-28T06:00:00Z");
        made.record(new Actor.Staff(made.file().judge().orElseThrow().person(), COURT, Function.JUDGE), now, List.of(Happening.of(maker.make(new EventMaker.Wish("matter-ruled", outcome, Map.of(), now, day)), day))).orThrow();
    }

    private static List<String> words(CaseFile file, LawBook law, LocalDate day) { return Step.of(file, Procedure.By.JUDGE, law, day).stream().map(Step::word).toList(); }

    private CaseFile inConsideration(LawBook law) { return drawn(law, "court-order", "1.05", "plaintiff").file(); }

    private PureEngine.Case drawn(LawBook law, String procedure, String category, String role) {
        Instant now = Instant.parse("2027-06-28T05:00:00Z");
        LocalDate day = LocalDate.parse("2027-06-28");
        Party party = new Party(1, role, PersonId.random(), new Party.Subject.Natural(new PersonName("Сәрсенова", "Айгүл", null), null, null, false), "Астана", "711210000", null, null, null);
        Claim claim = new Claim(procedure, category, Language.RU, Tenge.of(1000), List.of("Взыскать"), COURT, LegalBasis.of("cpc 29(1)"), false, "open", null);
        Map<String, Object> filed = Map.of("claim", claim, "parties", List.of(party), "number", CaseNumber.of(COURT, 2027, "2", 1));
        PureEngine.Case made = new PureEngine(law).open(new Actor.Rule("registration"), now, Happening.of(maker.make(new EventMaker.Wish("claim-filed", null, filed, now, day)), day)).orThrow();
        for (String word : List.of("draw-committed", "judge-drawn")) made.record(new Actor.Rule("draw"), now, List.of(Happening.of(maker.make(new EventMaker.Wish(word, null, Map.of(), now, day)), day))).orThrow();
        return made;
    }

    private static LawBook changed(String step) throws IOException {
        String text = Files.readString(Path.of("law/procedures/court-order.yaml"));
        assertThat(text).contains(STEP);
        LawSource changed = path -> path.equals("procedures/court-order.yaml") ? Optional.of(text.replace(STEP, step)) : LawSource.HOUSE.find(path);
        return LawBook.load(changed);
    }
}
