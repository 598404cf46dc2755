package kz.torelik.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Secret;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A country in the database of a running house: any number of people with accounts, and of cases, each a copy of one that was filed and drawn through the house. What a copy has of its own is its identity, its number,
/// its ticket, its plaintiff and its draw; the hashes of its history are those of its model, so that the ledger knows nothing of it.
///
/// Person `n` has the identity `md5('p' || n)` as UUID and is the plaintiff of every case whose number leaves `n` when divided by the count of people.
final class Multitude implements AutoCloseable {

    private static final int AT_ONCE = 50_000;
    private static final List<String> NAMES = List.of("Сәрсенова", "Жұмабаева", "Ахметова", "Нұрланова", "Ким", "Петрова", "Оспанова", "Қасымова");

    private final Connection connection;
    private final JdbcClient owner;

    private Multitude(Connection connection) {
        this.connection = connection;
        DataSource source = new SingleConnectionDataSource(connection, true);
        this.owner = JdbcClient.create(source);
    }

    static Multitude in(RunningHouse house) throws IOException, SQLException {
        Connection connection = DriverManager.getConnection(house.databaseUrl().replaceAll("/postgres$", "/torelik"), "postgres", house.databasePassword());
        Multitude all = new Multitude(connection);
        all.owner.sql("set session_replication_role = replica").update(); // the copies are not told to anybody
        all.owner.sql("set synchronous_commit = off").update();
        return all;
    }

    static String person(int n) { return uuid("p" + n); }

    static String caseId(int n) { return uuid("c" + n); }

    private static String uuid(String of) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("MD5").digest(of.getBytes(StandardCharsets.UTF_8));
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (java.security.NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    void people(int many) {
        owner.sql("""
                insert into identity.person (id, kind, iin, surname, given, born, address, language, created_at)
                select md5('p' || n)::uuid, 'natural', 'p' || lpad(n::text, 11, '0'), (?::text[])[1 + n % 8], 'Айгүл', date '1960-01-01' + n % 15000, 'Астана', (array['kk', 'ru'])[1 + n % 2], now() from generate_series(0, ? - 1) as n""")
                .params(NAMES.toArray(String[]::new), many).update();
        owner.sql("insert into identity.account (person, password_hash, changed_at) select md5('p' || n)::uuid, (select password_hash from identity.account limit 1), now() from generate_series(0, ? - 1) as n").param(many).update();
    }

    /// @param people how many there are
    void cases(int many, int people) throws SQLException {
        owner.sql("""
                create temporary table model as
                select row_number() over (order by c.number) - 1 as t, c.id, c.number, l.ticket, (select r.person from casefile.reader r where r.case_id = c.id and r.role = 'plaintiff') as plaintiff,
                       (select e.payload ->> 'draw' from casefile.procedural_event e where e.case_id = c.id and e.key like 'judge-drawn/%') as draw
                  from casefile.case_file c join publication.case_line l on l.id = c.id where c.judge is not null""").update();
        name(people);
        int models = owner.sql("select count(*) from model").query(Integer.class).single();
        owner.sql("create temporary table copy (n integer primary key, id uuid, model uuid, number text, was text, ticket text, ticket_was text, plaintiff uuid, plaintiff_was uuid, draw text, draw_was text, named text, named_was text)").update();
        for (int from = 0; from < many; from += AT_ONCE) {
            owner.sql("truncate copy").update();
            owner.sql("""
                    insert into copy select n, md5('c' || n)::uuid, m.id, split_part(m.number, '/', 1) || '/' || (100000 + n), m.number, '27-' || lpad((n / 100000)::text, 5, '0') || '-' || lpad((n % 100000)::text, 5, '0'), m.ticket,
                           md5('p' || n % ?)::uuid, m.plaintiff, substr(m.draw, 1, 10) || lpad(n::text, 8, '0') || substr(m.draw, 19), m.draw, named.text, was.text
                      from generate_series(?, ?) as n join model m on m.t = n % ?
                           join named on named.id = md5('p' || n % ?)::uuid join named was on was.id = m.plaintiff""").params(people, from, Math.min(many, from + AT_ONCE) - 1, models, people).update();
            copy("casefile.case_file", "id", "number", "c.number");
            copy("casefile.procedural_event", "case_id", "payload",
                    "replace(replace(replace(replace(r.payload::text, c.was, c.number), c.ticket_was, c.ticket), c.named_was, c.named), coalesce(c.draw_was, '-'), c.draw)::jsonb");
            copy("casefile.reader", "case_id", "person", "case when r.person = c.plaintiff_was then c.plaintiff else r.person end");
            copy("deadlines.clock", "case_id", "rule", "r.rule");
            copy("publication.case_line", "id", "number", "c.number", "ticket", "c.ticket", "filed_on", "date '2025-01-01' + c.n % 690");
            copy("publication.case_party", "case_id", "number", "c.number");
        }
        owner.sql("vacuum analyze").update();
    }

    /// How each person is written in an event.
    private void name(int people) throws SQLException {
        owner.sql("create temporary table named (id uuid primary key, text text)").update();
        for (UUID model : owner.sql("select distinct plaintiff from model").query(UUID.class).list()) owner.sql("insert into named values (?, ?)").params(model, new PublicId(model).toString()).update();
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy named from stdin");
        for (int n = 0; n < people; n++) {
            byte[] row = (person(n) + "\t" + new PublicId(UUID.fromString(person(n))) + "\n").getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    /// Copies the rows of the models in a table; the columns named get values of their own, the others those of the model.
    private void copy(String table, String caseColumn, String... own) {
        String[] named = table.split("\\.");
        List<String> columns = owner.sql("select column_name from information_schema.columns where table_schema = ? and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position")
                .params(named[0], named[1]).query(String.class).list();
        List<String> values = columns.stream().map(column -> {
            if (column.equals(caseColumn)) return "c.id";
            for (int i = 0; i < own.length; i += 2) if (own[i].equals(column)) return own[i + 1];
            return "r." + column;
        }).toList();
        owner.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values) + " from copy c join " + table + " r on r." + caseColumn + " = c.model").update();
    }

    /// Opens a session of each of these people.
    ///
    /// @return the words for the cookie, in the same order
    List<String> sessions(List<Integer> people) {
        return people.stream().map(n -> {
            Secret secret = Secret.random();
            owner.sql("insert into identity.session (token_hash, id, person, means, device, opened_at, seen_at, expires_at, last_at) values (?, ?, ?::uuid, 'eds', 'bench', now(), now(), now() + interval '3 hours', now() + interval '3 hours')")
                    .params(secret.hash().bytes(), UUID.randomUUID(), person(n)).update();
            return secret.text();
        }).toList();
    }

    /// Numbers of the copies `n`, as everybody reads them.
    List<String> numbers(List<Integer> copies) { return copies.stream().map(n -> owner.sql("select number from casefile.case_file where id = ?::uuid").param(caseId(n)).query(String.class).single()).toList(); }

    String told() {
        return owner.sql("""
                select (select count(*) from identity.account) || ' accounts, ' || (select count(*) from casefile.case_file) || ' cases, ' || (select count(*) from casefile.procedural_event) || ' events, '
                       || (select count(*) from deadlines.clock) || ' clocks, ' || pg_size_pretty(pg_database_size('torelik'))""").query(String.class).single();
    }

    @Override
    public void close() throws SQLException { connection.close(); }
}
