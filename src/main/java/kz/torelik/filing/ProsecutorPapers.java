package kz.torelik.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import kz.torelik.law.Prosecution;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The papers that only a prosecutor files, or that a prosecutor files by rules of his own: the opinion in an open session, petitions and protests (CPC arts. 219, 401 part 3, 429, 434 part 3, 435 part 2, 454-1). He pays no
/// state duty (Tax Code art. 668).
@Component
class ProsecutorPapers {

    static final String OPINION = "opinion";
    static final String EXEMPTION = "prosecutor";
    /// His resolution that stays the execution of the act until the Supreme Court has reviewed it (CPC arts. 448, 454-3; CrPC art. 498-3; CAO art. 851-3).
    static final String EXECUTION_STAY = "execution-stay";
    /// His paper that lets the execution go on that he stayed for the check in cassation (CPC art. 448).
    static final String EXECUTION_RESUMPTION = "execution-resumption";
    /// A protest to the Supreme Court always shows its ground (CPC art. 454-1).
    private static final String SUPREME = "exceptional-review";
    private static final List<String> AFTER = List.of("appeal-period", "appealed", "decided", "in-force", "execution", "reviewed");

    private final Offices offices;
    private final LawBook law;
    private final CourtClock clock;

    ProsecutorPapers(Offices offices, LawBook law, CourtClock clock) {
        this.offices = offices;
        this.law = law;
        this.clock = clock;
    }

    static boolean isOf(CaseFile file, int party) { return file.party(party).role().equals("prosecutor"); }

    /// What keeps this participant from filing such a paper as a prosecutor.
    ///
    /// @param ground the code of the exceptional ground of a protest, or null
    /// @return `opinion-only-prosecutor`, `opinion-not-now`, `petition-level`, `petition-took-part`, `protest-ground`, `execution-stayed-already`, `execution-not-stayed`; nothing when it may be
    Optional<Refusal> fault(CaseFile file, int party, String paper, @Nullable String ground, Optional<Refusal> notReviewable) {
        boolean prosecutor = isOf(file, party);
        if (paper.equals(OPINION)) return prosecutor ? session(file).isEmpty() ? Optional.of(Refusal.of("opinion-not-now").under("cpc 219")) : Optional.empty() : Optional.of(Refusal.of("opinion-only-prosecutor").under("cpc 219"));
        if (isAboutExecution(paper)) return execution(file, party, paper);
        if (!prosecutor) return notReviewable;
        Optional<Prosecution.Petition> petition = law.prosecution().petition(paper, file.claim().procedure());
        if (petition.isEmpty()) return notReviewable;
        boolean level = level(file.party(party)).filter(own -> petition.get().isOpenTo(own, true)).isPresent();
        if (!level) return Optional.of(Refusal.of("petition-level", petition.get().title()).under(petition.get().basis()));
        if (petition.get().tookPart() && !tookPart(file, party)) return Optional.of(Refusal.of("petition-took-part", petition.get().title()).under(petition.get().basis()));
        List<Prosecution.Ground> exceptional = law.prosecution().exceptional(file.claim().procedure());
        boolean shown = exceptional.stream().anyMatch(one -> one.code().equals(ground));
        return (notReviewable.isPresent() || paper.equals(SUPREME) || isAboutAnOffence(file, paper)) && !shown ? Optional.of(Refusal.of("protest-ground", exceptional.stream().map(Prosecution.Ground::title).toArray()).under(petition.get().basis().equals(LegalBasis.of("cpc 435(2)")) ? LegalBasis.of("cpc 434(3)") : petition.get().basis())) : Optional.empty();
    }

    /// A resolution on an offence is reviewed in cassation only on one of the grounds of CAO art. 851 part 5.
    private static boolean isAboutAnOffence(CaseFile file, String paper) { return paper.equals("cassation") && file.claim().procedure().endsWith("-offence"); }

    /// Whether only the Prosecutor General files it, also on paper.
    static boolean isAboutExecution(String paper) { return paper.equals(EXECUTION_STAY) || paper.equals(EXECUTION_RESUMPTION); }

    /// He stays an execution that goes on, and lets one go on that he stayed himself.
    private Optional<Refusal> execution(CaseFile file, int party, String paper) {
        Optional<Prosecution.Petition> petition = law.prosecution().petition(paper, file.claim().procedure());
        if (petition.isEmpty()) return Optional.of(Refusal.of("not-by-you-at-this-stage"));
        boolean level = isOf(file, party) && level(file.party(party)).filter(own -> petition.get().isOpenTo(own, true)).isPresent();
        if (!level) return Optional.of(Refusal.of("petition-level", petition.get().title()).under(petition.get().basis()));
        if (paper.equals(EXECUTION_STAY)) return file.executionStay().map(stay -> Refusal.of("execution-stayed-already", stay.since()).under(petition.get().basis()));
        return file.executionStay().filter(stay -> stay.by().equals("prosecutor")).isPresent() ? Optional.empty() : Optional.of(Refusal.of("execution-not-stayed").under(petition.get().basis()));
    }

    /// The last day of his stay where the law says how long it may be (CPC art. 448); null where it lasts until the review.
    @Nullable LocalDate standsUntil(CaseFile file) {
        return law.papers().actKinds(file.claim().procedure(), "execution-stayed").stream().map(CourtPapers.ActKind::atMost).filter(Objects::nonNull).findFirst().map(most -> law.counting().count(clock.today(), most.length()).day()).orElse(null);
    }

    private Optional<Prosecution.Level> level(Party party) {
        @Nullable PersonId organisation = party.person();
        return organisation == null ? Optional.empty() : offices.find(organisation).map(Office::level);
    }

    /// Whether he entered before the court decided.
    private static boolean tookPart(CaseFile file, int party) {
        Optional<RecordedEvent> entry = file.history().stream().filter(each -> each.event() instanceof PartyEvent.PartyEntered entered && entered.party().number() == party).findFirst();
        return entry.map(each -> !AFTER.contains(each.stage())).orElse(true);
    }

    /// What such a paper of a prosecutor is called; nothing when it is called as that of a party.
    Optional<Trilingual> title(CaseFile file, int party, String paper) { return isOf(file, party) ? law.prosecution().petition(paper, file.claim().procedure()).map(Prosecution.Petition::title) : Optional.empty(); }

    Optional<Trilingual> exceptional(@Nullable String ground) { return law.prosecution().findExceptional(ground).map(Prosecution.Ground::title); }

    /// @throws java.util.NoSuchElementException when no session is open
    HearingEvent.OpinionGiven opinion(CaseFile file, int party, List<kz.torelik.casefile.events.FiledDocument> documents) {
        return new HearingEvent.OpinionGiven(session(file).orElseThrow(), party, clock.instant(), "", documents);
    }

    private static Optional<HearingId> session(CaseFile file) { return file.hearings().stream().filter(one -> one.state().equals("opened")).reduce((_, later) -> later).map(CaseFile.HearingInFile::id); }
}
