package kz.torelik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.scenario.Claims;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Language;
import java.util.LinkedHashMap;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.torelik.House;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.counterparts.bodies.BodySystem;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.scenario.Materials;
import kz.torelik.signatures.Signatures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A package is taken whole or not at all, once for its number, and only from whom the certificate says that he may send it.
class PackagesTests {

    private static final String ADMINISTRATIVE_COURT = "7193";
    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Dispatch.Answer send(Dispatch dispatch) { return house.bodies().send(dispatch, Dispatch.Fault.NONE); }

    private static CaseFile file(String number) { return house.as(new Actor.Rule("test"), () -> house.get(CaseFiles.class).find(CaseNumber.of(number)).orElseThrow()); }

    private static int rows(String table) { return house.get(ActingWithin.class).as(new Actor.Rule("test"), () -> house.get(JdbcClient.class).sql("select count(*) from " + table).query(Integer.class).single()); }

    @Test
    void aProtocolOfThePoliceBecomesACaseWithAJudgeAndASealedReceipt() {
        Dispatch.Answer answer = send(Materials.protocol(house, "П-1"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("caseNumber")).startsWith(ADMINISTRATIVE_COURT + "-26-00-3/");
        byte[] receipt = answer.text("receipt").getBytes(StandardCharsets.UTF_8);
        byte[] seal = Base64.getDecoder().decode(answer.text("seal"));
        assertThat(house.get(Signatures.class).validate(receipt, seal).orThrow().coversWholeDocument()).as("the receipt is under the seal of the house").isTrue();
        house.awaitQuiet();
        CaseFile file = file(answer.text("caseNumber"));
        assertThat(file.stage()).isEqualTo("preparation");
        assertThat(file.judge()).isPresent();
        assertThat(file.parties()).extracting(Party::role).containsExactly("body", "offender");
        assertThat(file.documents()).extracting(in -> in.document().kind()).containsExactly("manifest", "protocol", "evidence");
        assertThat(file.documents().getFirst().document().signature()).as("the signature of the body is kept beside its manifest").isNotNull();
        assertThat(house.as(house.citizen("erlan"), () -> house.get(CaseFiles.class).find(file.id()))).as("who is held liable reads his case").isPresent();
        assertThat(house.as(house.citizen("aigul"), () -> house.get(CaseFiles.class).find(file.id()))).as("a stranger does not").isEmpty();
    }

    @Test
    void thatTheSameComesTwiceOrLateMakesOneCase() {
        Dispatch protocol = Materials.protocol(house, "П-2");
        house.bodies().hold(protocol);
        int before = rows("casefile.case_file");
        List<Dispatch.Answer> answers = house.bodies().sendHeld();
        assertThat(answers).extracting(Dispatch.Answer::status).containsExactly(201, 200);
        assertThat(answers.get(1).text("receipt")).as("the very same receipt").isEqualTo(answers.get(0).text("receipt"));
        assertThat(rows("casefile.case_file")).isEqualTo(before + 1);
        Dispatch.Answer asked = house.bodies().ask(BodySystem.POLICE, "П-2", house.clock().instant());
        assertThat(asked.text("caseNumber")).isEqualTo(answers.get(0).text("caseNumber"));
        assertThat(house.bodies().ask(BodySystem.POLICE, "П-2", house.clock().instant().minusSeconds(3600)).text("code")).isEqualTo("package-question-old");
        assertThat(house.bodies().ask(BodySystem.PROSECUTION, "П-2", house.clock().instant()).text("code")).as("of another body's package nothing is told").isEqualTo("package-unknown");
        assertThat(send(Materials.with(protocol, "facts", "Басқа мәтін")).text("code")).as("one number is one package").isEqualTo("package-number-used");
    }

    private record Wrong(String name, Dispatch dispatch, Dispatch.Fault fault, String code) {}

    @TestFactory
    Stream<DynamicTest> aPackageWithAFaultIsRefusedAndNothingOfItStays() {
        Dispatch good = Materials.protocol(house, "П-3");
        Dispatch.Document first = good.documents().getFirst();
        Dispatch program = new Dispatch(good.from(), good.matter(), List.of(new Dispatch.Document("main.pdf", "protocol", "Хаттама", "MZ\u0090\0 not a paper".getBytes(StandardCharsets.ISO_8859_1))));
        Map<String, Object> offender = firstPerson(good);
        Map<String, Object> badNumber = new LinkedHashMap<>(offender);
        badNumber.put("iin", "900101300800");
        return Stream.of(
                new Wrong("signature over another text", good, Dispatch.Fault.BROKEN_SIGNATURE, "signature-altered-document"),
                new Wrong("signed by another body", good, Dispatch.Fault.FOREIGN_SIGNATURE, "signature-other-organisation"),
                new Wrong("of a body that nobody registered", good, Dispatch.Fault.UNKNOWN_BODY, "package-body-unknown"),
                new Wrong("with a digest that is not that of the file", good, Dispatch.Fault.WRONG_DIGEST, "package-document-altered"),
                new Wrong("with a file left behind", good, Dispatch.Fault.LOST_FILE, "package-document-missing"),
                new Wrong("with a program for a paper", program, Dispatch.Fault.NONE, "upload-type"),
                new Wrong("of a kind that this body does not send", Materials.as(good, "search"), Dispatch.Fault.NONE, "package-kind-not-yours"),
                new Wrong("of a kind that does not exist", Materials.as(good, "parking"), Dispatch.Fault.NONE, "package-kind-unknown"),
                new Wrong("with a field that the form does not have", Materials.with(good, "colour", "red"), Dispatch.Fault.NONE, "package-form"),
                new Wrong("without a number", Materials.with(good, "number", " "), Dispatch.Fault.NONE, "package-form"),
                new Wrong("without an article", Materials.with(good, "articles", List.of()), Dispatch.Fault.NONE, "package-articles"),
                new Wrong("without the person it is about", Materials.with(good, "persons", List.of()), Dispatch.Fault.NONE, "package-about"),
                new Wrong("about two", Materials.with(good, "persons", List.of(offender, offender)), Dispatch.Fault.NONE, "package-about"),
                new Wrong("with a role of another kind", Materials.with(good, "persons", List.of(offender, with(offender, "accused"))), Dispatch.Fault.NONE, "package-role"),
                new Wrong("with a wrong IIN", Materials.with(good, "persons", List.of(badNumber)), Dispatch.Fault.NONE, "iin-check-digit"),
                new Wrong("of a place that no court serves", Materials.with(good, "place", "990000000"), Dispatch.Fault.NONE, "package-place"),
                new Wrong("without its main paper", new Dispatch(good.from(), good.matter(), List.of(new Dispatch.Document("main.pdf", "evidence", "Түсініктеме", first.content()))), Dispatch.Fault.NONE, "package-paper"),
                new Wrong("of a detained person without the moment", Materials.as(good, "offence-detained"), Dispatch.Fault.NONE, "package-detention-missing"),
                new Wrong("with a detention that hours do not run from", Materials.with(good, "detainedAt", "2026-06-08T01:00:00Z"), Dispatch.Fault.NONE, "package-detention-other"),
                new Wrong("with a detention still to come", Materials.with(Materials.as(good, "offence-detained"), "detainedAt", "2027-06-08T01:00:00Z"), Dispatch.Fault.NONE, "package-detention-future"))
                .map(wrong -> DynamicTest.dynamicTest(wrong.name(), () -> {
                    int cases = rows("casefile.case_file");
                    int documents = rows("documents.document");
                    Dispatch.Answer answer = house.bodies().send(wrong.dispatch(), wrong.fault());
                    assertThat(answer.status()).isEqualTo(422);
                    assertThat(answer.text("code")).isEqualTo(wrong.code());
                    assertThat(answer.body().keySet()).as("found and how to go on, in three languages").contains("kk", "ru", "en");
                    assertThat(rows("casefile.case_file")).isEqualTo(cases);
                    assertThat(rows("documents.document")).isEqualTo(documents);
                    assertThat(rows("intake.package where number = 'П-3'")).isZero();
                }));
    }

    private static Map<String, Object> with(Map<String, Object> person, String role) {
        Map<String, Object> other = new LinkedHashMap<>(person);
        other.put("role", role);
        return other;
    }

    private static Map<String, Object> firstPerson(Dispatch dispatch) {
        return JsonMapper.shared().convertValue(((List<?>) Objects.requireNonNull(dispatch.matter().get("persons"))).getFirst(), new TypeReference<>() {});
    }

    @Test
    void theRegistrySeesWhatCameAndWhyTheRestWasRefused() {
        send(Materials.protocol(house, "П-4"));
        send(Materials.with(Materials.protocol(house, "П-5"), "articles", List.of()));
        house.bodies().send(Materials.protocol(house, "П-6"), Dispatch.Fault.BROKEN_SIGNATURE);
        List<Arrivals.Arrival> arrivals = house.get(Arrivals.class).list(CourtCode.of(ADMINISTRATIVE_COURT), 100);
        assertThat(arrivals).filteredOn(one -> one.number().equals("П-4")).singleElement().satisfies(one -> assertThat(one.caseNumber()).isNotNull());
        assertThat(arrivals).filteredOn(one -> one.number().equals("П-5")).singleElement().satisfies(one -> assertThat(one.refusal()).isNotNull().extracting(refusal -> refusal.code()).isEqualTo("package-articles"));
        assertThat(arrivals).as("whose signature is not good leaves no line").noneMatch(one -> one.number().equals("П-6"));
    }

    @Test
    void aCitizenCannotOpenACaseThatOnlyABodyOpens() {
        ClaimDraft claim = Claims.loan(house).withCategory("19.01", "administrative-offence");
        assertThatThrownBy(() -> house.file(house.character("aigul"), claim, Claims.paper(house, Language.KK, "Қолхат", "мәтін")))
                .isInstanceOf(Refused.class);
    }
}
