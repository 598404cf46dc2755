package kz.torelik.simulator.population;

import java.util.List;

/// Where the demonstration country enters its people: the register of persons behind it.
public interface PersonRegister {

    /// Enters everybody at once, in the transaction of the caller. Who is there already stays as he is.
    ///
    /// @param residents every natural person, officials, advocates and heads among them
    /// @param advocates those of them who are advocates
    /// @param companies the organisations; their heads are among the residents
    void enter(List<Resident> residents, List<Advocate> advocates, List<Company> companies);
}
