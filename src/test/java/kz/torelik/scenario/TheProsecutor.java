package kz.torelik.scenario;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.casefile.events.Party;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.SpokenOpinion;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;
import kz.torelik.prosecution.EnteringCase;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.Population;

/// The Prosecutor General's office in the scenarios that bring a case before higher courts: it is called in, speaks, petitions and protests.
///
/// @param head the leading character who heads the organisation that plays the office
record TheProsecutor(House house, String head) {

    /// The organisation of this character takes the place of the Prosecutor General.
    static TheProsecutor general(House house, String head) {
        TheProsecutor general = new TheProsecutor(house, head);
        house.as(new Actor.Rule("scenario"), () -> {
            house.get(Offices.class).takeOver(List.of(general.office()), LocalDate.of(1995, 12, 21));
            return 0;
        });
        return general;
    }

    private Office office() { return new Office(organisation(), Prosecution.Level.GENERAL, List.of()); }

    PersonId organisation() {
        PersonId person = house.character(head).person().id();
        return house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(person)).findFirst().orElseThrow().id();
    }

    private String bin() { return house.get(Population.class).companies().stream().filter(one -> one.id().equals(organisation())).findFirst().orElseThrow().bin().digits(); }

    Actor actor() { return new Actor.Citizen(house.character(head).person().id(), organisation()); }

    int party(Bench bench) { return bench.file().partiesOf(organisation()).getFirst().number(); }

    private static FilingInCase.Wanted paper(String kind, String ground) { return new FilingInCase.Wanted(kind, ground, "Сот актілері заңсыз, соттардың тәжірибесі әркелкі.", "", new byte[0]); }

    /// What is answered to a paper of the office, which enters the case where it is not there yet.
    Answer<CasePaper> wants(Bench bench, String kind, String ground) {
        if (bench.file().partiesOf(organisation()).isEmpty()) house.as(actor(), () -> house.get(EnteringCase.class).enter(bench.id())).orThrow();
        return house.as(actor(), () -> house.get(FilingInCase.class).prepare(bench.id(), party(bench), paper(kind, ground)));
    }

    void files(Bench bench, String kind, String ground) {
        CasePaper paper = wants(bench, kind, ground).orThrow();
        house.as(actor(), () -> house.get(FilingInCase.class).file(paper.id(), DemoSigner.sign(house.content(paper.document()), house.authority().signingKey(house.character(head).person().iin().digits(), bin()))).orThrow());
        house.awaitQuiet();
    }

    /// The court finds that the prosecutor must take part.
    void calledIn(Bench bench, String ground, String basis) {
        Party party = house.get(EnteringCase.class).party(office());
        bench.act(new Disposition.Participants(new ParticipantChange.Inviting(party, ground, LegalBasis.of(basis)), "Прокурордың қатысуы міндетті."), "Прокурордың қатысуы міндетті.");
    }

    /// A session up to the retiring of the court.
    ///
    /// @param speaks whether he is heard as the last one
    void heard(Bench bench, List<Integer> others, boolean speaks) {
        List<Integer> present = new java.util.ArrayList<>(others);
        bench.file().partiesOf(organisation()).forEach(one -> present.add(one.number()));
        HearingId hearing = opened(bench, present);
        if (speaks) house.as(bench.judge(), () -> house.get(SpokenOpinion.class).note(bench.id(), bench.file().version(), hearing, "Сот актілерін өзгеріссіз қалдыруды сұрайды.").orThrow());
        retired(bench, hearing).orThrow();
        house.awaitQuiet();
    }

    /// A session is set and opened.
    HearingId opened(Bench bench, List<Integer> present) {
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, present, "Барлығы отырысқа келді").orThrow());
        return hearing;
    }

    Answer<?> retired(Bench bench, HearingId hearing) { return house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true)); }
}
