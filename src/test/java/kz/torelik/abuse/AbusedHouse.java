package kz.torelik.abuse;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.alerts.Watches;
import kz.torelik.conciliation.Inviting;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.documents.Uploads;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Representing;
import kz.torelik.identity.Sessions;
import kz.torelik.identity.Tokens;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Sha256;
import kz.torelik.office.OfficeWork;
import kz.torelik.office.Offices;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.reception.BusyTimes;
import kz.torelik.reception.WritingLetters;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import kz.torelik.simulator.population.Official;
import kz.torelik.simulator.population.Population;

/// A house in which Aigul has one of everything: a case before a judge, a draft, a power that she gave Viktor and took back, a letter, a busy time, an alert, a token, a session, a matter of an office with a task, a mediation.
final class AbusedHouse implements AutoCloseable {

    private static final CourtCode ELSEWHERE = CourtCode.of("3510");

    final House house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0), "torelik.api.rate.person=1000000", "torelik.api.rate.address=1000000");
    final Rows rows;
    final Bench bench;
    private final Map<String, String> ids = new LinkedHashMap<>();

    AbusedHouse() {
        rows = new Rows(house);
        bench = Bench.loan(house);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        PowerOfAttorney power = powerTakenBack();
        ids.put("case", bench.id().toString());
        ids.put("id", bench.id().toString());
        ids.put("submission", bench.id().toString());
        ids.put("document", bench.file().documents().getFirst().document().id().toString());
        ids.put("power", power.id().toString());
        house.as(aigul(), () -> {
            Drafts drafts = house.get(Drafts.class);
            Drafts.Draft draft = drafts.begin(Language.RU);
            ids.put("draft", drafts.save(draft.id(), draft.version(), Claims.inItsCourt(house, Claims.loan(house))).orThrow().id().toString());
            ids.put("upload", house.get(Uploads.class).begin(draft.id().uuid(), "снимок.png", "evidence", 1000, Sha256.ofText("снимок")).orThrow().id().toString());
            ids.put("watch", house.get(Watches.class).ofCase(bench.id(), Language.RU).orThrow().id().toString());
            ids.put("time", house.get(BusyTimes.class).state(house.clock().instant().plusSeconds(90_000), house.clock().instant().plusSeconds(97_200), BusyTimes.KINDS.getFirst()).orThrow().id().toString());
            ids.put("token", house.get(Tokens.class).issue(aigul(), "Программа", 30).orThrow().token().id().toString());
            ids.put("letter", house.get(WritingLetters.class).prepare(new WritingLetters.Wanted(CourtCode.of("7110"), WritingLetters.KINDS.getFirst(), "О порядке приёма", "Прошу сообщить, когда принимает председатель суда.", Language.RU, List.of())).orThrow().id().toString());
            house.get(Sessions.class).open(aigul(), "eds", "Айгүл");
            Offices offices = house.get(Offices.class);
            PublicId matter = offices.open(offices.takeIn("Сәрсенова Айгүл", "").orThrow(), "Взыскание долга", bench.id()).orThrow();
            ids.put("matter", matter.toString());
            ids.put("task", house.get(OfficeWork.class).add(offices.find(matter).orElseThrow(), "Подготовить ходатайство", null, null).orThrow().toString());
            PublicId mediator = house.get(MediatorRegister.class).search(new MediatorRegister.Query("", "debts", "", "", true)).getFirst().id();
            ids.put("mediation", house.get(Inviting.class).invite(new Inviting.Wanted(mediator, bench.id(), "", "Возврат долга по расписке", Language.RU)).orThrow().id().toString());
            ids.put("paper", house.get(FilingInCase.class).prepare(bench.id(), 1, new FilingInCase.Wanted("motion", "other", "Прошу отложить заседание, представитель болен.", "", new byte[0])).orThrow().id().toString());
            return 0;
        });
        house.awaitQuiet();
        ids.put("claim", ids.get("draft"));
        ids.put("act", stored("select id from acts.act limit 1"));
        ids.put("notice", stored("select id from notices.message limit 1"));
        ids.put("session", rows.jdbc().sql("select id from identity.session where device = 'Айгүл'").query(UUID.class).single().toString());
    }

    /// Of what Aigul has none, every number is as good as any other: these are asked with two that nobody has.
    static final List<String> NONE = List.of("hearing", "visit", "line", "contact", "member", "request", "writ", "secret", "event", "number", "receiver", "step", "kind", "procedure", "article", "court", "draw", "ecli", "leaf", "alert", "consent", "mediator", "meeting", "message", "person", "program", "code", "name", "version", "recording", "track", "bookmark", "room", "rule", "state", "objection");

    /// Waits until everything that follows from what was done has been done, the mail among it: on a busy machine a letter is tried again half a minute later, and what it proves enters the case then.
    void rest() {
        house.awaitQuiet();
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (rows.jdbc().sql("select exists (select 1 from notices.outbox where state <> 'done')").query(Boolean.class).single()) {
            if (System.nanoTime() > end) throw new IllegalStateException("Notices are still on their way");
            house.awaitQuiet();
        }
        house.awaitQuiet();
    }

    private String stored(String sql) { return new PublicId(rows.jdbc().sql(sql).query(UUID.class).single()).toString(); }

    private PowerOfAttorney powerTakenBack() {
        String viktor = house.character("viktor").person().iin().digits();
        PowerOfAttorney power = house.as(aigul(), () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            PowerOfAttorney made = giving.prepare(viktor, List.of(), house.clock().today().plusMonths(6), Language.KK).orThrow();
            return giving.give(made.id(), house.sign(giving.content(made), house.character("aigul").person().iin().digits())).orThrow();
        });
        house.as(aigul(), () -> house.get(Representing.class).enter(bench.id(), 1, viktor)).orThrow();
        house.awaitQuiet();
        house.as(aigul(), () -> house.get(GivingPowers.class).revoke(power.id())).orThrow();
        house.awaitQuiet();
        return power;
    }

    Actor aigul() { return house.citizen("aigul"); }

    /// The identifiers of what is Aigul's.
    Map<String, String> real() { return Map.copyOf(ids); }

    /// Identifiers of the same form that nobody has.
    Map<String, String> random() {
        Map<String, String> random = new LinkedHashMap<>();
        ids.forEach((name, id) -> random.put(name, name.equals("session") ? UUID.randomUUID().toString() : PublicId.random().toString()));
        return random;
    }

    /// Who should get nothing of it: nobody, another person, one whose power was taken back, and those who serve in another court.
    List<Caller> strangers() {
        List<Caller> strangers = new ArrayList<>(List.of(new Caller(house, "nobody", Actor.ANYONE), new Caller(house, "another person", house.citizen("natalya")), new Caller(house, "a revoked power", house.citizen("viktor"))));
        for (Function function : List.of(Function.JUDGE, Function.CHAIR, Function.SECRETARY, Function.REGISTRAR)) strangers.add(new Caller(house, function + " elsewhere", official(ELSEWHERE, function)));
        return strangers;
    }

    /// Those who have to do with it: Aigul, the judge, the secretary, the registrar and the chair of the court.
    List<Caller> insiders() {
        CourtCode court = bench.file().judge().orElseThrow().court();
        return List.of(new Caller(house, "aigul", aigul()), new Caller(house, "judge", bench.judge()), new Caller(house, "registrar", official(court, Function.REGISTRAR)), new Caller(house, "chair", official(court, Function.CHAIR)));
    }

    private Actor official(CourtCode court, Function function) {
        Official one = house.get(Population.class).find(court).orElseThrow().officials().stream().filter(each -> each.function() == function).findFirst().orElseThrow();
        return new Actor.Staff(one.person().id(), court, function);
    }

    /// Words that nobody but those who take part may read.
    List<String> secrets() {
        var aigul = house.character("aigul").person();
        return List.of(bench.file().number().toString(), aigul.iin().digits(), aigul.name().surname(), house.character("erlan").person().iin().digits(), "1 480 000", "Прошу отложить", "Подготовить ходатайство", "Возврат долга по расписке");
    }

    @Override
    public void close() {
        rows.close();
        house.close();
    }
}
