package kz.torelik.database;

import java.util.Objects;

/// How to reach the database under the two roles.
record DatabaseAccess(String url, String ownerName, String ownerPassword, String appName, String appPassword) {

    static DatabaseAccess of(DatabaseProperties given) {
        return new DatabaseAccess(given.url(), given.ownerName(), Objects.requireNonNull(given.ownerPassword(), "torelik.database.owner-password is missing"),
                given.appName(), Objects.requireNonNull(given.appPassword(), "torelik.database.app-password is missing"));
    }
}
