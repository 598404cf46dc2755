-- What the secretary writes down during a session, until the protocol is signed; then the signed document in the case is the protocol.
create table hearings.protocol (
    hearing   uuid primary key,
    case_id   uuid not null,
    notes     jsonb not null,
    document  uuid,
    person    uuid not null,
    kept_at   timestamptz not null
);
comment on column hearings.protocol.document is 'the rendered text that waits for the signature; anew after each change of the notes';
alter table hearings.protocol enable row level security;
create policy visible on hearings.protocol using (current_setting('torelik.as', true) in ('rule', 'staff'));
