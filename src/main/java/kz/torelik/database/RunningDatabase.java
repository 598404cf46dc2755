package kz.torelik.database;

/// The database as it runs, and how to stop it when the house started it.
record RunningDatabase(DatabaseAccess access, Server server) implements AutoCloseable {

    interface Server { void stop(); }

    @Override
    public void close() { server.stop(); }
}
