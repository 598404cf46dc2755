-- A third way to sign in: with a phone over a QR code.
alter table identity.session drop constraint session_means_check;
alter table identity.session add constraint session_means_check check (means in ('password', 'eds', 'qr'));
