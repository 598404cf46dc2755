package kz.torelik.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The bank of acts, open to everybody: one act, those of a case, its PDF. Acts of a case that was closed after they were published are as if they had never been there. [FindingActs] looks for acts by words.
@Repository
public class BankOfActs {

    private final JdbcClient jdbc;
    private final Documents documents;

    BankOfActs(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    public Optional<PublishedAct> find(Ecli ecli) { return jdbc.sql("select * from publication.text where ecli = ? and closed_on is null").param(ecli.toString()).query(BankOfActs::read).optional(); }

    @Transactional(readOnly = true)
    public Optional<PublishedAct> find(ActId act) { return jdbc.sql("select * from publication.text where act = ? and closed_on is null").param(act.uuid()).query(BankOfActs::read).optional(); }

    /// By the digest of the PDF with the published text.
    @Transactional(readOnly = true)
    public Optional<PublishedAct> find(Sha256 pdf) { return jdbc.sql("select * from publication.text where pdf_sha256 = ? and closed_on is null").param(pdf.bytes()).query(BankOfActs::read).optional(); }

    /// By the digest of the signed act itself.
    @Transactional(readOnly = true)
    public Optional<PublishedAct> findByAct(Sha256 signed) { return jdbc.sql("select * from publication.text where act_sha256 = ? and closed_on is null").param(signed.bytes()).query(BankOfActs::read).optional(); }

    /// The published acts of a case, in their order.
    @Transactional(readOnly = true)
    public List<PublishedAct> list(CaseNumber number) {
        return jdbc.sql("select * from publication.text where case_number = ? and closed_on is null order by decided_on, ecli").param(number.toString()).query(BankOfActs::read).list();
    }

    /// A published act by its name alone.
    public record Brief(String ecli, String kind, LocalDate decidedOn) {}

    /// The published acts of several cases.
    @Transactional(readOnly = true)
    public Map<CaseNumber, List<Brief>> brief(List<CaseNumber> cases) {
        Map<CaseNumber, List<Brief>> brief = new LinkedHashMap<>();
        if (cases.isEmpty()) return brief;
        jdbc.sql("select case_number, ecli, kind, decided_on from publication.text where case_number = any(?) and body is not null order by decided_on, ecli").param(cases.stream().map(CaseNumber::toString).toArray(String[]::new))
                .query((row, _) -> brief.computeIfAbsent(CaseNumber.of(row.getString("case_number")), _ -> new java.util.ArrayList<>()).add(new Brief(row.getString("ecli"), row.getString("kind"), row.getObject("decided_on", LocalDate.class)))).list();
        return brief;
    }

    /// Those of some identifiers that stand for a text which can be read now.
    @Transactional(readOnly = true)
    public Set<String> present(Collection<String> eclis) {
        if (eclis.isEmpty()) return Set.of();
        return Set.copyOf(jdbc.sql("select ecli from publication.text where ecli = any(?) and body is not null").param(eclis.toArray(String[]::new)).query(String.class).list());
    }

    /// How many acts are published.
    @Transactional(readOnly = true)
    public int count() { return jdbc.sql("select count(*) from publication.text where body is not null").query(Integer.class).single(); }

    /// The PDF of the published text; empty once it was withdrawn.
    public Optional<byte[]> pdf(PublishedAct act) {
        if (act.withdrawn() != null) return Optional.empty();
        return documents.find(act.pdf().document()).map(document -> {
            try {
                return documents.content(document);
            } catch (IOException fault) {
                throw new UncheckedIOException("A published text cannot be read", fault);
            }
        });
    }

    private static PublishedAct read(ResultSet row, int index) throws SQLException {
        @Nullable String body = row.getString("body");
        @Nullable OffsetDateTime signedAt = row.getObject("signed_at", OffsetDateTime.class);
        @Nullable UUID replacedBy = row.getObject("replaced_by", UUID.class);
        @Nullable LocalDate withdrawn = row.getObject("withdrawn_on", LocalDate.class);
        return new PublishedAct(ActId.of(row.getObject("act", UUID.class)), Ecli.find(row.getString("ecli")).orElseThrow(), CaseNumber.of(row.getString("case_number")), CourtCode.of(row.getString("court")),
                row.getString("category"), row.getString("kind"), row.getString("outcome"), Language.find(row.getString("language")).orElseThrow(), row.getString("judge"),
                row.getObject("decided_on", LocalDate.class), row.getObject("in_force_from", LocalDate.class), signedAt == null ? null : signedAt.toInstant(), new Sha256(row.getBytes("act_sha256")),
                Optional.ofNullable(body).map(TextJson::text), new PublishedAct.Pdf(DocumentId.of(row.getObject("document", UUID.class)), new Sha256(row.getBytes("pdf_sha256"))),
                replacedBy == null ? null : ActId.of(replacedBy), withdrawn == null ? null : new PublishedAct.Withdrawal(withdrawn, row.getString("withdrawn_why")));
    }
}
