-- Acts of destruction: a recording that was kept as long as the law wants is destroyed by two signatures. What stays is the row of the recording with its last head, the heads in the ledger, and the act.
create table recordings.destruction (
    recording        uuid        primary key references recordings.recording,
    case_id          uuid        not null,
    court            text        not null,
    document         uuid        not null,
    prepared_by      uuid        not null,
    prepared_at      timestamptz not null,
    first_person     uuid,
    first_signature  uuid,
    first_at         timestamptz,
    second_person    uuid,
    second_signature uuid,
    second_at        timestamptz,
    check ((first_person is null) = (first_signature is null) and (first_person is null) = (first_at is null)),
    check ((second_person is null) = (second_signature is null) and (second_person is null) = (second_at is null)),
    check (second_person is null or first_person is not null and first_person <> second_person)
);
comment on column recordings.destruction.document is 'the act in the file of the case';

create function recordings.destruction_goes_forward() returns trigger language plpgsql as
$$ begin
    if (new.recording, new.case_id, new.court) is distinct from (old.recording, old.case_id, old.court)
       or old.first_person is not null and (new.document, new.prepared_by, new.first_person, new.first_signature, new.first_at) is distinct from (old.document, old.prepared_by, old.first_person, old.first_signature, old.first_at)
       or old.second_person is not null and (new.second_person, new.second_signature, new.second_at) is distinct from (old.second_person, old.second_signature, old.second_at) then
        raise exception 'An act of destruction only goes forward' using errcode = 'TR001';
    end if;
    return new;
end $$;
create trigger forward before update on recordings.destruction for each row execute function recordings.destruction_goes_forward();
create trigger stays before delete on recordings.destruction for each row execute function recordings.stays();
revoke delete, truncate on recordings.destruction from torelik_app;
alter table recordings.destruction enable row level security;
create policy sees on recordings.destruction for select using (current_setting('torelik.as', true) = 'rule' or current_setting('torelik.as', true) = 'staff' and court = current_setting('torelik.court', true));
create policy prepares on recordings.destruction for insert with check (current_setting('torelik.as', true) = 'rule');
create policy signs on recordings.destruction for update using (current_setting('torelik.as', true) = 'rule');
create index on recordings.recording (court, ends_at) where state = 'ended';
