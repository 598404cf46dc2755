package kz.torelik.payments;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The money that reached the bank, the bank's messages, and how far its statement was read.
final class MoneyRows {

    private final JdbcClient jdbc;

    MoneyRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// A booked sum. @param standing `settled`, `unmatched` or `returning`
    record Incoming(UUID id, String bankPayment, @Nullable UUID orderId, BigDecimal amount, String currency, String receipt, Instant paidAt, String standing,
                    @Nullable String why) {}

    /// Keeps a message once. @return false when it is known
    boolean keepCallback(BankEvent event, byte[] body, String signature, Instant at) {
        return jdbc.sql("insert into payments.callback (event_id, kind, body, signature, received_at) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(event.event(), event.kind(), body, signature, at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    void setVerdict(String event, String verdict) {
        jdbc.sql("update payments.callback set verdict = ? where event_id = ?").params(verdict, event).update();
    }

    /// Books a sum once, by the bank's number of the payment. @return false when it is booked
    boolean keep(Incoming sum, String reference, String source, Instant at) {
        return jdbc.sql("""
                insert into payments.incoming (id, bank_payment, reference, order_id, amount, currency, receipt, paid_at, booked_at, source, standing, why)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (bank_payment) do nothing""")
                .params(sum.id(), sum.bankPayment(), reference, sum.orderId(), sum.amount(), sum.currency(), sum.receipt(), sum.paidAt().atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC), source, sum.standing(), sum.why()).update() == 1;
    }

    boolean isKnown(String bankPayment) {
        return jdbc.sql("select exists (select 1 from payments.incoming where bank_payment = ?)").param(bankPayment).query(Boolean.class).single();
    }

    Optional<Incoming> lock(UUID id) { return jdbc.sql("select * from payments.incoming where id = ? for update").param(id).query(MoneyRows::incoming).optional(); }

    List<Incoming> settledOn(UUID order) {
        return jdbc.sql("select * from payments.incoming where order_id = ? and standing = 'settled' order by booked_at desc, id").param(order)
                .query(MoneyRows::incoming).list();
    }

    void settle(UUID id, UUID order) {
        jdbc.sql("update payments.incoming set standing = 'settled', order_id = ? where id = ?").params(order, id).update();
    }

    void setReturning(UUID id) { jdbc.sql("update payments.incoming set standing = 'returning' where id = ?").param(id).update(); }

    void setUnmatched(UUID id) { jdbc.sql("update payments.incoming set standing = 'unmatched', why = case why when 'double' then 'closed-order' else why end where id = ?").param(id).update(); }

    List<UnmatchedPayment> unmatched() {
        return jdbc.sql("select * from payments.incoming where standing = 'unmatched' order by booked_at, id").query((row, number) -> {
            Incoming sum = incoming(row, number);
            return new UnmatchedPayment(new PublicId(sum.id()), sum.orderId() == null ? null : new PublicId(sum.orderId()), sum.amount(), sum.currency(), sum.receipt(),
                    sum.paidAt(), UnmatchedPayment.Why.of(row.getString("why")));
        }).list();
    }

    long readUpTo() { return jdbc.sql("select coalesce(max(line), 0) from payments.statement_read where bank = 'bank'").query(Long.class).single(); }

    void setReadUpTo(long line) {
        jdbc.sql("insert into payments.statement_read values ('bank', ?) on conflict (bank) do update set line = greatest(statement_read.line, excluded.line)")
                .param(line).update();
    }

    static Instant instant(ResultSet row, String column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    private static Incoming incoming(ResultSet row, int number) throws SQLException {
        return new Incoming(row.getObject("id", UUID.class), row.getString("bank_payment"), row.getObject("order_id", UUID.class), row.getBigDecimal("amount"),
                row.getString("currency"), row.getString("receipt"), instant(row, "paid_at"), row.getString("standing"), row.getString("why"));
    }
}
