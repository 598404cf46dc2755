package kz.torelik.publication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Sentences;
import kz.torelik.publication.cases.OpenCases;
import kz.torelik.publication.pseudonyms.ActWords;
import kz.torelik.publication.pseudonyms.Known;
import kz.torelik.publication.pseudonyms.Labels;
import kz.torelik.publication.pseudonyms.Pseudonymised;
import kz.torelik.publication.pseudonyms.Pseudonymising;
import kz.torelik.publication.pseudonyms.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hears that an act came into force and publishes it, or lays it before a person when something is unsure; hears that a case was closed and takes out of the bank what was published of it.
@Component
class PublicationRule implements RiverListener {

    private final CaseFiles files;
    private final ObjectProvider<ActTexts> texts;
    private final Publishing publishing;
    private final OpenCases open;
    private final JdbcClient jdbc;
    private final Sentences sentences;
    private final CourtClock clock;

    PublicationRule(CaseFiles files, ObjectProvider<ActTexts> texts, Publishing publishing, OpenCases open, JdbcClient jdbc, Sentences sentences, CourtClock clock) {
        this.files = files;
        this.texts = texts;
        this.publishing = publishing;
        this.open = open;
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
        return switch (event) {
            case DecisionEvent.ActInForce _, DecisionEvent.ActCorrected _, DecisionEvent.ActWithdrawn _ -> true;
            case ProceduralEvent _ -> changesWhoMayKnow(event);
        };
    }

    /// After these a case may be closed to the public, or open again: rulings on publicity, new participants, a file in which the case goes on.
    private static boolean changesWhoMayKnow(ProceduralEvent event) {
        return event instanceof PartyEvent || event instanceof MatterEvent.MatterRuled ruled && ruled.outcome().startsWith("session-") || event instanceof Opening && !(event instanceof FilingEvent);
    }

    @Override
    public void hear(RecordedEvent recorded) {
        switch (recorded.event()) {
            case DecisionEvent.ActInForce inForce -> inForce(recorded.caseId(), inForce.act(), inForce.on());
            case DecisionEvent.ActCorrected corrected -> publishing.replaced(corrected.act(), corrected.by());
            case DecisionEvent.ActWithdrawn withdrawn -> publishing.withdraw(withdrawn.act(), recorded.occurredOn(), withdrawn.reasons());
            case ProceduralEvent _ -> knownTo(files.get(recorded.caseId()));
        }
    }

    /// Closes what was published of a case that is closed now. What was closed does not come back by itself when the case is open again: an officer is asked.
    private void knownTo(CaseFile file) {
        Collection<CaseFile> family = open.family(file);
        List<CaseId> ids = family.stream().map(CaseFile::id).toList();
        if (!open.isOpen(file)) {
            publishing.close(ids);
            return;
        }
        for (ActId act : publishing.closed(ids)) {
            family.stream().filter(one -> one.act(act).isPresent()).findFirst().ifPresent(one -> {
                CaseFile.ActInFile inFile = one.act(act).orElseThrow();
                if (inFile.inForceFrom() != null) lay(one, act, made(one, act));
            });
        }
    }

    private void inForce(CaseId id, ActId act, LocalDate on) {
        if (publishing.isPublished(act)) return;
        CaseFile file = files.get(id);
        CaseFile.ActInFile inFile = file.act(act).orElseThrow(() -> new IllegalStateException("An act in force that the case does not have: " + act));
        if (!publishing.isPublishedKind(inFile) || !open.isOpen(file)) return;
        Pseudonymised made = made(file, act);
        if (made.doubts().isEmpty()) publishing.publish(Proposal.of(file, inFile, on, made.text()));
        else lay(file, act, made);
    }

    private Pseudonymised made(CaseFile file, ActId act) {
        ActWords words = texts.stream().flatMap(source -> source.words(file, act).stream()).findFirst().orElseThrow(() -> new IllegalStateException("An act without words: " + act));
        return Pseudonymising.of(words, known(file), Labels.of(sentences, words.language()));
    }

    private void lay(CaseFile file, ActId act, Pseudonymised made) {
        String court = file.judge().orElseThrow(() -> new IllegalStateException("An act in force in a case without a judge: " + file.id())).court().digits();
        jdbc.sql("""
                insert into publication.review as r (act, case_id, court, body, doubts, since, state) values (?, ?, ?, ?::jsonb, ?::jsonb, ?, 'waiting')
                on conflict (act) do update set body = excluded.body, doubts = excluded.doubts, since = excluded.since, state = 'waiting', decided_at = null, decided_by = null, note = null, first_by = null, first_at = null where r.state <> 'waiting'""")
                .params(act.uuid(), file.id().uuid(), court, TextJson.write(made.text()), TextJson.write(made.doubts()), clock.instant().atOffset(ZoneOffset.UTC)).update();
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
