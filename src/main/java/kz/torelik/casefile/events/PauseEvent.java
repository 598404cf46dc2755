package kz.torelik.casefile.events;

import kz.torelik.kernel.ActId;
import org.jspecify.annotations.Nullable;

/// What stops the clocks and starts them again (CPC arts. 125, 272-276).
public sealed interface PauseEvent extends ProceduralEvent {

    /// All terms that have not run out stop (приостановление, тоқтата тұру).
    @EventKey("proceedings-stayed/1")
    record ProceedingsStayed(@Nullable ActId act, String ground, String reasons) implements PauseEvent {}

    /// The terms go on from where they stopped (CPC art. 276).
    @EventKey("proceedings-resumed/1")
    record ProceedingsResumed(@Nullable ActId act, String reasons) implements PauseEvent {}
}
