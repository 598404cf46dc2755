package kz.torelik.indicators;

import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;

/// Where something is counted.
public sealed interface Place {

    /// The word of `figures` in `law/access.yaml`.
    String level();

    record Country() implements Place {
        @Override
        public String level() { return "country"; }
    }

    /// @param code the first two digits of its courts
    record Region(String code) implements Place {
        @Override
        public String level() { return "region"; }
    }

    record OfCourt(CourtCode code) implements Place {
        @Override
        public String level() { return "court"; }
    }

    /// @param court where he serves
    record OfJudge(PersonId judge, CourtCode court) implements Place {
        @Override
        public String level() { return "judge"; }
    }
}
