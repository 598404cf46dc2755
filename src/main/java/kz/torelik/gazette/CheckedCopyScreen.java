package kz.torelik.gazette;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Reason;
import kz.torelik.language.Phrase;
import kz.torelik.language.Style;
import kz.torelik.recordings.chain.RecordingFinding;
import kz.torelik.recordings.chain.Words;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Fact;

/// What was found in the copy of a recording.
///
/// @param particulars what the copy says of itself
@Shows("gazette/checked-copy.jte")
public record CheckedCopyScreen(RecordingFinding finding, Optional<Words> particulars) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("gazette.verify.title"); }

    public String verdict() { return finding.holds() ? "gazette.copy.whole" : finding.altered() == null ? "gazette.copy.unproven" : "gazette.copy.altered"; }

    /// Where the first altered place is.
    public Reason place() {
        RecordingFinding.Altered altered = java.util.Objects.requireNonNull(finding.altered());
        return Reason.of("recordings.verify.altered", altered.from(), altered.until(), altered.at());
    }

    /// What the copy says of itself, which the seal of the house fixes; only of one that holds.
    public List<Fact> facts(Page page) {
        List<Fact> facts = new ArrayList<>();
        if (!finding.holds() || particulars.isEmpty()) return facts;
        Words words = particulars.get();
        words.find("case").ifPresent(number -> facts.add(new Fact(page.t("gazette.copy.case"), number)));
        words.find("hearing").ifPresent(hearing -> facts.add(new Fact(page.t("gazette.copy.hearing"), hearing)));
        words.find("given-at").map(Instant::parse).ifPresent(at -> facts.add(new Fact(page.t("gazette.copy.given"), page.write(at, Style.LONG))));
        return facts;
    }
}
