package kz.torelik.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.database.Acting;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.CourtClock;

/// What defendants answer: a response to the claim, an objection to a court order, an appeal against the decision.
final class Answering {

    private final CaseFiles files;
    private final Documents documents;
    private final Typesetter typesetter;
    private final Cast cast;
    private final CourtClock clock;

    Answering(CaseFiles files, Documents documents, Typesetter typesetter, Cast cast, CourtClock clock) {
        this.files = files;
        this.documents = documents;
        this.typesetter = typesetter;
        this.cast = cast;
        this.clock = clock;
    }

    void respond(CaseFile file, Stories.Paper paper, Stories.Story story) { answer(file, paper, story, "response", FilingEvent.ResponseFiled::new); }

    void object(CaseFile file, Stories.Paper paper, Stories.Story story) { answer(file, paper, story, "objection", FilingEvent.ObjectionFiled::new); }

    void appeal(CaseFile file, Stories.Paper paper, Stories.Story story) { answer(file, paper, story, "appeal", FilingEvent.AppealFiled::new); }

    /// The plaintiff brings an agreement, the defendant signs it.
    void settle(CaseFile file, Stories.Paper paper, Stories.Story story) {
        Party plaintiff = file.asking().getFirst();
        Party defendant = file.answering().getFirst();
        Document stored = Acting.as(cast.find(story.plaintiff()).actor(), () -> store(file, paper, story));
        FiledDocument filed = new FiledDocument(stored.id(), "settlement", stored.title(), stored.mediaType(), stored.size(), stored.pages(), stored.sha256(), null, null, null);
        MatterEvent offered = new MatterEvent.SettlementFiled(file.settlements().size() + 1, plaintiff.number(), "settlement", paper.lines(), List.of(filed));
        Acting.run(cast.find(story.plaintiff()).actor(), () -> files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(offered, clock.today())).orThrow());
        Acting.run(cast.find(story.defendant()).actor(), () -> files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(new MatterEvent.SettlementSigned(file.settlements().size() + 1, defendant.number(), List.of(filed)), clock.today())).orThrow());
    }

    private void answer(CaseFile file, Stories.Paper paper, Stories.Story story, String kind, BiFunction<Integer, List<FiledDocument>, ProceduralEvent> event) {
        Party defendant = file.answering().getFirst();
        Acting.run(cast.find(story.defendant()).actor(), () -> {
            Document stored = store(file, paper, story);
            FiledDocument filed = new FiledDocument(stored.id(), kind, stored.title(), stored.mediaType(), stored.size(), stored.pages(), stored.sha256(), null, null, null);
            files.record(file.id(), file.version(), Happening.of(event.apply(defendant.number(), List.of(filed)), clock.today())).orThrow();
        });
    }

    private Document store(CaseFile file, Stories.Paper paper, Stories.Story story) {
        List<Block> blocks = new ArrayList<>(List.of(Block.title(paper.title())));
        paper.lines().forEach(line -> blocks.add(Block.paragraph(line)));
        RenderedDocument set = typesetter.render(Sheet.form(story.language(), paper.title(), Foot.of(paper.title()), blocks));
        try {
            return documents.add(file.id().uuid(), paper.title(), "application/pdf", set.pages(), set.pdf());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
