-- Who may read follows who takes part: a participant who enters reads, one who leaves does not any more. The rows are written for whoever records the event,
-- a judge as well, and row-level security shows a reader nothing but his own; so one function of the owner writes them, for the case whose row the writer holds.
create function casefile.set_readers(of_case uuid, persons uuid[], parties integer[], roles text[]) returns void language sql security definer set search_path = pg_catalog as
$$
    delete from casefile.reader where case_id = of_case;
    insert into casefile.reader (case_id, person, party, role) select of_case, p, n, r from unnest(persons, parties, roles) as t (p, n, r) on conflict do nothing;
$$;
revoke execute on function casefile.set_readers(uuid, uuid[], integer[], text[]) from public;
grant execute on function casefile.set_readers(uuid, uuid[], integer[], text[]) to torelik_app;
