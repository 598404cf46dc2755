package kz.torelik.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.documents.Files;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.signatures.AcceptedSignature;
import kz.torelik.signatures.PdfSigning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The acts of panels that are being signed. The database shows them to the judges of the panel alone.
@Repository
class PanelActs {

    private final JdbcClient jdbc;
    private final Files store;
    private final CourtClock clock;

    PanelActs(JdbcClient jdbc, Files store, CourtClock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /// Lays a version before the judges; what they signed of an earlier one is gone.
    @Transactional
    PanelAct lay(ActDraft draft, ActPaper.Setting place, String title, List<PersonId> judges, byte[] pdf, int pages) {
        Sha256 file = keep(draft.caseId(), pdf);
        withdraw(draft.id());
        jdbc.sql("insert into acts.panel_act (draft, version, case_id, author, kind, title, judges, ordinal, pages, sha256, laid_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(draft.id().uuid(), draft.version(), draft.caseId().uuid(), draft.author().uuid(), draft.disposition().kind(), title,
                        judges.stream().map(PersonId::uuid).toArray(UUID[]::new), place.ordinal(), pages, file.bytes(), now()).update();
        return find(draft.id()).orElseThrow();
    }

    @Transactional
    void withdraw(ActId draft) { jdbc.sql("delete from acts.panel_act where draft = ?").param(draft.uuid()).update(); }

    @Transactional(readOnly = true)
    Optional<PanelAct> find(ActId draft) { return jdbc.sql("select * from acts.panel_act where draft = ?").param(draft.uuid()).query(this::read).optional(); }

    /// All of the judge of this thread, the oldest first.
    @Transactional(readOnly = true)
    List<PanelAct> list() { return jdbc.sql("select * from acts.panel_act order by laid_at").query(this::read).list(); }

    byte[] content(PanelAct act) { return content(act.caseId(), act.file()); }

    /// Keeps the file that is shown to a judge, over the signatures that are there now.
    @Transactional
    void show(PanelAct act, PersonId judge, PdfSigning.ToSign shown) {
        jdbc.sql("""
                insert into acts.panel_shown (draft, judge, upon, sha256) values (?, ?, ?, ?)
                on conflict (draft, judge) do update set upon = excluded.upon, sha256 = excluded.sha256""")
                .params(act.draft().uuid(), judge.uuid(), act.file().bytes(), keep(act.caseId(), shown.pdf()).bytes()).update();
    }

    /// What was shown to him, unless another has signed since.
    @Transactional(readOnly = true)
    Optional<PdfSigning.ToSign> shown(PanelAct act, PersonId judge) {
        return jdbc.sql("select sha256 from acts.panel_shown where draft = ? and judge = ? and upon = ?").params(act.draft().uuid(), judge.uuid(), act.file().bytes())
                .query((row, _) -> new Sha256(row.getBytes("sha256"))).optional().map(file -> PdfSigning.waiting(content(act.caseId(), file)));
    }

    /// @return false when another has signed meanwhile
    @Transactional
    boolean sign(PanelAct act, PersonId judge, AcceptedSignature accepted) {
        int changed = jdbc.sql("update acts.panel_act set sha256 = ? where draft = ? and sha256 = ?")
                .params(keep(act.caseId(), accepted.signature()).bytes(), act.draft().uuid(), act.file().bytes()).update();
        if (changed == 0) return false;
        jdbc.sql("insert into acts.panel_signature (draft, judge, signer, signed_at) values (?, ?, ?, ?)")
                .params(act.draft().uuid(), judge.uuid(), accepted.signer().name(), accepted.signedAt().atOffset(ZoneOffset.UTC)).update();
        return true;
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }

    private Sha256 keep(CaseId owner, byte[] pdf) {
        try {
            return store.store(owner.uuid(), pdf).sha256();
        } catch (IOException fault) {
            throw new UncheckedIOException("An act of a panel cannot be kept", fault);
        }
    }

    private byte[] content(CaseId owner, Sha256 file) {
        try {
            return store.bytes(owner.uuid(), file);
        } catch (IOException fault) {
            throw new UncheckedIOException("An act of a panel cannot be read", fault);
        }
    }

    private PanelAct read(ResultSet row, int index) throws SQLException {
        UUID draft = row.getObject("draft", UUID.class);
        List<PersonId> judges = Arrays.stream((UUID[]) row.getArray("judges").getArray()).map(PersonId::of).toList();
        return new PanelAct(ActId.of(draft), row.getInt("version"), CaseId.of(row.getObject("case_id", UUID.class)), PersonId.of(row.getObject("author", UUID.class)), row.getString("kind"),
                row.getString("title"), judges, row.getInt("ordinal"), row.getInt("pages"), new Sha256(row.getBytes("sha256")), signatures(draft));
    }

    private List<PanelAct.Signature> signatures(UUID draft) {
        return jdbc.sql("select * from acts.panel_signature where draft = ? order by signed_at").param(draft)
                .query((row, _) -> new PanelAct.Signature(PersonId.of(row.getObject("judge", UUID.class)), row.getString("signer"), row.getObject("signed_at", OffsetDateTime.class).toInstant())).list();
    }
}
