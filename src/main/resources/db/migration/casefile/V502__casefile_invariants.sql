-- Legal invariants of a case, held by the database whoever writes: the engine says the same in words before.
create extension if not exists btree_gist with schema casefile;

-- No gap in a history: each event but the first stands on the one before it.
alter table casefile.procedural_event
    add column before_seq integer generated always as (nullif(seq - 1, 0)) stored,
    add constraint counted_from_one check (seq > 0),
    add constraint no_gap_in_a_history foreign key (case_id, before_seq) references casefile.procedural_event (case_id, seq),
    add constraint nothing_without_a_basis check (basis ~ '^[a-z][a-z0-9-]* [0-9]'),
    add constraint known_form check (key ~ '^[a-z]+(-[a-z]+)*/[0-9]+$'),
    add constraint whole_digests check (length(hash) = 32 and length(leaf) = 32 and length(salt) = 32);

-- An act comes into force once, and of the acts that decide the case one is in force (CPC arts. 143, 240).
create unique index one_entry_into_force on casefile.procedural_event (case_id, (payload ->> 'act')) where key like 'act-in-force/%';
create unique index one_decision_in_force on casefile.procedural_event (case_id) where key like 'act-in-force/%' and payload ->> 'kind' in ('decision', 'decision-simplified', 'court-order');

-- No number twice: of the acts and the motions of a case. The number of a case is unique by V500.
create unique index one_act_for_a_number on casefile.procedural_event (case_id, ((payload ->> 'ordinal')::integer)) where key like 'act-signed/%';
create unique index one_signature_of_an_act on casefile.procedural_event ((payload ->> 'act')) where key like 'act-signed/%';
create unique index one_motion_for_a_number on casefile.procedural_event (case_id, ((payload ->> 'motion')::integer)) where key like 'motion-filed/%';
create unique index one_judge_from_a_draw on casefile.procedural_event ((payload ->> 'draw')) where key like 'judge-drawn/%';

-- Who was the judge of a case, from which event to which: one at a time (CPC art. 35).
create table casefile.bench (
    case_id   uuid not null references casefile.case_file,
    judge     uuid not null,
    from_seq  integer not null,
    until_seq integer check (until_seq > from_seq),
    primary key (case_id, from_seq),
    foreign key (case_id, from_seq) references casefile.procedural_event (case_id, seq),
    constraint one_judge_at_a_time exclude using gist (case_id with =, int4range(from_seq, until_seq) with &&)
);
comment on column casefile.bench.until_seq is 'the event that ended it, null while it goes on';
create function casefile.uuid_of(word text) returns uuid language sql immutable as
$$ select string_agg(to_hex(substr(bits, 3 + 4 * n, 4)::bit(4)::integer), '' order by n)::uuid
     from (select string_agg((strpos('0123456789abcdefghjkmnpqrstvwxyz', letter) - 1)::bit(5)::text, '' order by nth) as bits
             from regexp_split_to_table(word, '') with ordinality as letters (letter, nth)) as all_bits, generate_series(0, 31) as n $$;
insert into casefile.bench (case_id, judge, from_seq, until_seq)
select e.case_id, casefile.uuid_of(e.payload ->> 'judge'), e.seq,
       (select min(x.seq) from casefile.procedural_event x where x.case_id = e.case_id and x.seq > e.seq
           and (x.key like 'judge-drawn/%' or x.key like 'recusal-decided/%' and (x.payload ->> 'granted')::boolean))
  from casefile.procedural_event e where e.key like 'judge-drawn/%';
drop function casefile.uuid_of;
revoke delete on casefile.bench from torelik_app;
alter table casefile.bench enable row level security;
create policy visible on casefile.bench using (current_setting('torelik.as', true) = 'rule' or exists (select 1 from casefile.case_file c where c.id = case_id));

-- A rule sees all cases: its events need not be looked up one by one in their cases.
drop policy visible on casefile.procedural_event;
create policy visible on casefile.procedural_event using (current_setting('torelik.as', true) = 'rule' or exists (select 1 from casefile.case_file c where c.id = case_id));

alter table casefile.case_file
    add constraint one_version_for_each_event check (version >= 0),
    add constraint judge_with_a_name check ((judge is null) = (judge_name is null));
alter table casefile.number_series add constraint counted_up check (last > 0);
