package kz.torelik.chambers;

import java.util.List;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;

/// Issuing a writ of execution: of which act, for whom, against whom.
@Shows("chambers/writ.jte")
public record WritScreen(CaseHead head, Form form) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("chambers.step.writ"); }

    public List<Choice> acts(Page page) {
        return executable(head.file()).map(act -> new Choice(act.id().toString(), act.document().title(), note(page, act), null)).toList();
    }

    /// The only act of the case on which a writ may be asked for, so that nobody has to choose among one; empty when there are several.
    static Form proposed(CaseFile file) {
        List<CaseFile.ActInFile> acts = executable(file).toList();
        return acts.size() == 1 ? Form.EMPTY.with("act", acts.getFirst().id().toString()) : Form.EMPTY;
    }

    private static Stream<CaseFile.ActInFile> executable(CaseFile file) { return file.acts().stream().filter(act -> act.outcome() != null || act.kind().equals("court-order")); }

    private static String note(Page page, CaseFile.ActInFile act) {
        return act.inForceFrom() == null ? page.t("chambers.writ.not-in-force") : page.t("chambers.writ.in-force", act.inForceFrom());
    }

    public boolean chosen(String field, int party) {
        String typed = form.value(field);
        return typed.isEmpty() ? head.file().party(party).asks() == field.equals("creditor") : typed.equals(String.valueOf(party));
    }
}
