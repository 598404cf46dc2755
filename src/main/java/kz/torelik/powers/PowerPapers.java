package kz.torelik.powers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.identity.Person;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import org.springframework.stereotype.Component;

/// Sets and keeps the papers of powers and notices.
@Component
class PowerPapers {

    private final Sentences sentences;
    private final Typesetter typesetter;
    private final Documents documents;

    PowerPapers(Sentences sentences, Typesetter typesetter, Documents documents) {
        this.sentences = sentences;
        this.typesetter = typesetter;
        this.documents = documents;
    }

    String say(Language language, String key, Object... facts) { return sentences.say(language, key, facts); }

    /// The powers that it lists, or that it lists none.
    List<Block> listed(Language language, List<Trilingual> titles) {
        if (titles.isEmpty()) return List.of(Block.paragraph(say(language, "powers.paper.nothing-listed")));
        return List.of(Block.leading(say(language, "powers.paper.listed")), Block.numbered(titles.stream().map(title -> title.in(language)).toList()));
    }

    Document set(PublicId id, Sheet sheet) {
        var rendered = typesetter.render(sheet);
        return store(id, sheet.title(), "application/pdf", rendered.pages(), rendered.pdf());
    }

    Document signature(PublicId id, byte[] cms) { return store(id, "signature", "application/pkcs7-signature", 0, cms); }

    private Document store(PublicId id, String title, String mediaType, int pages, byte[] content) {
        try {
            return documents.add(id.uuid(), title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    byte[] content(DocumentId id) {
        try {
            return documents.content(documents.find(id).orElseThrow());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The IIN or BIN.
    static String number(Person person) {
        return switch (person) {
            case Person.Natural natural -> natural.iin().digits();
            case Person.Organisation organisation -> organisation.bin().digits();
        };
    }
}
