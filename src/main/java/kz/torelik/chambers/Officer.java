package kz.torelik.chambers;

import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;
import kz.torelik.web.NothingHere;

/// The member of staff who sits at the desk: the actor of this thread.
final class Officer {

    private Officer() {}

    /// @throws NothingHere for whoever reads the same case from elsewhere, such as a party: the desk is not his
    static Actor.Staff now() {
        if (Acting.now() instanceof Actor.Staff staff) return staff;
        throw new NothingHere();
    }

    /// Judges and chairs consider cases.
    static boolean isJudge(Actor.Staff staff) { return staff.function() == Function.JUDGE || staff.function() == Function.CHAIR; }
}
