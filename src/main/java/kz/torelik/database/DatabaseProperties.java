package kz.torelik.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the database is.
///
/// @param url the JDBC address of a PostgreSQL to use; empty for the server in the data folder
/// @param port the loopback port of the server in the data folder, 0 for a free one
/// @param folder the folder of that server
/// @param programs where the programs of that server are, or are unpacked at the first start; by default `bin/` in its folder
/// @param ownerName the role that owns the schemas and migrates
/// @param appName the role that the application works under; never the owner and never a superuser
/// @param connections the largest number of connections of the application
@ConfigurationProperties("torelik.database")
record DatabaseProperties(@DefaultValue("") String url, @DefaultValue("0") int port, @DefaultValue("data/postgres") Path folder, @Nullable Path programs,
                          @DefaultValue("torelik_owner") String ownerName, @Nullable String ownerPassword,
                          @DefaultValue("torelik_app") String appName, @Nullable String appPassword, @DefaultValue("24") int connections) {
    Path programsOrOwn() { return programs == null ? folder.resolve("bin") : programs; }
}
