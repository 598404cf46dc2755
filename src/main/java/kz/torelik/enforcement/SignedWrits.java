package kz.torelik.enforcement;

import java.io.IOException;
import java.io.UncheckedIOException;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Sentences;
import kz.torelik.signatures.AcceptedSignature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps a signed writ: its document and its event in one transaction.
@Component
class SignedWrits {

    private final CaseFiles files;
    private final PreparedWrits prepared;
    private final Documents documents;
    private final Sentences sentences;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    SignedWrits(CaseFiles files, PreparedWrits prepared, Documents documents, Sentences sentences, TransactionTemplate transactions, CourtClock clock) {
        this.files = files;
        this.prepared = prepared;
        this.documents = documents;
        this.sentences = sentences;
        this.transactions = transactions;
        this.clock = clock;
    }

    Answer<CaseFile> keep(PreparedWrits.Prepared writ, AcceptedSignature accepted) {
        return transactions.execute(status -> {
            Answer<CaseFile> answer = write(writ, accepted);
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    private Answer<CaseFile> write(PreparedWrits.Prepared writ, AcceptedSignature accepted) {
        if (!prepared.close(writ.id())) return Answer.no(Refusal.of("writ-not-previewed"));
        CaseFile file = files.get(writ.caseId());
        FiledDocument document = document(file, writ, accepted);
        return files.record(writ.caseId(), file.version(), Happening.of(new DecisionEvent.WritIssued(writ.act(), writ.number(), writ.creditor(), document), clock.today()));
    }

    private FiledDocument document(CaseFile file, PreparedWrits.Prepared writ, AcceptedSignature accepted) {
        String title = sentences.say(file.language() == kz.torelik.kernel.Language.KK ? kz.torelik.kernel.Language.KK : kz.torelik.kernel.Language.RU,
                "enforcement.writ.title.number", writ.number());
        try {
            Document kept = documents.add(writ.caseId().uuid(), title, "application/pdf", writ.pages(), accepted.signature());
            return new FiledDocument(kept.id(), "writ", title, kept.mediaType(), kept.size(), kept.pages(), kept.sha256(), null, accepted.signer().name(), accepted.signedAt());
        } catch (IOException fault) {
            throw new UncheckedIOException("A signed writ cannot be kept", fault);
        }
    }
}
