package kz.torelik.payments;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Money on its way back.
final class RefundRows {

    private static final String WAITING = """
            select r.id, i.bank_payment, r.amount, r.currency from payments.refund r join payments.incoming i on i.id = r.incoming_id
             where r.state = 'requested'""";
    private final JdbcClient jdbc;

    RefundRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// A return with the bank's number of the payment it returns.
    record Waiting(UUID id, String bankPayment, BigDecimal amount, String currency) {}

    void insert(Refund refund) {
        jdbc.sql("insert into payments.refund (id, incoming_id, order_id, amount, currency, cause, basis, state, requested_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(refund.id().uuid(), refund.incoming().uuid(), refund.order() == null ? null : refund.order().uuid(), refund.amount(), refund.currency(),
                        refund.cause().word(), refund.basis() == null ? null : refund.basis().toString(), refund.state().word(),
                        refund.requestedAt().atOffset(ZoneOffset.UTC)).update();
    }

    /// @return false when it was closed before
    boolean close(UUID id, Refund.State state, String bankRefund, Instant at) {
        return jdbc.sql("update payments.refund set state = ?, bank_refund = ?, closed_at = ? where id = ? and state = 'requested'")
                .params(state.word(), bankRefund, at.atOffset(ZoneOffset.UTC), id).update() == 1;
    }

    Optional<Refund> find(UUID id) { return jdbc.sql("select * from payments.refund where id = ?").param(id).query(RefundRows::refund).optional(); }

    List<Refund> of(UUID order) {
        return jdbc.sql("select * from payments.refund where order_id = ? order by requested_at, id").param(order).query(RefundRows::refund).list();
    }

    /// What of a booked sum is returned or on its way back.
    Tenge takenFrom(UUID incoming) {
        return new Tenge(jdbc.sql("select coalesce(sum(amount), 0) from payments.refund where incoming_id = ? and state <> 'failed'").param(incoming)
                .query(BigDecimal.class).single());
    }

    /// What of an order's settled money is on its way back.
    Tenge waitingFor(UUID order) {
        return new Tenge(jdbc.sql("select coalesce(sum(amount), 0) from payments.refund where order_id = ? and cause = 'ordered' and state = 'requested'").param(order)
                .query(BigDecimal.class).single());
    }

    List<Waiting> waiting() { return jdbc.sql(WAITING + " order by r.requested_at limit 1000").query(RefundRows::row).list(); }

    Optional<Waiting> waiting(UUID id) {
        return jdbc.sql(WAITING + " and r.id = ?").param(id).query(RefundRows::row).optional();
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getObject(1, UUID.class), row.getString(2), row.getBigDecimal(3), row.getString(4));
    }

    private static Refund refund(ResultSet row, int number) throws SQLException {
        UUID order = row.getObject("order_id", UUID.class);
        String basis = row.getString("basis");
        return new Refund(new PublicId(row.getObject("id", UUID.class)), new PublicId(row.getObject("incoming_id", UUID.class)), order == null ? null : new PublicId(order),
                row.getBigDecimal("amount"), row.getString("currency"), Refund.Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                basis == null ? null : LegalBasis.of(basis), Refund.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), MoneyRows.instant(row, "requested_at"));
    }
}
