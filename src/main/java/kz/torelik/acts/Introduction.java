package kz.torelik.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.documents.paper.Block;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// The introductory part (CPC arts. 226 part 3, 269): court, judge, secretary, participants with their representatives, subject. Made from the case, never
/// typed, so that no name in it can be wrong unless it is wrong in the case.
@Component
class Introduction {

    private final LawBook law;
    private final Staff staff;

    Introduction(LawBook law, Staff staff) {
        this.law = law;
        this.staff = staff;
    }

    List<Block> blocks(ActDraft draft, ActPaper.Setting setting, Wording words) {
        CaseFile file = setting.file();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.leading(composition(setting, words) + " " + words.say(considered(file, draft, words), file.number().toString())));
        if (draft.disposition() instanceof Disposition.CourtOrder order) blocks.addAll(OrderWords.facts(file, order, words));
        else blocks.add(new Block.Facts(participants(file, words)));
        return blocks;
    }

    /// Manner of consideration, in the words of the code of the proceeding.
    private String considered(CaseFile file, ActDraft draft, Wording words) {
        String key = "considered." + manner(file, draft.disposition());
        String own = key + "." + law.procedure(file.claim().procedure()).basis().act();
        return words.knows(own) ? own : key;
    }

    private String composition(ActPaper.Setting setting, Wording words) {
        String court = words.in(law.courts().get(setting.judge().court()).title());
        String judge = ActPaper.initials(words, setting.judge().name());
        if (!setting.file().panel().isEmpty()) {
            String others = setting.file().panel().stream().map(member -> ActPaper.initials(words, member.name())).collect(java.util.stream.Collectors.joining(", "));
            return words.say("composition.panel", court, judge, others);
        }
        return secretary(setting.file()).map(name -> words.say("composition.secretary", court, judge, ActPaper.initials(words, name.name()))).orElse(words.say("composition", court, judge));
    }

    /// The secretary is named where there was a session.
    private Optional<Appointment> secretary(CaseFile file) {
        boolean session = file.hearings().stream().anyMatch(hearing -> hearing.openedAt() != null);
        return session ? file.judge().map(CaseFile.AssignedJudge::secretary).flatMap(staff::find) : Optional.empty();
    }

    private static String manner(CaseFile file, Disposition disposition) {
        return switch (disposition) {
            case Disposition.CourtOrder _, Disposition.OrderReturn _, Disposition.OrderRefusal _, Disposition.OrderCancelled _ -> "order";
            case Disposition.Acceptance _, Disposition.Simplified _, Disposition.Return _, Disposition.Refusal _ -> "claim";
            case PenalDisposition _ when file.hearings().stream().anyMatch(hearing -> hearing.openedAt() != null) -> file.isClosed() ? "closed" : "open";
            case Disposition.Decision _, Disposition.Merits _ when file.hearings().stream().anyMatch(hearing -> hearing.openedAt() != null) -> file.isClosed() ? "closed" : "open";
            case Disposition.SimplifiedDecision _ -> "written";
            case ReviewDisposition _ -> file.origin().isPresent() && file.hearings().stream().anyMatch(hearing -> hearing.openedAt() != null) ? file.isClosed() ? "closed" : "open" : "papers";
            case PenalDisposition _, Disposition.Decision _, Disposition.Merits _, Disposition.OnGround _, Disposition.General _, Disposition.OnCancellation _, Disposition.Preparation _, Disposition.Extension _, Disposition.LongerTerm _, Disposition.SetForTrial _, Disposition.Stay _, Disposition.Resumption _,
                 Disposition.Termination _, Disposition.Leaving _, Disposition.Correction _, Disposition.Recusal _, Disposition.OnMotion _, Disposition.Participants _, MatterDisposition _ -> "papers";
        };
    }

    private List<Block.Fact> participants(CaseFile file, Wording words) {
        List<Block.Fact> facts = new ArrayList<>();
        for (Party party : file.parties()) {
            if (party.actsFor() != null) continue;
            facts.add(new Block.Fact(words.role(party), party.subject().title()));
            file.parties().stream().filter(other -> Integer.valueOf(party.number()).equals(other.actsFor()))
                    .forEach(representative -> facts.add(new Block.Fact(words.say((representative.role().equals("defender") && words.knows("defender." + party.role()) ? "defender." : "representative.") + party.role()), representative.subject().title())));
        }
        facts.add(new Block.Fact(words.say(words.knows("subject." + law.procedure(file.claim().procedure()).basis().act()) ? "subject." + law.procedure(file.claim().procedure()).basis().act() : "subject"), words.in(law.categories().get(file.claim().category()).title())));
        return facts;
    }
}
