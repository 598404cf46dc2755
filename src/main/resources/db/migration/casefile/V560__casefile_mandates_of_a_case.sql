-- An advocate's notice is for one case (CPC art. 61 part 3): beside the powers between two persons stands until when one may act for the other in one case and in the files that go on from it.
alter table casefile.mandate add column case_id uuid references casefile.case_file;
alter table casefile.mandate add column granted_in uuid references casefile.case_file;
comment on column casefile.mandate.case_id is 'the file for which it counts; null for all of the principal';
comment on column casefile.mandate.granted_in is 'the file for which it was given, from which others went on';
alter table casefile.mandate drop constraint mandate_pkey;
alter table casefile.mandate add constraint mandate_once unique nulls not distinct (representative, principal, case_id);
alter table casefile.mandate add constraint mandate_of_a_case check ((case_id is null) = (granted_in is null));
comment on table casefile.mandate is 'until when a representative may act; where no line is for a case, he acts by what its file holds';

-- Whether a representative may not act for a principal in a case any more.
create function casefile.is_ended(of_case uuid, who uuid, for_whom uuid) returns boolean language sql stable as
$$
    select not coalesce((select bool_or(coalesce(m.last_day >= casefile.today(), false)) from casefile.mandate m
                          where m.representative = who and m.principal = for_whom and (m.case_id is null or m.case_id = of_case)), true)
$$;

-- Those who stand in a case as representatives and may not act any more: the other participants and the court see it too.
create function casefile.ended_representatives(of_case uuid, on_day date) returns table (party integer) language sql stable security definer set search_path = pg_catalog as
$$
    select distinct r.party from casefile.reader r
     where r.case_id = of_case and r.acts_for is not null and r.party <> r.acts_for
       and not coalesce((select bool_or(coalesce(m.last_day >= on_day, false)) from casefile.mandate m
                          where m.representative = r.person and m.principal = r.principal and (m.case_id is null or m.case_id = of_case)), true)
$$;
revoke execute on function casefile.ended_representatives(uuid, date) from public;
grant execute on function casefile.ended_representatives(uuid, date) to torelik_app;

-- A file that goes on from another one has the same representatives, as long as they may act there.
create function casefile.inherit_mandates(from_case uuid, to_case uuid) returns void language sql security definer set search_path = pg_catalog as
$$
    insert into casefile.mandate (principal, representative, last_day, case_id, granted_in)
    select principal, representative, last_day, to_case, granted_in from casefile.mandate where case_id = from_case on conflict do nothing
$$;
revoke execute on function casefile.inherit_mandates(uuid, uuid) from public;
grant execute on function casefile.inherit_mandates(uuid, uuid) to torelik_app;

drop policy visible on casefile.case_file;
create policy visible on casefile.case_file using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then exists (
            select 1 from casefile.reader r join casefile.access_rule a on a.relation = r.role
             where r.case_id = case_file.id and r.person = casefile.me() and a.seal = case_file.seal
               and (a.from_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end >= a.from_day)
               and (a.to_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end <= a.to_day)
               and (r.acts_for is null or not casefile.is_ended(case_file.id, r.person, r.principal)))
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
