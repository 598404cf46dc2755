package kz.torelik.chambers;

import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.LawBook;

/// The head of every page that does something in a case: which case, what about, where it stands.
public record CaseHead(CaseFile file, Trilingual category, Trilingual stage) {

    static CaseHead of(CaseFile file, LawBook law) {
        return new CaseHead(file, law.categories().get(file.claim().category()).title(), law.procedure(file.claim().procedure()).stage(file.stage()).title());
    }

    public String href() { return "/desk/cases/" + file.id(); }
}
