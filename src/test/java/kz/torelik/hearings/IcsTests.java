package kz.torelik.hearings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

class IcsTests {

    private static final Ics.Entry ENTRY = new Ics.Entry("h1@torelik.kz", 2, Instant.parse("2026-04-06T05:00:00Z"), Instant.parse("2026-04-20T05:00:00Z"), Instant.parse("2026-04-20T06:00:00Z"), false,
            "Сот отырысы; іс 7110-26-00-2/1, «Сарыарқа»", "Бірінші жол\nЕкінші жол \\ " + "ұзақ мәтін, ".repeat(20) + "соңы", "Астана қаласы, Сарыарқа аудандық соты, 1-зал", "https://torelik.kz/room/h1");

    @Test
    void aCalendarProgramReadsBackWhatWasWritten() throws IOException, ParserException {
        String text = Ics.invitation(Ics.Method.REQUEST, ENTRY, new Ics.Who("Сарыарқа «соты»", "notice@sot.torelik.kz"), new Ics.Who("Жұмабаев \"А\"", "a@b.kz"));
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        Component event = calendar.getComponents().getFirst();
        assertThat(value(calendar.getProperty(Property.METHOD))).isEqualTo("REQUEST");
        assertThat(value(event.getProperty(Property.SEQUENCE))).isEqualTo("2");
        assertThat(value(event.getProperty(Property.DTSTART))).isEqualTo("20260420T050000Z");
        assertThat(value(event.getProperty(Property.SUMMARY))).isEqualTo(ENTRY.summary());
        assertThat(value(event.getProperty(Property.DESCRIPTION))).isEqualTo(ENTRY.description());
        assertThat(value(event.getProperty(Property.ATTENDEE))).isEqualTo("mailto:a@b.kz");
        calendar.validate();
    }

    @Test
    void noLineIsLongerThan75OctetsAndEachEndsWithCrLf() {
        String text = Ics.feed("Отырыстар", List.of(ENTRY));
        assertThat(text).endsWith("\r\n").doesNotContain("\r\n\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    private static String value(java.util.Optional<? extends Property> property) { return property.orElseThrow().getValue(); }
}
