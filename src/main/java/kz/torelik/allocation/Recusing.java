package kz.torelik.allocation;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asking for another judge (CPC arts. 38-40). The chair decides it by a ruling (`acts`, CPC art. 41), of one judge of a panel the others, of several all of them; when that grants it, the draw is repeated without that judge.
@Component
public class Recusing {

    private final CaseFiles files;
    private final CourtClock clock;

    Recusing(CaseFiles files, CourtClock clock) {
        this.files = files;
        this.clock = clock;
    }

    /// A participant, or the judge himself (party 0), asks. Reasons are required (CPC art. 40), and the same ground is not heard twice.
    @Transactional
    public Answer<CaseFile> request(CaseId id, int version, int party, String ground, String reasons) { return request(id, version, party, List.of(), ground, reasons); }

    /// The judge on a seat of the panel as a form names it: `0` presides, then the others in their order.
    ///
    /// @return null where no such seat is named
    public static @Nullable PersonId seated(CaseFile file, String seat) {
        if (!seat.matches("[1-9]") || Integer.parseInt(seat) > file.panel().size()) return null;
        return file.panel().get(Integer.parseInt(seat) - 1).person();
    }

    /// The judges on the seats that a form names, such as `0`, `1,2` or `0,1,2`; whoever presides stands last.
    ///
    /// @return empty where nothing is named, or a seat that there is not
    public static List<PersonId> listSeated(CaseFile file, String seats) {
        List<PersonId> all = new ArrayList<>();
        for (String seat : seats.split(",")) {
            if (!seat.equals("0") && seated(file, seat) == null) return List.of();
            if (!seat.equals("0")) all.add(seated(file, seat));
        }
        if (List.of(seats.split(",")).contains("0")) file.judge().ifPresent(judge -> all.add(judge.person()));
        return all.stream().distinct().toList();
    }

    /// The same of one judge of a panel.
    ///
    /// @param judge whom it is about; null for the one who presides, and for a judge who asks himself
    @Transactional
    public Answer<CaseFile> request(CaseId id, int version, int party, @Nullable PersonId judge, String ground, String reasons) { return request(id, version, party, judge == null ? List.of() : List.of(judge), ground, reasons); }

    /// The same of several judges of a panel, or of all of them: they decide it in their full number (CPC art. 41 part 5).
    ///
    /// @param judges whom it is about; empty for the one who presides, and for a judge who asks himself
    /// @return or a refusal: `recusal-no-judge`, `recusal-without-reasons`, `recusal-self-alone`, `recusal-not-seated`, `recusal-waits`, `recusal-repeated`, those of the procedure
    @Transactional
    public Answer<CaseFile> request(CaseId id, int version, int party, List<PersonId> judges, String ground, String reasons) {
        CaseFile file = files.get(id);
        if (file.judge().isEmpty()) return Answer.no(Refusal.of("recusal-no-judge").under("cpc 40(1)"));
        if (reasons.isBlank()) return Answer.no(Refusal.of("recusal-without-reasons").under("cpc 40(2)"));
        if (party == 0 && judges.size() > 1) return Answer.no(Refusal.of("recusal-self-alone").under("cpc 40(1)"));
        List<PersonId> asked = !judges.isEmpty() ? judges : List.of(party == 0 && Acting.now() instanceof Actor.Staff(PersonId self, _, _) ? self : file.judge().get().person());
        if (!asked.stream().allMatch(file::isSeated)) return Answer.no(Refusal.of("recusal-not-seated").under("cpc 40(1)"));
        if (file.askedToRecuse().isPresent()) return Answer.no(Refusal.of("recusal-waits").under("cpc 41(4)"));
        boolean repeated = file.history().stream().anyMatch(recorded -> recorded.event() instanceof AllocationEvent.RecusalRequested earlier
                && earlier.party() == party && earlier.ground().equals(ground) && earlier.judges().stream().anyMatch(asked::contains));
        if (repeated) return Answer.no(Refusal.of("recusal-repeated").under("cpc 40(4)"));
        return files.record(id, version, Happening.of(new AllocationEvent.RecusalRequested(party, asked.getFirst(), ground, reasons.strip(), asked.subList(1, asked.size())), clock.today()));
    }
}
