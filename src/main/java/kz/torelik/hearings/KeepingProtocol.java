package kz.torelik.hearings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.database.Acting;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.AcceptedSignature;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.springframework.stereotype.Service;

/// Keeps the brief protocol of a session: notes while it lasts, the text when it has ended, the signature of the secretary (CPC arts. 281-283).
/// The text that was signed cannot be changed; remarks go beside it (art. 285).
@Service
public class KeepingProtocol {

    private final HearingDesk desk;
    private final ProtocolRows rows;
    private final Staff staff;
    private final Paper paper;
    private final Documents documents;
    private final Signatures signatures;

    KeepingProtocol(HearingDesk desk, ProtocolRows rows, Staff staff, Paper paper, Documents documents, Signatures signatures) {
        this.desk = desk;
        this.rows = rows;
        this.staff = staff;
        this.paper = paper;
        this.documents = documents;
        this.signatures = signatures;
    }

    /// How a protocol becomes paper.
    @org.springframework.stereotype.Component
    record Paper(Typesetter typesetter, Sentences sentences, LawBook law) {
        RenderedDocument render(BriefProtocol protocol) { return typesetter.render(ProtocolSheet.of(protocol, sentences, law)); }
    }

    /// A text that waits for its signature.
    ///
    /// @param pdf PDF/A, the bytes to sign
    public record Prepared(DocumentId document, byte[] pdf, Sha256 sha256) {
        public Prepared { pdf = pdf.clone(); }

        @Override
        public byte[] pdf() { return pdf.clone(); }
    }

    /// What the secretary has written down so far.
    public Answer<ProtocolNotes> notes(CaseId id, HearingId hearing) {
        return desk.with(id, "keep-protocol", file -> HearingDesk.hearing(file, hearing).map(_ -> rows.notes(hearing)));
    }

    /// Keeps the notes; what is written down while the session lasts gets the moment as its time code; a text that was prepared from earlier ones is given up.
    ///
    /// @return the notes, or a refusal: `hearing-unknown`, `protocol-signed`, `protocol-unknown-speaker`
    public Answer<ProtocolNotes> keep(CaseId id, HearingId hearing, ProtocolNotes notes) {
        return desk.with(id, "keep-protocol", file -> unsigned(file, hearing).then(_ -> {
            for (ProtocolNotes.Said said : notes.course()) {
                if (said.party() != 0 && said.party() != ProtocolNotes.ROOM && file.parties().stream().noneMatch(party -> party.number() == said.party())) return Answer.no(Refusal.of("protocol-unknown-speaker", said.party()));
            }
            ProtocolNotes timed = notes.timed(file.hearing(hearing).filter(session -> session.state().equals("opened")).map(_ -> desk.clock().instant()).orElse(null), rows.notes(hearing));
            rows.keep(hearing, id, timed, person(), desk.clock().instant());
            return Answer.yes(timed);
        }));
    }

    /// The course of a session for whoever may hear its recording: as it was signed, and for the court also before. Nothing where there is none or it may not be read yet.
    public List<ProtocolNotes.Said> spoken(CaseId id, HearingId hearing) {
        Answer<Boolean> signed = desk.with(id, "read-documents", file -> HearingDesk.hearing(file, hearing).map(session -> session.protocol() != null));
        if (signed instanceof Answer.Yes<Boolean>(Boolean yes) && yes) return desk.asTheHouse(() -> rows.notes(hearing)).course();
        return notes(id, hearing) instanceof Answer.Yes<ProtocolNotes>(ProtocolNotes notes) ? notes.course() : List.of();
    }

    /// The protocol as it would be now.
    ///
    /// @return the protocol, or a refusal: `hearing-unknown`, `protocol-before-end`
    public Answer<BriefProtocol> compose(CaseId id, HearingId hearing) {
        return desk.with(id, "keep-protocol", file -> HearingDesk.hearing(file, hearing).then(session -> composed(file, session)));
    }

    /// Makes the text to be signed and keeps it in the electronic file.
    ///
    /// @return the text, or a refusal: `hearing-unknown`, `protocol-signed`, `protocol-before-end`, `protocol-without-recording` (CPC art. 282: its name, or why there is none)
    public Answer<Prepared> prepare(CaseId id, HearingId hearing) {
        return desk.with(id, "keep-protocol", file -> unsigned(file, hearing).then(session -> composed(file, session)).then(protocol -> {
            if (protocol.notes().recording() == null && protocol.notes().withoutRecording() == null) return Answer.no(Refusal.of("protocol-without-recording").under("cpc 282(2)"));
            RenderedDocument rendered = paper.render(protocol);
            Document kept = add(id, title(protocol), "application/pdf", rendered.pages(), rendered.pdf());
            rows.prepared(hearing, id, protocol.notes(), kept.id(), person(), desk.clock().instant());
            return Answer.yes(new Prepared(kept.id(), rendered.pdf(), kept.sha256()));
        }));
    }

    /// Takes the secretary's signature over the prepared text into the case.
    ///
    /// @param version the version of the case that the decision was made on
    /// @param cms the detached signature (CMS)
    /// @return the case, or a refusal: `protocol-not-prepared`, `protocol-signed`, `signature-other-person`, those of the signature and of the procedure
    public Answer<CaseFile> sign(CaseId id, int version, HearingId hearing, byte[] cms) {
        return desk.with(id, "keep-protocol", file -> unsigned(file, hearing).then(_ -> {
            Optional<Document> text = rows.document(hearing).flatMap(documents::find);
            if (text.isEmpty()) return Answer.no(Refusal.of("protocol-not-prepared"));
            return signatures.accept(content(text.get()), cms, ExpectedSigner.anybody()).then(this::byTheActor).then(signature -> {
                Document kept = add(id, text.get().title(), "application/pkcs7-signature", 0, signature.signature());
                FiledDocument protocol = new FiledDocument(text.get().id(), "protocol", text.get().title(), text.get().mediaType(), text.get().size(), text.get().pages(), text.get().sha256(),
                        kept.id(), signature.signer().name(), signature.signedAt());
                return desk.record(file, version, new HearingEvent.ProtocolSigned(hearing, protocol));
            });
        }));
    }

    /// The certificate must name the officer who acts.
    private Answer<AcceptedSignature> byTheActor(AcceptedSignature signature) {
        boolean own = signature.signer().findIin().flatMap(staff::find).map(Appointment::person).filter(person()::equals).isPresent();
        return own ? Answer.yes(signature) : Answer.no(Refusal.of("protocol-signed-by-another", signature.signer().name()));
    }

    private Answer<BriefProtocol> composed(CaseFile file, CaseFile.HearingInFile session) {
        if (session.openedAt() == null || session.endedAt() == null) return Answer.no(Refusal.of("protocol-before-end").under("cpc 283(4)"));
        PersonName secretary = file.judge().map(CaseFile.AssignedJudge::secretary).flatMap(staff::find).map(Appointment::name).orElse(null);
        return Answer.yes(BriefProtocol.of(file, session, secretary, rows.notes(session.id())));
    }

    private static Answer<CaseFile.HearingInFile> unsigned(CaseFile file, HearingId hearing) {
        return HearingDesk.hearing(file, hearing).then(session -> session.protocol() == null ? Answer.yes(session) : Answer.no(Refusal.of("protocol-signed").under("cpc 283(5)")));
    }

    private String title(BriefProtocol protocol) { return paper.sentences().say(protocol.language(), "hearings.protocol.of-case", protocol.number()); }

    private Document add(CaseId id, String title, String mediaType, int pages, byte[] content) {
        try {
            return documents.add(id.uuid(), title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private byte[] content(Document document) {
        try {
            return documents.content(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static kz.torelik.kernel.PersonId person() {
        if (Acting.now() instanceof Actor.Staff officer) return officer.person();
        throw new IllegalStateException("Only staff keeps protocols");
    }
}
