package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.allocation.JoiningCases;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Joinder;
import kz.torelik.casefile.NearbyCases;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The judge sees which cases of his court could be considered together with this one, asks another judge for his, answers one who asks, and writes the rulings on joinder and severance (CPC art. 167).
@Controller
class JoinderController {

    private final CaseFiles files;
    private final NearbyCases nearby;
    private final JoiningCases joining;
    private final ActDrafts drafts;
    private final LawBook law;

    JoinderController(CaseFiles files, NearbyCases nearby, JoiningCases joining, ActDrafts drafts, LawBook law) {
        this.files = files;
        this.nearby = nearby;
        this.joining = joining;
        this.drafts = drafts;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/joinder")
    @Asks("decide")
    Screen show(@PathVariable("case") CaseId id) { return screen(files.get(id), Form.EMPTY); }

    @PostMapping("/desk/cases/{case}/joinder/ask")
    @Asks("decide")
    Screen ask(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam("other") CaseId other, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return after(id, form, says, field(other), joining.ask(id, version, other, form.value(field(other))));
    }

    @PostMapping("/desk/cases/{case}/joinder/answer")
    @Asks("decide")
    Screen answer(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam("other") CaseId other, @RequestParam String answer, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return after(id, form, says, field(other), joining.answer(id, version, other, answer.equals("agree"), form.value(field(other))));
    }

    @PostMapping("/desk/cases/{case}/joinder/rule")
    @Asks("decide")
    Screen rule(@PathVariable("case") CaseId id, @RequestParam("other") CaseId other, @RequestParam Map<String, String> typed, Says says) {
        CaseFile file = files.get(id);
        Optional<NearbyCases.Nearby> found = nearby.find(file, other);
        if (found.isEmpty()) return screen(file, says.fault(Form.typed(typed), field(other), Refusal.of("join-not-found").under("cpc 167(3)")));
        return draft(file, new ParticipantChange.Joining(other, found.get().number()), other, Form.typed(typed), says);
    }

    @PostMapping("/desk/cases/{case}/joinder/sever")
    @Asks("decide")
    Screen sever(@PathVariable("case") CaseId id, @RequestParam("other") CaseId other, @RequestParam Map<String, String> typed, Says says) {
        return draft(files.get(id), new ParticipantChange.SeveringJoined(CaseId.random(), other), other, Form.typed(typed), says);
    }

    /// One or several of the demands of the claim go on in a case of their own (art. 167 parts 1, 2).
    @PostMapping("/desk/cases/{case}/joinder/apart")
    @Asks("decide")
    Screen apart(@PathVariable("case") CaseId id, @RequestParam(required = false) List<Integer> demand, @RequestParam(required = false) List<Integer> against, @RequestParam Map<String, String> typed, Says says) {
        List<Integer> demands = demand == null ? List.of() : demand;
        List<Integer> defendants = against == null ? List.of() : against;
        Form form = Form.typed(typed).with("demand", joined(demands)).with("against", joined(defendants));
        CaseFile file = files.get(id);
        String price = form.value(JoinderScreen.PRICE).replaceAll("\\s", "").replace(',', '.');
        if (!price.isEmpty() && !price.matches("\\d{1,12}(\\.\\d{1,2})?")) return screen(file, says.fault(form, JoinderScreen.PRICE, Refusal.of("window-unreadable-sum")));
        return draft(file, new ParticipantChange.Severing(CaseId.random(), demands, price.isEmpty() ? Tenge.ZERO : Tenge.of(price), defendants), JoinderScreen.APART, form, says);
    }

    private static String joined(List<Integer> numbers) { return numbers.stream().map(String::valueOf).collect(Collectors.joining(",")); }

    private Screen draft(CaseFile file, ParticipantChange change, CaseId other, Form form, Says says) { return draft(file, change, field(other), form, says); }

    private Screen draft(CaseFile file, ParticipantChange change, String field, Form form, Says says) {
        if (form.value(field).isBlank()) return screen(file, says.fault(form, field, Refusal.of("joinder-without-reasons").under(change.basis())));
        return switch (drafts.begin(file.id(), new Disposition.Participants(change, form.value(field).strip()))) {
            case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to(Drafted.href(draft));
            case Answer.No<ActDraft>(Refusal refusal) -> screen(file, says.fault(form, refusal.code().equals("sever-price") ? JoinderScreen.PRICE : field, refusal));
        };
    }

    private Screen after(CaseId id, Form form, Says says, String field, Answer<CaseFile> answer) {
        return switch (answer) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id + "/joinder");
            case Answer.No<CaseFile>(Refusal refusal) -> screen(files.get(id), says.fault(form, field, refusal));
        };
    }

    /// The field of the reasons about one of the cases.
    static String field(CaseId other) { return "reasons-" + other; }

    private Screen screen(CaseFile file, Form form) {
        List<JoinderScreen.Line> lines = new ArrayList<>();
        for (NearbyCases.Nearby one : nearby.list(file)) lines.add(line(file, one));
        Procedure procedure = law.procedure(file.claim().procedure());
        List<Party> against = NearbyCases.isKnown(procedure) && file.claim().demands().size() > 1 ? file.parties(procedure.roles().answering().word()).stream().filter(party -> party.actsFor() == null).toList() : List.of();
        return new JoinderScreen(CaseHead.of(file, law), NearbyCases.isKnown(procedure), lines, file.joined(), against, form);
    }

    private JoinderScreen.Line line(CaseFile file, NearbyCases.Nearby one) {
        boolean host = !one.filedOn().isBefore(file.filedOn());
        Optional<Joinder> said = file.joinders().stream().filter(joinder -> joinder.later().equals(one.id()) || joinder.host().equals(one.id())).reduce((_, newer) -> newer);
        boolean asked = said.filter(joinder -> joinder.host().equals(one.id()) && joinder.agreed() == null).isPresent();
        Optional<Refusal> fault = host && !asked ? nearby.fault(file, one) : nearby.faultOfOffer(file, one);
        boolean own = file.judge().filter(judge -> judge.person().equals(one.judge())).isPresent();
        return new JoinderScreen.Line(one, law.categories().get(one.category()).title(), law.procedure(one.procedure()).stage(one.stage()).title(), said.orElse(null), fault.orElse(null), JoinderScreen.turn(file, host, own, said.orElse(null), fault.isPresent()));
    }
}
