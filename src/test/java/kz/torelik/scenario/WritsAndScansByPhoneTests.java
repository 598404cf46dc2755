package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.counterparts.phone.Letter;
import kz.torelik.counterparts.phone.Phone;
import kz.torelik.documents.Documents;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.AtTheWindow;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Submission;
import kz.torelik.filing.WindowEntry;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Tenge;
import kz.torelik.mobile.PlainBrowser;
import kz.torelik.signatures.Signatures;
import kz.torelik.simulator.population.Official;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a court signs with a phone besides its acts, by browsers without scripts: a writ of execution of the judge, and the sheet with which a registrar certifies scans at the window.
class WritsAndScansByPhoneTests {

    private static House house;
    private static Phone phone;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0));
        phone = new Phone(List.of(house.address()));
    }

    @AfterAll
    static void close() { house.close(); }

    private static PlainBrowser browser(Actor who) { return new PlainBrowser(house.address(), house.as(who, () -> house.get(Sessions.class).open(who, "eds", "test"))); }

    private static String iin(PersonId person) {
        return house.get(Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> one.person().id().equals(person)).findFirst().orElseThrow().person().iin().digits();
    }

    private static Letter letter(PlainBrowser.Seen code) throws IOException {
        assertThat(code.path()).as(code.body()).startsWith("/qr/");
        return ((Phone.Read.Asked) phone.read("mobileSign:" + house.address() + code.path().replace("/qr/", "/mobile/"), Language.EN)).letter();
    }

    private static int signs(Letter letter, String iin) throws IOException { return phone.sign(letter, house.authority().signingKey(iin), Language.EN).status(); }

    private static String plain(String html) { return html.replace("&#43;", "+").replace("&#61;", "="); }

    @Test
    void aJudgeSignsAWritWithHisPhone() throws IOException {
        Bench won = Applications.file(house, "viktor", Claims.disputedLoan(house));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        won.act(new Disposition.Acceptance(Language.RU, List.of("Сторонам представить доказательства.")), "");
        Applications.read(won, "viktor", "daniyar");
        won.act(new Disposition.SetForTrial(), "");
        HearingId trial = won.setTrial();
        Applications.read(won, "viktor", "daniyar");
        Applications.hold(won, trial, List.of(1, 2), "satisfied");
        won.act(new Disposition.Decision("satisfied", List.of(new Disposition.Award(1, 2, Tenge.of("2350000"), "основной долг")), Disposition.Costs.NONE), "Расписка подлинная, долг не возвращён.");
        Applications.live(house, won.due("appeal").plusDays(1));
        PersonId judge = won.file().judge().orElseThrow().person();
        PlainBrowser desk = browser(won.judge());
        String here = "/desk/cases/" + won.id() + "/writ";
        PlainBrowser.Seen shown = desk.post(desk.get(here), here, Map.of("act", won.last("decision").id().toString(), "creditor", "1", "debtor", "2"));
        java.util.regex.Matcher one = java.util.regex.Pattern.compile("action=\"(" + here + "/[^\"/]+)/sign\"").matcher(shown.body());
        assertThat(one.find()).as(shown.body()).isTrue();
        Letter wrong = letter(desk.post(shown, one.group(1) + "/qr", Map.of()));
        assertThat(signs(wrong, house.character("viktor").person().iin().digits())).as("the key of the creditor").isEqualTo(403);
        PlainBrowser.Seen code = desk.post(shown, one.group(1) + "/qr", Map.of());
        Letter letter = letter(code);
        assertThat(PdfText.extract(letter.papers(Language.EN).getFirst().content())).as("the phone shows the writ itself").contains("ИСПОЛНИТЕЛЬНЫЙ ЛИСТ", "Ахметов Данияр Асқарович");
        assertThat(signs(letter, iin(judge))).isEqualTo(200);
        PlainBrowser.Seen signed = desk.get(code.path());
        desk.post(signed, one.group(1) + "/sign", Map.of("cms", plain(signed.hidden("cms"))));
        house.awaitQuiet();
        DecisionEvent.WritIssued writ = won.file().history().stream().map(each -> each.event()).filter(DecisionEvent.WritIssued.class::isInstance).map(DecisionEvent.WritIssued.class::cast).findFirst().orElseThrow();
        DocumentId document = writ.document().id();
        byte[] pdf = house.as(won.judge(), () -> house.content(house.get(Documents.class).find(document).orElseThrow()));
        assertThat(house.get(Signatures.class).validatePdf(pdf)).singleElement().satisfies(report -> assertThat(report.passed()).isTrue());
    }

    @Test
    void aRegistrarCertifiesScansWithHisPhone() throws IOException {
        ClaimDraft claim = Claims.inItsCourt(house, Claims.loan(house));
        Official registrar = house.get(Population.class).find(CourtCode.of(claim.court())).orElseThrow().list(Function.REGISTRAR).getFirst();
        Actor atTheWindow = new Actor.Staff(registrar.person().id(), CourtCode.of(claim.court()), Function.REGISTRAR);
        Drafts.Draft draft = house.as(atTheWindow, () -> {
            AtTheWindow window = house.get(AtTheWindow.class);
            Drafts.Draft opened = window.open(house.character("aigul").person().iin().digits(), new WindowEntry(WindowEntry.Way.WINDOW, house.clock().instant(), null), claim.language()).orThrow();
            Drafts.Draft typed = window.save(opened.id(), opened.version(), claim).orThrow();
            return scanned(scanned(typed, AtTheWindow.CLAIM, "Талап қою арызы"), "evidence", "Қолхат");
        });
        PlainBrowser desk = browser(atTheWindow);
        String sign = "/desk/window/" + draft.id() + "/sign";
        PlainBrowser.Seen form = desk.get(sign);
        assertThat(form.body()).contains(sign + "/qr");
        Map<String, String> version = Map.of("version", form.hidden("version"));
        assertThat(signs(letter(desk.post(form, sign + "/qr", version)), house.character("aigul").person().iin().digits())).as("she cannot certify her own scans").isEqualTo(403);
        PlainBrowser.Seen code = desk.post(form, sign + "/qr", version);
        assertThat(signs(letter(code), registrar.person().iin().digits())).isEqualTo(200);
        PlainBrowser.Seen signed = desk.get(code.path());
        PlainBrowser.Seen registered = desk.post(signed, sign, Map.of("version", signed.hidden("version"), "cms", plain(signed.hidden("cms"))));
        assertThat(registered.path()).isEqualTo("/desk/window/" + draft.id() + "/registered");
        Submission submission = house.as(atTheWindow, () -> house.get(AtTheWindow.class).submission(draft.id()));
        assertThat(submission.ticket()).as("it has a ticket like any other claim").isNotNull();
    }

    private static Drafts.Draft scanned(Drafts.Draft draft, String kind, String words) {
        Attaching.Attachment taken = house.get(Attaching.class).attach(draft.id(), draft.version(), kind, "scan.pdf", Claims.paper(house, Language.KK, "Қағаз", words)).orThrow();
        return ((Attaching.Attachment.Taken) taken).draft();
    }
}
