package kz.torelik.hearings;

import static kz.torelik.casefile.TestCases.party;
import static kz.torelik.hearings.CourtWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The feed of a participant as two calendar programs that know nothing of each other (ical4j and biweekly) read it, while his session is set, moved, put off and dropped.
class HearingFeedTests {

    private final CourtWorld world = new CourtWorld();
    private final TestHearings hearings = TestHearings.over(world.cases, world.courts, CourtWorld.LAW, CourtWorld.SENTENCES, (_, _, _) -> { throw new AssertionError("nobody is absent"); });
    private final PersonId plaintiff = PersonId.random();
    private final CaseFile file = world.accepted("open", party(1, "plaintiff", plaintiff, "Сәрсенова", null, null), party(2, "defendant", PersonId.random(), "Жұмабаев", null, null));

    @AfterEach
    void close() { world.close(); }

    /// What a program shows of the only entry.
    private record Shown(String uid, int sequence, String status, java.time.Instant start, java.time.Instant end, String summary, String location) {}

    private String feed(PersonId person, Language language) { return world.cases.as(new Actor.Citizen(person), _ -> hearings.calendar().feed(language)); }

    private Shown read() {
        String text = feed(plaintiff, Language.KK);
        Shown one = ical4j(text);
        assertThat(biweekly(text)).as("both programs show the same").isEqualTo(one);
        for (String line : text.split("\r\n")) assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
        assertThat(text.replace("\r\n ", "")).as("nobody is named").doesNotContain("Сәрсенова", "Жұмабаев", "Ахметов", "Омарова", plaintiff.toString());
        return one;
    }

    private static Shown ical4j(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.validate(true);
            assertThat(calendar.getComponents("VEVENT")).hasSize(1);
            Component event = calendar.getComponents("VEVENT").getFirst();
            return new Shown(value(event, "UID"), Integer.parseInt(value(event, "SEQUENCE")), value(event, "STATUS"), moment(value(event, "DTSTART")), moment(value(event, "DTEND")), value(event, "SUMMARY"), value(event, "LOCATION"));
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static String value(Component event, String name) { return ((Property) event.getProperty(name).orElseThrow()).getValue(); }

    private static java.time.Instant moment(String utc) { return java.time.LocalDateTime.parse(utc, java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")).toInstant(java.time.ZoneOffset.UTC); }

    private static Shown biweekly(String text) {
        List<ICalendar> all = Biweekly.parse(text).all();
        assertThat(all).singleElement().satisfies(calendar -> assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).as("%s", calendar.validate(biweekly.ICalVersion.V2_0)).isTrue());
        VEvent event = all.getFirst().getEvents().getFirst();
        return new Shown(event.getUid().getValue(), event.getSequence().getValue(), event.getStatus().getValue(), event.getDateStart().getValue().toInstant(), event.getDateEnd().getValue().toInstant(),
                event.getSummary().getValue(), event.getLocation().getValue());
    }

    private HearingId set(String time) {
        return Acting.as(world.asJudge, () -> hearings.setting().set(file.id(), CaseFiles.ANY_VERSION, "preliminary", new Slot(at(time), 60, "1"), true, null)).orThrow();
    }

    @Test
    void aSessionKeepsItsUidAndItsSequenceGrowsWithEachChange() {
        HearingId hearing = set("2026-04-20T10:00");
        Shown first = read();
        assertThat(first.uid()).isEqualTo(hearing + "@torelik.kz");
        assertThat(first.sequence()).isZero();
        assertThat(first.status()).isEqualTo("CONFIRMED");
        assertThat(first.start()).as("ten o'clock in the time of the country").isEqualTo(at("2026-04-20T10:00")).isEqualTo(java.time.Instant.parse("2026-04-20T05:00:00Z"));
        assertThat(first.summary().replace('\u2011', '-')).contains(file.number().toString());

        Acting.as(world.asJudge, () -> hearings.moving().move(file.id(), CaseFiles.ANY_VERSION, hearing, new Slot(at("2026-04-21T15:00"), 90, "2"), "Судья в отъезде", null)).orThrow();
        assertThat(read()).isEqualTo(new Shown(first.uid(), 1, "CONFIRMED", at("2026-04-21T15:00"), at("2026-04-21T16:30"), first.summary(), first.location().replace("1-зал", "2-зал")));

        Acting.as(world.asJudge, () -> hearings.adjourning().adjourn(file.id(), CaseFiles.ANY_VERSION, hearing, "evidence", "Нужна справка банка")).orThrow();
        Shown off = read();
        assertThat(off.status()).as("a program takes it away").isEqualTo("CANCELLED");
        assertThat(off.sequence()).isEqualTo(2);

        Acting.as(world.asJudge, () -> hearings.moving().move(file.id(), CaseFiles.ANY_VERSION, hearing, new Slot(at("2026-04-28T09:00"), 60, "1"), "Справка получена", null)).orThrow();
        assertThat(read()).satisfies(again -> {
            assertThat(again.status()).isEqualTo("CONFIRMED");
            assertThat(again.sequence()).as("after a cancellation it is a later version, or the program would not believe it").isEqualTo(3);
        });
    }

    @Test
    void aSessionOfACaseThatEndedWillNotBe() {
        set("2026-04-20T10:00");
        world.cases.listen(hearings.listener());
        ActId act = ActId.random();
        world.cases.record(world.asJudge, file.id(), new DecisionEvent.ActSigned(act, "ruling-termination", 2, CourtWorld.document("act"), null), new DecisionEvent.ProceedingsTerminated(act, "settlement"));
        world.cases.awaitQuiet();
        assertThat(read()).satisfies(shown -> {
            assertThat(shown.status()).isEqualTo("CANCELLED");
            assertThat(shown.sequence()).isEqualTo(1);
        });
        assertThat(Acting.as(world.asJudge, () -> hearings.setting().check(world.accepted("open", party(1, "plaintiff", PersonId.random(), "Ким", null, null), party(2, "defendant", PersonId.random(), "Ли", null, null)).id(),
                "preliminary", new Slot(at("2026-04-20T10:00"), 60, "1"))).isYes()).as("the judge and the room are free again").isTrue();
    }

    @Test
    void aStrangerSeesAnEmptyCalendar() {
        set("2026-04-20T10:00");
        assertThat(feed(PersonId.random(), Language.RU)).doesNotContain("VEVENT");
    }
}
