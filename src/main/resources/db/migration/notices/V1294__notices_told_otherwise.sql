-- What somebody of the court sent again by another channel, or told himself: a telephone message, a notice at the place of work.
alter table notices.dispatch drop constraint dispatch_channel_check;
alter table notices.dispatch add constraint dispatch_channel_check check (channel in ('cabinet', 'email', 'sms', 'post', 'telephone', 'workplace'));
alter table notices.dispatch add column officer uuid;
comment on column notices.dispatch.officer is 'who of the court had it sent or told it himself, or null where the rule did';
