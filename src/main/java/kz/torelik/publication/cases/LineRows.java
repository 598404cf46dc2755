package kz.torelik.publication.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.Fingerprints;
import kz.torelik.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the lines of the cases that the public may find.
@Repository
class LineRows {

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// Moves cases to the stage after these events. A line that is already further stays.
    void move(Collection<RecordedEvent> last) {
        if (last.isEmpty()) return;
        jdbc.sql("""
                update publication.case_line l set stage = given.stage, seq = given.seq from unnest(?::uuid[], ?::text[], ?::integer[]) as given (id, stage, seq)
                 where l.id = given.id and l.seq < given.seq""")
                .params(last.stream().map(event -> event.caseId().uuid()).toArray(UUID[]::new), last.stream().map(RecordedEvent::stage).toArray(String[]::new), last.stream().map(RecordedEvent::seq).toArray(Integer[]::new)).update();
    }

    void remove(Collection<CaseId> cases) {
        if (cases.isEmpty()) return;
        UUID[] ids = cases.stream().map(CaseId::uuid).toArray(UUID[]::new);
        jdbc.sql("delete from publication.case_line where id = any(?)").param(ids).update();
        jdbc.sql("delete from publication.case_party where case_id = any(?)").param(ids).update();
    }

    /// Writes the lines of these cases as they stand now.
    void write(List<CaseFile> files, Fingerprints.Keyed keyed) {
        if (files.isEmpty()) return;
        jdbc.sql("""
                insert into publication.case_line (id, number, ticket, seat, procedure, category, stage, filed_on, hearings, seq)
                select id, number, ticket, seat, procedure, category, stage, filed_on::date, hearings::timestamptz[], seq
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[]) as given (id, number, ticket, seat, procedure, category, stage, filed_on, hearings, seq)
                on conflict (id) do update set seat = excluded.seat, stage = excluded.stage, hearings = excluded.hearings, seq = excluded.seq where case_line.seq <= excluded.seq""")
                .params(ids(files), words(files, file -> file.number().toString()), words(files, LineRows::ticket), words(files, file -> file.seat().digits()), words(files, file -> file.claim().procedure()),
                        words(files, file -> file.claim().category()), words(files, CaseFile::stage), words(files, file -> file.filedOn().toString()), words(files, LineRows::hearings),
                        files.stream().map(file -> file.history().size()).toArray(Integer[]::new)).update();
        jdbc.sql("delete from publication.case_party where case_id = any(?)").param(ids(files)).update();
        List<UUID> cases = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> days = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        for (CaseFile file : files) for (Party party : file.parties()) {
            if (party.actsFor() != null) continue;
            for (byte[] key : PartyKeys.of(keyed, party)) {
                cases.add(file.id().uuid());
                numbers.add(file.number().toString());
                days.add(file.filedOn().toString());
                keys.add(key);
            }
        }
        jdbc.sql("""
                insert into publication.case_party (key, filed_on, number, case_id)
                select key, filed_on::date, number, case_id from unnest(?::bytea[], ?::text[], ?::text[], ?::uuid[]) as given (key, filed_on, number, case_id) on conflict do nothing""")
                .params(keys.toArray(byte[][]::new), days.toArray(String[]::new), numbers.toArray(String[]::new), cases.toArray(UUID[]::new)).update();
    }

    /// The ticket of the receipt leads to the case that it opened, not to one that was severed from it.
    private static @Nullable String ticket(CaseFile file) {
        boolean severed = file.links().stream().anyMatch(link -> link.how().equals("severed-from"));
        return !severed && file.history().getFirst().event() instanceof FilingEvent.ClaimFiled filed ? filed.ticket() : null;
    }

    private static String hearings(CaseFile file) {
        return file.hearings().stream().filter(hearing -> hearing.state().equals("set")).map(CaseFile.HearingInFile::startsAt).sorted().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static UUID[] ids(List<CaseFile> files) { return files.stream().map(file -> file.id().uuid()).toArray(UUID[]::new); }

    private static String[] words(List<CaseFile> files, Function<CaseFile, @Nullable String> part) {
        List<@Nullable String> words = new ArrayList<>();
        files.forEach(file -> words.add(part.apply(file)));
        return words.toArray(String[]::new);
    }
}
