-- A representative reads in the role of his principal, and only as long as his power lasts (CPC arts. 60, 61).
alter table casefile.reader add column acts_for integer, add column principal uuid;
comment on column casefile.reader.acts_for is 'the number of the principal whose representative this is; null for a participant himself';
comment on column casefile.reader.principal is 'who that principal is, null where the house does not know him';

update casefile.reader r set acts_for = p.acts_for
  from (select e.case_id, (p ->> 'number')::integer as number, (p ->> 'actsFor')::integer as acts_for
          from casefile.procedural_event e cross join lateral (
               select jsonb_array_elements(e.payload -> 'parties') as p where jsonb_typeof(e.payload -> 'parties') = 'array'
               union all select e.payload -> 'party' where jsonb_typeof(e.payload -> 'party') = 'object'
               union all select e.payload -> 'by' where jsonb_typeof(e.payload -> 'by') = 'object'
               union all select e.payload -> 'successor' where jsonb_typeof(e.payload -> 'successor') = 'object') as parties
         where p ->> 'actsFor' is not null) as p
 where p.case_id = r.case_id and p.number = r.party;
update casefile.reader r set principal = p.person from casefile.reader p where r.acts_for is not null and p.case_id = r.case_id and p.party = r.acts_for and p.acts_for is null;
insert into casefile.reader (case_id, person, party, role, acts_for, principal)
select r.case_id, r.person, p.party, p.role, r.acts_for, r.principal from casefile.reader r join casefile.reader p on p.case_id = r.case_id and p.party = r.acts_for and p.acts_for is null
 where r.acts_for is not null on conflict do nothing;

drop function casefile.set_readers(uuid, uuid[], integer[], text[]);
create function casefile.set_readers(of_case uuid, persons uuid[], parties integer[], roles text[], acting_for integer[], principals uuid[]) returns void language sql security definer set search_path = pg_catalog as
$$
    delete from casefile.reader where case_id = of_case;
    insert into casefile.reader (case_id, person, party, role, acts_for, principal)
    select of_case, p, n, r, a, o from unnest(persons, parties, roles, acting_for, principals) as t (p, n, r, a, o) on conflict do nothing;
$$;
revoke execute on function casefile.set_readers(uuid, uuid[], integer[], text[], integer[], uuid[]) from public;
grant execute on function casefile.set_readers(uuid, uuid[], integer[], text[], integer[], uuid[]) to torelik_app;

-- Until when electronic powers last: written in the transaction that gives or revokes one, asked by every other.
create table casefile.mandate (
    principal      uuid not null,
    representative uuid not null,
    last_day       date not null,
    primary key (representative, principal)
);
comment on table casefile.mandate is 'a line for each two of whom one ever gave the other an electronic power; without a line a representative acts by what the file holds';
alter table casefile.mandate enable row level security;
create policy told_to_both on casefile.mandate for select using (current_setting('torelik.as', true) = 'rule' or casefile.me() in (principal, representative));
create policy written_by_the_house on casefile.mandate using (current_setting('torelik.as', true) = 'rule');

drop policy visible on casefile.case_file;
create policy visible on casefile.case_file using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then exists (
            select 1 from casefile.reader r join casefile.access_rule a on a.relation = r.role
             where r.case_id = case_file.id and r.person = casefile.me() and a.seal = case_file.seal
               and (a.from_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end >= a.from_day)
               and (a.to_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end <= a.to_day)
               and (r.acts_for is null or not exists (select 1 from casefile.mandate m where m.representative = r.person and m.principal = r.principal and coalesce(m.last_day < casefile.today(), true))))
        when 'staff' then exists (
            select 1 from casefile.access_rule a
             where a.seal = case_file.seal
               and case a.relation
                       when 'judge' then judge = casefile.me()
                       when 'panel' then casefile.me() = any (panel)
                       when 'secretary' then secretary = casefile.me()
                       when 'chair' then seat = current_setting('torelik.court', true)
                           and (current_setting('torelik.function', true) = 'CHAIR' or current_setting('torelik.function', true) = 'JUDGE' and recusal_of <> casefile.me())
                       when 'registrar' then seat = current_setting('torelik.court', true) and current_setting('torelik.function', true) = 'REGISTRAR'
                       else false
                   end
               and (a.from_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end >= a.from_day)
               and (a.to_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end <= a.to_day))
        else false
    end);
