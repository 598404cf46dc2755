package kz.torelik.filing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the window: how a paper came, the receipts of banks that were shown there, the papers of cases before the registrar has signed. The database shows a court its own.
@Repository
class WindowRows {

    private final JdbcClient jdbc;
    private final CourtClock clock;

    WindowRows(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A claim that is or was at a window.
    record Entered(CourtCode court, PersonId registrar, WindowEntry entry) {}

    void enter(SubmissionId id, Actor.Staff registrar, WindowEntry entry) {
        jdbc.sql("insert into filing.window_entry (id, court, registrar, way, handed_at, postmark, opened_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.uuid(), registrar.court().digits(), registrar.person().uuid(), entry.way().word(), entry.handedAt().atOffset(ZoneOffset.UTC), entry.postmark(), now()).update();
    }

    Optional<Entered> find(SubmissionId id) {
        return jdbc.sql("select * from filing.window_entry where id = ?").param(id.uuid()).query((row, _) -> new Entered(CourtCode.of(row.getString("court")), PersonId.of(row.getObject("registrar", UUID.class)),
                entry(row.getString("way"), row.getObject("handed_at", OffsetDateTime.class), row.getObject("postmark", LocalDate.class)))).optional();
    }

    /// @return false when the receipt was already used
    boolean take(SubmissionId id, String receipt, Tenge sum, LocalDate paidOn, PersonId registrar) {
        return jdbc.sql("insert into filing.bank_receipt (number, submission, sum, paid_on, registrar, entered_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(receipt, id.uuid(), sum.amount(), paidOn, registrar.uuid(), now()).update() == 1;
    }

    /// A paper in a case that waits for the signature of the registrar.
    ///
    /// @param scans the ids of the scans, the paper itself first
    record Paper(PublicId id, CaseId caseId, int party, String kind, @Nullable String motion, CasePaper.@Nullable Restoration restoration, WindowEntry entry, List<DocumentId> scans, DocumentId sheet, PapersAtTheWindow.ShownDuty duty) {
        Paper { scans = List.copyOf(scans); }
    }

    void keep(Paper paper, Actor.Staff registrar) {
        PapersAtTheWindow.@Nullable Receipt receipt = paper.duty().receipt();
        jdbc.sql("""
                insert into filing.window_paper (id, case_id, court, registrar, party, kind, motion, rule, reasons, way, handed_at, postmark, scans, sheet, receipt, paid, paid_on, exemptions, state, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'prepared', ?)""")
                .params(paper.id().uuid(), paper.caseId().uuid(), registrar.court().digits(), registrar.person().uuid(), paper.party(), paper.kind(), paper.motion(),
                        paper.restoration() == null ? null : paper.restoration().rule(), paper.restoration() == null ? null : paper.restoration().reasons(), paper.entry().way().word(),
                        paper.entry().handedAt().atOffset(ZoneOffset.UTC), paper.entry().postmark(), paper.scans().stream().map(DocumentId::uuid).toArray(UUID[]::new), paper.sheet().uuid(),
                        receipt == null ? null : receipt.number().strip(), receipt == null ? null : receipt.sum().amount(), receipt == null ? null : receipt.paidOn(), paper.duty().exemptions().toArray(String[]::new), now()).update();
    }

    Optional<Paper> paper(PublicId id) {
        return jdbc.sql("select * from filing.window_paper where id = ? and state = 'prepared'").param(id.uuid()).query((row, _) -> new Paper(id, CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("party"),
                row.getString("kind"), row.getString("motion"), row.getString("rule") == null ? null : new CasePaper.Restoration(row.getString("rule"), row.getString("reasons")),
                entry(row.getString("way"), row.getObject("handed_at", OffsetDateTime.class), row.getObject("postmark", LocalDate.class)),
                Arrays.stream((UUID[]) row.getArray("scans").getArray()).map(DocumentId::of).toList(), DocumentId.of(row.getObject("sheet", UUID.class)),
                new PapersAtTheWindow.ShownDuty(row.getString("receipt") == null ? null : new PapersAtTheWindow.Receipt(row.getString("receipt"), new Tenge(row.getBigDecimal("paid")), row.getObject("paid_on", LocalDate.class)),
                        List.of((String[]) row.getArray("exemptions").getArray())))).optional();
    }

    /// Whether a receipt was shown before, for a claim or for a complaint.
    boolean isUsed(String receipt) {
        return jdbc.sql("select exists (select 1 from filing.bank_receipt where number = ?) or exists (select 1 from filing.window_paper where receipt = ? and state = 'filed')").params(receipt, receipt).query(Boolean.class).single();
    }

    void filed(PublicId id) { jdbc.sql("update filing.window_paper set state = 'filed' where id = ?").param(id.uuid()).update(); }

    private static WindowEntry entry(String way, OffsetDateTime handedAt, @Nullable LocalDate postmark) { return new WindowEntry(WindowEntry.Way.of(way), handedAt.toInstant(), postmark); }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
