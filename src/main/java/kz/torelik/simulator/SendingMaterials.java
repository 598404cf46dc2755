package kz.torelik.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.simulator.population.Population;
import kz.torelik.simulator.population.Resident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import tools.jackson.databind.json.JsonMapper;

/// When the cases of the country are told, the systems of the bodies send a few matters of their own: a protocol of an offence, a motion for custody, a criminal case. Their numbers
/// are always the same, so that another start sends them again and makes nothing twice.
final class SendingMaterials implements ApplicationListener<PayloadApplicationEvent<CountryMade>> {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMaterials.class);
    private static final String PLACE = "711310000";

    private final Population population;
    private final Typesetter typesetter;
    private final Sentences sentences;
    private final CourtClock clock;
    private final URI bodies;
    private final JsonMapper json = JsonMapper.builder().build();

    /// @param bodies where the systems of the bodies take orders
    SendingMaterials(Population population, Typesetter typesetter, Sentences sentences, CourtClock clock, URI bodies) {
        this.population = population;
        this.typesetter = typesetter;
        this.sentences = sentences;
        this.clock = clock;
        this.bodies = bodies;
    }

    /// @param paper the kind of its main paper
    private record Matter(String from, String number, String kind, String article, String paper, List<Map<String, Object>> persons) {}

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<CountryMade> made) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Matter matter : matters().toList()) {
                HttpRequest request = HttpRequest.newBuilder(bodies.resolve("/send")).timeout(Duration.ofSeconds(60)).POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(order(matter)))).build();
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() >= 300) LOG.warn("The package {} of the demonstration was not taken: {}", matter.number(), answer.body());
            }
        } catch (IOException fault) {
            LOG.warn("The systems of the bodies did not send their packages: {}", fault.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<Matter> matters() {
        return Stream.of(new Matter("POLICE", "E-26-0001", "offence-protocol", "434(1)", "protocol", List.of(person("offender", "erlan"))),
                new Matter("PROSECUTION", "S-26-0001", "custody", "188(3)", "motion", List.of(person("suspect", "daniyar"))),
                new Matter("PROSECUTION", "K-26-0001", "criminal-case-grave", "188(4)", "indictment", List.of(person("accused", "daniyar"), person("victim", "viktor"))));
    }

    private Map<String, Object> order(Matter matter) {
        String facts = sentences.say(Language.KK, "simulator.materials." + matter.kind());
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("number", matter.number(), "kind", matter.kind(), "composedAt", clock.instant().toString(), "language", "kk", "place", PLACE, "facts", facts,
                "articles", List.of(matter.article()), "persons", matter.persons()));
        String title = sentences.say(Language.KK, "simulator.paper." + matter.paper());
        byte[] pdf = typesetter.render(Sheet.form(Language.KK, title, Foot.of(title), List.of(Block.title(title), Block.paragraph("№ " + matter.number()), Block.paragraph(facts)))).pdf();
        return Map.of("from", matter.from(), "matter", fields,
                "documents", List.of(Map.of("name", matter.paper() + ".pdf", "kind", matter.paper(), "title", title, "content", Base64.getEncoder().encodeToString(pdf))));
    }

    private Map<String, Object> person(String role, String key) {
        Resident one = population.leading(key).person();
        Map<String, Object> person = new LinkedHashMap<>(Map.of("role", role, "surname", one.name().surname(), "given", one.name().given(), "iin", one.iin().digits(), "born", one.born().toString(),
                "address", one.contact().address().written().in(Language.KK), "kato", one.contact().address().kato(), "phone", one.contact().phone().e164(), "email", one.contact().email().address()));
        if (one.name().patronymic() != null) person.put("patronymic", one.name().patronymic());
        return person;
    }
}
