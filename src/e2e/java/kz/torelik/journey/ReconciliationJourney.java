package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.torelik.Mailbox;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.Test;

/// E-reconciliation on a phone and at a desk: the register, the invitation, three consents, the contract, the text by turns with its versions, the signatures, and the agreement in the hands of the judge.
class ReconciliationJourney extends WalkedHouse {

    @Override
    String pictures() { return "reconciliation"; }

    private static void sign(Visitor visitor, String page) {
        visitor.go(page);
        visitor.sign("**" + page);
    }

    /// The mediator proposes a session to all, both sides say when they can, and it stands on its page and in the file for calendar programs; one side then asks for a session apart.
    private static void meet(Visitor mediating, Visitor aigul, Visitor erlan, String page) {
        mediating.go(page);
        mediating.click("a[href$='/meetings']");
        mediating.click("form[action$='/meetings'] button.primary");
        assertThat(mediating.find("#time-fault").isVisible()).as("without a time nobody is asked").isTrue();
        mediating.find("input[name=time]").nth(0).check();
        mediating.find("input[name=time]").nth(2).check();
        mediating.fill("#topic", "Обсудим график платежей");
        mediating.see("30-session-desk");
        mediating.click("form[action$='/meetings'] button.primary");
        mediating.page().waitForURL("**/my/meetings/*");
        String session = mediating.page().url().substring(house.address().toString().length());
        for (Visitor side : List.of(aigul, erlan)) {
            side.go(session);
            side.find("input[name=time]").last().check();
            if (side == aigul) side.see("31-which");
            side.click("form[action$='/answer'] button.primary");
        }
        erlan.find("a[href$='/calendar.ics']").waitFor();
        assertThat(new String(aigul.read(session + "/calendar.ics"), java.nio.charset.StandardCharsets.UTF_8)).contains("BEGIN:VEVENT");
        aigul.go(session);
        aigul.see("32-set");
        erlan.go(page + "/meetings?side=2");
        erlan.find("input[name=time]").nth(0).check();
        erlan.click("form[action$='/meetings'] button.primary");
        erlan.page().waitForURL("**/my/meetings/*");
        String apart = erlan.page().url().substring(house.address().toString().length());
        assertThat(aigul.status(apart)).as("what one side speaks with the mediator apart is not there for the other").isEqualTo(404);
        erlan.go(page + "/meetings");
        erlan.see("33-sessions");
        mediating.go(apart);
        mediating.see("34-asked-desk");
    }

    @Test
    void aigulAndErlanAgreeWithAMediator() {
        CaseId id = loan();
        Bench bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        Visitor anybody = visitor(Language.RU, Visitor.DESK);
        anybody.go("/mediators");
        anybody.see("10-register-desk");
        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        aigul.go("/mediators?field=debts&language=kk&region=71");
        aigul.see("11-register-phone");
        Mediator mediator = house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).search(new MediatorRegister.Query("", "debts", "kk", "71", true))).getFirst();
        aigul.click(".mediators a.btn");
        aigul.page().waitForURL("**/my/mediation/new**");
        aigul.click("form[action='/my/mediation'] button.primary");
        assertThat(aigul.find("#about-fault").isVisible()).as("the page says what is missing").isTrue();
        aigul.find("input[name=about][value='" + id + "']").check();
        aigul.fill("#subject", "Қолхат бойынша қарызды бөліп төлеу");
        aigul.see("12-invitation");
        aigul.click("form[action='/my/mediation'] button.primary");
        aigul.page().waitForURL(url -> url.matches(".*/my/mediation/[0-9a-zA-Z_-]{20,}"));
        aigul.see("13-invited");
        String page = aigul.page().url().substring(house.address().toString().length());

        Visitor erlan = citizen("erlan", Language.KK, Visitor.PHONE);
        erlan.go(page);
        erlan.see("14-asked");
        erlan.click("button[value=yes]");
        Visitor mediating = visitor(Language.RU, Visitor.DESK);
        mediating.signInWithPassword(((Person.Natural) house.get(People.class).find(mediator.person()).orElseThrow()).iin().digits());
        mediating.go("/my/mediator");
        mediating.see("15-account");
        mediating.click("table.list a");
        mediating.click("button[value=yes]");
        mediating.find("#fee").waitFor();
        mediating.fill("#fee", "60000");
        mediating.see("16-contract");
        mediating.click("form[action$='/contract'] button");
        sign(mediating, page);
        sign(aigul, page);
        erlan.go(page);
        erlan.see("17-to-sign");
        sign(erlan, page);
        house.awaitQuiet();
        bench.act(new MatterDisposition.Conciliation(bench.file().motions().getLast().number(), "mediator", null, mediator.name(), house.clock().today().plusDays(25), "Тараптар медиатормен шарт жасасты."), "");

        meet(mediating, aigul, erlan, page);
        mediating.go(page);
        mediating.fill("#body", "Ерлан Жұмабаев 1 480 000 теңгені 2026 жылғы 1 желтоқсанға дейін төлейді.\nСот шығыстарын тараптар өздері көтереді.");
        mediating.find("input[name=next]").last().check();
        mediating.click("form[action$='/text'] button.primary");
        erlan.go(page);
        erlan.fill("#body", "Ерлан Жұмабаев 1 480 000 теңгені 2027 жылғы 1 наурызға дейін ай сайын тең бөліп төлейді.\nСот шығыстарын тараптар өздері көтереді.");
        erlan.fill("#note", "Бір айда төлей алмаймын");
        erlan.find("input[name=next][value='0']").check();
        erlan.see("18-writing");
        erlan.click("form[action$='/text'] button.primary");
        mediating.go(page);
        mediating.see("19-versions");
        mediating.click("form[action$='/close'] button");
        sign(erlan, page);
        sign(aigul, page);
        sign(mediating, page);
        house.awaitQuiet();
        aigul.go(page);
        aigul.see("20-concluded");
        assertThat(file(id).settlements()).as("the judge has the agreement").hasSize(1);
        Visitor judge = judge(id, Language.RU, Visitor.DESK);
        assertThat(List.of(judge.status(page), citizen("daniyar", Language.RU, Visitor.PHONE).status(page))).as("for the judge and a stranger there is no such page").containsOnly(404);
    }

    /// Aigul invites somebody who has no account: the letter comes, its code opens the invitation on a phone without signing in, and it is declined. Then the register of the organisations, and their own page.
    @Test
    void somebodyWithoutAnAccountSaysNoAndAnOrganisationKeepsItsRegister() {
        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        Mediator mediator = house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).search(new MediatorRegister.Query("", "", "kk", "75", true))).getFirst();
        aigul.go("/my/mediation/new?mediator=" + mediator.id());
        aigul.find("input[name=about][value=none]").check();
        aigul.fill("#other", "850623400129");
        aigul.fill("#subject", "Көршілер арасындағы дау");
        aigul.click("form[action='/my/mediation'] button.primary");
        aigul.find("#other-fault").waitFor();
        aigul.fill("#name", "Бекова Сауле");
        aigul.fill("#target", "saule@example.kz");
        aigul.see("40-reach");
        aigul.click("form[action='/my/mediation'] button.primary");
        aigul.page().waitForURL(url -> url.matches(".*/my/mediation/[0-9a-zA-Z_-]{20,}"));
        aigul.see("41-invited");
        house.awaitThat(() -> !Mailbox.texts(house, "saule@example.kz").isEmpty());
        java.util.regex.Matcher code = java.util.regex.Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}").matcher(Mailbox.texts(house, "saule@example.kz").getFirst());
        assertThat(code.find()).isTrue();
        Visitor saule = visitor(Language.RU, Visitor.PHONE);
        saule.go("/invitation");
        saule.fill("#code", "AAAA-BBBB-CCCC");
        saule.click("form[action='/invitation'] button.primary");
        saule.find("#code-fault").waitFor();
        saule.see("42-code");
        saule.fill("#code", code.group());
        saule.click("form[action='/invitation'] button.primary");
        saule.find("form[action='/invitation/decline']").waitFor();
        saule.see("43-invitation");
        saule.click("form[action='/invitation/decline'] button");
        saule.find("section.good").waitFor();
        saule.see("44-declined");
        Visitor desk = visitor(Language.EN, Visitor.DESK);
        desk.go("/mediators/organisations");
        desk.see("45-organisations-desk");
        assertThat(aigul.status("/my/mediators")).as("whoever acts for no organisation of mediators").isEqualTo(404);
        Person.Natural head = head();
        Visitor acting = visitor(Language.RU, Visitor.DESK);
        acting.signInWithPassword(head.iin().digits());
        acting.go("/me");
        acting.find("form[action='/me/acting'] input").last().check();
        acting.click("form[action='/me/acting'] button");
        acting.page().waitForLoadState();
        acting.go("/my/mediators");
        acting.see("46-kept-desk");
        acting.click("details.fold summary");
        acting.fill("#iin", house.character("viktor").person().iin().digits());
        acting.click("form.work button.primary");
        acting.find(".faults").waitFor();
        acting.see("47-take-in-desk");
    }

    private static Person.Natural head() {
        return house.as(new Actor.Rule("journey"), () -> java.util.Objects.requireNonNull(house.get(org.springframework.transaction.support.TransactionTemplate.class).execute(_ -> {
            java.util.UUID person = house.get(org.springframework.jdbc.core.simple.JdbcClient.class).sql("select f.person from identity.office f join conciliation.organisation o on o.person = f.organisation order by o.name limit 1").query(java.util.UUID.class).single();
            return (Person.Natural) house.get(People.class).find(kz.torelik.kernel.PersonId.of(person)).orElseThrow();
        })));
    }
}
