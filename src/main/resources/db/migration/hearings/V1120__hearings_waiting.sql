-- Which sessions are set and their time has come: asked several times a second.
create index session_waiting on hearings.session (starts_at) where state = 'set';
