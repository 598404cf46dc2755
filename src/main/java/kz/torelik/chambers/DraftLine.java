package kz.torelik.chambers;

import kz.torelik.acts.ActDraft;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Trilingual;

/// A draft of an act as lists show it.
///
/// @param kind the title of its kind
/// @param category what its case is about
public record DraftLine(ActDraft draft, Trilingual kind, CaseNumber number, Trilingual category) {

    public String href() { return Drafted.href(draft); }
}
