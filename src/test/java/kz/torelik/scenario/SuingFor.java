package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.documents.Document;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Preparing;
import kz.torelik.filing.Representing;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submitting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;
import kz.torelik.prosecution.Office;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.Company;
import kz.torelik.simulator.population.Population;
import org.jspecify.annotations.Nullable;

/// The office of the prosecutor Bauyrzhan, or a company that a law lets, sues Erlan for Aigul, who is a plaintiff of her own.
public final class SuingFor {

    private final House house;
    private final Company office;
    private final String exemption;

    private SuingFor(House house, Company office, String exemption) {
        this.house = house;
        this.office = office;
        this.exemption = exemption;
    }

    /// Whoever is no prosecutor and says that a law lets him sue for others (CPC art. 55).
    public static SuingFor allowedByLaw(House house) {
        PersonId prosecutor = house.character("bauyrzhan").person().id();
        return new SuingFor(house, house.get(Population.class).companies().stream().filter(one -> !one.head().id().equals(prosecutor)).findFirst().orElseThrow(), "in-defence-of-others");
    }

    public SuingFor(House house) {
        this(house, house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(house.character("bauyrzhan").person().id())).findFirst().orElseThrow(), "prosecutor");
        house.as(new Actor.Rule("scenario"), () -> {
            house.get(Offices.class).takeOver(List.of(new Office(office.id(), Prosecution.Level.DISTRICT, List.of(CourtCode.of("7110")))), LocalDate.of(1995, 12, 21));
            return true;
        });
    }

    public Company office() { return office; }

    public Actor prosecutor() { return new Actor.Citizen(office.head().id(), office.id()); }

    private byte[] signed(byte[] content) { return DemoSigner.sign(content, house.authority().signingKey(office.head().iin().digits(), office.bin().digits())); }

    /// The office and the person for whom it sues stand side by side.
    public Bench sued() {
        Bench bench = sued(Claims.alike(house, "aigul", "erlan"));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        return bench;
    }

    /// The same before the administrative court, against a body that refused her something.
    public Bench challenged() {
        return sued(Applications.draft(house, "administrative", "18.05", "aigul", List.of(Applications.body("ГУ «Управление занятости и социальных программ города Астаны»")), "Отменить отказ в назначении специальных социальных услуг",
                "Управление отказало без указания основания; вышестоящий орган жалобу оставил без удовлетворения. Сама она защищать свои права не может."));
    }

    /// Nobody stands beside whoever sues: he does it for the public.
    public Bench suedForThePublic() {
        ClaimDraft alike = Claims.alike(house, "aigul", "erlan");
        Bench bench = sued(alike.withParties("self", List.of(alike.parties().getLast())));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        return bench;
    }

    private Bench sued(ClaimDraft alike) {
        DraftParty suing = new DraftParty("plaintiff", "entity", null, "", "", "", "", office.name().in(Language.RU), office.bin().digits(), "г. Астана", "711110000", office.contact().phone().e164(), "");
        ClaimDraft drawn = alike.withParties("self", Stream.concat(Stream.of(suing), alike.parties().stream()).toList());
        CandidateCourt court = house.get(Assessing.class).courts(drawn).getFirst();
        ClaimDraft found = drawn.withCourt(court.court().code().digits(), court.basis().toString(), court.national());
        ClaimDraft claim = new ClaimDraft(found.story(), found.situation(), found.procedure(), found.category(), found.language(), found.capacity(), found.parties(), found.demand(), found.places(), found.court(), found.courtRule(), found.nationalDraw(), List.of(exemption), found.attachments());
        byte[] proof = Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены.");
        Submission submission = house.as(prosecutor(), () -> {
            Drafts drafts = house.get(Drafts.class);
            Drafts.Draft draft = drafts.begin(claim.language());
            draft = drafts.save(draft.id(), draft.version(), claim).orThrow();
            Attaching.Attachment.Taken taken = (Attaching.Attachment.Taken) house.get(Attaching.class).attach(draft.id(), draft.version(), "evidence", "evidence.pdf", proof).orThrow();
            if (!exemption.equals("prosecutor")) taken = (Attaching.Attachment.Taken) house.get(Attaching.class).attach(draft.id(), taken.draft().version(), "exemption", "request.pdf", proof).orThrow();
            Document paper = house.get(Preparing.class).prepare(draft.id()).orThrow();
            return house.get(Submitting.class).submit(draft.id(), taken.draft().version(), signed(house.content(paper))).orThrow();
        });
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        assertThat(bench.file().duty().orElseThrow().manner()).as("whoever sues for others pays none").isEqualTo("exempt");
        return bench;
    }

    private String iin(Actor who) {
        PersonId person = ((Actor.Citizen) who).person();
        return ((Person.Natural) house.get(People.class).find(person).orElseThrow()).iin().digits();
    }

    private PowerOfAttorney power(Actor who, Actor representative, List<String> powers) {
        GivingPowers giving = house.get(GivingPowers.class);
        PowerOfAttorney power = giving.prepare(iin(representative), powers, house.clock().today().plusMonths(6), Language.RU).orThrow();
        byte[] content = giving.content(power);
        return giving.give(power.id(), who.equals(prosecutor()) ? signed(content) : house.sign(content, iin(who))).orThrow();
    }

    /// The office gives somebody another power of attorney.
    public void powers(Actor representative, List<String> powers) { house.as(prosecutor(), () -> power(prosecutor(), representative, powers)); }

    /// A participant gives somebody a power of attorney and lets him in.
    ///
    /// @return his own number in the case
    public int represented(Bench bench, Actor who, int party, Actor representative, List<String> powers) {
        house.as(who, () -> power(who, representative, powers));
        house.as(who, () -> house.get(Representing.class).enter(bench.id(), party, iin(representative))).orThrow();
        house.awaitQuiet();
        return bench.file().parties().getLast().number();
    }

    public String files(Bench bench, Actor who, int party, String kind, @Nullable String motion) {
        Answer<CasePaper> paper = house.as(who, () -> house.get(FilingInCase.class).prepare(bench.id(), party, new FilingInCase.Wanted(kind, motion, "Прошу рассмотреть это ходатайство по существу.", "", new byte[0])));
        if (paper instanceof Answer.No<CasePaper> no) return no.refusal().code();
        byte[] content = house.as(who, () -> house.content(paper.orThrow().document()));
        byte[] cms = who.equals(prosecutor()) ? signed(content) : house.sign(content, iin(who));
        house.as(who, () -> house.get(FilingInCase.class).file(paper.orThrow().id(), cms)).orThrow();
        house.awaitQuiet();
        return "filed";
    }
}
