package kz.torelik.gazette;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.pages.DrawnPage;
import kz.torelik.documents.pages.Reading;
import kz.torelik.kernel.Answer;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.PublishedAct;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Pictures;
import kz.torelik.web.Screen;
import kz.torelik.web.SearchLimits;
import kz.torelik.web.parts.Paper;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The papers of the bank of acts, page by page in the browser. What was taken back is not shown.
@Controller
class ActPagesController {

    private final BankOfActs bank;
    private final Documents documents;
    private final Reading reading;
    private final SearchLimits limits;

    ActPagesController(BankOfActs bank, Documents documents, Reading reading, SearchLimits limits) {
        this.bank = bank;
        this.documents = documents;
        this.reading = reading;
        this.limits = limits;
    }

    @GetMapping("/acts/{ecli}/pages")
    @Asks(Asks.OPEN)
    Answer<Screen> page(@PathVariable String ecli, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "1") int zoom, HttpServletRequest request, HttpServletResponse response) {
        limits.page(request, response);
        PublishedAct act = get(ecli);
        String address = "/acts/" + act.ecli();
        return draw(act, page, zoom).map(drawn -> new ActPageScreen(new Paper(act.ecli().toString(), address, act.caseNumber().toString(), address, address + "/pdf", drawn.page(), drawn.pages(), Paper.within(zoom),
                drawn.width(), drawn.height(), drawn.text(), act.language().tag())));
    }

    @GetMapping("/acts/{ecli}/picture")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> picture(@PathVariable String ecli, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "1") int zoom, HttpServletRequest request, HttpServletResponse response) {
        limits.page(request, response);
        DrawnPage drawn = draw(get(ecli), page, zoom).orThrow();
        return Pictures.answer(drawn.picture(), drawn.mediaType(), false);
    }

    private Answer<DrawnPage> draw(PublishedAct act, int page, int zoom) {
        Optional<Document> paper = documents.find(act.pdf().document());
        return reading.page(paper.orElseThrow(NothingHere::new), page, Paper.width(zoom), false);
    }

    private PublishedAct get(String ecli) { return Ecli.find(ecli).flatMap(bank::find).filter(act -> act.withdrawn() == null).orElseThrow(NothingHere::new); }
}
