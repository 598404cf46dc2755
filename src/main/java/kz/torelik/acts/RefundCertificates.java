package kz.torelik.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.signatures.SystemSeal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The certificate that the state duty goes back: an extract of a ruling with the sum, the payment and the payer, under the seal of the house (the ruling itself is
/// under the judge's signature).
@Component
class RefundCertificates {

    private final LawBook law;
    private final Sentences sentences;
    private final Effects effects;
    private final Sealing sealing;
    private final CourtClock clock;
    private final String address;

    RefundCertificates(LawBook law, Sentences sentences, Effects effects, Sealing sealing, CourtClock clock, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.law = law;
        this.sentences = sentences;
        this.effects = effects;
        this.sealing = sealing;
        this.clock = clock;
        this.address = address;
    }

    /// How a certificate becomes a sealed paper.
    @Component
    record Sealing(Typesetter typesetter, PdfSigning signing, SystemSeal seal) {}

    /// @param sealedBy the name in the certificate of the seal
    record Made(String title, byte[] pdf, int pages, String sealedBy) {
        Made { pdf = pdf.clone(); }

        @Override
        public byte[] pdf() { return pdf.clone(); }
    }

    /// @param act the title of the ruling that returns the duty
    /// @return empty where nothing goes back; refused with `signature-time-unreachable` while nobody tells the time for the seal
    Answer<Optional<Made>> make(ActDraft draft, CaseFile file, String act) {
        Optional<Grounding.Refund> refund = effects.refund(file, draft.id(), draft.disposition());
        if (refund.isEmpty()) return Answer.yes(Optional.empty());
        Wording words = new Wording(sentences, draft.language());
        String title = words.say("certificate.title");
        RenderedDocument paper = sealing.typesetter().render(sheet(draft, file, act, refund.get(), words));
        String holder = sealing.seal().holder().name();
        PdfSigning.ToSign waiting = sealing.signing().prepare(paper.pdf(), holder, title);
        return sealing.signing().finish(waiting, sealing.seal().seal(waiting.content())).map(pdf -> Optional.of(new Made(title, pdf, paper.pages(), holder)));
    }

    private Sheet sheet(ActDraft draft, CaseFile file, String act, Grounding.Refund refund, Wording words) {
        Party payer = file.asking().getFirst();
        List<Block.Fact> facts = new ArrayList<>();
        add(facts, words, "court", words.in(law.courts().get(file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court())).title()));
        add(facts, words, "case", file.number().toString());
        add(facts, words, "act", act.replace("№ ", "№\u00a0") + ", " + sentences.write(words.language(), clock.today()));
        add(facts, words, "basis", sentences.write(words.language(), refund.basis()));
        add(facts, words, "payer", payer.subject().title());
        switch (payer.subject()) {
            case Party.Subject.Natural natural -> { if (natural.iin() != null) facts.add(new Block.Fact(words.say("fact.iin"), natural.iin().digits())); }
            case Party.Subject.Legal legal -> { if (legal.bin() != null) facts.add(new Block.Fact(words.say("fact.bin"), legal.bin().digits())); }
        }
        file.duty().ifPresent(duty -> {
            add(facts, words, "paid", sentences.write(words.language(), duty.paid(), Style.ACT));
            if (duty.receipt() != null) add(facts, words, "receipt", duty.receipt());
        });
        add(facts, words, "amount", sentences.write(words.language(), refund.amount(), Style.ACT));
        String check = address.replaceAll("/$", "") + "/verify/" + draft.id();
        String title = words.say("certificate.title");
        return Sheet.form(words.language(), title, Foot.of(title + ", " + file.number(), check, draft.id().toString()),
                List.of(new Block.Title(title, Optional.empty()), new Block.Facts(facts), Block.paragraph(words.say("certificate.text"))));
    }

    private static void add(List<Block.Fact> facts, Wording words, String key, String value) { facts.add(new Block.Fact(words.say("certificate." + key), value)); }
}
