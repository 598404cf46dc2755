package kz.torelik.portal;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.filing.CasePaper;
import kz.torelik.language.Phrase;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Grounds;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;

/// Pages on which a participant files something in his case.
public final class CasePaperScreens {

    /// The key of the name of a paper: a prosecutor brings a petition or a protest where others complain, and in cases of offences and crimes others words are used.
    static String name(String paper, boolean prosecutor, String procedure) {
        if (prosecutor && java.util.Set.of("appeal", "private-complaint", "cassation", "exceptional-review").contains(paper)) return "portal.file." + paper + ".prosecutor";
        boolean own = paper.equals("appeal") && java.util.Set.of("administrative-offence", "criminal").contains(procedure);
        if (paper.equals("cassation") && procedure.endsWith("-offence")) return "portal.file.cassation.offence";
        return "portal.file." + paper + (own ? "." + procedure : "");
    }

    private CasePaperScreens() {}

    /// Writing or uploading it.
    ///
    /// @param late whether its term is over, so that the reason is asked for
    /// @param duty the state duty of the paper, or null where none is paid
    /// @param freeing what may free of it
    /// @param exceptional what a protest may show where nobody else can go to the cassation court; empty for any other paper
    /// @param largest how many bytes a file may have
    /// @param arriving the file on its way, if any
    @Shows("portal/case-write.jte")
    public record Write(CaseFile file, String kind, Form form, List<CourtPapers.MotionKind> motions, List<Grounds.Ground> grounds, boolean late, kz.torelik.payments.@org.jspecify.annotations.Nullable DutyAnswer duty, List<kz.torelik.law.Fees.Exemption> freeing, List<kz.torelik.law.Prosecution.Ground> exceptional, long largest, List<kz.torelik.documents.Upload> arriving) implements Screen {

        /// The names of the judges who consider the case, the one who presides first.
        public List<kz.torelik.kernel.PersonName> seats() {
            return java.util.stream.Stream.concat(file.judge().stream().map(CaseFile.AssignedJudge::name), file.panel().stream().map(member -> member.name())).toList();
        }

        /// The judges of the panel, to choose one, several or all of them.
        public List<Choice> seats(Page page) { return java.util.stream.IntStream.range(0, seats().size()).mapToObj(seat -> Choice.of(String.valueOf(seat), page.write(seats().get(seat)))).toList(); }

        /// What the agreement says that waits for the signature of this reader; empty where it was uploaded.
        public List<String> terms() {
            return kind.equals("countersign") ? file.settlements().stream().filter(one -> one.outcome() == null).findFirst().map(one -> one.filed().terms()).orElse(List.of()) : List.of();
        }

        /// Whether it is the protest or the petition of a prosecutor.
        public boolean isProsecutor() { return Reader.role(file).equals("prosecutor"); }

        public long megabytes() { return largest / (1024 * 1024); }

        public List<Choice> freed(Page page) { return freeing.stream().map(one -> new Choice(one.code(), page.write(one.title()), null, one.basis())).toList(); }

        public List<Choice> exceptional(Page page) { return exceptional.stream().map(one -> new Choice(one.code(), page.write(one.title()), null, one.basis())).toList(); }

        public List<Choice> choices(Page page) { return grounds.stream().map(one -> new Choice(one.code(), page.write(one.title()), null, one.basis())).toList(); }

        @Override
        public Phrase title() { return Phrase.of(name()); }

        /// The key of the name of the paper: a prosecutor brings a petition or a protest where others complain.
        public String name() { return CasePaperScreens.name(kind, isProsecutor(), file.claim().procedure()); }
    }

    /// Reading and signing it.
    @Shows("portal/case-sign.jte")
    public record Sign(CaseFile file, CasePaper paper, Form form, KeyDrawer.Keys keys) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("portal.file." + paper.kind()); }
    }

    /// It is in the file of the case.
    @Shows("portal/case-filed.jte")
    public record Filed(CaseFile file, String kind, RecordedEvent event) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("portal.filed.title"); }
    }
}
