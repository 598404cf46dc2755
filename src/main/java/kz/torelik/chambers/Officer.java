package kz.torelik.chambers;

import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;

/// The member of staff who sits at the desk: the actor of this thread.
final class Officer {

    private Officer() {}

    /// @throws IllegalStateException when the door let somebody else in
    static Actor.Staff now() {
        if (Acting.now() instanceof Actor.Staff staff) return staff;
        throw new IllegalStateException("A desk is for the staff of a court");
    }

    /// Judges and chairs consider cases.
    static boolean isJudge(Actor.Staff staff) { return staff.function() == Function.JUDGE || staff.function() == Function.CHAIR; }
}
