package kz.torelik.casefile.events;

import java.util.List;
import kz.torelik.kernel.CaseNumber;

/// The event that makes a case file. It is the first of its history and there is only one: a claim is registered, a higher court takes a complaint, a
/// body sends its materials. Whatever opens a file says what is asked, of which court and by whom.
public sealed interface Opening permits FilingEvent.ClaimFiled, BodyEvent.MaterialsReceived, ReviewEvent.ReviewOpened, ReviewEvent.CaseRemanded {

    /// The number in this instance.
    CaseNumber number();

    /// What is asked, of which court, in which kind of proceeding.
    Claim claim();

    /// All participants, whoever brings the matter first.
    List<Party> parties();

    /// What came with it, the paper that asks first.
    List<FiledDocument> documents();

    /// The word of whoever begins the proceeding, as the procedure names him: the role of the first participant, or `rule`.
    default String by() { return parties().getFirst().role(); }
}
