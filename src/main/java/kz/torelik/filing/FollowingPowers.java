package kz.torelik.filing;

import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Mandates;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.powers.PowerChanged;
import kz.torelik.powers.Powers;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the cases until when a representative may act, in the very transaction that gives or revokes his power: from its end on no open session of his sees a case of the principal.
@Component
class FollowingPowers implements SmartInitializingSingleton {

    private static final Actor.Rule RULE = new Actor.Rule("mandates");

    private final Mandates mandates;
    private final Powers powers;
    private final CaseFiles files;
    private final ActingWithin rules;

    FollowingPowers(Mandates mandates, Powers powers, CaseFiles files, ActingWithin rules) {
        this.mandates = mandates;
        this.powers = powers;
        this.files = files;
        this.rules = rules;
    }

    @EventListener
    void changed(PowerChanged change) {
        rules.as(RULE, () -> {
            Optional<LocalDate> last = powers.lastDay(change.principal(), change.representative(), change.of());
            if (change.of() == null) last.ifPresentOrElse(day -> mandates.lasts(change.principal(), change.representative(), day), () -> mandates.ends(change.principal(), change.representative()));
            else files.find(change.of()).map(CaseFile::id).ifPresent(id -> last.ifPresentOrElse(day -> mandates.lasts(change.principal(), change.representative(), id, day), () -> mandates.ends(change.principal(), change.representative(), id)));
            return true;
        });
    }

    /// Powers of a house that did not write mandates yet.
    @Override
    public void afterSingletonsInstantiated() {
        rules.as(RULE, () -> {
            if (mandates.isEmpty()) powers.pairs().forEach(this::changed);
            return true;
        });
    }
}
