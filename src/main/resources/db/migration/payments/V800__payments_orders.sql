-- The state duty on its way through the bank. Nothing here is ever deleted: money that came stays visible until it is settled or returned.
create schema payments;

create table payments.payment_order (
    id uuid primary key,
    subject uuid not null,
    payer uuid not null,
    amount numeric(16, 2) not null check (amount > 0),
    currency text not null default 'KZT' check (currency = 'KZT'),
    payee jsonb not null,
    description jsonb not null,
    return_address text not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    state text not null check (state in ('created', 'sent', 'paid', 'failed', 'cancelled', 'expired', 'refund-requested', 'refunded', 'partly-refunded')),
    paid numeric(16, 2) not null default 0 check (paid >= 0),
    refunded numeric(16, 2) not null default 0 check (refunded >= 0 and refunded <= paid),
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index payment_order_subject on payments.payment_order (subject);
create unique index payment_order_one_open on payments.payment_order (subject) where state in ('created', 'sent');

create table payments.order_history (
    id bigint generated always as identity primary key,
    order_id uuid not null references payments.payment_order,
    state text not null,
    cause text not null,
    at timestamptz not null
);
create index order_history_order on payments.order_history (order_id);

-- What was asked of the bank for an order; a second row exists when a remainder is left to pay.
create table payments.bank_order (
    reference text primary key,
    order_id uuid not null references payments.payment_order,
    amount numeric(16, 2) not null,
    bank_order text,
    pay_at text,
    created_at timestamptz not null
);
create index bank_order_order on payments.bank_order (order_id);

-- Authentic messages of the bank; the event number makes each count once.
create table payments.callback (
    event_id text primary key,
    kind text not null,
    body bytea not null,
    signature text not null,
    received_at timestamptz not null,
    verdict text
);

-- Money that reached the bank, whether or not it could be matched to an order.
create table payments.incoming (
    id uuid primary key,
    bank_payment text not null unique,
    reference text not null,
    order_id uuid references payments.payment_order,
    amount numeric(16, 2) not null check (amount > 0),
    currency text not null,
    receipt text not null,
    paid_at timestamptz not null,
    booked_at timestamptz not null,
    source text not null,
    standing text not null check (standing in ('settled', 'unmatched', 'returning')),
    why text check (why in ('unknown-order', 'wrong-currency', 'late', 'closed-order', 'double')),
    check (standing <> 'unmatched' or why is not null)
);
create index incoming_order on payments.incoming (order_id);
create index incoming_unmatched on payments.incoming (booked_at) where standing = 'unmatched';

create table payments.refund (
    id uuid primary key,
    incoming_id uuid not null references payments.incoming,
    order_id uuid references payments.payment_order,
    amount numeric(16, 2) not null check (amount > 0),
    currency text not null,
    cause text not null check (cause in ('ordered', 'double', 'unmatched')),
    basis text,
    state text not null check (state in ('requested', 'done', 'failed')),
    bank_refund text,
    requested_at timestamptz not null,
    closed_at timestamptz
);
create index refund_order on payments.refund (order_id);
create index refund_incoming on payments.refund (incoming_id);
create index refund_waiting on payments.refund (requested_at) where state = 'requested';

create table payments.statement_read (
    bank text primary key,
    line bigint not null
);

revoke delete on all tables in schema payments from torelik_app;
revoke update on payments.order_history, payments.callback from torelik_app;
grant update (verdict) on payments.callback to torelik_app;
