-- Keys that sign messages to programs lie sealed under the key of the house; and the outages of the electronic service can be watched.
alter table alerts.hook rename column key to sealed_key;
comment on column alerts.hook.sealed_key is 'sealed under the key of the house; 32 bytes are a key of before, which is sealed at the next start';
alter table alerts.watch drop constraint watch_kind_check;
alter table alerts.watch add constraint watch_kind_check check (kind in ('case', 'search', 'court', 'outages'));
