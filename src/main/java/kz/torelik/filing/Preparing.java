package kz.torelik.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets the claim as PDF/A to be shown and signed. The text belongs to one version of the draft: after a change it is prepared anew.
@Component
public class Preparing {

    private final Drafts drafts;
    private final Checking checking;
    private final ClaimPaper paper;
    private final Typesetter typesetter;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final CourtClock clock;

    Preparing(Drafts drafts, Checking checking, ClaimPaper paper, Typesetter typesetter, Documents documents, JdbcClient jdbc, CourtClock clock) {
        this.drafts = drafts;
        this.checking = checking;
        this.paper = paper;
        this.typesetter = typesetter;
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The text of this version, set now or earlier; refused while the draft has defects.
    @Transactional
    public Answer<Document> prepare(SubmissionId id) {
        Drafts.Draft draft = drafts.get(id);
        Optional<Document> ready = find(id, draft.version());
        if (ready.isPresent()) return Answer.yes(ready.get());
        List<Finding> defects = checking.check(draft).stream().filter(Finding::isDefect).toList();
        if (!defects.isEmpty()) return Answer.no(Refusal.of("submission-has-defects", defects.size()));
        return Answer.yes(keep(draft, title(draft.claim()), typesetter.render(paper.sheet(draft.claim(), checking.duty(draft.claim())))));
    }

    /// The text of that version, if it was set.
    @Transactional(readOnly = true)
    public Optional<Document> find(SubmissionId id, int version) {
        return jdbc.sql("select document from filing.prepared where draft = ? and version = ?").params(id.uuid(), version).query(UUID.class).optional()
                .flatMap(document -> documents.find(DocumentId.of(document)));
    }

    /// What the claim is called.
    String title(ClaimDraft claim) { return paper.title(claim); }

    /// Keeps what was set for this version of a draft.
    Document keep(Drafts.Draft draft, String title, RenderedDocument rendered) {
        try {
            Document document = documents.add(draft.id().uuid(), title, "application/pdf", rendered.pages(), rendered.pdf());
            jdbc.sql("insert into filing.prepared (draft, version, document, sha256, made_at) values (?, ?, ?, ?, ?)")
                    .params(draft.id().uuid(), draft.version(), document.id().uuid(), document.sha256().bytes(), clock.instant().atOffset(ZoneOffset.UTC)).update();
            return document;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
