package kz.torelik.rooms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kz.torelik.casefile.CaseFile;
import kz.torelik.database.ActingWithin;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonName;
import kz.torelik.language.Sentences;
import kz.torelik.language.Style;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.law.Sheets;
import kz.torelik.signatures.AcceptedSignature;
import org.springframework.stereotype.Component;

/// Sets a statement that is signed in the room, in the language of the proceedings, with the words that the law data have for it, and keeps it under the key of its case. Whoever signs may not open the file: it is read for him by the house.
@Component
class SheetPaper {

    private static final Actor.Rule RULE = new Actor.Rule("rooms");

    private final LawBook law;
    private final Typesetter typesetter;
    private final Sentences sentences;
    private final Documents documents;
    private final ActingWithin within;
    private final CourtClock clock;

    SheetPaper(LawBook law, Typesetter typesetter, Sentences sentences, Documents documents, ActingWithin within, CourtClock clock) {
        this.law = law;
        this.typesetter = typesetter;
        this.sentences = sentences;
        this.documents = documents;
        this.within = within;
        this.clock = clock;
    }

    /// What somebody signs in this case, by his role in the room and, of a participant, by that in the case.
    List<Sheets.Sheet> sheets(RoomState.Seat seat, CaseFile file) {
        Set<String> roles = new HashSet<>(Set.of(seat.role()));
        if (seat.role().equals("party")) file.partiesOf(seat.person()).forEach(party -> roles.add(party.role()));
        return law.sheets().list(roles, law.procedure(file.claim().procedure()), file.isClosed());
    }

    /// Whether the procedure of a case knows an agreement of its sides.
    boolean knowsAgreements(CaseFile file) {
        Procedure procedure = law.procedure(file.claim().procedure());
        return procedure.stages().stream().flatMap(stage -> procedure.steps(stage).stream()).anyMatch(step -> step.event().event().equals("settlement-filed"));
    }

    Sheets.Sheet sheet(String code) { return law.sheets().find(code).orElseThrow(); }

    Document make(CaseFile file, PersonName name, String role, Sheets.Sheet sheet) {
        Language in = file.language();
        String title = sheet.title().in(in);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.ActHead(law.courts().get(file.seat()).title().in(in), Optional.empty(), title.toUpperCase(in.locale()), sentences.write(in, clock.today(), Style.LONG), sentences.write(in, file.number(), Style.LONG), law.courts().get(file.seat()).seat().in(in)));
        blocks.add(new Block.Facts(List.of(new Block.Fact(say(in, "rooms.sheet.person"), name.full()), new Block.Fact(say(in, "rooms.sheet.as"), say(in, "rooms.role." + role)))));
        blocks.add(Block.paragraph(java.util.Objects.requireNonNull(sheet.text()).in(in)));
        blocks.add(Block.paragraph(say(in, "rooms.sheet.basis", sheet.basis())));
        blocks.add(new Block.Signature(say(in, "rooms.role." + role), name.withInitials(), List.of()));
        var rendered = typesetter.render(Sheet.act(in, title, Foot.of(title), blocks));
        return store(file.id().uuid(), title + ": " + name.withInitials(), "application/pdf", rendered.pages(), rendered.pdf());
    }

    /// Does something as the house, within what the person does.
    <T> T asTheHouse(Supplier<T> work) { return within.as(RULE, work); }

    DocumentId keep(Document signed, AcceptedSignature accepted) { return store(signed.owner(), "signature", "application/pkcs7-signature", 0, accepted.signature()).id(); }

    Document get(String id) { return asTheHouse(() -> documents.find(DocumentId.find(id).orElseThrow()).orElseThrow()); }

    byte[] content(Document document) {
        return asTheHouse(() -> {
            try {
                return documents.content(document);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    private Document store(java.util.UUID owner, String title, String mediaType, int pages, byte[] content) {
        try {
            return documents.add(owner, title, mediaType, pages, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String say(Language language, String key, Object... facts) { return sentences.say(language, key, facts); }
}
