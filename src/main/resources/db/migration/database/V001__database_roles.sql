-- What the application may do in the schemas that the owner makes. Append-only tables take rights back in their own migrations.
alter default privileges grant usage on schemas to torelik_app;
alter default privileges grant select, insert, update, delete on tables to torelik_app;
alter default privileges grant usage, select on sequences to torelik_app;
alter default privileges grant execute on functions to torelik_app;
