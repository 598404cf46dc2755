-- The chair of a cassation court submits to the Chair of the Supreme Court that the execution be stayed (CPC art. 448): he sees the case while he is asked and while it is stayed.
alter table casefile.case_file add column stay_asked_of text;
comment on column casefile.case_file.stay_asked_of is 'the court whose chair is asked to stay the execution, or has stayed it; null where none is';
create index case_file_stay_asked_of on casefile.case_file (stay_asked_of) where stay_asked_of is not null;
insert into casefile.access_rule (relation, seal, by_filing) values ('chair-above', 'open', false), ('chair-above', 'closed', false);

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
                       when 'chair-above' then stay_asked_of = current_setting('torelik.court', true) and current_setting('torelik.function', true) = 'CHAIR'
                       when 'registrar' then seat = current_setting('torelik.court', true) and current_setting('torelik.function', true) = 'REGISTRAR'
                       else false
                   end
               and (a.from_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end >= a.from_day)
               and (a.to_day is null or case when a.by_filing then case_file.filed_on else casefile.today() end <= a.to_day))
        else false
    end);
