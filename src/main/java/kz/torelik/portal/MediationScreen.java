package kz.torelik.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.torelik.conciliation.Guest;
import kz.torelik.conciliation.Matter;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Reason;
import kz.torelik.language.Phrase;
import kz.torelik.notices.Stranger;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import org.jspecify.annotations.Nullable;

/// One mediation as one of its participants sees it.
///
/// @param own how the reader takes part
/// @param signs whether he has to sign what waits
/// @param reached how those are reached who have no account and have not come in yet
@Shows("portal/mediation.jte")
public record MediationScreen(Matter.Whole whole, Matter.Participant own, boolean signs, Map<PersonId, Guest.Reached> reached, LocalDate today, Form form, KeyDrawer.Keys keys) implements Screen {

    public MediationScreen { reached = Map.copyOf(reached); }

    /// Whether the reader prints the letter to somebody and hands it over.
    public boolean isHandedOver(PersonId person) { return own.person().equals(matter().initiator()) && reached.containsKey(person) && reached.get(person).way() == Stranger.Way.HAND; }

    public Matter matter() { return whole.matter(); }

    public String address() { return "/my/mediation/" + matter().id(); }

    public Pill pill(Page page) { return MediationScreens.pill(page, matter()); }

    public boolean isOpen() { return matter().isOpen(); }

    /// Whether the reader has to answer the invitation.
    public boolean answers() { return matter().state().equals("invited") && whole.answer(own.side()).isEmpty(); }

    /// Whether he sets the contract, for the first time or anew.
    public boolean setsContract() { return own.isMediator() && (matter().state().equals("agreed") || matter().state().equals("contract")); }

    /// Whether he may write the next version.
    public boolean writes() { return matter().state().equals("running") && (own.isMediator() || holdsPen()); }

    public boolean holdsPen() { return whole.hasPen(own); }

    /// The name of whoever has the pen.
    public String penOf() { return matter().course().pen() == null ? "" : whole.find(matter().course().pen()).map(Matter.Participant::name).orElse(""); }

    /// What the reader is told to do or to wait for.
    public String todo() { return todo(whole, own, signs); }

    static String todo(Matter.Whole whole, Matter.Participant own, boolean signs) {
        if (!whole.matter().isOpen()) return "ended";
        return switch (whole.matter().state()) {
            case "invited" -> whole.answer(own.side()).isEmpty() ? "answer" : "wait-answers";
            case "agreed" -> own.isMediator() ? "contract" : "wait-contract";
            case "contract", "signing" -> signs ? "sign" : "wait-signatures";
            default -> whole.hasPen(own) ? "write" : "wait-pen";
        };
    }

    public List<Reason> law() {
        return List.of(Reason.of("conciliation.law.free").under("med 5(2)"), Reason.of("conciliation.mediators.law.secret").under("med 8(1)"), Reason.of("conciliation.law.witness").under("med 8(2)"));
    }

    public List<Choice> manners(Page page) { return List.of("joint", "separate", "both").stream().map(manner -> Choice.of(manner, page.t("conciliation.manner." + manner))).toList(); }

    /// What stands in the contract form before anything is typed.
    public Form contractForm() {
        if (!form.value("days").isEmpty() || !form.isFaultless()) return form;
        Matter.Contract last = whole.contract();
        return last == null ? form.with("days", "30").with("manner", "both") : form.with("days", String.valueOf(last.days())).with("manner", last.manner()).with("fee", last.fee().amount().toBigInteger().toString()).with("terms", last.terms());
    }

    public Form wordingForm() {
        Matter.Wording last = whole.lastWording();
        Form withNext = form.value("next").isEmpty() ? form.with("next", String.valueOf(own.isMediator() ? whole.sides().getFirst() : 0)) : form;
        return withNext.value("body").isEmpty() && last != null ? withNext.with("body", last.body()) : withNext;
    }

    public int based() {
        Matter.Wording last = whole.lastWording();
        return last == null ? 0 : last.version();
    }

    /// To whom the pen may go: every other side and the mediator.
    public List<Choice> others(Page page) {
        return whole.participants().stream().filter(one -> !one.role().equals("representative") && one.side() != own.side()).map(one -> Choice.of(String.valueOf(one.side()), one.isMediator() ? page.t("conciliation.pen.mediator", one.name()) : one.name())).toList();
    }

    /// Who signed the paper that waits, and who has not.
    public List<Line> signatures() {
        Matter.Paper waiting = whole.waiting();
        if (waiting == null) return List.of();
        List<Line> lines = new ArrayList<>();
        List<Integer> all = new ArrayList<>(List.of(0));
        all.addAll(whole.sides());
        for (int side : all) lines.add(new Line(whole.head(side).name(), whole.signature(waiting.kind(), waiting.version(), side).orElse(null)));
        return lines;
    }

    /// @param signed or null
    public record Line(String name, Matter.@Nullable Signed signed) {}

    /// The versions of the text, the newest first, each with what changed since the one before.
    public List<Version> versions() {
        List<Version> all = new ArrayList<>();
        for (int i = 0; i < whole.wordings().size(); i++) all.addFirst(new Version(whole.wordings().get(i), i == 0 ? List.of() : ChangedLines.between(whole.wordings().get(i - 1).body(), whole.wordings().get(i).body())));
        return all;
    }

    public record Version(Matter.Wording wording, List<ChangedLines.Line> changes) {

        public Version { changes = List.copyOf(changes); }

        public List<String> lines() { return wording.body().lines().filter(line -> !line.isBlank()).toList(); }
    }

    @Override
    public Phrase title() { return Phrase.of("conciliation.one.title"); }
}
