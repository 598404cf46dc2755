/// Where everything is kept: one PostgreSQL, one dialect. By default a real PostgreSQL server lives in the data folder
/// ([kz.torelik.database.PostgresFolder]); in production any PostgreSQL is given by address. Two roles: the owner migrates, the
/// application reads and writes under row-level security.
///
/// Every transaction carries the actor ([kz.torelik.database.Acting]) into the session (`torelik.as`, `torelik.person`, `torelik.court`,
/// `torelik.function`), so that the visibility rules in the database repeat what the access rules decided: a forgotten check returns
/// nothing. Outside a transaction there is no actor and protected tables are empty.
///
/// Events in: none. Events out: none.
@NullMarked
@ApplicationModule(displayName = "Database", allowedDependencies = "kernel")
package kz.torelik.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
