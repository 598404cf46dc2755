package kz.torelik.chambers;

import java.time.Instant;
import java.util.List;
import kz.torelik.acts.SeparateOpinions;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// An act of a panel on its way from judge to judge.
///
/// @param judges who signs, the author last
/// @param turn what this judge has to do: `lay` it before the others, `sign` it, `wait` for others
/// @param version of the draft, for its author
/// @param range the parts of the file that are signed; empty where he does not sign now
/// @param drawer the address of the key drawer of the demonstration, or null
/// @param opinion the separate opinion that this judge has put to it, or null
@Shows("chambers/panel.jte")
public record PanelScreen(CaseHead head, ActId act, Trilingual kind, List<Line> judges, String turn, int version, String range, @Nullable String drawer, SeparateOpinions.@Nullable Opinion opinion, Form form) implements Screen {

    public PanelScreen { judges = List.copyOf(judges); }

    /// @param at when he signed, or null
    public record Line(String name, boolean author, @Nullable Instant at) {}

    @Override
    public Phrase title() { return Phrase.of("chambers.panel.title"); }

    public String href() { return head.href() + "/panel/" + act; }

    public boolean isMember() { return version == 0; }
}
