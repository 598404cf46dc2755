package kz.torelik.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.torelik.documents.Files;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Sha256;
import kz.torelik.signatures.PdfSigning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The files that wait for a signature: one for each previewed version of a draft, the last one shown.
@Repository
class PreparedActs {

    private final JdbcClient jdbc;
    private final Files store;
    private final CourtClock clock;

    PreparedActs(JdbcClient jdbc, Files store, CourtClock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /// @param ordinal the number that stands on the paper
    /// @param caseVersion the version of the case that the judge saw
    /// @param madeOn the day that stands on the paper
    record Prepared(Sha256 sha256, int ordinal, int caseVersion, int pages, LocalDate madeOn) {}

    @Transactional
    void keep(ActDraft draft, PdfSigning.ToSign shown, ActPaper.Setting place, int pages) {
        Sha256 sha256 = write(draft, shown.pdf());
        jdbc.sql("""
                insert into acts.prepared (draft, version, sha256, ordinal, case_version, pages, made_on, made_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (draft, version) do update set sha256 = excluded.sha256, ordinal = excluded.ordinal, case_version = excluded.case_version,
                    pages = excluded.pages, made_on = excluded.made_on, made_at = excluded.made_at""")
                .params(draft.id().uuid(), draft.version(), sha256.bytes(), place.ordinal(), place.file().version(), pages, clock.today(), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    @Transactional(readOnly = true)
    Optional<Prepared> find(ActDraft draft) {
        return jdbc.sql("select sha256, ordinal, case_version, pages, made_on from acts.prepared where draft = ? and version = ?").params(draft.id().uuid(), draft.version())
                .query((row, _) -> new Prepared(new Sha256(row.getBytes("sha256")), row.getInt("ordinal"), row.getInt("case_version"), row.getInt("pages"), row.getObject("made_on", LocalDate.class))).optional();
    }

    PdfSigning.ToSign open(ActDraft draft, Prepared prepared) {
        try {
            return PdfSigning.waiting(store.bytes(draft.caseId().uuid(), prepared.sha256()));
        } catch (IOException fault) {
            throw new UncheckedIOException("A prepared act cannot be read", fault);
        }
    }

    private Sha256 write(ActDraft draft, byte[] pdf) {
        try {
            return store.store(draft.caseId().uuid(), pdf).sha256();
        } catch (IOException fault) {
            throw new UncheckedIOException("A prepared act cannot be kept", fault);
        }
    }
}
