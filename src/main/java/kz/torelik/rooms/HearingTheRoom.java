package kz.torelik.rooms;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Sentences;
import kz.torelik.recordings.RecordingIntake;
import kz.torelik.recordings.TrackIntake;
import kz.torelik.recordings.TrackSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The sound and pictures of a hearing by video for its recording. One page of the court gives them, as it mixes them: the house says which, and says another when that one is lost. The page can add pieces and nothing else;
/// what is not given is a gap of the recording.
@Service
public class HearingTheRoom {

    /// A piece of three seconds has far less.
    public static final int LARGEST = 8 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String STREAM = "[0-9a-zA-Z-]{1,40}";
    private static final String MEDIA = "(audio|video)/webm(;codecs=[a-z0-9.,]{1,40})?";

    private final Rooms rooms;
    private final LiveRooms live;
    private final RecordingIntake intake;
    private final Broadcasts broadcasts;
    private final CaseAccess access;
    private final Sentences sentences;
    private final Map<Of, Stream> streams = new ConcurrentHashMap<>();

    HearingTheRoom(Rooms rooms, LiveRooms live, RecordingIntake intake, Broadcasts broadcasts, CaseAccess access, Sentences sentences) {
        this.rooms = rooms;
        this.live = live;
        this.intake = intake;
        this.broadcasts = broadcasts;
        this.access = access;
        this.sentences = sentences;
    }

    /// The whole room, or the channel of its interpreter apart.
    private record Of(PublicId room, String what) {}

    /// What the page that records has begun.
    private record Stream(PersonId person, String name, TrackIntake track, int next) {}

    /// A piece.
    ///
    /// @param of `room`, or `interpreter` for what is said into the channel apart
    /// @param stream the name that the page gave to this stream, which begins with piece 0
    /// @param mediaType of the stream
    public record Piece(long link, String of, String stream, int number, String mediaType, Duration lasted) {}

    /// Whether the hearing is recorded now.
    public boolean isRecorded(Room room) { return room.isHearing() && intake.isRecorded(room.hearing()); }

    /// Whose page gives the sound now: the secretary's before the judge's, the one who came first of several.
    public @Nullable PersonId source(Room room, RoomState state) {
        if (!room.isHearing()) return null;
        return state.seats().values().stream().filter(seat -> seat.isPresent() && (seat.role().equals("secretary") || seat.role().equals("judge")) && live.isConnected(room.id(), seat.person()))
                .min(Comparator.comparing((RoomState.Seat seat) -> seat.role().equals("judge")).thenComparing(RoomState.Seat::number)).map(RoomState.Seat::person).orElse(null);
    }

    /// Takes a piece.
    ///
    /// @return the receipt, or a refusal: `room-not-yours` when this page does not give the sound, `room-piece` when the stream has to begin anew, those of the recording and of [Rooms#find]
    public Answer<TrackIntake.Receipt> give(PublicId id, Piece piece, byte[] content) {
        return rooms.find(id).then(room -> {
            PersonId me = room.me().person();
            RoomState state = RoomState.of(rooms.events(room));
            if (!live.isHere(id, me, piece.link()) || !me.equals(source(room, state))) return Answer.no(Refusal.of("room-not-yours"));
            if (!piece.of().matches("room|interpreter") || !piece.stream().matches(STREAM) || !piece.mediaType().matches(MEDIA) || content.length == 0 || content.length > LARGEST || piece.lasted().compareTo(LONGEST) > 0 || piece.lasted().isNegative() || piece.lasted().isZero()) return Answer.no(Refusal.of("room-piece"));
            return stream(room, state, piece).then(stream -> stream.track().give(content, piece.lasted()).map(receipt -> {
                streams.put(new Of(id, piece.of()), new Stream(stream.person(), stream.name(), stream.track(), piece.number() + 1));
                if (piece.of().equals("room")) broadcasts.offer(room, state, piece, content);
                return receipt;
            }));
        });
    }

    /// What the track is called in the language of the proceedings; the channel apart has the name of whoever speaks into it.
    private String label(Room room, RoomState state, String of) {
        if (of.equals("interpreter")) return state.seats().values().stream().filter(RoomState.Seat::apart).map(RoomState.Seat::name).collect(Collectors.joining(", "));
        return room.caseId() != null && access.ask(room.caseId(), "read-case") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit) ? sentences.say(permit.file().language(), "rooms.track") : "";
    }

    /// The stream to which a piece belongs: a first piece begins one, and ends what another page or this one had begun before.
    private synchronized Answer<Stream> stream(Room room, RoomState state, Piece piece) {
        Stream known = streams.get(new Of(room.id(), piece.of()));
        if (piece.number() > 0) return known != null && known.person().equals(room.me().person()) && known.name().equals(piece.stream()) && known.next() == piece.number() ? Answer.yes(known) : Answer.no(Refusal.of("room-piece"));
        if (known != null) known.track().end();
        return intake.begin(room.hearing(), new TrackSource(piece.of(), label(room, state, piece.of()), piece.mediaType(), null)).map(track -> {
            Stream begun = new Stream(room.me().person(), piece.stream(), track, 0);
            streams.put(new Of(room.id(), piece.of()), begun);
            return begun;
        });
    }
}
