package kz.torelik.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.PureEngine;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.simulator.year.EventMaker;
import org.junit.jupiter.api.Test;

/// A notice is sent by the law of the day of its event; an old case keeps the one that the transition leaves it.
class NoticeOfTheDayTests {

    private static final LawBook LAW = LawBook.load();
    private static final CourtCode COURT = CourtCode.of("7110");
    private static final LocalDate LAST = LocalDate.parse("2027-06-30");

    private final EventMaker maker = new EventMaker(new SplittableRandom(7));

    @Test
    void aNoticeThatTheLawEndedIsSentOfEarlierEventsAndInOldCasesThatKeepIt() {
        CaseFile drawnBefore = drawn(LAST, LAST);
        CaseFile drawnAfter = drawn(LAST, LAST.plusDays(1));
        CaseFile begunAfter = drawn(LAST.plusDays(1), LAST.plusDays(1));
        assertThat(sent(drawnBefore, null)).contains("judge-drawn");
        assertThat(sent(drawnAfter, null)).doesNotContain("judge-drawn");
        assertThat(sent(drawnAfter, Lasting.Transition.OLD_CASES_KEEP)).contains("judge-drawn");
        assertThat(sent(begunAfter, Lasting.Transition.OLD_CASES_KEEP)).doesNotContain("judge-drawn");
    }

    private static List<String> sent(CaseFile file, Lasting.Transition transition) {
        List<CourtPapers.Notice> kinds = LAW.papers().notices().notices().stream().map(kind -> kind.code().equals("judge-drawn")
                ? new CourtPapers.Notice(kind.code(), kind.basis(), kind.title(), kind.startsTerm(), kind.causes(), new Period(LocalDate.of(2016, 1, 1), LAST), transition) : kind).toList();
        return Notice.of(file.history().getLast(), kinds, () -> file).stream().map(Notice::about).toList();
    }

    private CaseFile drawn(LocalDate filedOn, LocalDate day) {
        Instant now = filedOn.atTime(6, 0).toInstant(java.time.ZoneOffset.UTC);
        Party party = new Party(1, "plaintiff", PersonId.random(), new Party.Subject.Natural(new PersonName("Сәрсенова", "Айгүл", null), null, null, false), "Астана", "711210000", null, null, null);
        Claim claim = new Claim("court-order", "1.05", Language.RU, Tenge.of(1000), List.of("Взыскать"), COURT, LegalBasis.of("cpc 29(1)"), false, "open", null);
        Map<String, Object> filed = Map.of("claim", claim, "parties", List.of(party), "number", CaseNumber.of(COURT, 2027, "2", 1));
        PureEngine.Case made = new PureEngine(LAW).open(new Actor.Rule("registration"), now, Happening.of(maker.make(new EventMaker.Wish("claim-filed", null, filed, now, filedOn)), filedOn)).orThrow();
        Instant then = day.atTime(7, 0).toInstant(java.time.ZoneOffset.UTC);
        for (String word : List.of("draw-committed", "judge-drawn")) made.record(new Actor.Rule("draw"), then, List.of(Happening.of(maker.make(new EventMaker.Wish(word, null, Map.of(), then, day)), day))).orThrow();
        return made.file();
    }
}
