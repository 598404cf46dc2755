package kz.torelik.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseLists;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.language.Phrase;
import kz.torelik.office.Client;
import kz.torelik.office.Delegate;
import kz.torelik.office.Matter;
import kz.torelik.office.MatterCases;
import kz.torelik.office.OfficeDraft;
import kz.torelik.office.OfficeTask;
import kz.torelik.office.Right;
import kz.torelik.office.TimeEntry;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import org.jspecify.annotations.Nullable;

/// The pages of an office.
public final class OfficeScreens {

    private OfficeScreens() {}

    /// Hours and minutes, as lawyers count them.
    static String spent(Page page, int minutes) { return page.t("office.time.of", minutes / 60, minutes % 60); }

    /// @param tasks the open ones, the earliest due first
    /// @param cases those to which a matter can be linked
    @Shows("portal/office.jte")
    public record Home(List<Client> clients, List<Matter> matters, List<OfficeTask> tasks, List<Delegate> delegates, List<CaseLists.CaseLine> cases, LocalDate today, Form form) implements Screen {

        public Home {
            clients = List.copyOf(clients);
            matters = List.copyOf(matters);
            tasks = List.copyOf(tasks);
            delegates = List.copyOf(delegates);
            cases = List.copyOf(cases);
        }

        /// Matters by the name of the client; clients without one stand there as well.
        public Map<String, List<Matter>> byClient() {
            Map<String, List<Matter>> all = new LinkedHashMap<>();
            clients.forEach(client -> all.computeIfAbsent(client.name(), _ -> new java.util.ArrayList<>()));
            matters.forEach(matter -> all.computeIfAbsent(matter.clientName(), _ -> new java.util.ArrayList<>()).add(matter));
            return all;
        }

        public Matter matter(OfficeTask task) { return matters.stream().filter(one -> one.id().equals(task.matter())).findFirst().orElseThrow(); }

        public Pill pill(Page page, LocalDate due) { return HomeScreen.pill(page, due, today); }

        public List<Choice> rights(Page page) {
            return List.of(new Choice("see", page.t("office.right.see"), page.t("office.right.see.note"), null), new Choice("draft", page.t("office.right.draft"), page.t("office.right.draft.note"), null));
        }

        public Form helping() { return form.value("may").isEmpty() ? form.with("may", "see") : form; }

        @Override
        public Phrase title() { return Phrase.of("office.title"); }
    }

    private static final int MOST_TOLD = 3_000;

    /// @param number of the linked case, or null where there is none that the reader may read now
    @Shows("portal/office-matter.jte")
    public record One(Matter matter, @Nullable CaseNumber number, List<OfficeTask> tasks, List<MatterCases.Proposed> proposed, List<TimeEntry> time, List<OfficeDraft> drafts, List<MatterCases.Found> documents, LocalDate today,
                      Form form) implements Screen {

        public One {
            tasks = List.copyOf(tasks);
            proposed = List.copyOf(proposed);
            time = List.copyOf(time);
            drafts = List.copyOf(drafts);
            documents = List.copyOf(documents);
        }

        public String at() { return "/my/office/matters/" + matter.id(); }

        public boolean works() { return matter.right().works() && matter.closedOn() == null; }

        public boolean own() { return matter.right() == Right.OWNER; }

        /// What like acts are looked for by: what the matter is about, and the first draft of it.
        public String told() {
            String told = drafts.isEmpty() ? matter.title() : matter.title() + "\n" + drafts.getFirst().body();
            return told.substring(0, Math.min(MOST_TOLD, told.length()));
        }

        public Pill pill(Page page, LocalDate due) { return HomeScreen.pill(page, due, today); }

        public String spent(Page page, TimeEntry entry) { return OfficeScreens.spent(page, entry.minutes()); }

        public String spent(Page page) { return OfficeScreens.spent(page, time.stream().mapToInt(TimeEntry::minutes).sum()); }

        @Override
        public Phrase title() { return Phrase.of("office.matter.title", matter.title()); }
    }

    @Shows("portal/office-draft.jte")
    public record Draft(Matter matter, OfficeDraft draft, Form form) implements Screen {

        public String at() { return "/my/office/matters/" + matter.id() + "/drafts/" + draft.id(); }

        @Override
        public Phrase title() { return Phrase.of("office.draft.title", draft.title()); }
    }

    @Shows("portal/office-documents.jte")
    public record Documents(String words, List<MatterCases.Found> found) implements Screen {

        public Documents { found = List.copyOf(found); }

        @Override
        public Phrase title() { return Phrase.of("office.documents"); }
    }
}
