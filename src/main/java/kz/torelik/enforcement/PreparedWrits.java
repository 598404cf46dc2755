package kz.torelik.enforcement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.documents.Files;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Sha256;
import kz.torelik.signatures.PdfSigning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Writs that wait for the judge's signature, and the numbers of writs.
@Repository
class PreparedWrits {

    private final JdbcClient jdbc;
    private final Files store;
    private final CourtClock clock;

    PreparedWrits(JdbcClient jdbc, Files store, CourtClock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /// @param madeOn the day of issue that stands on the paper
    record Prepared(PublicId id, String number, CaseId caseId, ActId act, int creditor, int debtor, Sha256 sha256, int pages, LocalDate madeOn) {}

    /// The next number of a court's register of writs in this year. A writ that is never signed leaves a gap.
    @Transactional
    String nextNumber(CourtCode court) {
        int year = clock.today().getYear();
        int last = jdbc.sql("""
                insert into enforcement.writ_series as s (court, year, last) values (?, ?, 1) on conflict (court, year) do update set last = s.last + 1 returning last""")
                .params(court.digits(), year).query(Integer.class).single();
        return "%s-%02d/%06d".formatted(court, year % 100, last);
    }

    @Transactional
    void keep(Writ writ, PersonId author, PdfSigning.ToSign shown, int pages) {
        Sha256 sha256 = write(writ.caseId(), shown.pdf());
        jdbc.sql("insert into enforcement.prepared (id, author, number, case_id, act, creditor, debtor, sha256, pages, made_on, signed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(writ.id().uuid(), author.uuid(), writ.number(), writ.caseId().uuid(), writ.act().uuid(), writ.creditor().number(), writ.debtor().number(), sha256.bytes(), pages,
                        writ.issuedOn()).update();
    }

    @Transactional(readOnly = true)
    Optional<Prepared> find(PublicId id) {
        return jdbc.sql("select * from enforcement.prepared where id = ? and not signed").param(id.uuid())
                .query((row, _) -> new Prepared(id, row.getString("number"), CaseId.of(row.getObject("case_id", UUID.class)), ActId.of(row.getObject("act", UUID.class)),
                        row.getInt("creditor"), row.getInt("debtor"), new Sha256(row.getBytes("sha256")), row.getInt("pages"), row.getObject("made_on", LocalDate.class))).optional();
    }

    /// @return false when it was signed already
    boolean close(PublicId id) { return jdbc.sql("update enforcement.prepared set signed = true where id = ? and not signed").param(id.uuid()).update() == 1; }

    PdfSigning.ToSign open(Prepared prepared) {
        try {
            return PdfSigning.waiting(store.bytes(prepared.caseId().uuid(), prepared.sha256()));
        } catch (IOException fault) {
            throw new UncheckedIOException("A prepared writ cannot be read", fault);
        }
    }

    private Sha256 write(CaseId caseId, byte[] pdf) {
        try {
            return store.store(caseId.uuid(), pdf).sha256();
        } catch (IOException fault) {
            throw new UncheckedIOException("A prepared writ cannot be kept", fault);
        }
    }
}
