-- What everybody is told of a month is taken once, when the month is over, and stays: what becomes known of it later changes no number that was told (decision 0020).
create table indicators.released (
    month       date not null check (month = date_trunc('month', month)::date),
    what        text not null,
    figures     jsonb not null,
    released_at timestamptz not null,
    primary key (month, what)
);
comment on column indicators.released.what is 'figures, or split <indicator> <part>';
comment on column indicators.released.figures is 'by place (empty for the country, two digits for a region, four for a court): its figures before small ones are hidden';
revoke update, delete on indicators.released from torelik_app;
