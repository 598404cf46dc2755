package kz.torelik.instances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A case that is considered anew: a new registration in the court of the first instance with the claim and the participants of the old file, which names it and is named by it.
@Component
class OpeningAnew {

    private final CaseFiles files;
    private final Higher higher;

    OpeningAnew(CaseFiles files, Higher higher) {
        this.files = files;
        this.higher = higher;
    }

    /// The file in which a case goes on, and its number.
    record Place(CaseId id, CaseNumber number) {}

    /// The duty that was settled stays so; what a body sent costs none. Judges whose act was cancelled are barred (CPC art. 37).
    ///
    /// @param file the old file, its act cancelled already
    /// @param act the act that orders it
    /// @param basis the article where it is not the one of the procedure
    void open(CaseFile file, FiledDocument act, Place place, LocalDate day, @Nullable LegalBasis basis) {
        Opening opening = (Opening) file.history().getFirst().event();
        List<FiledDocument> documents = new ArrayList<>(opening.documents());
        documents.add(act);
        Claim was = file.claim();
        Claim claim = new Claim(was.procedure(), was.category(), file.language(), was.price(), was.demands(), was.court(), was.jurisdiction(), was.nationalDraw(), was.seal(), file.number().toString(), was.children(), was.votingDay(), was.resultsDay(), was.forOthers());
        ReviewEvent.Origin origin = new ReviewEvent.Origin(file.id(), file.number(), was.court(), file.id(), null, null, null);
        ReviewEvent.CaseRemanded again = new ReviewEvent.CaseRemanded(place.number(), origin, claim, file.parties(), higher.barred(file, 1), documents);
        List<Happening> opened = new ArrayList<>(List.of(basis == null ? Happening.of(again, day) : new Happening(again, day, basis)));
        file.duty().ifPresent(duty -> opened.add(Happening.of(duty, day)));
        files.open(place.id(), opened).orThrow();
    }
}
