package kz.torelik.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The heads of tracks that were played lately: to make one the whole track is read, and of a recording that has ended it does not change.
final class PlayableHeads {

    private static final int KEPT = 64;

    private final Map<String, Optional<SeekableWebm>> heads = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<SeekableWebm>> eldest) { return size() > KEPT; }
    };

    /// @param track its recording, number and length
    synchronized Optional<SeekableWebm> of(String track, InputStream recorded) throws IOException {
        Optional<SeekableWebm> known = heads.get(track);
        if (known != null) return known;
        Optional<SeekableWebm> made = SeekableWebm.index(recorded);
        heads.put(track, made);
        return made;
    }
}
