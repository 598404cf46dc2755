-- Staff see the dispatches and the failures of the cases that they may see, and of no other case of the country.
drop policy visible on notices.dispatch;
create policy visible on notices.dispatch using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'staff' and exists (select 1 from casefile.case_file c where c.id = case_id)));

drop policy visible on notices.failure;
create policy visible on notices.failure using (
    current_setting('torelik.as', true) = 'rule'
    or (current_setting('torelik.as', true) = 'staff' and court = current_setting('torelik.court', true)
        and exists (select 1 from casefile.case_file c where c.id = case_id)));
