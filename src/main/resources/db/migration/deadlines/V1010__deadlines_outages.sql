-- The register of outages of the electronic service. What was recorded is never changed: the end of an outage is a row of its own.
create table deadlines.outage (
    number      integer generated always as identity primary key,
    service     text not null,
    from_at     timestamptz not null,
    cause       text not null,
    recorded_by text not null check (recorded_by in ('officer', 'monitoring')),
    officer     uuid,
    recorded_at timestamptz not null,
    check ((recorded_by = 'officer') = (officer is not null))
);
create table deadlines.outage_end (
    number      integer primary key references deadlines.outage,
    until_at    timestamptz not null,
    officer     uuid,
    recorded_at timestamptz not null
);
revoke update, delete on deadlines.outage, deadlines.outage_end from torelik_app;
