package kz.torelik.conciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.language.Sentences;
import org.springframework.stereotype.Component;

/// Sets the papers of a mediation as documents, in its language: the contract with the terms that the law wants (Law on Mediation, art. 21 point 2), the agreement (art. 27 point 2), and the notice for the court
/// that it is over (art. 23 point 4).
@Component
class MediationPaper {

    private final Documents documents;
    private final Typesetter typesetter;
    private final Sentences sentences;
    private final People people;
    private final MediatorRegister register;

    MediationPaper(Documents documents, Typesetter typesetter, Sentences sentences, People people, MediatorRegister register) {
        this.documents = documents;
        this.typesetter = typesetter;
        this.sentences = sentences;
        this.people = people;
        this.register = register;
    }

    DocumentId contract(Matter.Whole whole, Contracting.Wanted wanted, LocalDate day) {
        Matter matter = whole.matter();
        Language in = matter.language();
        Mediator mediator = register.find(matter.mediator()).orElseThrow();
        List<Block> blocks = new ArrayList<>(List.of(Block.title(say(in, "conciliation.paper.contract")), Block.paragraph(say(in, "conciliation.paper.place", day))));
        blocks.add(Block.leading(say(in, "conciliation.paper.sides")));
        blocks.add(Block.numbered(whole.sides().stream().map(side -> person(in, whole, side)).toList()));
        blocks.add(Block.paragraph(say(in, "conciliation.paper.mediator", mediator.name(), mediator.organisation(), mediator.certificate().number(), mediator.certificate().on(), mediator.contact().address())));
        String fee = wanted.fee().amount().signum() == 0 ? say(in, "conciliation.paper.no-fee") : say(in, "conciliation.paper.fee", wanted.fee(), whole.sides().size());
        List<String> terms = new ArrayList<>(List.of(say(in, "conciliation.paper.subject", matter.subject()), fee, say(in, "conciliation.paper.language." + in.tag()), say(in, "conciliation.paper.secret"), say(in, "conciliation.paper.liability"),
                say(in, "conciliation.paper.days", wanted.days()), say(in, "conciliation.paper.manner." + wanted.manner()), say(in, "conciliation.paper.rights"), say(in, "conciliation.paper.end")));
        if (matter.caseNumber() != null) terms.add(say(in, "conciliation.paper.stay", matter.caseNumber()));
        wanted.terms().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(terms::add);
        blocks.add(Block.leading(say(in, "conciliation.paper.terms")));
        blocks.add(Block.numbered(terms));
        blocks.add(Block.paragraph(say(in, "conciliation.paper.signed")));
        return render(matter, say(in, "conciliation.paper.contract"), blocks).id();
    }

    DocumentId agreement(Matter.Whole whole, Matter.Wording wording, LocalDate day) {
        Matter matter = whole.matter();
        Language in = matter.language();
        List<Block> blocks = new ArrayList<>(List.of(Block.title(say(in, "conciliation.paper.agreement")), Block.paragraph(say(in, "conciliation.paper.place", day))));
        if (matter.caseNumber() != null) blocks.add(Block.paragraph(say(in, "conciliation.paper.case", matter.caseNumber())));
        blocks.add(Block.leading(say(in, "conciliation.paper.sides")));
        blocks.add(Block.numbered(whole.sides().stream().map(side -> person(in, whole, side)).toList()));
        blocks.add(Block.paragraph(say(in, "conciliation.paper.helped", matter.mediatorName(), matter.subject())));
        blocks.add(Block.leading(say(in, "conciliation.paper.agreed")));
        blocks.add(Block.numbered(wording.body().lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
        blocks.add(Block.paragraph(say(in, matter.caseId() == null ? "conciliation.paper.breach" : "conciliation.paper.approval")));
        blocks.add(Block.paragraph(say(in, "conciliation.paper.signed")));
        return render(matter, say(in, "conciliation.paper.agreement"), blocks).id();
    }

    /// What the court gets: that it is over and by which ground; no reason and no word of what was said.
    Document over(Matter.Whole whole, LocalDate day) {
        Matter matter = whole.matter();
        Language in = matter.language();
        String outcome = java.util.Objects.requireNonNull(matter.ending()).outcome();
        return render(matter, say(in, "conciliation.paper.over"), List.of(Block.title(say(in, "conciliation.paper.over")),
                Block.paragraph(say(in, "conciliation.paper.over.text", matter.caseNumber() == null ? "" : matter.caseNumber(), matter.mediatorName(), day)), Block.paragraph(say(in, "conciliation.paper.over." + outcome)),
                Block.paragraph(say(in, "conciliation.paper.over.house"))));
    }

    private String person(Language in, Matter.Whole whole, int side) {
        Person person = people.find(whole.head(side).person()).orElseThrow();
        String number = switch (person) {
            case Person.Natural natural -> natural.iin().digits();
            case Person.Organisation organisation -> organisation.bin().digits();
        };
        String acting = whole.participants().stream().filter(one -> one.side() == side && one.role().equals("representative") && "yes".equals(one.consent())).findFirst()
                .map(one -> say(in, "conciliation.paper.acting", one.name())).orElse("");
        return say(in, "conciliation.paper.person", person.title(), number, person.contact().address(), acting);
    }

    private Document render(Matter matter, String title, List<Block> blocks) {
        var rendered = typesetter.render(Sheet.form(matter.language(), title, Foot.of(title), blocks));
        return store(matter.id(), title, "application/pdf", rendered.pages(), rendered.pdf());
    }

    DocumentId keep(PublicId matter, byte[] signature) { return store(matter, "signature", "application/pkcs7-signature", 0, signature).id(); }

    private Document store(PublicId owner, String title, String mediaType, int pages, byte[] content) {
        try {
            return documents.add(owner.uuid(), title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Document get(DocumentId id) { return documents.find(id).orElseThrow(); }

    byte[] content(DocumentId id) {
        try {
            return documents.content(get(id));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String say(Language language, String key, Object... facts) { return sentences.say(language, key, facts); }
}
