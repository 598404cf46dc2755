package kz.torelik.courts;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes changes into the tables, one batch for each kind of statement in the order in which the kinds first come, and the log beside them.
@Component
class StaffRows {

    private static final String APPOINT = """
            insert into courts.staff as s (person, court, function, surname, given, patronymic, iin, appointed_on) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (person) do update set court = excluded.court, function = excluded.function, surname = excluded.surname, given = excluded.given,
                   patronymic = excluded.patronymic, appointed_on = excluded.appointed_on, left_on = null
             where s.left_on <= excluded.appointed_on""";
    private static final String LEAVE = "update courts.staff set left_on = ? where person = ?";
    private static final String SPECIALISE = """
            insert into courts.specialisation (judge, fields, groups, languages) values (?, ?, ?, ?)
            on conflict (judge) do update set fields = excluded.fields, groups = excluded.groups, languages = excluded.languages""";
    private static final String RATE = """
            insert into courts.load_rate (judge, employment, experience) values (?, ?, ?)
            on conflict (judge) do update set employment = excluded.employment, experience = excluded.experience""";
    private static final String PAIR = "insert into courts.pairing (judge, secretary) values (?, ?) on conflict (judge) do update set secretary = excluded.secretary";
    private static final String ABSENT = "insert into courts.absence (judge, first_day, last_day, kind) values (?, ?, ?, ?)";
    private static final String SHORTEN = "update courts.absence set last_day = ? where judge = ? and first_day = ?";
    private static final String STRIKE_OUT = "delete from courts.absence where judge = ? and first_day = ?";
    private static final String ROOM = """
            insert into courts.room (court, name, seats, video, floor) values (?, ?, ?, ?, ?)
            on conflict (court, name) do update set seats = excluded.seats, video = excluded.video, floor = excluded.floor""";
    private static final String CLOSE_ROOM = "delete from courts.room where court = ? and name = ?";
    private static final String HOURS = """
            insert into courts.working_hours (court, opens, lunch_from, lunch_to, closes, saturday_opens, saturday_closes) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (court) do update set opens = excluded.opens, lunch_from = excluded.lunch_from, lunch_to = excluded.lunch_to, closes = excluded.closes,
                   saturday_opens = excluded.saturday_opens, saturday_closes = excluded.saturday_closes""";
    private static final String LOG = "insert into courts.staff_log (at, actor, court, person, change) values (?, ?::jsonb, ?, ?, ?::jsonb)";

    private final JdbcTemplate batches;

    StaffRows(JdbcTemplate batches) { this.batches = batches; }

    void write(Actor actor, OffsetDateTime at, List<StaffChange> changes) {
        Map<String, List<Object[]>> statements = new LinkedHashMap<>();
        List<Object[]> log = new ArrayList<>();
        String who = StaffJson.write(actor);
        for (StaffChange change : changes) {
            Row row = row(change);
            statements.computeIfAbsent(row.sql, _ -> new ArrayList<>()).add(row.values);
            log.add(new Object[] {at, who, change.court().digits(), change instanceof StaffChange.OfPerson of ? of.person().uuid() : null, StaffJson.write(change)});
        }
        statements.forEach(batches::batchUpdate);
        batches.batchUpdate(LOG, log);
    }

    private record Row(String sql, @Nullable Object[] values) {

        static Row of(String sql, @Nullable Object... values) { return new Row(sql, values); }
    }

    private static Row row(StaffChange change) {
        return switch (change) {
            case StaffChange.Appointed(var person, var court, var function, PersonName name, var iin, var on) ->
                    Row.of(APPOINT, person.uuid(), court.digits(), function.name(), name.surname(), name.given(), name.patronymic(), iin.digits(), on);
            case StaffChange.Left(var person, _, var on) -> Row.of(LEAVE, on, person.uuid());
            case StaffChange.Specialised(var person, _, Specialisation what) -> Row.of(SPECIALISE, person.uuid(), words(what.fields().stream().map(Field::word)),
                    words(what.groups().stream()), words(what.languages().stream().map(Language::tag)));
            case StaffChange.Rated(var person, _, LoadRate rate) -> Row.of(RATE, person.uuid(), rate.employment(), rate.experience());
            case StaffChange.Paired(var person, _, var secretary) -> Row.of(PAIR, person.uuid(), secretary.uuid());
            case StaffChange.WentAbsent(var person, _, Absence absence) -> Row.of(ABSENT, person.uuid(), absence.from(), absence.to(), absence.kind().word());
            case StaffChange.CameBack(var person, _, var from, var back) ->
                    back.isAfter(from) ? Row.of(SHORTEN, back.minusDays(1), person.uuid(), from) : Row.of(STRIKE_OUT, person.uuid(), from);
            case StaffChange.RoomSet(var court, Room room) -> Row.of(ROOM, court.digits(), room.name(), room.seats(), room.video(), room.floor());
            case StaffChange.RoomClosed(var court, var name) -> Row.of(CLOSE_ROOM, court.digits(), name);
            case StaffChange.HoursSet(var court, WorkingHours hours) -> Row.of(HOURS, court.digits(), hours.opens(), hours.lunchFrom(), hours.lunchTo(), hours.closes(),
                    hours.saturday() == null ? null : hours.saturday().from(), hours.saturday() == null ? null : hours.saturday().to());
        };
    }

    private static String[] words(Stream<String> words) { return words.sorted().toArray(String[]::new); }
}
