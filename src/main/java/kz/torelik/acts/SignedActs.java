package kz.torelik.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.signatures.AcceptedSignature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a signed file an act: document, ledger, events and the end of the draft in one transaction, all or nothing.
@Component
class SignedActs {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final ActDrafts drafts;
    private final Composing composing;
    private final Documents documents;
    private final Ledger ledger;
    private final PanelActs panels;
    private final RefundCertificates certificates;
    private final TransactionTemplate transactions;

    SignedActs(JdbcClient jdbc, CaseFiles files, ActDrafts drafts, Composing composing, Keeping keeping, RefundCertificates certificates, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.files = files;
        this.drafts = drafts;
        this.composing = composing;
        this.documents = keeping.documents();
        this.ledger = keeping.ledger();
        this.panels = keeping.panels();
        this.certificates = certificates;
        this.transactions = transactions;
    }

    /// Where an act is kept, where it is proved, and who signed it before.
    @Component
    record Keeping(Documents documents, Ledger ledger, PanelActs panels) {}

    /// The certificate of a refund is made and sealed before the transaction: that asks another machine for the time.
    Answer<CaseFile> keep(ActDraft draft, PreparedActs.Prepared prepared, String title, AcceptedSignature accepted) {
        return certificates.make(draft, files.get(draft.caseId()), title).then(certificate -> transactions.execute(status -> {
            Answer<CaseFile> answer = write(draft, prepared, title, accepted, certificate);
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        }));
    }

    private Answer<CaseFile> write(ActDraft draft, PreparedActs.Prepared prepared, String title, AcceptedSignature accepted, Optional<RefundCertificates.Made> certificate) {
        CaseFile file = files.get(draft.caseId());
        if (Composing.ordinal(file) != prepared.ordinal()) return Answer.no(Refusal.of("act-preview-stale"));
        if (!drafts.close(draft, ActDraft.State.SIGNED)) return Answer.no(Refusal.of("act-already-signed"));
        FiledDocument document = document(draft, prepared, title, accepted);
        ledger.append(LedgerEntry.act(document.sha256()));
        jdbc.sql("insert into acts.signed_text (act, case_id, language, disposition, text) values (?, ?, ?, ?::jsonb, ?::jsonb)")
                .params(draft.id().uuid(), draft.caseId().uuid(), draft.language().tag(), ActJson.write(draft.disposition()), ActJson.write(draft.text())).update();
        return files.record(file.id(), prepared.caseVersion(), List.copyOf(composing.happenings(draft, file, document, certificate.map(made -> certificate(draft, made)).orElse(null))));
    }

    private FiledDocument certificate(ActDraft draft, RefundCertificates.Made made) {
        try {
            Document kept = documents.add(draft.caseId().uuid(), made.title(), "application/pdf", made.pages(), made.pdf());
            return new FiledDocument(kept.id(), "refund-certificate", made.title(), kept.mediaType(), kept.size(), kept.pages(), kept.sha256(), null, made.sealedBy(), kept.createdAt());
        } catch (IOException fault) {
            throw new UncheckedIOException("A certificate of refund cannot be kept", fault);
        }
    }

    /// Who signed it: the judges of a panel in the order in which they did, or the one alone.
    private String signers(ActDraft draft, String last) {
        List<String> before = panels.find(draft.id()).filter(act -> act.version() == draft.version()).map(PanelAct::signatures).orElse(List.of()).stream().map(PanelAct.Signature::signer).toList();
        return Stream.concat(before.stream(), Stream.of(last)).collect(Collectors.joining(", "));
    }

    private FiledDocument document(ActDraft draft, PreparedActs.Prepared prepared, String title, AcceptedSignature accepted) {
        try {
            Document kept = documents.add(draft.caseId().uuid(), title, "application/pdf", prepared.pages(), accepted.signature());
            return new FiledDocument(kept.id(), "act", title, kept.mediaType(), kept.size(), kept.pages(), kept.sha256(), null, signers(draft, accepted.signer().name()), accepted.signedAt());
        } catch (IOException fault) {
            throw new UncheckedIOException("A signed act cannot be kept", fault);
        }
    }
}
