package kz.torelik.casefile.events;

import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.HearingId;
import org.jspecify.annotations.Nullable;

/// Sessions of the court (CPC arts. 173, 183-198, 281-285).
public sealed interface HearingEvent extends ProceduralEvent {

    /// A session is set.
    ///
    /// @param kind `preliminary` or `trial`
    /// @param room the name of the room
    /// @param link the address of remote participation, or null
    @EventKey("hearing-set/1")
    record HearingSet(HearingId hearing, String kind, Instant startsAt, int minutes, String room, @Nullable String link) implements HearingEvent {}

    /// The session is moved before it began.
    @EventKey("hearing-moved/1")
    record HearingMoved(HearingId hearing, Instant startsAt, int minutes, String room, String reasons) implements HearingEvent {}

    @EventKey("hearing-opened/1")
    record HearingOpened(HearingId hearing, Instant at, List<Integer> present) implements HearingEvent {
        public HearingOpened { present = List.copyOf(present); }
    }

    /// The trial is put off on a ground of the closed list (CPC art. 198).
    @EventKey("hearing-adjourned/1")
    record HearingAdjourned(HearingId hearing, Instant at, String ground, String reasons) implements HearingEvent {}

    /// The session ended.
    ///
    /// @param deliberation whether the court retired to decide
    @EventKey("hearing-closed/1")
    record HearingClosed(HearingId hearing, Instant at, boolean deliberation) implements HearingEvent {}

    /// The brief protocol is made and signed by the secretary and the judge (CPC arts. 281-283).
    @EventKey("protocol-signed/1")
    record ProtocolSigned(HearingId hearing, FiledDocument document) implements HearingEvent {}

    /// The parties talked with the judge before the hearing, all sides together (CPC arts. 15 part 3, 165). It is no session: nothing is recorded and no evidence is taken.
    ///
    /// @param conversation its number
    /// @param at when it began
    /// @param present the numbers of the participants who were there
    /// @param agreed what was agreed, as the judge wrote it down
    @EventKey("conversation-held/1")
    record ConversationHeld(HearingId conversation, Instant at, List<Integer> present, String agreed) implements HearingEvent {
        public ConversationHeld { present = List.copyOf(present); }
    }

    /// The operative part of a ruling is announced; its final form follows within five working days (CPC art. 268 part 4).
    ///
    /// @param kind the code of the ruling in `law/act-kinds.yaml`
    @EventKey("ruling-announced/1")
    record RulingAnnounced(String kind) implements HearingEvent {}

    /// A separate procedural action was done outside a session: its protocol is signed not later than the next day (CPC arts. 281, 283 part 4).
    ///
    /// @param number its number among the separate actions of the case, from 1
    @EventKey("action-done/1")
    record ActionDone(int number, String action) implements HearingEvent {}

    /// The prosecutor gave his opinion on the merits, after the pleadings and before the court retired (CPC arts. 219, 416 part 1, 421 part 3, 450 part 5).
    ///
    /// @param gist what the secretary wrote down of a spoken opinion, or an empty text
    /// @param documents the signed opinion; none when it was only spoken
    @EventKey("opinion-given/1")
    record OpinionGiven(HearingId hearing, int party, Instant at, String gist, List<FiledDocument> documents) implements HearingEvent {
        public OpinionGiven { documents = List.copyOf(documents); }

        /// `in-writing` or `spoken`.
        public String manner() { return documents.isEmpty() ? "spoken" : "in-writing"; }
    }

    /// Somebody signed in the room of a session what the law has him sign: that he was warned, that his rights were explained. It belongs to the protocol (CPC arts. 191, 194, 200, 203).
    ///
    /// @param sheet its code in `law/sheets.yaml`
    @EventKey("sheet-signed/1")
    record SheetSigned(HearingId hearing, String sheet, FiledDocument document) implements HearingEvent {}

    @EventKey("action-protocol-signed/1")
    record ActionProtocolSigned(int number, FiledDocument document) implements HearingEvent {}
}
