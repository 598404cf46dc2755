package kz.torelik.casefile;

import java.time.LocalDate;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;

/// Where a case stands by the law that holds for it: what the law ended is not offered to anyone, what an old case keeps still is.
///
/// @param procedure with the stages and the steps that are in force for the case on the day
/// @param stage the present stage
public record Standing(Procedure procedure, Procedure.Stage stage) {

    /// @param day on which something would be done
    public static Standing of(CaseFile file, LawBook law, LocalDate day) {
        Procedure procedure = law.procedure(file.claim().procedure()).on(new Lasting.Days(file.filedOn(), day), file.way());
        return new Standing(procedure, procedure.stage(file.stage()));
    }
}
