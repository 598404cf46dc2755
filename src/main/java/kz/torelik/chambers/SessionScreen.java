package kz.torelik.chambers;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Reason;
import kz.torelik.language.Phrase;
import kz.torelik.law.Grounds;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// One session: opening it, closing it, adjourning it.
///
/// @param absentees how the notice of everybody stands, before it is opened
/// @param unproved why it cannot be opened without a reason of the judge; empty where nothing was asked yet
/// @param steps what else may be done in the case now
/// @param awaited the prosecutor who still has to give his opinion before the court retires, or null
@Shows("chambers/session.jte")
public record SessionScreen(CaseHead head, CaseFile.HearingInFile session, List<OpeningHearing.Absentee> absentees, Grounds grounds, Form form, List<Reason> unproved, List<Step> steps, boolean judge, @Nullable Party awaited)
        implements Screen {

    public SessionScreen {
        absentees = List.copyOf(absentees);
        unproved = List.copyOf(unproved);
        steps = List.copyOf(steps);
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.session.title." + session.kind()); }

    public String href() { return head.href() + "/hearings/" + session.id(); }

    public String names() { return String.join(", ", session.present().stream().map(number -> head.file().party(number).subject().brief()).toList()); }

    public List<Choice> people(Page page) {
        return head.file().parties().stream().map(party -> new Choice(String.valueOf(party.number()), party.subject().title(), note(page, party.number(), party.role()), null)).toList();
    }

    private String note(Page page, int number, String role) {
        return absentees.stream().filter(one -> one.party().number() == number).findFirst()
                .map(one -> page.t("chambers.session.notice." + one.notice().verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), page.t("chambers.role." + role)))
                .orElseGet(() -> page.t("chambers.role." + role));
    }

    public List<Choice> adjournments(Page page) {
        return grounds.grounds().stream().map(ground -> new Choice(ground.code(), page.write(ground.title()), null, ground.basis())).toList();
    }

    public boolean isSet() { return session.state().equals("set"); }

    public boolean isOpen() { return session.state().equals("opened"); }
}
