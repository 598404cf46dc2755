package kz.torelik.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The packages that came, by body and number.
@Repository
class PackageRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PackageRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// @param kind and `sha256` of the manifest as it came the first time
    record Kept(String kind, Sha256 sha256, Taken taken) {}

    /// A line of the list of what came to a court.
    ///
    /// @param caseNumber null for a refused package
    /// @param refusal null for a taken one
    record Line(Instant at, String body, String number, String kind, @Nullable CaseId caseId, @Nullable String caseNumber, @Nullable Refusal refusal) {}

    Optional<Kept> find(String body, String number) {
        return jdbc.sql("select * from intake.package where body = ? and number = ?").params(body, number).query((row, _) -> kept(row)).optional();
    }

    /// Who sends to a court and by which number, for a case.
    Optional<String[]> sender(CaseId id) {
        return jdbc.sql("select body, number from intake.package where case_id = ?").param(id.uuid()).query((row, _) -> new String[] {row.getString("body"), row.getString("number")}).optional();
    }

    /// One at a time for a body and a number, until the transaction ends.
    void alone(String body, String number) { jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("intake " + body + " " + number).query((_, _) -> 0).single(); }

    void add(Manifest manifest, Sha256 sha256, Taken taken) {
        jdbc.sql("insert into intake.package (body, number, kind, sha256, case_id, case_number, court, receipt, seal, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(manifest.body(), manifest.number(), manifest.kind(), sha256.bytes(), taken.caseId().uuid(), taken.caseNumber(), taken.court(), taken.receipt(), taken.seal(),
                        taken.receivedAt().atOffset(ZoneOffset.UTC)).update();
    }

    void refused(Manifest manifest, @Nullable String court, Refusal refusal, Instant now) {
        jdbc.sql("insert into intake.refused (body, number, kind, court, code, facts, basis, at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(manifest.body(), manifest.number(), manifest.kind(), court, refusal.code(), JSON.writeValueAsString(refusal.facts().stream().map(Object::toString).toList()),
                        refusal.basis() == null ? null : refusal.basis().toString(), now.atOffset(ZoneOffset.UTC)).update();
    }

    int countRefused(String body, String number) {
        return jdbc.sql("select count(*) from intake.refused where body = ? and number = ?").params(body, number).query(Integer.class).single();
    }

    /// What came to a court, the newest first; of one second, in which it is counted, the highest number.
    List<Line> list(String court, int most) {
        return jdbc.sql("""
                select received_at as at, body, number, kind, case_id, case_number, null as code, null::jsonb as facts, null as basis from intake.package where court = ?
                union all
                select at, body, number, kind, null, null, code, facts, basis from intake.refused where court = ?
                order by at desc, number desc limit ?""").params(court, court, most).query((row, _) -> line(row)).list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Taken taken = new Taken(CaseId.of(row.getObject("case_id", UUID.class)), row.getString("case_number"), row.getString("court"), row.getString("receipt"), row.getBytes("seal"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), true);
        return new Kept(row.getString("kind"), new Sha256(row.getBytes("sha256")), taken);
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID id = row.getObject("case_id", UUID.class);
        String code = row.getString("code");
        Refusal refusal = code == null ? null : Refusal.of(code, (Object[]) JSON.readValue(row.getString("facts"), String[].class));
        String basis = row.getString("basis");
        if (refusal != null && basis != null) refusal = refusal.under(basis);
        return new Line(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("body"), row.getString("number"), row.getString("kind"), id == null ? null : CaseId.of(id),
                row.getString("case_number"), refusal);
    }
}
