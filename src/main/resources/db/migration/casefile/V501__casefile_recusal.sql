-- A recusal of the chair is decided by another judge of the court (CPC art. 41 part 2): he has to see the case from the request until he has decided.
alter table casefile.case_file add column recusal_of uuid;
comment on column casefile.case_file.recusal_of is 'the judge of whom a recusal is asked and not decided, or was decided by the very last event';
create index on casefile.case_file (recusal_of) where recusal_of is not null;

drop policy visible on casefile.case_file;
create policy visible on casefile.case_file using (
    case current_setting('torelik.as', true)
        when 'rule' then true
        when 'citizen' then exists (select 1 from casefile.reader r where r.case_id = case_file.id and r.person = casefile.me())
        when 'staff' then judge = casefile.me() or secretary = casefile.me()
            or (seat = current_setting('torelik.court', true) and current_setting('torelik.function', true) in ('CHAIR', 'REGISTRAR'))
            or (seat = current_setting('torelik.court', true) and current_setting('torelik.function', true) = 'JUDGE' and recusal_of <> casefile.me())
        else false
    end);
