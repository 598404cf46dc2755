-- The judges who sit with the one who presides in a panel (CPC art. 35 parts 4-6): they see the case as he does.
alter table casefile.case_file add column panel uuid[] not null default '{}';
comment on column casefile.case_file.panel is 'the other judges of the panel; empty where a judge sits alone';
create index on casefile.case_file using gin (panel);

drop policy visible on casefile.case_file;
create policy visible on casefile.case_file using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then exists (select 1 from casefile.reader r where r.case_id = case_file.id and r.person = casefile.me())
        when 'staff' then judge = casefile.me() or secretary = casefile.me() or casefile.me() = any (panel)
            or (seat = current_setting('torelik.court', true) and current_setting('torelik.function', true) in ('CHAIR', 'REGISTRAR'))
            or (seat = current_setting('torelik.court', true) and current_setting('torelik.function', true) = 'JUDGE' and recusal_of <> casefile.me())
        else false
    end);
