package kz.torelik.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.language.Phrase;
import org.jspecify.annotations.Nullable;

/// The notices to the reader of a case. The house sends one notice by several channels, and each of them is an event; the reader is told once, with what
/// became of each channel.
final class OwnNotices {

    private static final Duration ON_ITS_WAY = Duration.ofDays(1);

    private final Map<NoticeId, Told> byLatest = new HashMap<>();

    private OwnNotices() {}

    /// One notice, by whatever channels it went.
    ///
    /// @param steps what became of it, in the order of time
    record Told(String about, List<Phrase> steps) {

        Told {
            steps = List.copyOf(steps);
        }
    }

    /// What all channels of a notice have in common.
    private record Key(int party, String about, List<DocumentId> documents) {}

    private record Sent(NoticeId id, String channel, Instant at) {}

    /// @param own the numbers of the participants that the reader is or represents
    static OwnNotices of(List<RecordedEvent> history, Set<Integer> own) {
        Map<NoticeId, ServiceEvent.NoticeDelivered> delivered = new HashMap<>();
        Map<NoticeId, Instant> read = new HashMap<>();
        Map<Key, List<List<Sent>>> groups = new LinkedHashMap<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof ServiceEvent.NoticeSent sent && own.contains(sent.party())) {
                put(new Sent(sent.notice(), sent.channel(), recorded.recordedAt()), groups.computeIfAbsent(new Key(sent.party(), sent.about(), sent.documents()), _ -> new ArrayList<>()));
            }
            if (recorded.event() instanceof ServiceEvent.NoticeDelivered arrived) delivered.put(arrived.notice(), arrived);
            if (recorded.event() instanceof ServiceEvent.NoticeRead opened) read.put(opened.notice(), opened.at());
        }
        OwnNotices all = new OwnNotices();
        groups.forEach((key, notices) -> notices.forEach(sent -> all.byLatest.put(sent.getLast().id(), new Told(key.about(), steps(sent, delivered, read)))));
        return all;
    }

    /// A channel belongs to the first notice that has not gone by it yet and began to go within the last day: an e-mail may leave after midnight. The same may be told again, such as when a session is moved twice: then each channel comes again.
    private static void put(Sent sent, List<List<Sent>> notices) {
        for (List<Sent> notice : notices) {
            boolean young = Duration.between(notice.getFirst().at(), sent.at()).compareTo(ON_ITS_WAY) < 0;
            if (young && notice.stream().noneMatch(one -> one.channel().equals(sent.channel()))) {
                notice.add(sent);
                return;
            }
        }
        notices.add(new ArrayList<>(List.of(sent)));
    }

    private static List<Phrase> steps(List<Sent> sent, Map<NoticeId, ServiceEvent.NoticeDelivered> delivered, Map<NoticeId, Instant> read) {
        List<Phrase> steps = new ArrayList<>();
        for (Sent one : sent) {
            ServiceEvent.@Nullable NoticeDelivered arrived = delivered.get(one.id());
            steps.add(arrived == null ? Phrase.of("portal.event.notice.sent", one.at()) : Phrase.of("portal.event.notice.delivered." + channel(one.channel()), arrived.at()));
        }
        sent.stream().map(one -> read.get(one.id())).filter(java.util.Objects::nonNull).min(Instant::compareTo).ifPresent(at -> steps.add(Phrase.of("portal.event.notice.read", at)));
        return steps;
    }

    private static String channel(String word) {
        return switch (word) {
            case "cabinet", "email" -> word;
            default -> "other";
        };
    }

    /// The notice that this event ends: told at the last of its channels, and only there.
    Optional<Told> toldBy(NoticeId notice) { return Optional.ofNullable(byLatest.get(notice)); }
}
