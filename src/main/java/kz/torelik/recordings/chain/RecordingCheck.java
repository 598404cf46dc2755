package kz.torelik.recordings.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.verify.TrustedKeys;
import kz.torelik.ledger.verify.Verification;
import kz.torelik.ledger.verify.Verifier;
import kz.torelik.signatures.TimeStamps;
import org.jspecify.annotations.Nullable;

/// Checks a copy of a recording against the public ledger: that each link names the one before and each content is the one of its link, that the heads stand under roots which the ledger keeps, and what an older
/// checkpoint says of it. Fails closed, and names the first altered place: in a chain that was not made anew, the link; in one that was, the few seconds between two anchors.
public final class RecordingCheck {

    /// How far the clock of the court may stand from that of the authority.
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    /// What a reader holds beside the copy; each may be missing.
    ///
    /// @param hearing which hearing it has to be
    /// @param head a head that the reader got when it was recorded, which has to be in it
    /// @param checkpoint an older checkpoint of the ledger, with `growth`, the proof that the ledger only grew since
    /// @param keptAt when the reader got that checkpoint: what claims to be earlier has to stand under it
    public record Held(@Nullable HearingId hearing, @Nullable Sha256 head, @Nullable String checkpoint, @Nullable String growth, @Nullable Instant keptAt) {

        public static final Held NOTHING = new Held(null, null, null, null, null);
    }

    private final TrustedKeys trust;
    private final Held held;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Long, Anchor> anchors = new TreeMap<>();

    private RecordingCheck(TrustedKeys trust, Held held) {
        this.trust = trust;
        this.held = held;
    }

    public static RecordingFinding check(RecordingCopy copy, TrustedKeys trust, Held held) {
        RecordingCheck check = new RecordingCheck(trust, held);
        try {
            return check.run(copy);
        } catch (Found found) {
            return found.finding;
        } catch (IOException | IllegalArgumentException unreadable) {
            return check.altered(0, Math.max(0, check.links.size() - 1), Reason.of("recordings.verify.unreadable")).finding;
        }
    }

    private RecordingFinding run(RecordingCopy copy) throws IOException, Found {
        chain(copy);
        contents(copy);
        identity(copy);
        ledger(copy);
        return new RecordingFinding(true, reasons, null);
    }

    /// Each line is one, and names the one before.
    private void chain(RecordingCopy copy) throws IOException, Found {
        List<RecordingCopy.Line> lines = copy.lines();
        if (lines.isEmpty()) throw altered(0, 0, Reason.of("recordings.verify.empty"));
        for (RecordingCopy.Line line : lines) {
            int number = links.size();
            Link link = parse(line.text(), number);
            Link before = number == 0 ? null : links.getLast();
            if (link.sequence() != number) throw altered(number, Math.max(number, link.sequence() - 1), Reason.of("recordings.verify.missing", number, link.sequence()));
            if (!link.previous().equals(before == null ? Link.NOTHING : before.head())) throw altered(Math.max(0, number - 1), number, Reason.of("recordings.verify.broken", number));
            if (before != null && !(link.recording().equals(before.recording()) && link.hearing().equals(before.hearing()))) throw altered(number, number, Reason.of("recordings.verify.other", number));
            links.add(link);
            if (link.kind() == Link.Kind.SEGMENT) continue;
            if (line.words() == null || !link.holds(line.words())) throw altered(number, number, Reason.of("recordings.verify.content", number, at(number)));
            if (link.kind() == Link.Kind.ANCHOR) anchors.put(link.sequence(), Anchor.read(line.words()));
        }
        if (links.getFirst().kind() != Link.Kind.OPENED) throw altered(0, 0, Reason.of("recordings.verify.empty"));
        Link last = links.reversed().stream().filter(link -> link.kind() != Link.Kind.ANCHOR).findFirst().orElseThrow();
        if (last.kind() != Link.Kind.CLOSED) throw altered(last.sequence() + 1, links.size(), Reason.of("recordings.verify.cut", at((int) last.sequence())));
        reasons.add(Reason.of("recordings.verify.chain", links.size(), at((int) last.sequence())));
    }

    private Link parse(String line, int number) throws Found {
        try {
            return Link.parse(line);
        } catch (IllegalArgumentException _) {
            throw altered(number, number, Reason.of("recordings.verify.line", number));
        }
    }

    /// Each piece of each track is the one of its link.
    private void contents(RecordingCopy copy) throws IOException, Found {
        int pieces = 0;
        long first = Long.MAX_VALUE;
        for (int track : links.stream().filter(link -> link.kind() == Link.Kind.TRACK).map(Link::track).sorted().toList()) {
            List<Link> own = links.stream().filter(link -> link.kind() == Link.Kind.SEGMENT && link.track() == track).toList();
            Optional<InputStream> stream = copy.track(track);
            if (stream.isEmpty()) {
                if (!own.isEmpty()) first = Math.min(first, own.getFirst().sequence());
                continue;
            }
            try (InputStream in = stream.get()) {
                first = Math.min(first, differing(in, own));
            }
            pieces += own.size();
        }
        if (first != Long.MAX_VALUE) throw altered(first, first, Reason.of("recordings.verify.content", first, at((int) first)));
        reasons.add(Reason.of("recordings.verify.contents", pieces));
    }

    /// The first link whose content is another, or the largest number.
    private static long differing(InputStream in, List<Link> links) throws IOException {
        for (Link link : links) if (!link.holds(in.readNBytes(link.length()))) return link.sequence();
        return links.isEmpty() || in.read() < 0 ? Long.MAX_VALUE : links.getLast().sequence();
    }

    /// It is the recording that was asked for.
    private void identity(RecordingCopy copy) throws IOException, Found {
        long end = links.size() - 1L;
        Link first = links.getFirst();
        Words particulars = copy.particulars();
        boolean named = particulars.get("recording").equals(first.recording().toString()) && particulars.get("hearing").equals(first.hearing().toString());
        if (!named || held.hearing() != null && !held.hearing().equals(first.hearing())) throw altered(0, end, Reason.of("recordings.verify.swapped"));
        if (held.head() != null && links.stream().noneMatch(link -> link.head().equals(held.head()))) throw altered(0, end, Reason.of("recordings.verify.no-head"));
    }

    /// The heads stand under roots that the ledger keeps; the first that does not says between which anchors something is altered.
    private void ledger(RecordingCopy copy) throws IOException, Found {
        long proven = -1;
        @Nullable SignedNote checkpoint = null;
        int stamps = 0;
        String authority = "";
        for (Map.Entry<Long, Anchor> each : anchors.entrySet()) {
            Anchor anchor = each.getValue();
            long from = proven + 1;
            long until = Math.max(from, each.getKey()); // the anchor itself may be the forged one
            boolean own = anchor.sequence() < each.getKey() && anchor.sequence() >= 0 && links.get((int) anchor.sequence()).head().equals(anchor.head()) && anchor.leads();
            if (!own) throw altered(from, until, Reason.of("recordings.verify.other-head", at((int) from), at((int) until)));
            Optional<InclusionProof> proof = proof(copy, anchor);
            if (proof.isEmpty()) throw altered(from, until, Reason.of("recordings.verify.no-proof", at((int) from), at((int) until)));
            checkpoint = signed(checkpoint, proof.get(), from, until);
            grown(proof.get(), links.get(each.getKey().intValue()), from, until);
            Optional<TimeStamps.Stamped> stamp = stamp(copy, anchor, from, until);
            if (stamp.isPresent()) {
                stamps++;
                authority = stamp.get().by().getSubjectX500Principal().getName();
                Duration off = Duration.between(stamp.get().at(), links.get(each.getKey().intValue()).span().until()).abs();
                if (off.compareTo(TOLERANCE) > 0) throw altered(from, until, Reason.of("recordings.verify.other-time", at((int) from), stamp.get().at().toString()));
            }
            proven = anchor.sequence();
        }
        long open = proven + 1;
        long last = links.stream().filter(link -> link.kind() != Link.Kind.ANCHOR).mapToLong(Link::sequence).max().orElse(0);
        if (last > proven) throw altered(open, Math.max(last, links.size()), Reason.of("recordings.verify.no-proof", at((int) open), at((int) last)));
        reasons.add(Reason.of("recordings.verify.anchored", anchors.size()));
        reasons.add(stamps == 0 ? Reason.of("recordings.verify.no-stamps") : Reason.of("recordings.verify.stamped", stamps, authority));
    }

    private static Optional<InclusionProof> proof(RecordingCopy copy, Anchor anchor) throws IOException {
        Optional<String> text = copy.proof(anchor.batch());
        try {
            return text.map(InclusionProof::parse).filter(read -> read.leadsFrom(kz.torelik.ledger.tree.Merkle.leaf(anchor.entry().getBytes(StandardCharsets.US_ASCII))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The checkpoint of all proofs is one, signed and cosigned, and grew from the one that the reader holds.
    private SignedNote signed(@Nullable SignedNote known, InclusionProof proof, long from, long until) throws Found {
        if (known != null && known.text().equals(proof.checkpoint().text())) return known;
        if (known != null) throw altered(from, until, Reason.of("recordings.verify.two-checkpoints"));
        Verifier verifier = new Verifier(trust);
        Verification found = verifier.checkpoint(proof.checkpoint().toString());
        reasons.addAll(found.reasons());
        if (!found.holds()) throw altered(0, links.size() - 1L, Reason.of("recordings.verify.log"));
        if (held.checkpoint() == null) return proof.checkpoint();
        Verification grown = held.growth() == null ? same(verifier, held.checkpoint(), proof) : verifier.consistency(held.checkpoint(), held.growth()).and(verifier.sameCheckpoint(proof.toString(), held.growth()));
        reasons.addAll(grown.reasons());
        if (!grown.holds()) throw altered(0, links.size() - 1L, Reason.of("recordings.verify.log"));
        return proof.checkpoint();
    }

    /// Without a proof of growth the older checkpoint has to be the very one of the copy.
    private static Verification same(Verifier verifier, String older, InclusionProof proof) {
        boolean same = SignedNote.parse(older).text().equals(proof.checkpoint().text());
        return verifier.checkpoint(older).and(new Verification(same, List.of(Reason.of(same ? "ledger.verify.same-checkpoint" : "ledger.verify.other-checkpoint"))));
    }

    /// What claims to be earlier than the reader's checkpoint has to stand under it.
    private void grown(InclusionProof proof, Link anchor, long from, long until) throws Found {
        if (held.checkpoint() == null || held.keptAt() == null) return;
        long size = Checkpoint.parse(SignedNote.parse(held.checkpoint()).text()).size();
        if (proof.index() >= size && anchor.span().until().isBefore(held.keptAt().minus(TOLERANCE))) throw altered(from, until, Reason.of("recordings.verify.back-dated", at((int) from), anchor.span().until().toString()));
    }

    private Optional<TimeStamps.Stamped> stamp(RecordingCopy copy, Anchor anchor, long from, long until) throws IOException, Found {
        Optional<byte[]> token = copy.stamp(anchor.batch());
        if (token.isEmpty()) return Optional.empty();
        Optional<TimeStamps.Stamped> read = TimeStamps.read(token.get(), anchor.entry().getBytes(StandardCharsets.US_ASCII));
        if (read.isEmpty()) throw altered(from, until, Reason.of("recordings.verify.bad-stamp", at((int) from)));
        return read;
    }

    /// The time code of a link, from the beginning of the recording.
    private String at(int number) {
        if (links.isEmpty()) return "00:00:00";
        Link link = links.get(Math.clamp(number, 0, links.size() - 1));
        Duration since = Duration.between(links.getFirst().span().from(), link.span().from());
        Duration shown = since.isNegative() ? Duration.ZERO : since;
        return "%02d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
    }

    private Found altered(long from, long until, Reason reason) {
        reasons.add(reason);
        return new Found(new RecordingFinding(false, reasons, new RecordingFinding.Altered(from, until, at((int) from))));
    }

    /// Ends the check at the first altered place.
    private static final class Found extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient RecordingFinding finding;

        private Found(RecordingFinding finding) {
            super("altered", null, false, false);
            this.finding = finding;
        }
    }
}
