package kz.torelik.casefile;

/// The access rules of the law, for tests of other modules.
public final class TestAccess {

    private TestAccess() {}

    public static AccessRules rules() { return new AccessRules(); }
}
