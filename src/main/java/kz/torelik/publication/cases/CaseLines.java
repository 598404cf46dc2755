package kz.torelik.publication.cases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverFold;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.kernel.CaseId;
import org.springframework.stereotype.Component;

/// Keeps a line for each case that the public may find, and none for any other (CPC art. 19 parts 1, 8). Most events only move the stage; the case is read anew where more may have changed.
@Component
class CaseLines implements RiverFold {

    private final LineRows rows;
    private final CaseFiles files;
    private final PartyKeys keys;
    private final OpenCases open;

    CaseLines(LineRows rows, CaseFiles files, PartyKeys keys, OpenCases open) {
        this.rows = rows;
        this.files = files;
        this.keys = keys;
        this.open = open;
    }

    @Override
    public String name() { return "public-cases"; }

    @Override
    public Batch batch() { return new Together(); }

    private final class Together implements Batch {

        private final Map<CaseId, RecordedEvent> last = new LinkedHashMap<>();
        private final Set<CaseId> anew = new LinkedHashSet<>();

        @Override
        public void hear(RecordedEvent event) {
            last.put(event.caseId(), event);
            boolean more = event.event() instanceof Opening || event.event() instanceof PartyEvent || event.event() instanceof HearingEvent || event.event() instanceof AllocationEvent.JudgeDrawn
                    || event.event() instanceof MatterEvent.MatterRuled;
            if (more) anew.add(event.caseId());
        }

        @Override
        public void end() {
            rows.move(last.values().stream().filter(event -> !anew.contains(event.caseId())).toList());
            if (anew.isEmpty()) return;
            List<CaseFile> read = files.histories(anew).values().stream().map(CaseFile::of).toList();
            Map<Boolean, List<CaseFile>> parted = read.stream().collect(Collectors.partitioningBy(open::isOpen));
            // what closes one file of a case closes the others too
            rows.remove(parted.get(false).stream().flatMap(file -> open.family(file).stream()).map(CaseFile::id).distinct().toList());
            rows.write(parted.get(true), keys.keyed());
        }
    }
}
