package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.acts.SeparateOpinions;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.casefile.Way;
import kz.torelik.casefile.CaseFormat;
import kz.torelik.casefile.events.Party;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.ClockReading.Status;
import kz.torelik.instances.Chain;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Clocks;
import kz.torelik.web.parts.Fact;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// A case as the court reads it.
///
/// @param way through the stages
/// @param steps what this officer may do now
/// @param later what he may do only at a later stage
/// @param drafts his drafts in it
/// @param chain its files in all instances; empty where there is only this one
/// @param opinions the sealed opinions on the contested act, for the cassation court alone
/// @param looks who looked at it in the last days; empty for whoever may not ask
/// @param kept until when its file is kept, or null where nothing says it
/// @param manner which manner of proceedings the law asks for, or null where nothing is to be said of it
/// @param away the draft that was thrown away a moment ago, or null
/// @param takesPaper whether this officer registers what participants bring on paper
/// @param letters how many letters to the court were sent into it
/// @param powersEnded the representatives whose power is over
/// @param considers whether this officer decides the case
@Shows("chambers/case.jte")
public record CaseScreen(CaseFile file, Trilingual stage, Way way, Trilingual category, Trilingual court, List<Step> steps, List<Step.Later> later, List<RiverLine> river, List<ClockReading> readings, List<DraftLine> drafts, List<Chain.Link> chain, List<SeparateOpinions.Opinion> opinions,
                  List<CaseAccess.Looks> looks, @Nullable Reason manner, LocalDate today, @Nullable ActId away, @Nullable Phrase kept, boolean takesPaper, int letters, Set<Integer> powersEnded, boolean considers, List<StandingMatter> standing) implements Screen {

    public CaseScreen {
        steps = List.copyOf(steps);
        later = List.copyOf(later);
        river = List.copyOf(river);
        readings = List.copyOf(readings);
        drafts = List.copyOf(drafts);
        chain = List.copyOf(chain);
        looks = List.copyOf(looks);
        opinions = List.copyOf(opinions);
        powersEnded = Set.copyOf(powersEnded);
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.case.tab", file.number()); }

    /// The manner of proceedings that the law asks for, in words.
    public Phrase mannerSaid() { return manner == null ? Phrase.of("chambers.text", "") : Phrase.of(manner.key(), manner.facts().toArray()); }

    public String href() { return "/desk/cases/" + file.id(); }

    public Clocks clocks(Page page) { return ClockBars.of(page, file, readings, today); }

    public List<Step> main() { return steps.stream().filter(Step::main).toList(); }

    public List<Step> others() { return steps.stream().filter(step -> !step.main()).toList(); }

    /// The clock that the first step answers: the one by which it has to be done.
    public Optional<ClockReading> nearest() {
        List<Step> main = main();
        return main.isEmpty() ? Optional.empty() : readings.stream().filter(one -> one.status() == Status.RUNNING || one.status() == Status.MISSED && one.metOn() == null).filter(one -> one.due() != null)
                .filter(one -> Tasks.isAnswered(one.rule(), main.getFirst())).min(Comparator.comparing(one -> one.due() == null ? LocalDate.MAX : one.due()));
    }

    public Optional<Pill> left(Page page) { return nearest().map(ClockReading::due).map(due -> Due.pill(page, due, today)); }

    /// Who stands against whom; where the law has no sides, everyone but the body that sent the case.
    public String who(Page page) {
        if (!file.asking().isEmpty() && !file.answering().isEmpty()) return page.t("chambers.case.sides", names(file.asking()), names(file.answering()));
        return names(file.parties().stream().filter(party -> !party.role().equals("body") && party.actsFor() == null).toList());
    }

    public List<Party> sides() { return file.parties(); }

    public boolean suesForOthers(Party party) { return SuingForOthers.bringer(file).filter(party::equals).isPresent(); }

    public String names(List<Party> side) { return String.join(", ", side.stream().map(party -> party.subject().title()).toList()); }

    public List<Fact> facts(Page page) {
        List<Fact> facts = new ArrayList<>();
        file.judge().ifPresent(judge -> facts.add(new Fact(page.t("chambers.case.judge"), judge.name())));
        if (!file.panel().isEmpty()) facts.add(new Fact(page.t("chambers.case.panel"), String.join(", ", file.panel().stream().map(member -> member.name().full()).toList())));
        facts.add(new Fact(page.t("chambers.case.court"), court));
        facts.add(new Fact(page.t("chambers.case.language"), file.language()));
        facts.add(new Fact(page.t("chambers.case.format"), page.t("casefile.format." + CaseFormat.of(file).word())));
        facts.add(new Fact(page.t("chambers.case.filed"), file.filedOn()));
        if (file.claim().price().isPositive()) facts.add(new Fact(page.t("chambers.case.price"), file.claim().price()));
        file.duty().ifPresent(duty -> facts.add(new Fact(page.t("chambers.case.duty"), page.t("chambers.river.duty", duty.manner(), duty.paid()))));
        standing.forEach(matter -> facts.add(new Fact(page.t("casefile.standing." + matter.outcome() + ".of"), page.say(matter.said()))));
        file.executionStay().ifPresent(stay -> facts.add(new Fact(page.t("casefile.execution"), page.say(stay.said()))));
        if (kept != null) facts.add(new Fact(page.t("chambers.case.kept"), page.say(kept)));
        return facts;
    }

    public Pill stagePill(Page page) { return new Pill(Tone.STAGE, page.write(stage)); }
}
