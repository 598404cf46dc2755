package kz.torelik.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.database.Acting;
import kz.torelik.documents.Documents;
import kz.torelik.documents.PdfText;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All signed acts. Anyone may ask whether an act is genuine; its file and its words are for those who may read the case.
@Repository
public class Acts {

    private final JdbcClient jdbc;
    private final LawBook law;
    private final CaseAccess access;
    private final Documents documents;

    Acts(JdbcClient jdbc, LawBook law, CaseAccess access, Documents documents) {
        this.jdbc = jdbc;
        this.law = law;
        this.access = access;
        this.documents = documents;
    }

    /// By the identifier in the QR code and the barcode. An act appears here a moment after it was signed.
    @Transactional(readOnly = true)
    public Optional<PublicAct> find(ActId id) { return jdbc.sql("select * from acts.act where id = ?").param(id.uuid()).query(this::read).optional(); }

    /// By the digest of a file that somebody holds.
    @Transactional(readOnly = true)
    public Optional<PublicAct> find(Sha256 pdf) { return jdbc.sql("select * from acts.act where sha256 = ?").param(pdf.bytes()).query(this::read).optional(); }

    /// By the number on the paper, `7585-24-00-2/101(3)`, or all acts of a case by the number of the case.
    @Transactional(readOnly = true)
    public List<PublicAct> list(String number) {
        return jdbc.sql("select * from acts.act where number = ? or split_part(number, '(', 1) = ? order by signed_on, number").params(number.strip(), number.strip()).query(this::read).list();
    }

    /// The signed file, for those who may read the case; the look is written down.
    ///
    /// @return the bytes whose digest is in the ledger, or `act-unknown`, alike for an act that is not there and one that the reader may not see
    @Transactional
    public Answer<byte[]> pdf(ActId id) {
        return place(id).<Answer<byte[]>>map(place -> switch (access.ask(place.caseId, "read-documents")) {
            case Answer.No<CaseAccess.Permit> _ -> Answer.no(Refusal.of("act-unknown"));
            case Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit) -> {
                access.noteLook(permit, "act", place.document);
                yield Answer.yes(content(place.document));
            }
        }).orElse(Answer.no(Refusal.of("act-unknown")));
    }

    private byte[] content(DocumentId document) {
        try {
            return documents.content(documents.find(document).orElseThrow());
        } catch (IOException fault) {
            throw new UncheckedIOException("A signed act cannot be read", fault);
        }
    }

    /// The words and facts of an act, for the rules of the house (publication) and for the officers who may read the case (writs).
    @Transactional(readOnly = true)
    public Answer<SignedText> text(ActId id) {
        Optional<SignedText> text = jdbc.sql("select * from acts.signed_text where act = ?").param(id.uuid())
                .query((row, _) -> new SignedText(id, CaseId.of(row.getObject("case_id", UUID.class)), Language.find(row.getString("language")).orElseThrow(),
                        ActJson.disposition(row.getString("disposition")), ActJson.text(row.getString("text")))).optional();
        if (text.isEmpty()) return Answer.no(Refusal.of("act-unknown"));
        if (Acting.now() instanceof Actor.Rule) return Answer.yes(text.get());
        return access.ask(text.get().caseId(), "read-documents").isYes() ? Answer.yes(text.get()) : Answer.no(Refusal.of("act-unknown"));
    }

    /// Whether words stand in a signed act: in what its judge wrote, or anywhere on its paper. Spaces, line breaks and hyphens do not count.
    boolean says(CaseFile.ActInFile act, String words) {
        String wanted = squeezed(words);
        if (wanted.isEmpty()) return false;
        boolean written = text(act.id()) instanceof Answer.Yes<SignedText>(SignedText signed)
                && List.of(signed.text().descriptive(), signed.text().reasoning(), signed.text().operative()).stream().anyMatch(part -> squeezed(Passage.plain(part)).contains(wanted));
        return written || squeezed(onPaper(act.document().id())).contains(wanted);
    }

    private String onPaper(DocumentId document) {
        try {
            return PdfText.extract(content(document));
        } catch (IOException fault) {
            throw new UncheckedIOException("A signed act cannot be read", fault);
        }
    }

    private static String squeezed(String text) { return text.replaceAll("[^\\p{L}\\p{N}]", ""); }

    private record Place(CaseId caseId, DocumentId document) {}

    private Optional<Place> place(ActId id) {
        return jdbc.sql("select case_id, document from acts.act where id = ?").param(id.uuid())
                .query((row, _) -> new Place(CaseId.of(row.getObject("case_id", UUID.class)), DocumentId.of(row.getObject("document", UUID.class)))).optional();
    }

    private PublicAct read(ResultSet row, int index) throws SQLException {
        String kind = row.getString("kind");
        return new PublicAct(ActId.of(row.getObject("id", UUID.class)), kind, law.papers().actKind(kind).title(), CourtCode.of(row.getString("court")), row.getString("number"),
                row.getObject("signed_on", LocalDate.class), new Sha256(row.getBytes("sha256")), row.getObject("in_force_from", LocalDate.class), act(row, "replaced_by"),
                act(row, "cancelled_by"), row.getString("ecli"));
    }

    private static @Nullable ActId act(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : ActId.of(id);
    }
}
