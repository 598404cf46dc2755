package kz.torelik.casefile;

import java.util.Optional;
import kz.torelik.casefile.events.MatterEvent;

/// One of many alike cases that a court above took to decide it by the rules of the first instance (CPC arts. 27-1, 27-2).
public final class AlikeCases {

    private AlikeCases() {}

    /// Whether the cassation court took it: then there is no appeal, and its decision goes into cassation whatever its price (arts. 402, 434 parts 1 and 2).
    public static boolean isTakenByCassation(CaseFile file) { return transfer(file).filter(MatterEvent.MODEL_TO_CASSATION::equals).isPresent(); }

    /// The outcome of the ruling by which the case went up: [MatterEvent#MODEL_TRANSFERRED] or [MatterEvent#MODEL_TO_CASSATION]. Nothing for a case that stayed.
    public static Optional<String> transfer(CaseFile file) {
        return file.history().stream().map(RecordedEvent::event).filter(MatterEvent.MatterRuled.class::isInstance).map(MatterEvent.MatterRuled.class::cast).filter(MatterEvent.MatterRuled::handsOver)
                .reduce((_, later) -> later).map(MatterEvent.MatterRuled::outcome);
    }
}
