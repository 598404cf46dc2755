package kz.torelik.publication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Sentences;
import kz.torelik.publication.pseudonyms.ActWords;
import kz.torelik.publication.pseudonyms.Known;
import kz.torelik.publication.pseudonyms.Labels;
import kz.torelik.publication.pseudonyms.Pseudonymised;
import kz.torelik.publication.pseudonyms.Pseudonymising;
import kz.torelik.publication.pseudonyms.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hears that an act came into force and publishes it, or lays it before a person when something is unsure.
@Component
class PublicationRule implements RiverListener {

    private final CaseFiles files;
    private final ObjectProvider<ActTexts> texts;
    private final Publishing publishing;
    private final JdbcClient jdbc;
    private final Sentences sentences;
    private final CourtClock clock;

    PublicationRule(CaseFiles files, ObjectProvider<ActTexts> texts, Publishing publishing, JdbcClient jdbc, Sentences sentences, CourtClock clock) {
        this.files = files;
        this.texts = texts;
        this.publishing = publishing;
        this.jdbc = jdbc;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public String name() { return "publication"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) {
        return event instanceof DecisionEvent.ActInForce || event instanceof DecisionEvent.ActCorrected || event instanceof DecisionEvent.ActWithdrawn;
    }

    @Override
    public void hear(RecordedEvent recorded) {
        switch (recorded.event()) {
            case DecisionEvent.ActInForce inForce -> inForce(recorded.caseId(), inForce.act(), inForce.on());
            case DecisionEvent.ActCorrected corrected -> publishing.replaced(corrected.act(), corrected.by());
            case DecisionEvent.ActWithdrawn withdrawn -> publishing.withdraw(withdrawn.act(), recorded.occurredOn(), withdrawn.reasons());
            case ProceduralEvent _ -> {}
        }
    }

    private void inForce(CaseId id, ActId act, LocalDate on) {
        if (publishing.isPublished(act)) return;
        CaseFile file = files.get(id);
        CaseFile.ActInFile inFile = file.act(act).orElseThrow(() -> new IllegalStateException("An act in force that the case does not have: " + act));
        if (!publishing.isForThePublic(file, inFile)) return;
        ActWords words = texts.stream().flatMap(source -> source.words(file, act).stream()).findFirst().orElseThrow(() -> new IllegalStateException("An act without words: " + act));
        Pseudonymised made = Pseudonymising.of(words, known(file), Labels.of(sentences, words.language()));
        Proposal proposal = Proposal.of(file, inFile, on, made.text());
        if (made.doubts().isEmpty()) publishing.publish(proposal);
        else {
            jdbc.sql("insert into publication.review (act, case_id, court, body, doubts, since, state) values (?, ?, ?, ?::jsonb, ?::jsonb, ?, 'waiting') on conflict (act) do nothing")
                    .params(act.uuid(), id.uuid(), proposal.court().digits(), TextJson.write(made.text()), TextJson.write(made.doubts()), clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
    }

    /// The natural persons of a case, with what the case knows of them, and its judge.
    static List<Known> known(CaseFile file) {
        List<Known> known = new ArrayList<>();
        boolean order = file.claim().procedure().equals("court-order");
        for (Party party : file.parties()) {
            List<String> secrets = new ArrayList<>();
            if (party.phone() != null) secrets.add(party.phone().toString());
            if (party.email() != null) secrets.add(party.email().toString());
            if (!(party.subject() instanceof Party.Subject.Natural(var name, var iin, var born, boolean _))) continue;
            if (iin != null) secrets.add(iin.digits());
            known.add(new Known(role(party.role(), order), name, born, secrets));
        }
        file.judge().ifPresent(judge -> known.add(Known.judge(judge.name())));
        return known;
    }

    static Role role(String role, boolean order) {
        return switch (role) {
            case "plaintiff" -> order ? Role.CREDITOR : Role.PLAINTIFF;
            case "defendant" -> order ? Role.DEBTOR : Role.DEFENDANT;
            case "applicant" -> Role.APPLICANT;
            case "interested" -> Role.INTERESTED;
            case "third-party" -> Role.THIRD_PARTY;
            case "representative" -> Role.REPRESENTATIVE;
            default -> Role.PERSON;
        };
    }
}
