package kz.torelik.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.LawBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts texts into the bank of acts and takes them out: identifier, paper, row and event in one transaction. The rule `publication` acts.
@Component
class Publishing {

    /// Under whose key the papers of the bank are kept: public, so no case owns them.
    static final UUID BANK = UUID.fromString("0b5f6a9c-7d0e-4b8e-9a53-6a1f2f0c1a19");

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Documents documents;
    private final Typesetter typesetter;
    private final PublishedSheet sheets;
    private final LawBook law;
    private final ActChanges changes;

    Publishing(JdbcClient jdbc, CaseFiles files, Documents documents, Typesetter typesetter, PublishedSheet sheets, LawBook law, ActChanges changes) {
        this.jdbc = jdbc;
        this.files = files;
        this.documents = documents;
        this.typesetter = typesetter;
        this.sheets = sheets;
        this.law = law;
        this.changes = changes;
    }

    boolean isPublished(ActId act) { return jdbc.sql("select exists (select 1 from publication.text where act = ?)").param(act.uuid()).query(Boolean.class).single(); }

    /// Whether acts of this kind are published at all; whether the case is open is asked of [kz.torelik.publication.cases.OpenCases].
    boolean isPublishedKind(CaseFile.ActInFile act) { return law.papers().publication().publishedKinds().contains(act.kind()); }

    /// @throws kz.torelik.kernel.Refused when the procedure does not allow the publication now; nothing is kept then
    Ecli publish(Proposal proposal) {
        Optional<Ecli> before = jdbc.sql("select ecli from publication.text where act = ?").param(proposal.act().uuid()).query(String.class).optional().flatMap(Ecli::find);
        Ecli ecli = before.orElseGet(() -> next(proposal));
        RenderedDocument paper = typesetter.render(sheets.of(proposal, ecli, law.courts().get(proposal.court()), law.papers().actKind(proposal.kind())));
        Document kept = kept(paper, ecli);
        jdbc.sql("""
                insert into publication.text (act, case_id, ecli, case_number, court, region, category, kind, outcome, language, judge, decided_on, in_force_from, signed_at, act_sha256,
                    body, document, pdf_sha256, published_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                on conflict (act) do update set body = excluded.body, document = excluded.document, pdf_sha256 = excluded.pdf_sha256, published_at = excluded.published_at, closed_on = null""")
                .params(proposal.act().uuid(), proposal.caseId().uuid(), ecli.toString(), proposal.caseNumber().toString(), proposal.court().digits(), proposal.court().region(), proposal.category(),
                        proposal.kind(), proposal.outcome(), proposal.text().language().tag(), proposal.judge(), proposal.decidedOn(), proposal.inForceFrom(),
                        proposal.signedAt() == null ? null : proposal.signedAt().atOffset(ZoneOffset.UTC), proposal.actSha256().bytes(), TextJson.write(proposal.text()),
                        kept.id().uuid(), kept.sha256().bytes(), changes.now().atOffset(ZoneOffset.UTC)).update();
        changes.add(proposal.act(), ActChanges.Kind.PUBLISHED);
        // what comes back was published once, and the case knows it
        if (before.isEmpty()) files.record(proposal.caseId(), CaseFiles.ANY_VERSION, List.of(Happening.of(new DecisionEvent.ActPublished(proposal.act(), ecli.toString(), kept.id()), changes.today()))).orThrow();
        return ecli;
    }

    /// Takes the texts of these files out of the bank, because the case is closed now. Nothing of them is told to anybody any more; whoever keeps a copy learns from the number of the change that it has to be deleted.
    void close(Collection<CaseId> cases) {
        jdbc.sql("""
                update publication.text t set closed_on = ?, body = null from (select act, body is not null as stood from publication.text where case_id = any(?) and closed_on is null order by ecli for update) was
                 where t.act = was.act returning t.act, was.stood""").params(changes.today(), ids(cases))
                .query((row, _) -> row.getBoolean("stood") ? Optional.of(ActId.of(row.getObject("act", UUID.class))) : Optional.<ActId>empty()).list().stream().flatMap(Optional::stream)
                .forEach(act -> changes.add(act, ActChanges.Kind.WITHDRAWN));
    }

    /// The acts of these files whose texts were taken out because the case was closed, and were not taken back before.
    List<ActId> closed(Collection<CaseId> cases) {
        return jdbc.sql("select act from publication.text where case_id = any(?) and closed_on is not null and withdrawn_on is null order by ecli").param(ids(cases)).query(UUID.class).list().stream().map(ActId::of).toList();
    }

    private static UUID[] ids(Collection<CaseId> cases) { return cases.stream().map(CaseId::uuid).toArray(UUID[]::new); }

    void withdraw(ActId act, LocalDate on, String reasons) {
        jdbc.sql("update publication.text set withdrawn_on = ?, withdrawn_why = ?, body = null where act = ?").params(on, reasons, act.uuid()).update();
        changes.add(act, ActChanges.Kind.WITHDRAWN);
    }

    void replaced(ActId act, ActId by) {
        jdbc.sql("update publication.text set replaced_by = ? where act = ?").params(by.uuid(), act.uuid()).update();
        changes.add(act, ActChanges.Kind.REPLACED);
    }

    private Ecli next(Proposal proposal) {
        int year = proposal.decidedOn().getYear();
        int ordinal = jdbc.sql("""
                insert into publication.series as s (court, year, last) values (?, ?, 1)
                on conflict (court, year) do update set last = s.last + 1 returning last""").params(proposal.court().digits(), year).query(Integer.class).single();
        return new Ecli(proposal.court(), year, String.valueOf(ordinal));
    }

    private Document kept(RenderedDocument paper, Ecli ecli) {
        try {
            return documents.add(BANK, ecli.toString(), "application/pdf", paper.pages(), paper.pdf());
        } catch (IOException fault) {
            throw new UncheckedIOException("A published text cannot be kept", fault);
        }
    }
}
