package kz.torelik.simulator.population;

import kz.torelik.courts.KeepingStaff;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import org.springframework.transaction.support.TransactionTemplate;

/// Enters the population into the registers, all or nothing, as the rule `demonstration-country`.
public final class PopulatingCountry {

    private static final Actor RULE = new Actor.Rule("demonstration-country");

    private final KeepingStaff staff;
    private final PersonRegister persons;
    private final TransactionTemplate transactions;

    public PopulatingCountry(KeepingStaff staff, PersonRegister persons, TransactionTemplate transactions) {
        this.staff = staff;
        this.persons = persons;
        this.transactions = transactions;
    }

    /// @throws org.springframework.dao.DataIntegrityViolationException when the registry of courts is not empty
    public void populate(Population population) {
        Acting.run(RULE, () -> transactions.executeWithoutResult(_ -> {
            persons.enter(population.residents(), population.advocates(), population.companies());
            staff.takeOver(population.staffChanges());
        }));
    }
}
