package kz.torelik.hearings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes calendars as RFC 5545 asks, with times in UTC: lines end with CRLF and are folded at 75 octets, text is escaped.
public final class Ics {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private Ics() {}

    /// What an invitation asks of the program that gets it: to come, or not to (RFC 5546). A feed asks nothing.
    public enum Method { REQUEST, CANCEL }

    /// One entry.
    ///
    /// @param uid the same for all versions of a hearing
    /// @param sequence grows with each change
    /// @param changedAt when this version was made
    /// @param cancelled whether it will not be
    /// @param url a page about it, or null
    public record Entry(String uid, int sequence, Instant changedAt, Instant start, Instant end, boolean cancelled, String summary, String description, String location, @Nullable String url) {}

    /// Who invites and who is invited, by name and e-mail address.
    public record Who(String name, String address) {}

    /// A feed of entries without invitations: a program asks for it again every hour (RFC 7986, 5.7).
    public static String feed(String name, List<Entry> entries) {
        Ics ics = new Ics().begin();
        ics.line("NAME:" + escaped(name));
        ics.line("X-WR-CALNAME:" + escaped(name));
        ics.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        ics.line("X-PUBLISHED-TTL:PT1H");
        for (Entry entry : entries) ics.entry(entry, entry.cancelled(), null, null);
        return ics.end();
    }

    /// An invitation of one addressee, or its withdrawal.
    public static String invitation(Method method, Entry entry, Who organizer, Who attendee) {
        Ics ics = new Ics().begin();
        ics.line("METHOD:" + method.name());
        return ics.entry(entry, method == Method.CANCEL, organizer, attendee).end();
    }

    private Ics begin() {
        line("BEGIN:VCALENDAR");
        line("PRODID:-//Torelik//Hearings//KK");
        line("VERSION:2.0");
        line("CALSCALE:GREGORIAN");
        return this;
    }

    private Ics entry(Entry entry, boolean cancelled, @Nullable Who organizer, @Nullable Who attendee) {
        line("BEGIN:VEVENT");
        line("UID:" + entry.uid());
        line("SEQUENCE:" + entry.sequence());
        line("DTSTAMP:" + UTC.format(entry.changedAt()));
        line("LAST-MODIFIED:" + UTC.format(entry.changedAt()));
        line("DTSTART:" + UTC.format(entry.start()));
        line("DTEND:" + UTC.format(entry.end()));
        line("SUMMARY:" + escaped(entry.summary()));
        line("DESCRIPTION:" + escaped(entry.description()));
        line("LOCATION:" + escaped(entry.location()));
        if (entry.url() != null) line("URL:" + entry.url());
        line("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
        if (organizer != null) line("ORGANIZER;CN=" + quoted(organizer.name()) + ":mailto:" + organizer.address());
        if (attendee != null) line("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN=" + quoted(attendee.name()) + ":mailto:" + attendee.address());
        if (!cancelled) reminder(entry.summary());
        line("END:VEVENT");
        return this;
    }

    private void reminder(String summary) {
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("TRIGGER;RELATED=START:-P1D");
        line("DESCRIPTION:" + escaped(summary));
        line("END:VALARM");
    }

    private String end() {
        line("END:VCALENDAR");
        return text.toString();
    }

    /// A content line, folded so that no line has more than 75 octets; a character is never cut.
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > 75) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
            i += character.length();
        }
        text.append("\r\n");
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\n").replace("\n", "\\n");
    }

    /// A parameter value cannot hold quotation marks or control characters.
    private static String quoted(String words) { return '"' + words.replaceAll("[\\p{Cntrl}]", " ").replace('"', '\'') + '"'; }

    /// The header value of a calendar in a message.
    public static String mediaType(Method method) { return "text/calendar; charset=utf-8; method=" + method.name().toUpperCase(Locale.ROOT); }
}
