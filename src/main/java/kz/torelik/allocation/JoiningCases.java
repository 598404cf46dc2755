package kz.torelik.allocation;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.Joinder;
import kz.torelik.casefile.NearbyCases;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Two judges of one court agree that their cases are considered together (CPC art. 167 part 3). The judge of the earlier case keeps both, since the term runs by it (part 4); he joins them by a ruling (`acts`). The draw gave each judge his case and
/// whoever began a trial ends it (art. 35 parts 7, 8), so a case leaves its judge only before its trial and with his word, which stands in both cases. The code asks for no such word: this is how the house keeps joinder from being a way around the draw.
@Component
public class JoiningCases {

    private final CaseFiles files;
    private final NearbyCases nearby;
    private final CourtClock clock;

    JoiningCases(CaseFiles files, NearbyCases nearby, CourtClock clock) {
        this.files = files;
        this.nearby = nearby;
        this.clock = clock;
    }

    /// The judge of the earlier case asks the judge of a later one for it.
    ///
    /// @return the earlier case, or a refusal: `join-procedure`, `joinder-without-reasons`, `join-not-found`, `joinder-own`, `joinder-waits`, those of [NearbyCases#fault] and of the procedure
    @Transactional
    public Answer<CaseFile> ask(CaseId host, int version, CaseId later, String reasons) {
        CaseFile file = files.get(host);
        Optional<Refusal> never = nearby.never(file);
        if (never.isPresent()) return Answer.no(never.get());
        if (reasons.isBlank()) return no("joinder-without-reasons");
        Optional<NearbyCases.Nearby> found = nearby.find(file, later);
        if (found.isEmpty()) return no("join-not-found");
        NearbyCases.Nearby other = found.get();
        Optional<Refusal> fault = nearby.fault(file, other);
        if (fault.isPresent()) return Answer.no(fault.get());
        if (isOfTheSameJudge(file, other)) return no("joinder-own", other.number().toString());
        if (file.joinders().stream().anyMatch(one -> one.later().equals(later) && one.judge().equals(other.judge()) && !Boolean.FALSE.equals(one.agreed()))) return no("joinder-waits", other.number().toString());
        return files.record(host, version, Happening.of(new PartyEvent.JoinderAsked(host, file.number(), later, other.number(), other.judge(), reasons.strip()), clock.today()));
    }

    /// The judge of the later case hands it over or keeps it; he may also offer it unasked.
    ///
    /// @return the later case, or a refusal: `joinder-without-reasons`, `joinder-not-asked` where he keeps what nobody asked for, `join-not-found`, `joinder-own`, those of [NearbyCases#faultOfOffer] and of the procedure
    @Transactional
    public Answer<CaseFile> answer(CaseId later, int version, CaseId host, boolean agreed, String reasons) {
        CaseFile file = files.get(later);
        if (reasons.isBlank()) return no("joinder-without-reasons");
        Optional<Joinder> asked = file.joinders().stream().filter(one -> one.host().equals(host) && one.agreed() == null).findFirst();
        if (asked.isEmpty() && !agreed) return no("joinder-not-asked");
        Optional<NearbyCases.Nearby> found = nearby.find(file, host);
        if (found.isEmpty()) return no("join-not-found");
        NearbyCases.Nearby earlier = found.get();
        if (isOfTheSameJudge(file, earlier)) return no("joinder-own", earlier.number().toString());
        Optional<Refusal> fault = agreed ? nearby.faultOfOffer(file, earlier) : Optional.empty();
        if (fault.isPresent()) return Answer.no(fault.get());
        return files.record(later, version, Happening.of(new PartyEvent.JoinderAnswered(host, earlier.number(), later, file.number(), file.judge().orElseThrow().person(), agreed, reasons.strip()), clock.today()));
    }

    private static boolean isOfTheSameJudge(CaseFile file, NearbyCases.Nearby other) { return file.judge().filter(judge -> judge.person().equals(other.judge())).isPresent(); }

    private static Answer<CaseFile> no(String code, Object... facts) { return Answer.no(Refusal.of(code, facts).under("cpc 167(3)")); }
}
