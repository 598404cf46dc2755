package kz.torelik.conciliation;

import java.util.List;
import java.util.Optional;
import kz.torelik.documents.Document;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a participant reads of his mediations. Nobody else reads anything.
@Service
public class Mediations {

    private final MatterRows rows;
    private final MediationPaper paper;

    Mediations(MatterRows rows, MediationPaper paper) {
        this.rows = rows;
        this.paper = paper;
    }

    /// Those of whoever acts, open ones first.
    @Transactional(readOnly = true)
    public List<Matter.Whole> list() { return MatterDoor.subject().map(rows::of).orElse(List.of()); }

    @Transactional(readOnly = true)
    public Optional<Matter.Whole> find(PublicId id) { return MatterDoor.subject().flatMap(person -> rows.find(id).filter(whole -> whole.find(person).isPresent())); }

    /// The mediation of a case, the open one first; nothing for whoever takes no part in it.
    @Transactional(readOnly = true)
    public Optional<Matter.Whole> find(CaseId id) { return MatterDoor.subject().flatMap(person -> rows.ofCase(id).filter(whole -> whole.find(person).isPresent())); }

    /// How whoever acts takes part.
    public Matter.Participant own(Matter.Whole whole) {
        PersonId person = MatterDoor.subject().orElseThrow();
        return whole.find(person).orElseThrow();
    }

    /// A document of a mediation: its contract, its agreement, or a signature under one; nothing for one that is not of it.
    public Optional<Document> document(Matter.Whole whole, DocumentId wanted) {
        boolean own = whole.contract() != null && wanted.equals(whole.contract().document()) || whole.agreement() != null && wanted.equals(whole.agreement().document())
                || whole.signatures().stream().anyMatch(one -> one.document().equals(wanted));
        return own ? Optional.of(paper.get(wanted)) : Optional.empty();
    }

    /// The bytes of the paper that waits for signatures.
    public byte[] content(Matter.Paper waiting) { return paper.content(waiting.document()); }
}
