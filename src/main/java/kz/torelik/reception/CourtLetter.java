package kz.torelik.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// A letter to a court outside proceedings (обращение, өтініш; APPC arts. 62-64).
///
/// @param number under which it is registered, or null before it was sent
/// @param kind `application`, `complaint`, `message`, `proposal`, `response` or `request`
/// @param person whose letter it is: a person or the organisation for which he writes
/// @param author who wrote it
/// @param state `prepared`, `registered`, `assigned`, `answered`, `in-case`, `redirected`, `returned` or `withdrawn`
public record CourtLetter(PublicId id, @Nullable String number, CourtCode court, String kind, PersonId person, PersonId author, String authorName, Language language, String subject, String body,
                          String state, DocumentId document, Course course) {

    /// What became of it.
    ///
    /// @param confirmedBy `signature` or `account`, or null before it was sent
    /// @param sentAt when it came, or null
    /// @param registeredOn the day from which its term runs, or null
    /// @param assignee who answers, or null
    /// @param answer the prepared or signed answer, or null
    /// @param answerText its words as they were written, for whoever has yet to sign it, or null
    /// @param answerSignature its signature, or null before it was signed
    /// @param redirectedTo the code of the court or the name of the body to which it went, or null
    /// @param returnGround `identical` or `abusive` where it came back, or null
    /// @param visit the visit from which it comes, or null
    public record Course(@Nullable String confirmedBy, @Nullable Instant sentAt, @Nullable LocalDate registeredOn, @Nullable PersonId assignee, @Nullable String assigneeName, @Nullable DocumentId answer,
                         @Nullable String answerText, @Nullable DocumentId answerSignature, @Nullable String answerSigner, @Nullable CaseId caseId, @Nullable String caseNumber, @Nullable String redirectedTo,
                         @Nullable String returnGround, @Nullable PublicId visit) {

        static Course ofVisit(@Nullable PublicId visit) { return new Course(null, null, null, null, null, null, null, null, null, null, null, null, null, visit); }
    }

    /// A file that came with it.
    public record Attached(DocumentId document, String title) {}

    /// Something that happened to it.
    ///
    /// @param word the word of [kz.torelik.law.LetterStep]
    /// @param by the name of whoever did it, or null
    /// @param until a day that was set with it, or null
    /// @param words what was said, or null
    public record Step(int seq, String word, LocalDate on, Instant at, @Nullable String by, @Nullable LocalDate until, @Nullable String words) {}

    /// The letter with all that lies beside it.
    public record Whole(CourtLetter letter, List<Attached> files, List<Step> steps) {
        public Whole {
            files = List.copyOf(files);
            steps = List.copyOf(steps);
        }

        /// What was said last with a step of that word, or an empty text.
        public String said(String word) { return steps.stream().filter(step -> step.word().equals(word)).map(step -> step.words() == null ? "" : step.words()).reduce("", (_, later) -> later); }
    }

    public boolean isPrepared() { return state.equals("prepared"); }

    public boolean isOpen() { return state.equals("registered") || state.equals("assigned"); }

    public boolean isAnswered() { return state.equals("answered"); }
}
