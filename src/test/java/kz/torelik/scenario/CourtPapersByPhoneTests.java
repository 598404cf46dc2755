package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.counterparts.phone.Letter;
import kz.torelik.counterparts.phone.Phone;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.KeepingProtocol;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.ProtocolNotes;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.mobile.PlainBrowser;
import kz.torelik.signatures.Signatures;
import kz.torelik.simulator.population.Population;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is signed in a case with a phone, by browsers without scripts: a paper of a participant, the protocol of the secretary, acts of the judge one by one and many with one confirmation.
class CourtPapersByPhoneTests {

    private static House house;
    private static Phone phone;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        phone = new Phone(List.of(house.address()));
    }

    @AfterAll
    static void close() { house.close(); }

    private static Bench filed() { return new LoanCase(house).filed("aigul", "erlan"); }

    private static PlainBrowser browser(Actor who) { return new PlainBrowser(house.address(), house.as(who, () -> house.get(Sessions.class).open(who, "eds", "test"))); }

    private static String iin(PersonId person) {
        return house.get(Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> one.person().id().equals(person)).findFirst().orElseThrow().person().iin().digits();
    }

    private static Letter letter(PlainBrowser.Seen code) {
        assertThat(code.path()).as(code.body()).startsWith("/qr/");
        return ((Phone.Read.Asked) phone.read("mobileSign:" + house.address() + code.path().replace("/qr/", "/mobile/"), Language.EN)).letter();
    }

    private static String plain(String html) { return html.replace("&#43;", "+").replace("&#61;", "="); }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new AssertionError("The phone could not show it", unreadable);
        }
    }

    private static ActDraft draft(Bench bench) { return house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Acceptance(Language.RU, List.of())).orThrow()); }

    @Test
    void aJudgeSignsAnActWithHisPhoneAndTheActIsValid() throws IOException {
        Bench bench = filed();
        PersonId judge = bench.file().judge().orElseThrow().person();
        ActDraft draft = draft(bench);
        PlainBrowser desk = browser(bench.judge());
        String sign = "/desk/cases/" + bench.id() + "/acts/" + draft.id() + "/sign";
        PlainBrowser.Seen form = desk.get(sign);
        assertThat(form.body()).contains(sign + "/qr");
        Map<String, String> version = Map.of("version", form.hidden("version"));
        Letter wrong = letter(desk.post(form, sign + "/qr", version));
        assertThat(phone.sign(wrong, house.authority().signingKey(house.character("aigul").person().iin().digits()), Language.EN).status()).as("the key of somebody else").isEqualTo(403);
        PlainBrowser.Seen code = desk.post(form, sign + "/qr", version);
        Letter letter = letter(code);
        byte[] shown = letter.papers(Language.EN).getFirst().content();
        assertThat(text(shown)).as("the phone shows the whole act").contains(bench.file().number().toString());
        assertThat(phone.sign(letter, house.authority().signingKey(iin(judge)), Language.EN).status()).isEqualTo(200);
        PlainBrowser.Seen signed = desk.get(code.path());
        assertThat(signed.body()).contains("Signed: ");
        desk.post(signed, sign, Map.of("version", signed.hidden("version"), "cms", plain(signed.hidden("cms"))));
        house.awaitQuiet();
        CaseFile.ActInFile act = bench.file().acts().getLast();
        byte[] pdf = bench.pdf(act);
        assertThat(house.get(Signatures.class).validatePdf(pdf)).singleElement().satisfies(report -> assertThat(report.passed()).isTrue());
        assertThat(text(pdf)).as("what the phone showed is what was signed").isEqualTo(text(shown));
    }

    @Test
    void manyActsAreSignedWithOneConfirmationOnThePhone() throws IOException {
        Bench first = filed();
        Bench second = filed();
        for (int tries = 0; tries < 30 && !second.file().judge().orElseThrow().person().equals(first.file().judge().orElseThrow().person()); tries++) second = filed();
        PersonId judge = first.file().judge().orElseThrow().person();
        assertThat(second.file().judge().orElseThrow().person()).as("the same judge").isEqualTo(judge);
        ActDraft one = draft(first);
        ActDraft two = draft(second);
        PlainBrowser desk = browser(first.judge());
        PlainBrowser.Seen many = desk.get("/desk/signing/many?sent=true&act=" + one.id() + "&act=" + two.id());
        assertThat(many.body()).contains("/desk/signing/many/qr");
        PlainBrowser.Seen code = desk.post(many, "/desk/signing/many/qr", Map.of("act", one.id() + "," + two.id(), "version-" + one.id(), many.hidden("version-" + one.id()), "version-" + two.id(), many.hidden("version-" + two.id())));
        Letter letter = letter(code);
        assertThat(letter.papers(Language.EN)).as("each to read and to sign").hasSize(4);
        assertThat(phone.sign(letter, house.authority().signingKey(iin(judge)), Language.EN).status()).isEqualTo(200);
        PlainBrowser.Seen signed = desk.get(code.path());
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("act", "version-" + one.id(), "version-" + two.id(), "cms-" + one.id(), "cms-" + two.id())) fields.put(name, plain(signed.hidden(name)));
        assertThat(fields.get("cms-" + one.id())).isNotEqualTo(fields.get("cms-" + two.id()));
        desk.post(signed, "/desk/signing/many", fields);
        house.awaitQuiet();
        for (Bench bench : List.of(first, second)) {
            assertThat(bench.file().acts()).hasSize(1);
            assertThat(house.get(Signatures.class).validatePdf(bench.pdf(bench.file().acts().getLast()))).singleElement().satisfies(report -> assertThat(report.passed()).isTrue());
        }
    }

    @Test
    void aPaperInACaseAndAProtocolAreSignedByPhone() throws IOException {
        Bench bench = filed();
        bench.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        CasePaper paper = house.as(house.citizen("aigul"), () -> house.get(FilingInCase.class).prepare(bench.id(), 1, new FilingInCase.Wanted("motion", "adjourn", "Прошу отложить заседание: мне нужно время, чтобы представить документы.", "", new byte[0]))).orThrow();
        PlainBrowser aigul = browser(house.citizen("aigul"));
        String page = "/my/cases/" + bench.id() + "/papers/" + paper.id();
        PlainBrowser.Seen code = aigul.post(aigul.get(page), page + "/qr", Map.of());
        assertThat(phone.sign(letter(code), house.authority().signingKey(house.character("aigul").person().iin().digits()), Language.EN).status()).isEqualTo(200);
        PlainBrowser.Seen signed = aigul.get(code.path());
        aigul.post(signed, page, Map.of("cms", plain(signed.hidden("cms"))));
        house.awaitQuiet();
        assertThat(bench.file().history()).anyMatch(each -> each.event() instanceof FilingEvent.MotionFiled filed && filed.party() == 1);

        HearingId session = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2), null).orThrow());
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(2400), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        PersonId secretary = Objects.requireNonNull(bench.file().judge().orElseThrow().secretary());
        KeepingProtocol.Prepared prepared = house.as(bench.secretary(), () -> {
            KeepingProtocol keeping = house.get(KeepingProtocol.class);
            keeping.keep(bench.id(), session, new ProtocolNotes(List.of(new ProtocolNotes.Said(0, "Стороны поддержали свои доводы.")), List.of(), null, "Запись не велась: прибор не работал", null)).orThrow();
            return keeping.prepare(bench.id(), session).orThrow();
        });
        PlainBrowser desk = browser(bench.secretary());
        String here = "/desk/cases/" + bench.id() + "/hearings/" + session + "/protocol";
        String version = String.valueOf(bench.file().version());
        PlainBrowser.Seen protocol = desk.post(desk.get(here), here + "/qr", Map.of("document", prepared.document().toString(), "version", version));
        assertThat(phone.sign(letter(protocol), house.authority().signingKey(iin(secretary)), Language.EN).status()).isEqualTo(200);
        PlainBrowser.Seen ready = desk.get(protocol.path());
        desk.post(ready, here + "/sign", Map.of("version", ready.hidden("version"), "cms", plain(ready.hidden("cms"))));
        house.awaitQuiet();
        assertThat(bench.file().hearing(session).orElseThrow().protocol()).isNotNull();
    }
}
