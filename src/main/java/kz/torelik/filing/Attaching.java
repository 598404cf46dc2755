package kz.torelik.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.upload.UploadCheck;
import kz.torelik.documents.upload.Verdict;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.SubmissionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes files into a draft after they were checked, and out of it again.
@Component
public class Attaching {

    private final Drafts drafts;
    private final Documents documents;
    private final UploadCheck check;

    Attaching(Drafts drafts, Documents documents, UploadCheck check) {
        this.drafts = drafts;
        this.documents = documents;
        this.check = check;
    }

    /// What came of a file: the draft with it, or every reason why not.
    public sealed interface Attachment {
        record Taken(Drafts.Draft draft, DocumentId document) implements Attachment {}

        record Rejected(Verdict verdict) implements Attachment {}
    }

    /// @param name the name of the file as it was chosen
    /// @param kind what it proves, see [ClaimDraft.Attached]
    @Transactional
    public Answer<Attachment> attach(SubmissionId id, int version, String kind, String name, byte[] content) {
        Drafts.Draft draft = drafts.get(id);
        Verdict verdict = check.check(name, content);
        if (!verdict.accepted()) return Answer.yes(new Attachment.Rejected(verdict));
        Document stored = store(id, name, verdict, content);
        ClaimDraft.Attached one = new ClaimDraft.Attached(stored.id(), kind, stored.title(), stored.mediaType(), stored.size(), stored.pages(), stored.sha256());
        return drafts.save(id, version, draft.claim().with(one)).map(saved -> new Attachment.Taken(saved, stored.id()));
    }

    @Transactional
    public Answer<Drafts.Draft> detach(SubmissionId id, int version, DocumentId document) {
        Drafts.Draft draft = drafts.get(id);
        List<ClaimDraft.Attached> own = draft.claim().attachments().stream().filter(one -> one.document().equals(document)).toList();
        own.forEach(one -> documents.remove(one.document()));
        return drafts.save(id, version, draft.claim().without(document));
    }

    private Document store(SubmissionId id, String name, Verdict verdict, byte[] content) {
        try {
            return documents.add(id.uuid(), name, verdict.kind().orElseThrow().mediaType(), verdict.pages(), content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
