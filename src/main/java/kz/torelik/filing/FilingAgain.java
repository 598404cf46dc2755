package kz.torelik.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.SubmissionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Goes on with a claim whose time to pay ran out: a new draft with its text and its files, to be looked through, signed and paid anew.
@Component
public class FilingAgain {

    private final Submissions submissions;
    private final Drafts drafts;
    private final Documents documents;

    FilingAgain(Submissions submissions, Drafts drafts, Documents documents) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.documents = documents;
    }

    /// The claim that goes on, made now or earlier; asking twice does not make two.
    ///
    /// @return the number of its draft or of what was submitted from it, or the refusal `submission-not-lapsed`
    /// @throws kz.torelik.kernel.Refused with `submission-not-found`
    @Transactional
    public Answer<SubmissionId> begin(SubmissionId id) {
        submissions.get(id);
        Submission lapsed = submissions.lock(id).orElseThrow();
        if (!lapsed.hasLapsed()) return Answer.no(Refusal.of("submission-not-lapsed", lapsed.ticket()));
        Optional<SubmissionId> known = Optional.ofNullable(lapsed.again()).filter(again -> drafts.find(again).isPresent() || submissions.find(again).isPresent());
        return known.map(Answer::yes).orElseGet(() -> copy(lapsed));
    }

    private Answer<SubmissionId> copy(Submission lapsed) {
        Drafts.Draft draft = drafts.begin(lapsed.claim().language());
        List<ClaimDraft.Attached> files = new ArrayList<>();
        for (ClaimDraft.Attached one : lapsed.claim().attachments()) files.add(copy(one, draft.id()));
        submissions.goesOn(lapsed.id(), draft.id());
        return drafts.save(draft.id(), draft.version(), lapsed.claim().withAttachments(files)).map(Drafts.Draft::id);
    }

    /// Each claim has a key of its own under which its files lie, so the file is written again.
    private ClaimDraft.Attached copy(ClaimDraft.Attached one, SubmissionId to) {
        try {
            Document old = documents.find(one.document()).orElseThrow();
            Document copy = documents.add(to.uuid(), old.title(), old.mediaType(), old.pages(), documents.content(old));
            return new ClaimDraft.Attached(copy.id(), one.kind(), copy.title(), copy.mediaType(), copy.size(), copy.pages(), copy.sha256());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
