package kz.torelik.casefile;

import java.util.Set;

/// How a reader stands to a case: the strongest of his capacities, as the log of looks names it.
public enum Relation {
    JUDGE("judge"), PANEL("panel"), SECRETARY("secretary"), CHAIR("chair"), CHAIR_ABOVE("chair-above"), REGISTRAR("registrar"), PLAINTIFF("plaintiff"), DEFENDANT("defendant"), APPLICANT("applicant"), INTERESTED("interested"),
    THIRD_PARTY("third-party"), REPRESENTATIVE("representative"), BODY("body"), PROSECUTOR("prosecutor"), OFFENDER("offender"),
    SUSPECT("suspect"), ACCUSED("accused"), VICTIM("victim"), DEFENDER("defender"), RULE("rule"), NONE("none");

    private final String word;

    Relation(String word) { this.word = word; }

    /// The word of the law data.
    public String word() { return word; }

    static Relation strongest(Set<String> capacities) {
        for (Relation relation : values()) if (capacities.contains(relation.word)) return relation;
        return NONE;
    }
}
