package kz.torelik.casefile.events;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// How a case goes through the instances (CPC arts. 401-454-4). Each review is a file of its own in the higher court with its own number; what is recorded
/// in the file below and what is recorded in the file above name each other.
public sealed interface ReviewEvent extends ProceduralEvent {

    /// From which file another one goes on.
    ///
    /// @param id the file whose act is contested, or that was sent back
    /// @param number its number, and `court` the court of that file
    /// @param first the file of the first instance in which the case began or begins anew
    /// @param act the contested act, or null where a whole case is sent back
    /// @param actKind its kind in `law/act-kinds.yaml`, or null
    /// @param outcome how it decided, or null where it does not say or the file is older than this fact
    record Origin(CaseId id, CaseNumber number, CourtCode court, CaseId first, @Nullable ActId act, @Nullable String actKind, @Nullable String outcome) {}

    /// Who complains in a review; partial complaints of several participants are considered in one file.
    ///
    /// @param number the number of the complaint in the file in which it was filed
    /// @param party the participant, by the same number in both files
    record Complainant(int number, int party, LocalDate on) {}

    /// A higher court has the case for a review (CPC arts. 405, 429, 445, 454-1).
    ///
    /// @param claim the claim as it was, with the kind of review as its procedure and the reviewing court as its court
    /// @param parties all participants with the numbers and roles of the first instance
    /// @param judges how many judges consider it (CPC arts. 35, 402)
    /// @param barred the judges who took part before and may not do so again (CPC art. 37)
    /// @param documents the complaints first, then the contested act
    @EventKey("review-opened/1")
    record ReviewOpened(CaseNumber number, Origin origin, Claim claim, List<Party> parties, List<Complainant> complainants, int judges, List<PersonId> barred, List<FiledDocument> documents)
            implements ReviewEvent, Opening {
        public ReviewOpened {
            parties = List.copyOf(parties);
            complainants = List.copyOf(complainants);
            barred = List.copyOf(barred);
            documents = List.copyOf(documents);
        }

        @Override
        public String by() { return "rule"; }
    }

    /// A case comes back to the first instance to be considered anew: a new registration (CPC arts. 451 part 2, 454).
    ///
    /// @param origin the file that was sent back
    /// @param barred the judges who took part before (CPC art. 37)
    /// @param documents the claim first, then the acts that sent it back
    @EventKey("case-remanded/1")
    record CaseRemanded(CaseNumber number, Origin origin, Claim claim, List<Party> parties, List<PersonId> barred, List<FiledDocument> documents) implements ReviewEvent, Opening {
        public CaseRemanded {
            parties = List.copyOf(parties);
            barred = List.copyOf(barred);
            documents = List.copyOf(documents);
        }

        @Override
        public String by() { return "rule"; }
    }

    /// The complaint lacks something and does not move until it is cured (CPC art. 406).
    ///
    /// @param complaint the number of the complaint in this file, from 1
    /// @param party who filed it
    /// @param until the last day of the term to cure it
    @EventKey("complaint-halted/1")
    record ComplaintHalted(ActId act, int complaint, int party, LocalDate until, String reasons) implements ReviewEvent {}

    /// What the complaint lacked is there; it counts as filed on its first day (CPC art. 406 part 2).
    @EventKey("complaint-cured/1")
    record ComplaintCured(int complaint, int party, List<FiledDocument> documents) implements ReviewEvent {
        public ComplaintCured { documents = List.copyOf(documents); }
    }

    /// The complaint goes back to whoever filed it (CPC arts. 407, 409 part 3-1, 442).
    ///
    /// @param complaint its number, and `party` who filed it
    /// @param ground the code in `law/grounds/return-complaint.yaml` or `return-cassation.yaml`
    @EventKey("complaint-returned/1")
    record ComplaintReturned(ActId act, int complaint, int party, String ground) implements ReviewEvent {}

    /// A participant asks the cassation court, or the Supreme Court, to review an act in force (CPC arts. 435, 454-2).
    ///
    /// @param kind `cassation` or `exceptional-review`
    /// @param duty how its state duty was settled (CPC art. 441 part 5), or null where none is paid and for a complaint on paper
    @EventKey("review-asked/1")
    record ReviewAsked(int party, String kind, List<FiledDocument> documents, @Nullable Settled duty) implements ReviewEvent {
        public ReviewAsked { documents = List.copyOf(documents); }

        /// @param manner `paid` or `exempt`
        /// @param sum what was paid
        /// @param receipt the reference of the bank, or null where nothing was paid
        /// @param paper of the house under which the payment stands, or null where nothing was paid
        public record Settled(String manner, Tenge sum, @Nullable String receipt, LegalBasis basis, @Nullable PublicId paper) {}
    }

    /// One more complaint against the same act came while the higher court still considers the others (CAO arts. 830, 832; CrPC arts. 416 part 3, 446).
    ///
    /// @param complaint its number in the file in which it was filed
    /// @param on the day on which it was filed there
    @EventKey("complaint-joined/1")
    record ComplaintJoined(int complaint, int party, LocalDate on, List<FiledDocument> documents) implements ReviewEvent {
        public ComplaintJoined { documents = List.copyOf(documents); }
    }

    /// The case went up (CPC arts. 405 part 1, 429 part 4, 438 part 4).
    ///
    /// @param kind the way up
    /// @param court the higher court
    /// @param review its file
    @EventKey("case-sent-up/1")
    record CaseSentUp(String kind, CourtCode court, CaseId review, CaseNumber number) implements ReviewEvent {}

    /// The chair of the cassation court demands the case of an offence from the court that has it, on his own initiative, to study whether to bring a submission (истребование дела, істі талап етіп алдыру; CAO art. 848 parts 1, 2). Recorded in the file of the act in force.
    ///
    /// @param court the court whose chair he is
    @EventKey("case-demanded/1")
    record CaseDemanded(CourtCode court, PersonId chair) implements ReviewEvent {}

    /// The chair of the cassation court found nothing to submit in a case that he demanded on his own initiative: it goes back to the court that had it (возвращение истребованного дела, талап етіп алдырылған істі қайтару; CAO art. 848). Recorded in the file of the study.
    ///
    /// @param act his letter
    /// @param ground the code in `law/grounds/return-demanded-offence.yaml`
    @EventKey("demanded-case-returned/1")
    record DemandedCaseReturned(ActId act, String ground) implements ReviewEvent {}

    /// A submission that leads a case to a review (представление, ұсыну): of a judge of the Supreme Court to its panel (CPC art. 454-2; CAO art. 851-2; CrPC art. 498-2), of the chair of the cassation court about an offence
    /// (CAO arts. 848, 851), of the chair of a regional court whose court has decided twice and not alike (CrPC art. 446 part 3).
    ///
    /// @param ground the code in the list of grounds of its kind
    @EventKey("submission-entered/1")
    record SubmissionEntered(ActId act, String ground) implements ReviewEvent {}

    /// The chair of the cassation court submits to the Chair of the Supreme Court that the execution of the act be stayed while it is checked in cassation (CPC art. 448).
    ///
    /// @param act the submission
    /// @param of the court whose chair is asked
    @EventKey("execution-stay-asked/1")
    record ExecutionStayAsked(ActId act, CourtCode of) implements ReviewEvent {}

    /// The execution of the act in force stands still until it is reviewed (CPC arts. 448, 454-3; CrPC art. 498-3; CAO arts. 850, 851-3). Recorded in the file of the review and in the file of the first instance, from which it is executed.
    ///
    /// @param act the resolution of the chair of the Supreme Court, in its own file; null where a protest stays by itself, where the Prosecutor General stays and in the file below
    /// @param by `chair`, `prosecutor` or `protest`
    /// @param review the file of the review, and `number` its number
    /// @param documents the resolution of the Prosecutor General in the file in which he filed it
    /// @param until the last day on which it stands still, or null where it does until the review (CPC art. 448 sets six months at most)
    @EventKey("execution-stayed/1")
    record ExecutionStayed(@Nullable ActId act, String by, CaseId review, CaseNumber number, List<FiledDocument> documents, @Nullable LocalDate until) implements ReviewEvent {
        public ExecutionStayed { documents = List.copyOf(documents); }
    }

    /// The execution goes on.
    ///
    /// @param act the resolution of the chair by which it does, in its own file, or null
    /// @param cause `lifted` by the chair; `withdrawn` by the Prosecutor General, who stayed it; `expired`: the days for which it was stayed are over (CPC art. 448); or `reviewed`: the court above has decided or gave the papers back
    @EventKey("execution-resumed/1")
    record ExecutionResumed(@Nullable ActId act, String cause, CaseId review, CaseNumber number, List<FiledDocument> documents) implements ReviewEvent {

        /// @param documents the paper by which the Prosecutor General lets it go on; none in events that are older than this fact
        public ExecutionResumed { documents = documents == null ? List.of() : List.copyOf(documents); }

        /// One that no paper of a participant brings about.
        public ExecutionResumed(@Nullable ActId act, String cause, CaseId review, CaseNumber number) { this(act, cause, review, number, List.of()); }
    }

    /// The appeal court cancels the decision and tries the case itself by the rules of the first instance (CPC arts. 424 part 1 point 6, 427 part 5).
    ///
    /// @param ground the code in `law/grounds/cancellation-always.yaml`
    @EventKey("case-taken-over/1")
    record CaseTakenOver(ActId act, String ground) implements ReviewEvent {}

    /// What the higher court decided exists in its final form (CPC arts. 424-426, 429 part 6, 451, 454-4).
    ///
    /// @param outcome `unchanged`, `changed`, `new-decision`, `terminated`, `left`, `resolved`, `remitted`, `remanded`, `remitted-to-appeal`,
    ///                `cancelled-to-appeal`, `remitted-to-cassation`, `first-instance-stands`; of an offence or a crime `new-resolution`, `new-verdict`
    /// @param ground why the contested act is changed or cancelled, or null where it stands
    /// @param instead what the court decides itself in the place of a ruling: an outcome of the kind of that ruling, of the resolution or of the verdict; null where it decides no such matter
    @EventKey("resolution-issued/1")
    record ResolutionIssued(ActId act, String outcome, @Nullable String ground, @Nullable String instead) implements ReviewEvent {}

    /// In the file below: the higher court has decided, and the case is back.
    ///
    /// @param review the file of the review
    /// @param kind its procedure
    /// @param act what was made there
    /// @param contested the act of this file that it was about, or null
    /// @param outcome as in [ResolutionIssued], or `reopened`: the act is cancelled on new circumstances and the case opens anew (CPC art. 463)
    /// @param next the file in which the case goes on, or null when it goes on nowhere else
    /// @param instead as in [ResolutionIssued]
    @EventKey("review-decided/1")
    record ReviewDecided(CaseId review, CaseNumber number, String kind, ActId act, @Nullable ActId contested, String outcome, @Nullable CaseId next, @Nullable CaseNumber nextNumber, @Nullable String instead)
            implements ReviewEvent {

        private static final String REFUSED = "refused";
        /// Who decides so decides a question that somebody asked, and grants or refuses it.
        private static final java.util.Set<String> QUESTIONS = java.util.Set.of("resolved", "new-decision");

        /// What was decided about the act below, as procedures and terms tell it: a question that the higher court decided itself was granted or refused.
        public String said() { return instead == null || !QUESTIONS.contains(outcome) ? outcome : outcome + "-" + (grants() ? "granted" : REFUSED); }

        /// Whether the higher court itself granted what was asked.
        public boolean grants() { return instead != null && !instead.equals(REFUSED); }
    }
}
