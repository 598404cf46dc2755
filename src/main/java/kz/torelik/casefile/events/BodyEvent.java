package kz.torelik.casefile.events;

import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.CaseNumber;

/// What goes between the court and another body of the state: its materials come in, the acts of the court go back.
public sealed interface BodyEvent extends ProceduralEvent {

    /// A body sent its materials under its own signature and they became a file of the court: a protocol of an administrative offence (Code on
    /// Administrative Offences art. 829-5), a motion for a sanction of the investigative judge (Criminal Procedure Code arts. 55, 148), a criminal case (art. 319).
    ///
    /// @param number the number in this instance
    /// @param materials what came, by the words of the body
    /// @param receivedAt the moment from which the terms of the court run; hours are counted from it
    /// @param claim what is asked, of which court
    /// @param parties the body first
    /// @param documents the manifest with the body's signature first, then what it lists
    @EventKey("materials-received/1")
    record MaterialsReceived(CaseNumber number, Materials materials, Instant receivedAt, Claim claim, List<Party> parties, List<FiledDocument> documents) implements BodyEvent, Opening {
        public MaterialsReceived {
            parties = List.copyOf(parties);
            documents = List.copyOf(documents);
        }
    }

    /// The court gave the materials back or passed them on: to the competent body (Code on Administrative Offences art. 829-9), to the prosecutor (Criminal Procedure Code art. 323).
    ///
    /// @param ground the code in the list of grounds of the procedure
    @EventKey("materials-returned/1")
    record MaterialsReturned(ActId act, String ground) implements BodyEvent {}

    /// The system of the body has an act of the court and answered so.
    ///
    /// @param after the word of the event that made the court send it: `act-signed`, or `act-in-force` when it is to be carried out (Code on Administrative Offences art. 885)
    /// @param answer the number under which the body took it
    @EventKey("act-delivered/1")
    record ActDelivered(ActId act, String after, String answer, Instant at) implements BodyEvent {}

    /// The system of the body has a copy of a paper of the case and answered so: the resolution of the Prosecutor General that stays an execution or ends the stay (CPC art. 448).
    ///
    /// @param paper the document
    /// @param after the word of the event that brought it: `execution-stayed` or `execution-resumed`
    /// @param answer the number under which the body took it
    @EventKey("paper-delivered/1")
    record PaperDelivered(DocumentId paper, String after, String answer, Instant at) implements BodyEvent {}
}
