package kz.torelik.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.House;
import kz.torelik.Patience;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Language;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.Test;

/// Draws that their cases refuse are set aside: whoever files after them gets a judge all the same.
class RefusedDrawsTests {

    private static final int REFUSED = 20;

    @Test
    void refusedDrawsKeepNobodyWaiting() {
        try (House house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0))) {
            List<CaseId> heard = Stream.generate(() -> filed(house)).limit(REFUSED).toList();
            house.awaitQuiet();
            house.get(ActingWithin.class).as(new Actor.Rule("test"), () -> {
                heard.forEach(id -> commitAgain(house, id));
                return true;
            });
            CaseId id = filed(house);
            Patience.until(() -> file(house, id).judge().isPresent(), Thread::onSpinWait);
            assertThat(heard).allSatisfy(one -> assertThat(file(house, one).history()).filteredOn(recorded -> recorded.event() instanceof AllocationEvent.JudgeDrawn).as("no other judge").hasSize(1));
        }
    }

    /// A second list for a case that has its judge: the case will refuse what is drawn from it.
    private static void commitAgain(House house, CaseId id) {
        Draws draws = house.get(Draws.class);
        DrawInput first = draws.list(id).getFirst().input();
        DrawInput again = new DrawInput(DrawId.random(), first.caseNumber(), first.claim(), 2, first.procedure(), first.category(), first.language(), first.scope(), first.day(), first.judges(), List.of());
        draws.commit(id, again, house.get(Ledger.class).append(LedgerEntry.drawInput(again.draw(), again.sha256())).leafHash());
    }

    /// An application whose duty is nil: it is registered and its list of judges is committed at once.
    private static CaseId filed(House house) {
        return CaseId.of(house.file(house.character("zhanar"), Claims.inItsCourt(house, Claims.alimony(house)), Claims.paper(house, Language.RU, "Свидетельство о рождении", "Аружан, 2018")).id().uuid());
    }

    private static CaseFile file(House house, CaseId id) { return house.as(new Actor.Rule("test"), () -> house.get(CaseFiles.class).get(id)); }
}
