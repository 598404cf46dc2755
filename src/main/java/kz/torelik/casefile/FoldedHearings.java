package kz.torelik.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.torelik.casefile.CaseFile.HearingInFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import org.jspecify.annotations.Nullable;

/// The sessions of one case as its history tells them.
final class FoldedHearings {

    private final Map<HearingId, HearingInFile> hearings = new LinkedHashMap<>();

    void hear(HearingEvent event) {
        switch (event) {
            case HearingEvent.HearingSet set -> hearings.put(set.hearing(), new HearingInFile(set.hearing(), set.kind(), set.startsAt(), set.minutes(), set.room(),
                    set.link(), "set", null, null, List.of(), null));
            case HearingEvent.HearingMoved moved -> change(moved.hearing(), was -> new HearingInFile(was.id(), was.kind(), moved.startsAt(), moved.minutes(),
                    moved.room(), was.link(), "set", null, null, List.of(), null));
            case HearingEvent.HearingOpened opened -> change(opened.hearing(), was -> new HearingInFile(was.id(), was.kind(), was.startsAt(), was.minutes(),
                    was.room(), was.link(), "opened", opened.at(), null, opened.present(), null));
            case HearingEvent.HearingAdjourned adjourned -> change(adjourned.hearing(), was -> ended(was, "adjourned", adjourned.at(), was.protocol()));
            case HearingEvent.HearingClosed closed -> change(closed.hearing(), was -> ended(was, "closed", closed.at(), was.protocol()));
            case HearingEvent.ProtocolSigned signed -> change(signed.hearing(), was -> ended(was, was.state(), was.endedAt(), signed.document().id()));
            case HearingEvent.ConversationHeld _, HearingEvent.RulingAnnounced _, HearingEvent.ActionDone _, HearingEvent.OpinionGiven _, HearingEvent.SheetSigned _, HearingEvent.ActionProtocolSigned _ -> {}
        }
    }

    private static HearingInFile ended(HearingInFile was, String state, @Nullable Instant at, @Nullable DocumentId protocol) {
        return new HearingInFile(was.id(), was.kind(), was.startsAt(), was.minutes(), was.room(), was.link(), state, was.openedAt(), at, was.present(), protocol);
    }

    private void change(HearingId hearing, UnaryOperator<HearingInFile> change) { hearings.computeIfPresent(hearing, (_, was) -> change.apply(was)); }

    List<HearingInFile> list() { return List.copyOf(hearings.values()); }

    Optional<HearingInFile> find(HearingId hearing) { return Optional.ofNullable(hearings.get(hearing)); }
}
