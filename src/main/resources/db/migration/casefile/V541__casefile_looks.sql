-- Who looked at what: with the document that was opened, added by whoever may see the case and in his own capacity alone, and never changed.
alter table casefile.look add column document uuid;
drop policy visible on casefile.look;
create policy visible on casefile.look for select using (exists (select 1 from casefile.case_file c where c.id = case_id));
create policy adds on casefile.look for insert with check (
    actor ->> 'as' = current_setting('torelik.as', true) and exists (select 1 from casefile.case_file c where c.id = case_id));
create function casefile.looks_stay() returns trigger language plpgsql as
$$ begin raise exception 'A look at a case stays as it was written' using errcode = 'TL001'; end $$;
create trigger looks_stay before update or delete on casefile.look for each row execute function casefile.looks_stay();
