package kz.torelik.chambers;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Joinder;
import kz.torelik.casefile.NearbyCases;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// The cases of this court that could be considered together with this one, those that are, and the demands of this one that could go on apart.
///
/// @param known whether cases of this kind of proceedings are ever joined
/// @param against whom severed demands can be directed at; nobody where nobody is sued
@Shows("chambers/joinder.jte")
public record JoinderScreen(CaseHead head, boolean known, List<Line> lines, List<PartyEvent.MaterialsJoined> joined, List<Party> against, Form form) implements Screen {

    static final String APART = "reasons-apart";
    static final String PRICE = "price";

    public JoinderScreen {
        lines = List.copyOf(lines);
        joined = List.copyOf(joined);
        against = List.copyOf(against);
    }

    /// The demands by their numbers; none where there is nothing to sever.
    public List<String> demands() { return known && head.file().claim().demands().size() > 1 ? head.file().claim().demands() : List.of(); }

    public boolean isTicked(String name, int number) { return List.of(form.value(name).split(",")).contains(String.valueOf(number)); }

    public boolean hasPrice() { return head.file().claim().price().isPositive(); }

    /// @param said what was asked and answered last, or null
    /// @param fault why they cannot be joined now, or null
    /// @param turn what the judge of this page may do: `rule`, `ask`, `answer`, `offer`, `there` where the ruling is made in the other case, `wait`, or `no`
    public record Line(NearbyCases.Nearby other, Trilingual category, Trilingual stage, @Nullable Joinder said, @Nullable Refusal fault, String turn) {

        public String field() { return JoinderController.field(other.id()); }

        public boolean isOpen() { return !turn.equals("wait") && !turn.equals("no") && !turn.equals("there"); }
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.joinder.title"); }

    public String action() { return head.href() + "/joinder"; }

    public String field(CaseId other) { return JoinderController.field(other); }

    /// @param host whether this case is the earlier one, which takes the other in
    /// @param own whether the other one is of the same judge
    static String turn(CaseFile file, boolean host, boolean own, @Nullable Joinder said, boolean faulty) {
        boolean asksMe = said != null && said.later().equals(file.id()) && said.agreed() == null;
        if (asksMe) return "answer";
        if (faulty) return "no";
        if (own) return host ? "rule" : "there";
        boolean agreed = said != null && Boolean.TRUE.equals(said.agreed());
        if (host) return agreed ? "rule" : said != null && said.agreed() == null ? "wait" : "ask";
        return agreed ? "wait" : "offer";
    }
}
