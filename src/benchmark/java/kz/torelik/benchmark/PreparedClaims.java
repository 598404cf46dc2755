package kz.torelik.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.torelik.House;
import kz.torelik.documents.Document;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Preparing;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submitting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.scenario.Claims;

/// Claims that are set and signed and wait to be filed.
final class PreparedClaims {

    private final List<Prepared> all;
    private final AtomicInteger next = new AtomicInteger();

    private PreparedClaims(List<Prepared> all) { this.all = all; }

    /// A text and the signature under it.
    record Prepared(Actor author, SubmissionId id, int version, byte[] text, byte[] signature) {

        void fileAndPay(House house) {
            Submission submission = house.as(author, () -> house.get(Submitting.class).submit(id, version, signature).orThrow());
            house.payWithoutWaiting(author, submission.id());
        }
    }

    static PreparedClaims of(House house, int count) {
        Actor author = house.citizen("aigul");
        ClaimDraft claim = Claims.inItsCourt(house, Claims.loan(house));
        byte[] receipt = Claims.paper(house, Language.KK, "Қолхат", "Мен, Жұмабаев Ерлан Бекұлы, Сәрсенова Айгүл Маратқызынан 1 480 000 теңге алдым.", "2025 жылғы 3 наурыз");
        List<Prepared> all = new ArrayList<>();
        for (int i = 0; i < count; i++) all.add(house.as(author, () -> prepare(house, author, claim, receipt)));
        return new PreparedClaims(all);
    }

    private static Prepared prepare(House house, Actor author, ClaimDraft claim, byte[] receipt) {
        Drafts drafts = house.get(Drafts.class);
        Drafts.Draft draft = drafts.begin(claim.language());
        draft = drafts.save(draft.id(), draft.version(), claim).orThrow();
        Attaching.Attachment.Taken taken = (Attaching.Attachment.Taken) house.get(Attaching.class).attach(draft.id(), draft.version(), "evidence", "evidence.pdf", receipt).orThrow();
        Document paper = house.get(Preparing.class).prepare(draft.id()).orThrow();
        byte[] text = house.content(paper);
        return new Prepared(author, draft.id(), taken.draft().version(), text, house.sign(text, house.character("aigul").person().iin().digits()));
    }

    Prepared next() { return all.get(next.getAndIncrement() % all.size()); }
}
