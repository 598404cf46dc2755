package kz.torelik.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.casefile.events.Opening;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Records many commands of many cases in one transaction of its own, for rules of the house that deliver what many people did: the simulator, and registers that bring
/// a night's messages at once. Each command is asked by the same [Recording] as in [CaseFiles], for its own actor, and is refused by itself; what is
/// allowed is written with a few statements for all of them and is durable when the transaction is. The database sees the rule and not the actors.
@Repository
public class ManyCases {

    private final JdbcClient jdbc;
    private final Recording recording;
    private final Journal journal;
    private final River river;
    private final TransactionTemplate transactions;
    private final RecentFiles recent = new RecentFiles();

    ManyCases(JdbcClient jdbc, ProcedureRules procedures, Journal journal, River river, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.recording = new Recording(procedures);
        this.journal = journal;
        this.river = river;
        this.transactions = transactions;
    }

    /// What somebody does in a case; one that begins with an opening makes the case.
    ///
    /// @param at the moment at which it is recorded
    public record Command(CaseId caseId, Actor actor, Instant at, List<Happening> happenings) {
        public Command { happenings = List.copyOf(happenings); }
    }

    /// Gives the next numbers of a court's register for a kind of case in a year, in their order.
    public List<CaseNumber> nextNumbers(CourtCode court, int year, String kind, int count) { return transactions.execute(_ -> numbers(court, year, kind, count)); }

    private List<CaseNumber> numbers(CourtCode court, int year, String kind, int count) {
        int last = jdbc.sql("""
                insert into casefile.number_series as s (court, year, kind, last) values (?, ?, ?, ?)
                on conflict (court, year, kind) do update set last = s.last + excluded.last returning last""")
                .params(court.digits(), year, kind, count).query(Integer.class).single();
        List<CaseNumber> numbers = new ArrayList<>();
        for (int sequence = last - count + 1; sequence <= last; sequence++) numbers.add(CaseNumber.of(court, year, kind, sequence));
        return numbers;
    }

    /// Records the commands in their order.
    ///
    /// @return for each the version of its case after it, or why it was refused; a refused command leaves nothing
    /// @throws IllegalStateException when it is not a rule of the house that asks
    public List<Answer<Integer>> record(List<Command> commands) { return transactions.execute(_ -> recordTogether(commands)); }

    private List<Answer<Integer>> recordTogether(List<Command> commands) {
        if (!(Acting.now() instanceof Actor.Rule)) throw new IllegalStateException("Only a rule of the house speaks for many");
        Map<CaseId, CaseFile> files = lock(commands.stream().filter(command -> !opens(command)).map(Command::caseId).distinct().toList());
        Batch batch = new Batch();
        List<Answer<Integer>> answers = new ArrayList<>();
        for (Command command : commands) {
            Answer<Recording.Recorded> recorded = decide(files, command);
            if (recorded instanceof Answer.Yes<Recording.Recorded>(Recording.Recorded done)) {
                files.put(command.caseId(), done.file());
                batch.add(command, done);
            }
            answers.add(recorded.map(done -> done.file().version()));
        }
        batch.write();
        keepAfterCommit(files.values());
        river.wakeAfterCommit();
        return answers;
    }

    private static boolean opens(Command command) { return command.happenings().getFirst().event() instanceof Opening; }

    private Answer<Recording.Recorded> decide(Map<CaseId, CaseFile> files, Command command) {
        Instant at = command.at().truncatedTo(ChronoUnit.MILLIS);
        CaseFile file = files.get(command.caseId());
        if (opens(command)) return file == null ? recording.open(command.caseId(), command.actor(), at, command.happenings()) : Answer.no(Refusal.of("case-changed", file.version(), 0));
        if (file == null) return Answer.no(Refusal.of("case-not-found"));
        int before = file.version();
        Answer<Recording.Recorded> recorded = recording.record(file, command.actor(), at, command.happenings());
        if (!recorded.isYes() && file.version() > before) files.put(command.caseId(), CaseFile.of(file.history().subList(0, before)));
        return recorded;
    }

    /// Locks the cases in one order, and takes each file from memory when it is the one whose head the locked row names, else from its history.
    private Map<CaseId, CaseFile> lock(List<CaseId> ids) {
        Map<CaseId, CaseFile> files = new HashMap<>();
        if (ids.isEmpty()) return files;
        List<CaseId> unread = new ArrayList<>();
        jdbc.sql("select id, version, head from casefile.case_file where id = any(?) order by id for update").param(uuids(ids)).query((row, _) -> {
            CaseId id = CaseId.of(row.getObject("id", UUID.class));
            CaseFile kept = recent.take(id);
            if (kept != null && kept.version() == row.getInt("version") && Arrays.equals(kept.last().hash().bytes(), row.getBytes("head"))) files.put(id, kept);
            else unread.add(id);
            return id;
        }).list();
        journal.readAll(unread).forEach((id, history) -> files.put(id, CaseFile.of(history)));
        return files;
    }

    private void keepAfterCommit(Collection<CaseFile> files) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { files.forEach(recent::keep); }
        });
    }

    private static UUID[] uuids(Collection<CaseId> ids) { return ids.stream().map(CaseId::uuid).toArray(UUID[]::new); }

    /// What one transaction writes.
    private final class Batch {

        private final List<Entry> entries = new ArrayList<>();
        private final Map<CaseId, Command> opened = new LinkedHashMap<>();
        private final Map<CaseId, CaseFile> changed = new LinkedHashMap<>();
        private final Map<CaseId, Instant> moments = new HashMap<>();
        private final Map<CaseId, List<Recording.Seated>> bench = new LinkedHashMap<>();

        void add(Command command, Recording.Recorded recorded) {
            if (opens(command)) opened.put(command.caseId(), command);
            entries.addAll(recorded.entries());
            changed.put(command.caseId(), recorded.file());
            moments.put(command.caseId(), command.at());
            if (!recorded.bench().isEmpty()) bench.computeIfAbsent(command.caseId(), _ -> new ArrayList<>()).addAll(recorded.bench());
        }

        void write() {
            if (entries.isEmpty()) return;
            register();
            journal.write(entries);
            bench.forEach((id, all) -> all.forEach(seated -> journal.seat(id, seated)));
            index();
        }

        private void register() {
            if (opened.isEmpty()) return;
            List<Opening> openings = opened.values().stream().map(command -> (Opening) command.happenings().getFirst().event()).toList();
            List<LocalDate> days = opened.values().stream().map(command -> command.happenings().getFirst().occurredOn()).toList();
            jdbc.sql("""
                    insert into casefile.case_file (id, number, court, seat, procedure, category, stage, seal, language, plaintiff, defendant, price, version, head, filed_on, changed_at)
                    select id, number, court, seat, procedure, category, '', seal, language, plaintiff, defendant, price, 0, '', filed_on::date, now()
                      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[])
                        as given (id, number, court, seat, procedure, category, seal, language, plaintiff, defendant, price, filed_on)""")
                    .params(uuids(opened.keySet()), words(openings, one -> one.number().toString()), words(openings, one -> one.number().court().digits()), words(openings, one -> one.claim().court().digits()),
                            words(openings, one -> one.claim().procedure()), words(openings, one -> one.claim().category()), words(openings, one -> one.claim().seal()), words(openings, one -> one.claim().language().tag()),
                            words(openings, one -> CaseFiles.brief(one.parties(), CaseFiles.ASKING)), words(openings, one -> CaseFiles.brief(one.parties(), CaseFiles.ANSWERING)), words(openings, one -> one.claim().price().amount().toPlainString()),
                            words(days, LocalDate::toString)).update();
            readers(openings);
        }

        private void readers(List<Opening> openings) {
            List<CaseId> ids = List.copyOf(opened.keySet());
            List<UUID> cases = new ArrayList<>();
            List<Readers.Line> lines = new ArrayList<>();
            for (int i = 0; i < openings.size(); i++) {
                for (Readers.Line line : Readers.of(openings.get(i).parties())) {
                    cases.add(ids.get(i).uuid());
                    lines.add(line);
                }
            }
            if (lines.isEmpty()) return;
            jdbc.sql("insert into casefile.reader (case_id, person, party, role, acts_for, principal) select * from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::integer[], ?::uuid[]) on conflict do nothing")
                    .params(cases.toArray(UUID[]::new), lines.stream().map(Readers.Line::person).toArray(UUID[]::new), lines.stream().map(Readers.Line::party).toArray(Integer[]::new), words(lines, Readers.Line::role),
                            Readers.column(lines, Readers.Line::actsFor).toArray(Integer[]::new), Readers.column(lines, Readers.Line::principal).toArray(UUID[]::new)).update();
        }

        private void index() {
            List<CaseFile> files = List.copyOf(changed.values());
            List<CaseFile.@Nullable AssignedJudge> judges = new ArrayList<>();
            files.forEach(file -> judges.add(file.judge().orElse(null)));
            jdbc.sql("""
                    update casefile.case_file f set stage = given.stage, seal = given.seal, seat = given.seat, language = given.language, judge = given.judge, judge_name = given.judge_name, secretary = given.secretary,
                           panel = given.panel::uuid[], recusal_of = given.recusal_of, stay_asked_of = given.stay_asked_of, version = given.version, head = given.head, changed_at = given.changed_at::timestamptz
                      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::integer[], ?::bytea[], ?::text[])
                        as given (id, stage, seal, seat, language, judge, judge_name, secretary, panel, recusal_of, stay_asked_of, version, head, changed_at)
                     where f.id = given.id""")
                    .params(uuids(changed.keySet()), words(files, CaseFile::stage), words(files, file -> file.isClosed() ? "closed" : "open"), words(files, file -> file.seat().digits()), words(files, file -> file.language().tag()),
                            judges.stream().map(judge -> judge == null ? null : judge.person().uuid()).toArray(UUID[]::new), judges.stream().map(judge -> judge == null ? null : judge.name().full()).toArray(String[]::new),
                            judges.stream().map(judge -> judge == null || judge.secretary() == null ? null : judge.secretary().uuid()).toArray(UUID[]::new),
                            words(files, file -> file.panel().stream().map(member -> member.person().toString()).collect(Collectors.joining(",", "{", "}"))),
                            files.stream().map(file -> file.underRecusal() == null ? null : Objects.requireNonNull(file.underRecusal()).uuid()).toArray(UUID[]::new), files.stream().map(AskedAbove::column).toArray(String[]::new),
                            files.stream().map(CaseFile::version).toArray(Integer[]::new), files.stream().map(file -> file.last().hash().bytes()).toArray(byte[][]::new),
                            words(files, file -> moments.get(file.id()).atOffset(ZoneOffset.UTC).toString())).update();
        }

        private static <T> String[] words(Collection<T> of, Function<T, String> part) { return of.stream().map(part).toArray(String[]::new); }
    }
}
