-- Who sees a case follows the law of the day, in the database as at the door: law/access.yaml is written here when the house starts, with its days. Until then stand the relations
-- that may do something with a case without end. The day is the one of the clock of the court, told with each transaction; where nobody told it, what has days is not in force.
create table casefile.access_rule (
    relation  text not null,
    seal      text not null check (seal in ('open', 'closed')),
    from_day  date,
    to_day    date check (to_day >= from_day),
    by_filing boolean not null,
    unique nulls not distinct (relation, seal, from_day, to_day, by_filing)
);
comment on table casefile.access_rule is 'relations to a case that may do anything with it, from which day to which, both included';
comment on column casefile.access_rule.by_filing is 'the day of filing decides: old cases keep their law';
insert into casefile.access_rule (relation, seal, by_filing)
select relation, seal, false from unnest(array['plaintiff', 'defendant', 'applicant', 'interested', 'third-party', 'representative', 'prosecutor', 'offender', 'suspect', 'accused', 'victim', 'defender',
    'judge', 'panel', 'secretary', 'chair', 'registrar']) as relation, unnest(array['open', 'closed']) as seal;
alter table casefile.access_rule enable row level security;
create policy read on casefile.access_rule for select using (true);
create policy written_by_the_house on casefile.access_rule using (current_setting('torelik.as', true) = 'rule');

create function casefile.today() returns date language sql stable parallel safe as
$$ select nullif(current_setting('torelik.day', true), '')::date $$;

drop policy visible on casefile.case_file;
create policy visible on casefile.case_file using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then exists (
            select 1 from casefile.reader r join casefile.access_rule a on a.relation = r.role
             where r.case_id = case_file.id and r.person = casefile.me() and a.seal = case_file.seal
               and (a.from_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end >= a.from_day)
               and (a.to_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end <= a.to_day))
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
