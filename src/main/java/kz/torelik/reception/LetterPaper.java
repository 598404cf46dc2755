package kz.torelik.reception;

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
import kz.torelik.identity.Person;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import org.springframework.stereotype.Component;

/// Sets letters and their answers as documents, with what the law wants to stand in them (APPC arts. 63 part 2, 80 parts 1 and 5, 89 part 2).
@Component
class LetterPaper {

    private final Documents documents;
    private final Typesetter typesetter;
    private final Sentences sentences;

    LetterPaper(Documents documents, Typesetter typesetter, Sentences sentences) {
        this.documents = documents;
        this.typesetter = typesetter;
        this.sentences = sentences;
    }

    /// What a person wrote.
    DocumentId letter(CourtLetter letter, Person person, Trilingual court, List<CourtLetter.Attached> files, LocalDate day) {
        Language language = letter.language();
        List<Block> blocks = new ArrayList<>(List.of(Block.title(say(language, "reception.letter.kind." + letter.kind())), Block.paragraph(say(language, "reception.paper.to", court)),
                Block.paragraph(say(language, "reception.paper.from", person.title(), number(person), person.contact().address()))));
        if (!letter.authorName().equals(person.title())) blocks.add(Block.paragraph(say(language, "reception.paper.by", letter.authorName())));
        blocks.add(Block.leading(letter.subject()));
        for (String paragraph : letter.body().split("\\R+")) if (!paragraph.isBlank()) blocks.add(Block.paragraph(paragraph.strip()));
        if (!files.isEmpty()) {
            blocks.add(Block.leading(say(language, "reception.paper.files")));
            blocks.add(Block.numbered(files.stream().map(CourtLetter.Attached::title).toList()));
        }
        blocks.add(Block.paragraph(say(language, "reception.paper.day", day)));
        return render(letter.id(), language, say(language, "reception.letter.kind." + letter.kind()), blocks);
    }

    /// What the court answers.
    DocumentId answer(CourtLetter letter, Trilingual court, String text, String signer, LocalDate day) {
        Language language = letter.language();
        List<Block> blocks = new ArrayList<>(List.of(Block.title(say(language, "reception.paper.answer")), Block.paragraph(say(language, "reception.paper.answer.to", letter.authorName(), letter.number() == null ? "" : letter.number(), court))));
        for (String paragraph : text.split("\\R+")) if (!paragraph.isBlank()) blocks.add(Block.paragraph(paragraph.strip()));
        blocks.add(Block.paragraph(say(language, "reception.paper.appeal")));
        blocks.add(Block.paragraph(say(language, "reception.paper.signed", signer, day)));
        return render(letter.id(), language, say(language, "reception.paper.answer"), blocks);
    }

    private DocumentId render(PublicId owner, Language language, String title, List<Block> blocks) {
        var rendered = typesetter.render(Sheet.form(language, title, Foot.of(title), blocks));
        return store(owner, title, "application/pdf", rendered.pages(), rendered.pdf());
    }

    DocumentId store(PublicId owner, String title, String mediaType, int pages, byte[] content) {
        try {
            return documents.add(owner.uuid(), title, mediaType, pages, content).id();
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

    private static String number(Person person) {
        return switch (person) {
            case Person.Natural natural -> natural.iin().digits();
            case Person.Organisation organisation -> organisation.bin().digits();
        };
    }

    private String say(Language language, String key, Object... facts) { return sentences.say(language, key, facts); }
}
