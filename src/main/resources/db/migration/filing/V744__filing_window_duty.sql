-- What is shown at the window of the state duty of a cassation complaint (CPC art. 441 part 5): a receipt of a bank, which counts once, or what frees of it.
alter table filing.window_paper add column receipt text, add column paid numeric(18, 2), add column paid_on date, add column exemptions text[] not null default '{}';
alter table filing.window_paper add constraint receipt_whole check ((receipt is null) = (paid is null) and (receipt is null) = (paid_on is null));
create unique index window_paper_receipt on filing.window_paper (receipt) where receipt is not null and state = 'filed';
