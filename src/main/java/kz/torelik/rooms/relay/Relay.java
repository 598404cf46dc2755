package kz.torelik.rooms.relay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kz.torelik.kernel.PublicId;
import kz.torelik.recordings.TrackIntake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the pages of rooms have on the media server: each that is inside one connection for what it sends, and one for each person whom it sees. A page never speaks with the server itself, so it can have nothing that the house did not give.
///
/// Safe for several threads; each call may wait for the server, and for another of the same room.
public final class Relay implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    private static final int SEAT = 1_000_000; // the number of a stream: that of the seat and of the page
    private static final String SOUND = "0";   // the first stream of a page
    private static final int MOST = 60;

    private final Path folder;
    private final Map<PublicId, Held> rooms = new ConcurrentHashMap<>();
    private long numbers;
    private @Nullable JanusProgram program;
    private volatile @Nullable JanusClient client;

    /// @param folder for the configuration of the server
    public Relay(Path folder) { this.folder = folder; }

    /// A page of somebody in a room.
    public record Who(PublicId room, int seat, long link) {

        private long stream() { return (long) seat * SEAT + link % SEAT; }
    }

    /// A room on the server.
    ///
    /// @param keeper the handle that made it
    private record Held(long number, long keeper, String secret, Map<Long, Sent> sent, Map<Who, Map<Integer, Long>> watched) {}

    /// What a page sends.
    private static final class Sent {
        final Who who;
        final long handle;
        final @Nullable HeardTrack heard;
        boolean muted;

        Sent(Who who, long handle, @Nullable HeardTrack heard) {
            this.who = who;
            this.handle = handle;
            this.heard = heard;
        }
    }

    /// Starts the server, so that the first page need not wait.
    ///
    /// @throws IOException when it is not installed or does not come up
    public synchronized void open() throws IOException { client(); }

    private synchronized JanusClient client() throws IOException {
        JanusClient known = client;
        if (known != null && program != null && program.isAlive()) return known;
        if (program != null) LOG.log(System.Logger.Level.ERROR, "The media server has ended by itself and is started again; the pages connect anew");
        end();
        JanusProgram begun = JanusProgram.start(folder);
        program = begun;
        for (int times = 0; ; times++) {
            try {
                JanusClient fresh = new JanusClient(begun.address(), begun.secret());
                client = fresh;
                return fresh;
            } catch (IOException notYet) {
                if (times > 100 || !begun.isAlive()) throw notYet;
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        }
    }

    private void end() {
        rooms.values().forEach(room -> room.sent().values().forEach(Relay::silence));
        rooms.clear();
        if (client != null) client.close();
        if (program != null) program.close();
        client = null;
        program = null;
    }

    private static void silence(Sent sent) {
        HeardTrack heard = sent.heard;
        if (heard != null) heard.close();
    }

    private synchronized Held room(PublicId id) throws IOException {
        Held known = rooms.get(id);
        if (known != null) return known;
        JanusClient server = client();
        long keeper = server.attach();
        long number = ++numbers;
        String secret = java.util.UUID.randomUUID().toString();
        server.now(keeper, JanusClient.body("create").put("room", number).put("secret", secret).put("admin_key", java.util.Objects.requireNonNull(program).adminKey()).put("publishers", MOST).put("audiocodec", "opus").put("videocodec", "vp8")
                .put("bitrate", 700_000).put("fir_freq", 5).put("is_private", true).put("notify_joining", false));
        Held made = new Held(number, keeper, secret, new HashMap<>(), new HashMap<>());
        rooms.put(id, made);
        return made;
    }

    /// A page begins to send.
    ///
    /// @param sdp the offer of its browser
    /// @param record begins a track of a recording for what it sends; null in a room that is not recorded
    /// @return the answer for its browser
    /// @throws IOException when the server refuses
    public String publish(Who who, String sdp, @Nullable Function<String, Optional<TrackIntake>> record) throws IOException {
        JanusClient server = client();
        Held room = room(who.room());
        synchronized (room) {
            unsend(room, who);
            return publish(server, room, who, sdp, record);
        }
    }

    private String publish(JanusClient server, Held room, Who who, String sdp, @Nullable Function<String, Optional<TrackIntake>> record) throws IOException {
        long handle = server.attach();
        JanusClient.Answered answered = server.later(handle, JanusClient.body("joinandconfigure").put("ptype", "publisher").put("room", room.number()).put("id", who.stream()), "offer", sdp);
        HeardTrack heard = record == null ? null : new HeardTrack(record);
        room.sent().put(who.stream(), new Sent(who, handle, heard));
        if (heard != null) forward(server, room, who, answered.data(), heard);
        return Optional.ofNullable(answered.sdp()).orElseThrow(() -> new IOException("The media server described nothing"));
    }

    /// What the server hears of a page goes to the house too, over loopback.
    private void forward(JanusClient server, Held room, Who who, JsonNode joined, HeardTrack heard) throws IOException {
        ObjectNode body = JanusClient.body("rtp_forward").put("room", room.number()).put("secret", room.secret()).put("admin_key", java.util.Objects.requireNonNull(program).adminKey()).put("publisher_id", who.stream()).put("host", "127.0.0.1");
        ArrayNode streams = body.putArray("streams");
        for (JsonNode stream : joined.path("streams")) {
            boolean sound = stream.path("type").asString("").equals("audio");
            streams.addObject().put("mid", stream.path("mid").asString("")).put("port", heard.port()).put("pt", sound ? HeardTrack.SOUND : HeardTrack.PICTURE);
        }
        if (streams.isEmpty()) for (String mid : List.of(SOUND, "1")) streams.addObject().put("mid", mid).put("port", heard.port()).put("pt", mid.equals(SOUND) ? HeardTrack.SOUND : HeardTrack.PICTURE);
        server.now(room.keeper(), body);
    }

    /// A page wants to see and hear somebody.
    ///
    /// @param of whom
    /// @param soundOnly whether without pictures
    /// @return the offer for its browser; nothing while he sends nothing
    /// @throws IOException when the server refuses
    public Optional<String> watch(Who who, Who of, boolean soundOnly) throws IOException {
        JanusClient server = client();
        Held room = room(who.room());
        synchronized (room) {
            return watch(server, room, who, of, soundOnly);
        }
    }

    private static Optional<String> watch(JanusClient server, Held room, Who who, Who of, boolean soundOnly) throws IOException {
        if (!room.sent().containsKey(of.stream())) return Optional.empty();
        Map<Integer, Long> mine = room.watched().computeIfAbsent(who, _ -> new HashMap<>());
        Long before = mine.remove(of.seat());
        if (before != null) server.detach(before);
        long handle = server.attach();
        ObjectNode body = JanusClient.body("join").put("ptype", "subscriber").put("room", room.number());
        ObjectNode stream = body.putArray("streams").addObject().put("feed", of.stream());
        if (soundOnly) stream.put("mid", SOUND);
        String offer = server.later(handle, body, null, null).sdp();
        mine.put(of.seat(), handle);
        return Optional.ofNullable(offer);
    }

    /// The browser of that page has answered.
    ///
    /// @throws IOException when the server refuses, or nothing was offered
    public void begin(Who who, int seat, String sdp) throws IOException {
        JanusClient server = client();
        Held room = room(who.room());
        synchronized (room) {
            Long handle = room.watched().getOrDefault(who, Map.of()).get(seat);
            if (handle == null) throw new IOException("Nothing was offered to this page");
            server.later(handle, JanusClient.body("start").put("room", room.number()), "answer", sdp);
        }
    }

    /// Carries out on the server what the court did: whom it muted is not passed on, and whoever is not inside has nothing there any more.
    ///
    /// @param inside the pages that are inside, and whether each is muted
    public void settle(PublicId id, Map<Who, Boolean> inside) {
        Held room = rooms.get(id);
        JanusClient server = client;
        if (room == null || server == null) return;
        synchronized (room) {
            settle(server, id, room, inside);
        }
    }

    private void settle(JanusClient server, PublicId id, Held room, Map<Who, Boolean> inside) {
        List.copyOf(room.sent().values()).stream().map(sent -> sent.who).filter(who -> !inside.containsKey(who)).forEach(who -> drop(room, who));
        List.copyOf(room.watched().keySet()).stream().filter(who -> !inside.containsKey(who)).forEach(who -> drop(room, who));
        for (Sent sent : room.sent().values()) {
            boolean mute = inside.get(sent.who);
            if (mute == sent.muted) continue;
            try {
                server.now(room.keeper(), JanusClient.body("moderate").put("room", room.number()).put("secret", room.secret()).put("id", sent.who.stream()).put("mid", SOUND).put("mute", mute));
                sent.muted = mute;
            } catch (IOException fault) {
                LOG.log(System.Logger.Level.ERROR, "The media server does not mute, so it passes nothing of him on: {0}", fault.getMessage());
                drop(room, sent.who);
                return;
            }
        }
        if (inside.isEmpty()) close(id, room, server);
    }

    private void close(PublicId id, Held room, JanusClient server) {
        rooms.remove(id);
        try {
            server.now(room.keeper(), JanusClient.body("destroy").put("room", room.number()).put("secret", room.secret()));
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "The room was gone from the media server");
        }
        server.detach(room.keeper());
    }

    private void drop(Held room, Who who) {
        JanusClient server = client;
        if (server == null) return;
        Map<Integer, Long> mine = room.watched().remove(who);
        if (mine != null) mine.values().forEach(server::detach);
        unsend(room, who);
    }

    private void unsend(Held room, Who who) {
        JanusClient server = client;
        Sent sent = room.sent().remove(who.stream());
        if (sent == null || server == null) return;
        silence(sent);
        server.detach(sent.handle);
    }

    /// The rooms that are on the server.
    public List<PublicId> list() { return List.copyOf(rooms.keySet()); }

    @Override
    public synchronized void close() { end(); }
}
