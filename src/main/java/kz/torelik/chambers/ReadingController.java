package kz.torelik.chambers;

import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.pages.DrawnPage;
import kz.torelik.documents.pages.Reading;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Pictures;
import kz.torelik.web.Screen;
import kz.torelik.web.parts.Paper;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The documents of a case, page by page in the browser, for whoever may read them. A reader who turns pages is noted once in ten minutes.
@Controller
class ReadingController {

    private final CaseAccess access;
    private final Documents documents;
    private final Reading reading;

    ReadingController(CaseAccess access, Documents documents, Reading reading) {
        this.access = access;
        this.documents = documents;
        this.reading = reading;
    }

    private record Opened(CaseFile file, Document document, Answer<DrawnPage> page) {}

    @GetMapping("/desk/cases/{case}/documents/{document}/pages")
    @Asks("read-documents")
    Answer<Screen> page(@PathVariable("case") String id, @PathVariable String document, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "1") int zoom) {
        Opened opened = open(id, document, page, zoom);
        String address = "/desk/cases/" + opened.file().id() + "/documents/" + opened.document().id();
        return opened.page().map(drawn -> new ReadingScreen(new Paper(opened.document().title(), "/desk/cases/" + opened.file().id(), opened.file().number().toString(), address, address, drawn.page(), drawn.pages(),
                Paper.within(zoom), drawn.width(), drawn.height(), drawn.text(), null)));
    }

    @GetMapping("/desk/cases/{case}/documents/{document}/picture")
    @Asks("read-documents")
    ResponseEntity<byte[]> picture(@PathVariable("case") String id, @PathVariable String document, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "1") int zoom) {
        Opened opened = open(id, document, page, zoom);
        DrawnPage drawn = opened.page().orThrow();
        return Pictures.answer(drawn.picture(), drawn.mediaType(), opened.file().isClosed());
    }

    private Opened open(String id, String document, int page, int zoom) {
        DocumentId wanted = DocumentId.find(document).orElseThrow(NothingHere::new);
        CaseAccess.Permit permit = access.turnPages(CaseId.find(id).orElseThrow(NothingHere::new), wanted).orThrow();
        Document found = documents.find(wanted).orElseThrow(NothingHere::new);
        return new Opened(permit.file(), found, reading.page(found, page, Paper.width(zoom), permit.file().isClosed()));
    }
}
