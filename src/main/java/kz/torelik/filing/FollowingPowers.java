package kz.torelik.filing;

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
    private final ActingWithin rules;

    FollowingPowers(Mandates mandates, Powers powers, ActingWithin rules) {
        this.mandates = mandates;
        this.powers = powers;
        this.rules = rules;
    }

    @EventListener
    void changed(PowerChanged change) {
        rules.as(RULE, () -> {
            powers.lastDay(change.principal(), change.representative()).ifPresentOrElse(day -> mandates.lasts(change.principal(), change.representative(), day), () -> mandates.ends(change.principal(), change.representative()));
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
