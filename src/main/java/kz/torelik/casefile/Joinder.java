package kz.torelik.casefile;

import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// What two judges of one court say about considering two cases together (CPC art. 167 part 3).
///
/// @param host the earlier case, which is to take in the later one
/// @param judge the judge of the later case, who is asked or has answered
/// @param agreed null while he has not answered
public record Joinder(CaseId host, CaseNumber hostNumber, CaseId later, CaseNumber laterNumber, PersonId judge, @Nullable Boolean agreed, String reasons) {}
