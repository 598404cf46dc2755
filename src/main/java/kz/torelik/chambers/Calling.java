package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.law.LawBook;
import kz.torelik.law.Prosecution;

/// Whether a case points to a prosecutor who must take part; the judge decides (CPC art. 54 part 2).
final class Calling {


    private Calling() {}

    static List<Prosecution.Ground> signs(CaseFile file, LawBook law, LocalDate today) {
        boolean minor = file.parties().stream().anyMatch(party -> party.isMinor(today));
        return law.prosecution().signs(file.claim().procedure(), file.claim().category(), minor);
    }
}
