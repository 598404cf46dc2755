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
///
/// @param above the acts of higher courts that decided the case instead
@Shows("chambers/writ.jte")
public record WritScreen(CaseHead head, List<CaseFile.ActInFile> above, Form form) implements Screen {

    public WritScreen { above = List.copyOf(above); }

    @Override
    public Phrase title() { return Phrase.of("chambers.step.writ"); }

    public List<Choice> acts(Page page) {
        return executable(head.file(), above).map(act -> new Choice(act.id().toString(), act.document().title(), note(page, act), null)).toList();
    }

    /// The only act of the case on which a writ may be asked for, so that nobody has to choose among one; empty when there are several.
    static Form proposed(CaseFile file, List<CaseFile.ActInFile> above) {
        List<CaseFile.ActInFile> acts = executable(file, above).toList();
        return acts.size() == 1 ? Form.EMPTY.with("act", acts.getFirst().id().toString()) : Form.EMPTY;
    }

    private static Stream<CaseFile.ActInFile> executable(CaseFile file, List<CaseFile.ActInFile> above) {
        return Stream.concat(above.reversed().stream(), file.acts().stream().filter(act -> (act.outcome() != null || act.kind().equals("court-order")) && !file.isCancelled(act.id())));
    }

    private static String note(Page page, CaseFile.ActInFile act) {
        return act.inForceFrom() == null ? page.t("chambers.writ.not-in-force") : page.t("chambers.writ.in-force", act.inForceFrom());
    }

    public boolean chosen(String field, int party) {
        String typed = form.value(field);
        return typed.isEmpty() ? head.file().party(party).asks() == field.equals("creditor") : typed.equals(String.valueOf(party));
    }
}
