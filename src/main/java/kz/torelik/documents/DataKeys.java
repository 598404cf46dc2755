package kz.torelik.documents;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One data key per owner, wrapped by the master key. Keys are never cached: what was destroyed, or rolled back, is gone at once. For whoever keeps contents in files of its own, as the recordings of hearings
/// do; papers go through [Documents].
public final class DataKeys {

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final CourtClock clock;

    DataKeys(JdbcClient jdbc, MasterKey master, CourtClock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    /// The owner's key, made at first use.
    /// @throws Refused `documents-key-destroyed`
    public byte[] getOrMake(UUID owner) {
        return find(owner).orElseGet(() -> {
            jdbc.sql("insert into documents.data_key (owner, wrapped, created_at) values (:owner, :wrapped, :at) on conflict (owner) do nothing")
                    .param("owner", owner).param("wrapped", master.wrap(owner, Sealing.random(32))).param("at", now()).update();
            return find(owner).orElseThrow();
        });
    }

    /// @throws Refused `documents-key-destroyed`
    public Optional<byte[]> find(UUID owner) {
        record Row(byte[] wrapped) {}
        return jdbc.sql("select wrapped from documents.data_key where owner = :owner").param("owner", owner)
                .query((row, _) -> new Row(Optional.ofNullable(row.getBytes(1)).orElseThrow(() -> new Refused(Refusal.of("documents-key-destroyed")))))
                .optional().map(row -> master.unwrap(owner, row.wrapped()));
    }

    /// Destroys the owner's key, and with it whatever was sealed under it. An owner without a key gets a destroyed one, so that nothing can be stored for it later.
    public void destroy(UUID owner) {
        jdbc.sql("""
                insert into documents.data_key (owner, wrapped, created_at, destroyed_at) values (:owner, null, :at, :at)
                on conflict (owner) do update set wrapped = null, destroyed_at = coalesce(data_key.destroyed_at, excluded.destroyed_at)""")
                .param("owner", owner).param("at", now()).update();
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
