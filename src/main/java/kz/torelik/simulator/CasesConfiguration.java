package kz.torelik.simulator;

import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.SigningActs;
import kz.torelik.allocation.Draws;
import kz.torelik.allocation.Recusing;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.River;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.deadlines.Expiring;
import kz.torelik.documents.Documents;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Lapsing;
import kz.torelik.filing.Paying;
import kz.torelik.filing.Preparing;
import kz.torelik.filing.Submissions;
import kz.torelik.filing.Submitting;
import kz.torelik.hearings.AdjourningHearing;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.simulator.population.Population;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The cases of the demonstration country: each hand gets the doors that it uses.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("torelik.demonstration")
class CasesConfiguration {

    @Bean
    Stories stories(SimulatorSettings settings) { return Stories.read().oldest(settings.mostCases()); }

    @Bean
    Cast cast(Population population) { return new Cast(population); }

    @Bean
    CitizenHand.Filing citizenDoors(Drafts drafts, Assessing assessing, Attaching attaching, Preparing preparing, Submitting submitting, Paying paying,
                                       Lapsing lapsing) {
        return new CitizenHand.Filing(drafts, assessing, attaching, preparing, submitting, paying, lapsing);
    }

    @Bean
    CitizenHand citizenHand(CitizenHand.Filing filing, Documents documents, Typesetter typesetter, AuthorityDesk authority, SimulatorSettings settings) {
        return new CitizenHand(filing, documents, typesetter, authority, settings.address());
    }

    @Bean
    CourtHand.ActDesk actDoors(ActDrafts drafts, SigningActs signing, AnnouncingDecision announcing, IssuingWrits writs) { return new CourtHand.ActDesk(drafts, signing, announcing, writs); }

    @Bean
    CourtHand.SessionDesk sessionDoors(ProposingSlots proposing, SettingHearing setting, OpeningHearing opening, AdjourningHearing adjourning, ClosingHearing closing) {
        return new CourtHand.SessionDesk(proposing, setting, opening, adjourning, closing);
    }

    @Bean
    CourtHand courtHand(Cast cast, AuthorityDesk authority, CourtHand.ActDesk acts, CourtHand.SessionDesk sessions, Recusing recusing, Stories stories) {
        return new CourtHand(cast, authority, acts, sessions, recusing, stories.file().despite().kk());
    }

    @Bean
    Telling telling(Stories stories, Cast cast, Sentences sentences) { return new Telling(stories, cast, sentences); }

    @Bean
    Answering answering(CaseFiles files, Documents documents, Typesetter typesetter, Cast cast, CourtClock clock) { return new Answering(files, documents, typesetter, cast, clock); }

    @Bean
    LivingCase livingCase(CourtHand court, Answering answering, Telling telling, Expiring expiring, Stories stories, LawBook law, CourtClock clock) {
        return new LivingCase(court, answering, telling, expiring, stories, law.calendar(), clock);
    }

    @Bean
    Progress progress(JdbcClient jdbc, TransactionTemplate transactions) { return new Progress(jdbc, transactions); }

    @Bean
    MakingCases.House caseDoors(CaseFiles files, Submissions submissions, Deadlines deadlines, Expiring expiring, River river, Draws draws, Progress progress) {
        return new MakingCases.House(files, submissions, deadlines, expiring, river, draws, progress);
    }

    @Bean
    MakingCases makingCases(Stories stories, Telling telling, Cast cast, CitizenHand citizens, LivingCase living, MakingCases.House house, CourtClock clock) {
        return new MakingCases(stories, telling, cast, citizens, living, house, clock);
    }

    @Bean
    @ConditionalOnProperty("torelik.bodies")
    SendingMaterials sendingMaterials(Population population, Typesetter typesetter, Sentences sentences, CourtClock clock, SimulatorSettings settings) {
        return new SendingMaterials(population, typesetter, sentences, clock, java.util.Objects.requireNonNull(settings.bodies()));
    }

    @Bean
    CaseMaker caseMaker(MakingCases making, ApplicationEventPublisher events, SimulatorSettings settings) { return new CaseMaker(making, events, settings.cases()); }
}
