package kz.torelik.recordings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.Relation;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.courts.Appointment;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Sentences;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.signatures.AcceptedSignature;
import org.springframework.transaction.support.TransactionTemplate;

/// The secretary certifies the transcript that goes to the brief protocol with his electronic signature; from then on nothing in it is changed (CPC art. 283 part 5). What is signed are the bytes of the WebVTT in the language of the
/// proceedings; they are kept as they were signed, sealed with the key of the recording, so that they are gone when it is destroyed.
public final class CertifyingTranscript {

    private final TranscriptRows rows;
    private final Transcripts.Parts parts;
    private final Sentences sentences;
    private final BiFunction<byte[], byte[], Answer<AcceptedSignature>> accept;
    private final TransactionTemplate transactions;

    /// @param accept judges a signature over a content
    CertifyingTranscript(TranscriptRows rows, Transcripts.Parts parts, Sentences sentences, BiFunction<byte[], byte[], Answer<AcceptedSignature>> accept, TransactionTemplate transactions) {
        this.rows = rows;
        this.parts = parts;
        this.sentences = sentences;
        this.accept = accept;
        this.transactions = transactions;
    }

    /// A transcript as it is signed.
    ///
    /// @param content WebVTT
    public record Text(Transcript transcript, byte[] content) {
        public Text { content = content.clone(); }

        @Override
        public byte[] content() { return content.clone(); }
    }

    /// The newest version as it is signed.
    ///
    /// @return the text, or a refusal: `transcript-secretary` for whoever is not the secretary of the case, `transcript-none`, `transcript-certified`, those of the case
    public Answer<Text> text(CaseId id, RecordingId recording) { return transactions.execute(_ -> ripe(id, recording)); }

    private Answer<Text> ripe(CaseId id, RecordingId recording) {
        return parts.cases().ask(id, "keep-protocol").then(permit -> permit.relation() == Relation.SECRETARY ? Answer.yes(permit) : Answer.<CaseAccess.Permit>no(Refusal.of("transcript-secretary").under("cpc 283(5)")))
                .then(_ -> parts.access().hear(id, parts.access().find(recording), true)).then(heard -> {
                    List<Transcript> versions = rows.list(heard.recorded().id());
                    if (versions.isEmpty() || !heard.recorded().caseId().equals(id)) return Answer.no(Refusal.of("transcript-none"));
                    if (rows.certified(recording).isPresent()) return Answer.no(Refusal.of("transcript-certified").under("cpc 283(5)"));
                    Transcript newest = versions.getFirst();
                    String note = sentences.say(newest.language(), "recordings.transcript.note", newest.version(), heard.permit().file().number(), newest.by(), newest.maker());
                    return Answer.yes(new Text(newest, newest.toVtt(note).getBytes(StandardCharsets.UTF_8)));
                });
    }

    /// Takes the signature of the secretary over the newest version.
    ///
    /// @param version the version that was read
    /// @param cms the detached signature
    /// @return what was certified, or a refusal: `transcript-changed`, `protocol-signed-by-another`, those of [#text], of the signature and of the procedure
    public Answer<CertifiedTranscript> sign(CaseId id, RecordingId recording, int version, byte[] cms) {
        return transactions.execute(status -> {
            Answer<CertifiedTranscript> answer = ripe(id, recording).then(text -> text.transcript().version() == version ? Answer.yes(text) : Answer.<Text>no(Refusal.of("transcript-changed")))
                    .then(text -> accept.apply(text.content(), cms).then(this::byTheActor).map(signature -> new CertifiedTranscript(version, signature.signer().name(), signature.signedAt(), signature.document(), text.content(), signature.signature())))
                    .then(certified -> {
                        rows.certify(recording, certified, RecordingAccess.person());
                        return parts.news().tell(id, new RecordingEvent.TranscriptMade(parts.access().find(recording).orElseThrow().hearing(), version, "certified")).map(_ -> certified);
                    });
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    /// The certificate must name the officer who acts.
    private Answer<AcceptedSignature> byTheActor(AcceptedSignature signature) {
        boolean own = signature.signer().findIin().flatMap(parts.staff()::find).map(Appointment::person).filter(RecordingAccess.person()::equals).isPresent();
        return own ? Answer.yes(signature) : Answer.no(Refusal.of("protocol-signed-by-another", signature.signer().name()));
    }
}
