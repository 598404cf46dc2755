package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.counterparts.carriers.Post;
import kz.torelik.counterparts.carriers.Smsc;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Submission;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.notices.NotArrived;
import kz.torelik.notices.Sending;
import kz.torelik.notices.Trails;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A defendant says by what the courts reach him, reads his notices and how each came, on a phone; the court sees at its desk whom nothing has reached.
class NotificationsJourney {

    private static final String PASSWORD = "torelik-demo";
    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String NUMBER = "+77017770001";

    private static Smsc smsc;
    private static Post post;
    private static House house;
    private static Browsing browsing;
    private static Bench bench;

    @BeforeAll
    static void open() throws IOException {
        smsc = Smsc.run(0, 0, "torelik", "demo");
        post = Post.run(0, KEY, URI.create("http://127.0.0.1:1/callbacks/post"), Duration.ZERO);
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.sms.host=127.0.0.1", "torelik.sms.port=" + smsc.port(), "torelik.sms.password=demo", "torelik.post.address=" + post.address(), "torelik.post.key=" + KEY);
        post.tell(house.address().resolve("/callbacks/post"));
        browsing = new Browsing(house.address(), "notifications");
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "Мен 1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        bench = new Bench(house, CaseId.of(submission.id().uuid()));
        house.moveTo(LocalDateTime.of(2026, 6, 10, 11, 0));
    }

    @AfterAll
    static void close() {
        if (browsing != null) browsing.close();
        house.close();
        post.close();
        smsc.close();
    }

    private static Browsing.Visitor signedIn(String key, Language language, int width) {
        Browsing.Visitor visitor = browsing.visitor(language, width);
        visitor.signIn(house.character(key).person().iin().digits(), PASSWORD);
        return visitor;
    }

    private static String code() {
        house.awaitThat(() -> !smsc.texts(NUMBER).isEmpty());
        Matcher six = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)").matcher(smsc.texts(NUMBER).getFirst().text());
        assertThat(six.find()).isTrue();
        return six.group();
    }

    @Test
    void aDefendantChoosesHowHeIsReachedAndReadsHowHisNoticesCame() {
        try (Browsing.Visitor erlan = signedIn("erlan", Language.KK, 390)) {
            Page page = erlan.page();
            erlan.open("/my/notices");
            erlan.look("none");
            page.locator("a[href='/my/ways']").first().click();
            erlan.look("ways");
            page.locator("#phone").fill("8 701 777 00 01");
            page.locator("#phone-card button.primary").click();
            page.locator("#code").fill("111111");
            erlan.look("ways-code");
            page.locator("form[action$='/code'] button").click();
            assertThat(page.locator("#code-fault").innerText()).isNotBlank();
            erlan.look("ways-wrong");
            page.locator("#code").fill(code());
            page.locator("form[action$='/code'] button").click();
            assertThat(page.locator("#phone-card b.num").innerText().replace('\u00a0', ' ')).isEqualTo("+7 701 777 00 01");
            page.locator("input[name=extra][value=some]").check();
            page.locator("#wishes details summary").click();
            page.locator("input[name=sms][value=claim-accepted]").uncheck();
            erlan.look("ways-kinds");
            page.locator("#wishes button.primary").click();
            assertThat(page.locator("input[name=extra][value=some]").isChecked()).isTrue();

            bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
            house.awaitThat(() -> smsc.texts(NUMBER).size() > 1);
            house.awaitThat(() -> house.as(house.citizen("erlan"), () -> house.get(Trails.class).list(bench.id())).stream().flatMap(trail -> trail.find("sms").stream()).anyMatch(sms -> sms.state() == Sending.State.ARRIVED));
            page.navigate(link(smsc.texts(NUMBER).get(1).text()));
            assertThat(page.locator("#ways li[data-channel=cabinet] .pill").innerText()).isEqualTo("ашылды");
            page.locator("#ways li[data-channel=sms] details summary").click();
            assertThat(page.locator("#ways li[data-channel=sms]").innerText()).contains("DELIVRD");
            erlan.look("notice");
            erlan.open("/my/notices");
            erlan.look("notices");
            erlan.open("/my/notices?show=unread");
            assertThat(page.locator("table a").allInnerTexts()).as("what was opened is left out").doesNotContain("Талап қоюдың көшірмесі");
        }
        try (Browsing.Visitor erlan = signedIn("erlan", Language.RU, 1440)) {
            for (String path : List.of("/my/ways", "/my/notices")) {
                erlan.open(path);
                erlan.look("desk" + path.replace('/', '-'));
            }
            erlan.page().locator("table a").first().click();
            erlan.look("desk-notice");
        }
        browsing.assertNothingFound();
    }

    @Test
    void theCourtSeesWhomNothingHasReachedAndWhatThatEndangers() {
        DraftParty known = Claims.party("defendant", house.character("erlan").person());
        DraftParty stranger = new DraftParty("defendant", "individual", null, "Ыбырайқызы", "Рабиға", "", "", "", "", known.address(), known.kato(), "", "");
        ClaimDraft claim = Claims.loan(house);
        claim = Claims.inItsCourt(house, claim.withParties("self", List.of(claim.parties().getFirst(), stranger)));
        Submission submission = house.file(house.character("aigul"), claim, Claims.paper(house, Language.KK, "Қолхат", "Мен 1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        Bench silent = new Bench(house, CaseId.of(submission.id().uuid()));
        silent.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        silent.act(new Disposition.Preparation(List.of()), "");
        silent.act(new Disposition.SetForTrial(), "");
        silent.setTrial();
        house.awaitThat(() -> post.items().size() > 1);
        house.awaitQuiet();
        house.awaitThat(() -> post.items().stream().allMatch(item -> post.happens(item.item(), "at-office", house.clock().instant(), Map.of()) == 200));
        post.items().forEach(item -> assertThat(post.happens(item.item(), "returned", house.clock().instant(), Map.of("reason", "storage-over"))).isEqualTo(200));
        CaseFile.AssignedJudge judge = silent.file().judge().orElseThrow();
        Actor secretary = new Actor.Staff(Objects.requireNonNull(judge.secretary()), judge.court(), Function.SECRETARY);
        house.awaitThat(() -> house.as(secretary, () -> house.get(NotArrived.class).list(10)).stream().filter(one -> one.next().state().equals("clerk")).count() > 1);
        for (int width : List.of(390, 1440)) {
            try (Browsing.Visitor desk = browsing.visitor(width == 390 ? Language.KK : Language.RU, width)) {
                desk.context().addCookies(List.of(new Cookie("session", house.get(Sessions.class).open(secretary, "eds", "journey")).setUrl(house.address().toString())));
                Page page = desk.page();
                desk.open("/desk/notices");
                desk.look("court-not-arrived-" + width);
                assertThat(page.locator("tbody tr").first().locator(".pill.r").count()).as("the session that cannot be held stands first").isEqualTo(1);
                page.locator("tbody a").first().click();
                desk.look("court-case-" + width);
                if (width == 390) continue;
                page.locator("section[data-notice]").last().locator("details.fold > summary").click();
                page.locator("section[data-notice]").last().locator("button[value=telephone]").click();
                assertThat(page.locator(".faults").innerText()).isNotBlank();
                desk.look("court-told-faulty");
                page.locator("section[data-notice]").last().locator("input[name=whom]").fill("Ыбырайқызы Р., +7 701 000 00 00");
                page.locator("section[data-notice]").last().locator("button[value=telephone]").click();
                page.waitForURL("**/telephone/*");
                page.locator("[data-sign-digest]:not(:empty)").waitFor();
                desk.look("court-telephone");
                page.locator("[data-sign-confirm]").check();
                page.locator("form.sign button.primary").click();
                page.waitForURL("**/notices");
                assertThat(page.locator("section[data-notice]").count()).isEqualTo(1);
                desk.look("court-told");
            }
        }
        browsing.assertNothingFound();
    }

    @Test
    void aPlaintiffSeesWhoLookedAtHerCaseAndHasHerselfToldOfWhatIsNew() {
        house.as(bench.judge(), () -> {
            CaseAccess access = house.get(CaseAccess.class);
            access.noteLook(access.ask(bench.id(), "read-documents").orThrow(), "document", bench.file().documents().getFirst().document().id());
            return 0;
        });
        try (Browsing.Visitor aigul = signedIn("aigul", Language.KK, 390)) {
            Page page = aigul.page();
            aigul.open("/my/cases/" + bench.id() + "/looks");
            aigul.look("looks");
            assertThat(page.locator("tbody").innerText()).contains("судья").contains("құжатты");
            aigul.open("/my/looks");
            aigul.look("looks-all");
            aigul.open("/my/alerts");
            aigul.look("alerts-none");
            aigul.open("/my/cases/" + bench.id());
            page.locator("form[action$='/alert'] button").click();
            page.locator("section[data-watch=case] details summary").click();
            page.locator("section[data-watch=case] form[action$='/feed'] button").click();
            assertThat(page.locator("#once").inputValue()).contains("/feeds/");
            aigul.look("alerts-feed");
        }
        try (Browsing.Visitor aigul = signedIn("aigul", Language.RU, 1440)) {
            Page page = aigul.page();
            aigul.open("/acts?q=" + "расписка" + "&court=7110");
            page.locator("a[href^='/my/alerts']").click();
            page.locator("#new button.primary").click();
            page.locator("section[data-watch=search] details summary").click();
            page.locator("section[data-watch=search] input[name=to]").fill("https://127.0.0.1/x");
            page.locator("section[data-watch=search] form[action$='/hook'] button[value=true]").click();
            assertThat(page.locator(".faults").innerText()).contains("недоступен");
            aigul.look("alerts-desk");
            aigul.open("/my/cases/" + bench.id() + "/looks");
            aigul.look("looks-desk");
        }
        browsing.assertNothingFound();
    }

    private static String link(String text) {
        Matcher link = Pattern.compile("http://\\S+/n/\\S+").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }
}
