package kz.torelik.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.ActText;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.Passage;
import kz.torelik.acts.SigningActs;
import kz.torelik.allocation.Recusing;
import kz.torelik.casefile.CaseFile;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.database.Acting;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.hearings.AdjourningHearing;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.HearingId;
import kz.torelik.signatures.PdfSigning;

/// What judges do with their own hands: acts with their signature, sessions, writs. Each step acts as the judge of the case.
final class CourtHand {

    private final Cast cast;
    private final AuthorityDesk authority;
    private final ActDesk acts;
    private final SessionDesk sessions;
    private final Recusing recusing;
    private final String detail;

    /// The doors of `acts` and `enforcement`.
    record ActDesk(ActDrafts drafts, SigningActs signing, AnnouncingDecision announcing, IssuingWrits writs) {}

    /// The doors of `hearings`.
    record SessionDesk(ProposingSlots proposing, SettingHearing setting, OpeningHearing opening, AdjourningHearing adjourning, ClosingHearing closing) {}

    /// @param detail why a session is set in spite of a warning, in the words of the judge
    CourtHand(Cast cast, AuthorityDesk authority, ActDesk acts, SessionDesk sessions, Recusing recusing, String detail) {
        this.cast = cast;
        this.authority = authority;
        this.acts = acts;
        this.sessions = sessions;
        this.recusing = recusing;
        this.detail = detail;
    }

    private Cast.Officer judge(CaseFile file) {
        CaseFile.AssignedJudge judge = file.judge().orElseThrow();
        return cast.officer(judge.court(), judge.person());
    }

    /// Drafts an act, reads it as it will be, and signs it.
    ///
    /// @param reasoning the reasoning part, or empty to leave what the template says
    CaseFile sign(CaseFile file, Disposition disposition, String reasoning) { return sign(judge(file), file, disposition, reasoning); }

    private CaseFile sign(Cast.Officer judge, CaseFile file, Disposition disposition, String reasoning) {
        return Acting.as(judge.actor(), () -> {
            ActDraft draft = acts.drafts().begin(file.id(), disposition).orThrow();
            if (!reasoning.isBlank()) {
                ActText text = new ActText(draft.text().descriptive(), Passage.parse(reasoning), draft.text().operative());
                draft = acts.drafts().save(draft.id(), draft.version(), disposition, text).orThrow();
            }
            PdfSigning.ToSign shown = acts.signing().prepare(draft.id(), draft.version()).orThrow();
            return acts.signing().sign(draft.id(), draft.version(), signature(judge, shown)).orThrow();
        });
    }

    private byte[] signature(Cast.Officer judge, PdfSigning.ToSign shown) { return DemoSigner.sign(shown.content(), authority.signingKey(judge.iin().digits())); }

    /// Sets a session at the first free time after a moment; empty when the next weeks have none.
    Optional<HearingId> set(CaseFile file, String kind, Instant after) {
        return Acting.as(judge(file).actor(), () -> {
            List<ProposingSlots.Proposal> proposals = sessions.proposing().propose(file.id(), kind, 45, 130).orThrow();
            Optional<Slot> slot = proposals.stream().map(ProposingSlots.Proposal::slot).filter(one -> one.startsAt().isAfter(after)).findFirst();
            return slot.map(free -> sessions.setting().set(file.id(), file.version(), kind, free, true, detail).orThrow());
        });
    }

    void open(CaseFile file, CaseFile.HearingInFile hearing) {
        List<Integer> present = file.parties().stream().filter(party -> party.actsFor() == null).map(party -> party.number()).toList();
        Acting.run(judge(file).actor(), () -> sessions.opening().open(file.id(), file.version(), hearing.id(), present, detail).orThrow());
    }

    void adjourn(CaseFile file, CaseFile.HearingInFile hearing, String ground, String reasons) {
        Acting.run(judge(file).actor(), () -> sessions.adjourning().adjourn(file.id(), file.version(), hearing.id(), ground, reasons).orThrow());
    }

    void close(CaseFile file, CaseFile.HearingInFile hearing) {
        Acting.run(judge(file).actor(), () -> sessions.closing().close(file.id(), file.version(), hearing.id(), true).orThrow());
    }

    void announce(CaseFile file, String outcome) { Acting.run(judge(file).actor(), () -> acts.announcing().announce(file.id(), file.version(), outcome).orThrow()); }

    /// The judge recuses himself, and the chair grants it by his ruling.
    void recuse(CaseFile file, String ground, String reasons) {
        CaseFile.AssignedJudge judge = file.judge().orElseThrow();
        CaseFile asked = Acting.as(judge(file).actor(), () -> recusing.request(file.id(), file.version(), 0, ground, reasons).orThrow());
        sign(cast.inPlaceOfTheChair(judge.court(), judge.person()), asked, new Disposition.Recusal(true, reasons), "");
    }

    /// Issues the writs of an act in force to the first plaintiff against the first defendant.
    void issueWrit(CaseFile file, CaseFile.ActInFile act, LocalDate today) {
        if (act.inForceFrom() == null || act.inForceFrom().isAfter(today)) return;
        Cast.Officer judge = judge(file);
        Acting.run(judge.actor(), () -> {
            int creditor = file.asking().getFirst().number();
            IssuingWrits.ToSign shown = acts.writs().prepare(file.id(), act.id(), creditor, file.answering().getFirst().number()).orThrow();
            acts.writs().sign(shown.writ().id(), signature(judge, shown.pdf())).orThrow();
        });
    }
}
