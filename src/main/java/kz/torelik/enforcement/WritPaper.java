package kz.torelik.enforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.events.Party;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;
import kz.torelik.law.LawBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The form of a writ (CPC art. 241 part 4).
@Component
class WritPaper {

    private final Sentences sentences;
    private final LawBook law;
    private final String address;

    WritPaper(Sentences sentences, LawBook law, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.sentences = sentences;
        this.law = law;
        this.address = address;
    }

    String title(Writ writ) { return say(writ, writ.duplicateOf() == null ? "title.number" : "title.duplicate", writ.number()); }

    Sheet sheet(Writ writ) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(say(writ, "title"), Optional.of("№\u00a0" + writ.number())));
        List<Block.Fact> facts = new ArrayList<>();
        add(facts, writ, "court", law.courts().get(writ.court()).title().in(writ.language()));
        if (writ.duplicateOf() != null) add(facts, writ, "duplicate", writ.duplicateOf());
        add(facts, writ, "case", writ.caseNumber().toString());
        add(facts, writ, "act", writ.actTitle());
        add(facts, writ, "act-date", date(writ, writ.actDate()));
        add(facts, writ, "in-force", writ.inForceFrom() == null ? say(writ, "at-once", writ.basis()) : date(writ, writ.inForceFrom()));
        add(facts, writ, "issued", date(writ, writ.issuedOn()));
        blocks.add(new Block.Facts(facts));
        blocks.add(new Block.Heading(2, say(writ, "creditor")));
        blocks.add(new Block.Facts(person(writ, writ.creditor())));
        blocks.add(new Block.Heading(2, say(writ, "debtor")));
        blocks.add(new Block.Facts(person(writ, writ.debtor())));
        if (writ.sum().isPositive()) {
            blocks.add(new Block.Heading(2, say(writ, "sum")));
            blocks.add(Block.paragraph(sentences.write(writ.language(), writ.sum(), Style.ACT)));
        }
        blocks.add(new Block.Heading(2, say(writ, "operative")));
        writ.operative().forEach(text -> blocks.add(Block.paragraph(text)));
        String check = address.replaceAll("/$", "") + "/verify/" + writ.act();
        blocks.add(new Block.Signature(say(writ, "judge"), writ.judge().withInitials(), List.of(new Block.Fact(say(writ, "signature"), say(writ, "signature.how")))));
        return Sheet.form(writ.language(), title(writ), Foot.of(title(writ), check, writ.act().toString()), blocks);
    }

    private List<Block.Fact> person(Writ writ, Party party) {
        List<Block.Fact> facts = new ArrayList<>();
        add(facts, writ, "name", party.subject().title());
        switch (party.subject()) {
            case Party.Subject.Natural natural -> {
                if (natural.born() != null) add(facts, writ, "born", date(writ, natural.born()));
                if (natural.iin() != null) add(facts, writ, "iin", natural.iin().digits());
            }
            case Party.Subject.Legal legal -> {
                if (legal.bin() != null) add(facts, writ, "bin", legal.bin().digits());
            }
        }
        if (!party.address().isBlank()) add(facts, writ, "address", party.address());
        return facts;
    }

    private void add(List<Block.Fact> facts, Writ writ, String key, String value) { facts.add(new Block.Fact(say(writ, key), value)); }

    private String date(Writ writ, java.time.LocalDate day) { return sentences.write(writ.language(), day); }

    private String say(Writ writ, String key, Object... facts) { return sentences.say(writ.language(), "enforcement.writ." + key, facts); }
}
