-- Delays and gaps are events of the case. Here stands which delay was told there, and when the house was done with it: the hearing was opened, moved, put off, or not held on its day.
alter table recordings.delay add column told_at timestamptz;
alter table recordings.delay add column settled_at timestamptz;
create index delay_going_on on recordings.delay (starts_at) where settled_at is null;

create function recordings.delay_goes_forward() returns trigger language plpgsql as
$$ begin
    if (new.hearing, new.starts_at, new.case_id, new.court, new.room, new.seen_at) is distinct from (old.hearing, old.starts_at, old.case_id, old.court, old.room, old.seen_at)
       or old.told_at is not null and new.told_at is distinct from old.told_at
       or old.settled_at is not null and new.settled_at is distinct from old.settled_at then
        raise exception 'A delay only goes forward' using errcode = 'TR001';
    end if;
    return new;
end $$;
drop trigger stays on recordings.delay;
create trigger stays before delete on recordings.delay for each row execute function recordings.stays();
create trigger forward before update on recordings.delay for each row execute function recordings.delay_goes_forward();
grant update (told_at, settled_at) on recordings.delay to torelik_app;
create policy settles on recordings.delay for update using (current_setting('torelik.as', true) = 'rule');

alter table recordings.recording drop constraint recording_ended_by_check;
alter table recordings.recording add constraint recording_ended_by_check check (ended_by in ('hearing-closed', 'hearing-adjourned', 'hearing-moved', 'hearing-not-held', 'case-ended'));
