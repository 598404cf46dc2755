package kz.torelik.simulator;

/// How many working days the people of the stories let pass before each step.
final class Pace {

    static final int RECUSE = 1;
    static final int ACCEPT = 2;
    static final int REJECT = 3;
    static final int RESPOND = 6;
    /// From the response to the end of the preparation.
    static final int PREPARE = 3;
    static final int SETTLE = 5;
    /// From an adjourned session to setting the next one.
    static final int SET_AGAIN = 1;
    /// From the announced operative part to the signed decision.
    static final int SIGN = 4;
    /// From the decision to the appeal against it.
    static final int APPEAL = 3;
    static final int ORDER = 2;
    static final int OBJECT = 5;
    static final int CANCEL = 1;
    static final int WRIT = 2;

    private Pace() {}
}
