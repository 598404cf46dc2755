package kz.torelik.conciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// A mediation.
///
/// @param caseId the case it is about, or null before the court (Law on Mediation, art. 20 point 2)
/// @param subject of the dispute, as it stands in the contract (art. 21 point 2)
/// @param language in which it is conducted (art. 19)
/// @param initiator whose invitation it was
/// @param state `invited`, `agreed` (everybody consented), `contract` (it waits for signatures), `running`, `signing` (the agreement waits for signatures), `ended`
/// @param answerBy the last day to answer the invitation (art. 20 point 6)
public record Matter(PublicId id, @Nullable CaseId caseId, @Nullable String caseNumber, String subject, Language language, PersonId mediator, String mediatorName, PersonId initiator, String state,
                     Instant invitedAt, LocalDate answerBy, Course course, @Nullable Ending ending) {

    /// How it goes.
    ///
    /// @param until the last day by the contract, or null before it
    /// @param pen who may write the next version of the agreement, or null
    public record Course(@Nullable LocalDate startedOn, @Nullable LocalDate until, @Nullable PersonId pen) {}

    /// How it ended (art. 26).
    ///
    /// @param outcome `agreement`, `declined`, `unanswered`, `refused` by a side, `hopeless` by the mediator, `expired`
    /// @param by the name of whoever ended it, or null
    /// @param reason that he gave to the participants, or null; the court does not get it
    public record Ending(String outcome, @Nullable String by, @Nullable String reason, LocalDate on) {}

    /// Somebody who takes part.
    ///
    /// @param role `mediator`, `side` or `representative`
    /// @param side 0 for the mediator; a representative has the number of whom he acts for
    /// @param party of the case, or null
    /// @param consent `yes`, `no`, or null while he has not answered
    public record Participant(PersonId person, String role, int side, @Nullable Integer party, String name, @Nullable String consent, @Nullable Instant answeredAt) {

        public boolean isMediator() { return role.equals("mediator"); }
    }

    /// A version of the contract on mediation (art. 21).
    ///
    /// @param fee the whole of it; the sides share it equally (art. 22 point 4)
    /// @param days how long the mediation lasts from the last signature
    /// @param manner `joint`, `separate` or `both` kinds of meetings
    public record Contract(int version, DocumentId document, Tenge fee, int days, String manner, String terms, Instant setAt) {}

    /// A version of the text of the agreement.
    public record Wording(int version, PersonId author, String authorName, String body, String note, Instant writtenAt) {}

    /// A version that was set as a document to be signed.
    public record Agreement(int version, DocumentId document) {}

    /// A signature of a side, or of the mediator as side 0.
    ///
    /// @param paper `contract` or `agreement`
    public record Signed(String paper, int version, int side, String signer, DocumentId document, Instant at) {}

    /// A matter with all that belongs to it.
    ///
    /// @param contract the last version, or null
    /// @param wordings oldest first
    /// @param agreement the last one set, or null
    public record Whole(Matter matter, List<Participant> participants, @Nullable Contract contract, List<Wording> wordings, @Nullable Agreement agreement, List<Signed> signatures) {

        public Whole {
            participants = List.copyOf(participants);
            wordings = List.copyOf(wordings);
            signatures = List.copyOf(signatures);
        }

        /// The numbers of the sides.
        public List<Integer> sides() { return List.copyOf(new TreeSet<>(participants.stream().filter(one -> one.side() > 0).map(Participant::side).toList())); }

        public Optional<Participant> find(PersonId person) { return participants.stream().filter(one -> one.person().equals(person)).findFirst(); }

        /// The side itself, not who acts for it; for 0 the mediator.
        public Participant head(int side) { return participants.stream().filter(one -> one.side() == side && !one.role().equals("representative")).findFirst().orElseThrow(); }

        /// Who answered for a side, or for the mediator as 0; nothing while nobody did.
        public Optional<Participant> answer(int side) { return participants.stream().filter(one -> one.side() == side && one.consent() != null).findFirst(); }

        public boolean isConsented(int side) { return answer(side).filter(one -> "yes".equals(one.consent())).isPresent(); }

        public boolean isConsentedByAll() { return isConsented(0) && sides().stream().allMatch(this::isConsented); }

        public Optional<Signed> signature(String paper, int version, int side) {
            return signatures.stream().filter(one -> one.paper().equals(paper) && one.version() == version && one.side() == side).findFirst();
        }

        public boolean isSignedByAll(String paper, int version) { return signature(paper, version, 0).isPresent() && sides().stream().allMatch(side -> signature(paper, version, side).isPresent()); }

        /// The paper that waits for signatures now; null when none does.
        public @Nullable Paper waiting() {
            if (matter.state().equals("contract") && contract != null) return new Paper("contract", contract.version(), contract.document());
            return matter.state().equals("signing") && agreement != null ? new Paper("agreement", agreement.version(), agreement.document()) : null;
        }

        /// Whether the side of a participant writes the next version; who acts for a side writes for it.
        public boolean hasPen(Participant one) { return matter.course().pen() != null && find(matter.course().pen()).filter(holder -> holder.side() == one.side()).isPresent(); }

        public @Nullable Wording lastWording() { return wordings.isEmpty() ? null : wordings.getLast(); }
    }

    /// A paper that all sign.
    ///
    /// @param kind `contract` or `agreement`
    public record Paper(String kind, int version, DocumentId document) {}

    public boolean isOpen() { return ending == null; }

    /// Whether the mediation goes on by a signed contract.
    public boolean isRunning() { return state.equals("running") || state.equals("signing"); }
}
