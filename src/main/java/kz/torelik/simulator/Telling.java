package kz.torelik.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;

/// Tells a story with its facts: the claim as its plaintiff types it.
final class Telling {

    private static final int DAYS_BEFORE = 320;
    private static final int DAYS_DUE = 130;

    private final Stories stories;
    private final Cast cast;
    private final Sentences sentences;

    Telling(Stories stories, Cast cast, Sentences sentences) {
        this.stories = stories;
        this.cast = cast;
        this.sentences = sentences;
    }

    /// The texts of a story.
    ///
    /// @param filed the day of filing, before which everything happened
    Stories.Wording wording(Stories.Story story, LocalDate filed) {
        Language language = story.language();
        int shift = Math.floorMod(story.id().hashCode(), 60);
        return stories.dispute(story).in(language).with(Map.of("sum", sum(story.sum()), "date", sentences.write(language, filed.minusDays(DAYS_BEFORE + shift)),
                "due", sentences.write(language, filed.minusDays(DAYS_DUE + shift)), "place", cast.find(story.plaintiff()).address(language), "debtor", cast.find(story.defendant()).title(language)));
    }

    ClaimDraft claim(Stories.Story story, LocalDate filed) {
        Stories.Dispute dispute = stories.dispute(story);
        Stories.Wording wording = wording(story, filed);
        Language language = story.language();
        Cast.Role plaintiff = cast.find(story.plaintiff());
        List<DraftParty> parties = new java.util.ArrayList<>(List.of(plaintiff.party("plaintiff", language), cast.find(story.defendant()).party("defendant", language)));
        if (story.representative() != null) parties.add(cast.find(story.representative()).party("representative", language));
        List<String> children = dispute.procedure().equals("court-order") ? List.of(stories.file().alimony().child() + ", 2017-05-14") : List.of();
        return ClaimDraft.empty(language).withStory(wording.story(), "").withCategory(dispute.category(), dispute.procedure())
                .withParties(plaintiff.company() == null ? "self" : "organisation", parties)
                .withDemand(new ClaimDraft.Demand(story.sum() == 0 ? "" : String.valueOf(story.sum()), wording.demands(), wording.circumstances(), "not-required", "", "", children));
    }

    /// The child for whom alimony is asked, by the surname of its mother.
    String child(CaseFile file) {
        String surname = file.asking().getFirst().subject() instanceof Party.Subject.Natural natural ? natural.name().surname() : "";
        return (surname + " " + stories.file().alimony().child()).strip();
    }

    private static String sum(long tenge) { return String.format("%,d", tenge).replace(',', '\u00a0'); }
}
