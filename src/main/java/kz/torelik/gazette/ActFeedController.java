package kz.torelik.gazette;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.publication.FindingActs;
import kz.torelik.search.Question;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What came into the bank of acts last, as a feed in Atom (RFC 4287), with the same words and facets as the page of the search. What left the bank is in it no more.
@Controller
class ActFeedController {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int SHOWN = 50;

    private final FindingActs acts;
    private final LawBook law;
    private final Sentences sentences;
    private final String address;

    ActFeedController(FindingActs acts, LawBook law, Sentences sentences, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.acts = acts;
        this.law = law;
        this.sentences = sentences;
        this.address = address;
    }

    /// @param in the language of the titles: a reader of feeds has no settings
    @GetMapping("/acts.atom")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> feed(@RequestParam Map<String, String> given, @RequestParam(defaultValue = "kk") String in) {
        Question question = ActQuestions.of(given);
        Language language = Language.find(in).orElseThrow(NothingHere::new);
        return ResponseEntity.ok().contentType(TYPE).body(write(question, language, acts.listLatest(question, SHOWN)));
    }

    private byte[] write(Question question, Language language, List<FindingActs.Latest> latest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.tag());
            String list = address + ActQuestions.address("/acts", question);
            text(xml, "id", list);
            text(xml, "title", sentences.say(language, question.words().isBlank() ? "gazette.feed.all" : "gazette.feed.words", question.words()));
            text(xml, "updated", (latest.isEmpty() ? Instant.EPOCH : latest.getFirst().publishedAt()).toString());
            xml.writeStartElement("author");
            text(xml, "name", sentences.say(language, "web.name"));
            xml.writeEndElement();
            link(xml, "self", address + ActQuestions.address("/acts.atom", question) + "&in=" + language.tag());
            link(xml, "alternate", list);
            for (FindingActs.Latest act : latest) entry(xml, language, act);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Language language, FindingActs.Latest latest) throws XMLStreamException {
        FindingActs.Hit act = latest.hit();
        xml.writeStartElement("entry");
        text(xml, "id", address + "/acts/" + act.ecli());
        text(xml, "title", law.papers().actKind(act.kind()).title().in(language) + " · " + law.categories().get(act.category()).title().in(language));
        text(xml, "updated", latest.publishedAt().toString());
        text(xml, "published", latest.publishedAt().toString());
        link(xml, "alternate", address + "/acts/" + act.ecli());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", act.category());
        String court = law.courts().get(act.court()).title().in(language);
        text(xml, "summary", sentences.say(language, "gazette.feed.summary", court, act.caseNumber(), act.decidedOn(), act.ecli()));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void text(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
