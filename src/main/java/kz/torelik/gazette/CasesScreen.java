package kz.torelik.gazette;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.language.Phrase;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.cases.ListedCase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The search for cases.
///
/// @param form what was typed about a participant
/// @param signedIn whether the reader may ask for himself
/// @param answer null while nothing was asked
@Shows("gazette/cases.jte")
public record CasesScreen(LawBook law, CaseQuestions.Asked asked, Form form, boolean signedIn, @Nullable Answer answer) implements Screen {

    /// A line of a list: nothing else of the case is told here.
    ///
    /// @param hearing when its next session is, or null where the stage does not tell the public or none is set
    public record Row(CaseNumber number, Court court, Procedure.Stage stage, @Nullable Instant hearing, List<BankOfActs.Brief> acts) {
        public Row { acts = List.copyOf(acts); }
    }

    /// What was found.
    ///
    /// @param seen the one case that was asked for by its number
    /// @param next behind which case the list goes on, or null at its end
    /// @param byParticipant whether a participant was asked for; the list then goes on by a form, not by an address
    public record Answer(Optional<SeenCase> seen, List<Row> rows, ListedCase.@Nullable Place next, boolean byParticipant) {

        public Answer { rows = List.copyOf(rows); }

        public boolean isNothing() { return seen.isEmpty() && rows.isEmpty(); }
    }

    @Override
    public Phrase title() { return Phrase.of("gazette.cases.title"); }

    public String number() { return asked.number(); }

    public @Nullable String court() { return asked.question().court() == null ? null : asked.question().court().digits(); }

    public @Nullable String category() { return asked.question().category(); }

    public String from() { return asked.question().from() == null ? "" : asked.question().from().toString(); }

    public String to() { return asked.question().to() == null ? "" : asked.question().to().toString(); }

    /// Whether the way of asking is open when the page comes.
    public boolean isOpen(String way) {
        return switch (way) {
            case "list" -> !asked.question().isEmpty();
            case "organisation", "person" -> form.value("by").equals(way);
            default -> false;
        };
    }

    /// How the place behind which a list goes on is written.
    public static String written(ListedCase.Place place) { return place.filedOn() + "_" + place.number(); }

    /// The address of the part of the list behind a place.
    public String behind(ListedCase.Place place) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (court() != null) parts.put("court", court());
        if (category() != null) parts.put("category", category());
        if (!from().isEmpty()) parts.put("from", from());
        if (!to().isEmpty()) parts.put("to", to());
        parts.put("after", written(place));
        return "/cases?" + String.join("&", parts.entrySet().stream().map(each -> each.getKey() + "=" + java.net.URLEncoder.encode(each.getValue(), java.nio.charset.StandardCharsets.UTF_8)).toList());
    }

    public List<ActsScreen.Option> courts() { return law.courts().list().stream().map(one -> new ActsScreen.Option(one.code().digits(), one.title())).toList(); }

    /// The groups and what they gather, but for what the public never finds.
    public List<ActsScreen.Option> categories() {
        var rules = law.papers().publication();
        return law.categories().list().stream().filter(one -> !rules.notPublished().contains(one.code()) && rules.unlistedFlags().stream().noneMatch(one::is)).map(one -> new ActsScreen.Option(one.code(), one.title())).toList();
    }
}
