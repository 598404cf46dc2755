package kz.torelik.database;

import kz.torelik.kernel.Actor;

/// The actor on whose behalf this thread works. Bound once at the edge (a request, a listener of the river, a timer) and read by the
/// database session; it cannot be changed inside, only narrowed for an inner call.
public final class Acting {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private Acting() {}

    public static <T, X extends Throwable> T as(Actor actor, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(work);
    }

    public static void run(Actor actor, Runnable work) { ScopedValue.where(ACTOR, actor).run(work); }

    /// The bound actor, or [Actor#ANYONE] where nobody was bound.
    public static Actor now() { return ACTOR.orElse(Actor.ANYONE); }
}
