package kz.torelik.filing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.signatures.AcceptedSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The table of the papers whose state duty is paid before they are filed: what frees of it, and what is signed and waits for the money (CPC art. 441 part 5, Tax Code art. 672).
@Component
class DutyOfPapers {

    static final String CASSATION = "cassation";
    /// The duty of a claim that goes on after whoever brought it withdrew: the paper is the request to go on, which is in the case already.
    static final String CLAIM = "claim-duty";

    private final JdbcClient jdbc;
    private final Documents documents;

    DutyOfPapers(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /// A paper that is signed and waits for its duty.
    ///
    record Waiting(PublicId id, CaseId caseId, int party, String kind, Document document, @Nullable Document attachment, Document signature, String signer, Instant signedAt, Tenge duty, LegalBasis basis, String state) {

        List<FiledDocument> filed() {
            List<FiledDocument> all = new ArrayList<>(List.of(new FiledDocument(document.id(), kind, document.title(), document.mediaType(), document.size(), document.pages(), document.sha256(), signature.id(), signer, signedAt)));
            if (attachment != null) all.add(new FiledDocument(attachment.id(), "attachment", attachment.title(), attachment.mediaType(), attachment.size(), attachment.pages(), attachment.sha256(), null, null, null));
            return all;
        }
    }

    /// What its author says frees him.
    void state(PublicId paper, List<String> exemptions) { jdbc.sql("update filing.paper set exemptions = ? where id = ?").params(exemptions.toArray(String[]::new), paper.uuid()).update(); }

    List<String> exemptions(PublicId paper) { return exempt(paper).orElse(List.of()); }

    /// The same, or nothing for a paper that came over the window.
    Optional<List<String>> exempt(PublicId paper) {
        return jdbc.sql("select exemptions from filing.paper where id = ?").param(paper.uuid()).query((row, _) -> List.of((String[]) row.getArray(1).getArray())).optional();
    }

    /// Keeps a signed paper until its duty is paid.
    void waits(PublicId paper, DutyAnswer duty, AcceptedSignature accepted, DocumentId signature) {
        jdbc.sql("update filing.paper set state = 'awaiting-payment', signature = ?, signer = ?, signed_at = ?, duty = ?, duty_basis = ? where id = ?")
                .params(signature.uuid(), accepted.signer().name(), accepted.signedAt().atOffset(ZoneOffset.UTC), duty.sum().amount(), duty.basis().toString(), paper.uuid()).update();
    }

    /// Keeps the signed request of whoever goes on with a claim until its duty is paid; once for each ruling.
    void claim(PublicId id, CaseId file, java.util.UUID author, int party, FiledDocument request, DutyAnswer duty, java.time.OffsetDateTime made) {
        jdbc.sql("""
                insert into filing.paper (id, case_id, author, party, kind, document, state, made_at, demands, signature, signer, signed_at, duty, duty_basis)
                values (?, ?, ?, ?, ?, ?, 'awaiting-payment', ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(id.uuid(), file.uuid(), author, party, CLAIM, request.id().uuid(), made, new String[0], java.util.Objects.requireNonNull(request.signature()).uuid(), request.signer(),
                        java.util.Objects.requireNonNull(request.signedAt()).atOffset(ZoneOffset.UTC), duty.sum().amount(), duty.basis().toString()).update();
    }

    /// Takes a paper for as long as the transaction lasts.
    Optional<Waiting> lock(PublicId paper) { return jdbc.sql("select * from filing.paper where id = ? and duty is not null for update").param(paper.uuid()).query((row, _) -> waiting(row)).optional(); }

    @Transactional(readOnly = true)
    Optional<Waiting> find(PublicId paper) { return jdbc.sql("select * from filing.paper where id = ? and duty is not null").param(paper.uuid()).query((row, _) -> waiting(row)).optional(); }

    /// What of the reader waits for its duty in a case, the newest first.
    @Transactional(readOnly = true)
    List<Waiting> list(CaseId file) { return jdbc.sql("select * from filing.paper where case_id = ? and state = 'awaiting-payment' order by made_at desc").param(file.uuid()).query((row, _) -> waiting(row)).list(); }

    void become(PublicId paper, String state) { jdbc.sql("update filing.paper set state = ? where id = ?").params(state, paper.uuid()).update(); }

    private Waiting waiting(java.sql.ResultSet row) throws java.sql.SQLException {
        @Nullable UUID attachment = row.getObject("attachment", UUID.class);
        return new Waiting(new PublicId(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("party"), row.getString("kind"), document(row.getObject("document", UUID.class)),
                attachment == null ? null : document(attachment), document(row.getObject("signature", UUID.class)), row.getString("signer"), row.getObject("signed_at", java.time.OffsetDateTime.class).toInstant(),
                new Tenge(row.getBigDecimal("duty")), LegalBasis.of(row.getString("duty_basis")), row.getString("state"));
    }

    private Document document(UUID id) { return documents.find(DocumentId.of(id)).orElseThrow(); }
}
