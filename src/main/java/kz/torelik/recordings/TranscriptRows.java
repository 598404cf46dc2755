package kz.torelik.recordings;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.torelik.documents.DataKeys;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.recordings.chain.SegmentSealing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The table of transcripts. The words are sealed with the key of their recording, so that they are gone when it is destroyed.
final class TranscriptRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final DataKeys keys;

    TranscriptRows(JdbcClient jdbc, DataKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void add(RecordingId id, Transcript made, @Nullable PersonId person) {
        byte[] sealed = SegmentSealing.sealWith(key(id), place(id, made.version()), JSON.writeValueAsBytes(made.cues().toArray(Transcript.Cue[]::new)));
        jdbc.sql("insert into recordings.transcript (recording, version, by_whom, maker, language, made_at, person, cues) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.uuid(), made.version(), made.by(), made.maker(), made.language().tag(), made.madeAt().atOffset(ZoneOffset.UTC), person == null ? null : person.uuid(), sealed).update();
    }

    /// The newest first.
    List<Transcript> list(RecordingId id) {
        byte[][] key = new byte[1][];
        return jdbc.sql("select * from recordings.transcript where recording = ? order by version desc").param(id.uuid()).query((row, _) -> {
            if (key[0] == null) key[0] = key(id);
            int version = row.getInt("version");
            Transcript.Cue[] cues = JSON.readValue(SegmentSealing.openWith(key[0], place(id, version), row.getBytes("cues")), Transcript.Cue[].class);
            return new Transcript(version, row.getString("by_whom"), row.getString("maker"), Language.find(row.getString("language")).orElseThrow(), row.getObject("made_at", OffsetDateTime.class).toInstant(), List.of(cues));
        }).list();
    }

    void certify(RecordingId id, CertifiedTranscript made, PersonId person) {
        jdbc.sql("insert into recordings.certified_transcript (recording, version, person, signer, signed_at, sha256, content, cms) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.uuid(), made.version(), person.uuid(), made.signer(), made.signedAt().atOffset(ZoneOffset.UTC), made.sha256().toString(), SegmentSealing.sealWith(key(id), certificate(id), made.content()), made.cms()).update();
    }

    Optional<CertifiedTranscript> certified(RecordingId id) {
        return jdbc.sql("select * from recordings.certified_transcript where recording = ?").param(id.uuid()).query((row, _) -> new CertifiedTranscript(row.getInt("version"), row.getString("signer"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(), Sha256.parse(row.getString("sha256")), SegmentSealing.openWith(key(id), certificate(id), row.getBytes("content")), row.getBytes("cms"))).optional();
    }

    private byte[] key(RecordingId id) { return keys.find(id.uuid()).orElseThrow(() -> new IllegalStateException("A recording without its key: " + id)); }

    private static byte[] certificate(RecordingId id) { return ("torelik/certified-transcript/1 " + id).getBytes(java.nio.charset.StandardCharsets.US_ASCII); }

    private static byte[] place(RecordingId id, int version) { return ("torelik/transcript/1 " + id + " " + version).getBytes(java.nio.charset.StandardCharsets.US_ASCII); }
}
