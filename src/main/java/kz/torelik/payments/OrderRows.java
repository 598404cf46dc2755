package kz.torelik.payments;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Orders, their history, and what was asked of the bank for them.
final class OrderRows {

    private static final String READ = """
            select o.*, (select b.pay_at from payments.bank_order b where b.order_id = o.id and o.state in ('created', 'sent')
                          and b.amount = o.amount - o.paid order by b.created_at desc, b.reference desc limit 1) as pay_at
              from payments.payment_order o""";
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    OrderRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// What the bank was asked for. @param bankOrder the bank's number, or null until it answered
    record Asked(String reference, UUID orderId, Tenge amount, @Nullable String bankOrder) {}

    Optional<PaymentOrder> find(UUID id) { return jdbc.sql(READ + " where o.id = ?").param(id).query(this::order).optional(); }

    /// Reads an order and keeps it from others until the transaction ends.
    Optional<PaymentOrder> lock(UUID id) {
        return jdbc.sql("select id from payments.payment_order where id = ? for update").param(id).query(UUID.class).optional().flatMap(this::find);
    }

    Optional<PaymentOrder> lockByReference(String reference) {
        return jdbc.sql("select order_id from payments.bank_order where reference = ?").param(reference).query(UUID.class).optional().flatMap(this::lock);
    }

    Optional<PaymentOrder> openFor(UUID subject) {
        return jdbc.sql(READ + " where o.subject = ? and o.state in ('created', 'sent')").param(subject).query(this::order).optional();
    }

    List<PaymentOrder> of(UUID subject) { return jdbc.sql(READ + " where o.subject = ? order by o.created_at, o.id").param(subject).query(this::order).list(); }

    boolean isReplaced(PaymentOrder order) {
        return jdbc.sql("select exists (select 1 from payments.payment_order where subject = ? and id <> ? and state in ('created', 'sent', 'paid'))")
                .params(order.subject().uuid(), order.id().uuid()).query(Boolean.class).single();
    }

    List<UUID> overdue(Instant now) {
        return jdbc.sql("select id from payments.payment_order where state in ('created', 'sent') and paid = 0 and expires_at < ? order by expires_at limit 1000")
                .param(now.atOffset(ZoneOffset.UTC)).query(UUID.class).list();
    }

    /// @return false when the subject got another open order at the same moment
    boolean insert(PaymentOrder order) {
        int rows = jdbc.sql("""
                insert into payments.payment_order (id, subject, payer, amount, payee, description, return_address, language, state, created_at, expires_at)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(order.id().uuid(), order.subject().uuid(), order.payer().uuid(), order.amount().amount(), json.writeValueAsString(order.payee()),
                        json.writeValueAsString(order.description()), order.returnAddress().toString(), order.language().tag(), order.state().word(),
                        order.createdAt().atOffset(ZoneOffset.UTC), order.expiresAt().atOffset(ZoneOffset.UTC)).update();
        if (rows == 1) note(order.id().uuid(), order.state(), "asked", order.createdAt());
        return rows == 1;
    }

    void change(PaymentOrder order, OrderState state, String cause, Instant at) {
        jdbc.sql("update payments.payment_order set state = ? where id = ?").params(state.word(), order.id().uuid()).update();
        note(order.id().uuid(), state, cause, at);
    }

    void add(PaymentOrder order, Tenge paid) {
        jdbc.sql("update payments.payment_order set paid = paid + ? where id = ?").params(paid.amount(), order.id().uuid()).update();
    }

    void takeBack(PaymentOrder order, Tenge refunded) {
        jdbc.sql("update payments.payment_order set refunded = refunded + ? where id = ?").params(refunded.amount(), order.id().uuid()).update();
    }

    void setAmount(PaymentOrder order, Tenge amount, Instant at) {
        jdbc.sql("update payments.payment_order set amount = ? where id = ?").params(amount.amount(), order.id().uuid()).update();
        note(order.id().uuid(), order.state(), "amount-changed", at);
    }

    List<String> history(UUID id) {
        return jdbc.sql("select state || ' ' || cause from payments.order_history where order_id = ? order by id").param(id).query(String.class).list();
    }

    /// What was asked of the bank, the newest first.
    List<Asked> asked(UUID order) {
        return jdbc.sql("select reference, order_id, amount, bank_order from payments.bank_order where order_id = ? order by created_at desc, reference desc").param(order)
                .query((row, _) -> new Asked(row.getString(1), row.getObject(2, UUID.class), new Tenge(row.getBigDecimal(3)), row.getString(4))).list();
    }

    void insertAsked(Asked asked, Instant at) {
        jdbc.sql("insert into payments.bank_order (reference, order_id, amount, created_at) values (?, ?, ?, ?)")
                .params(asked.reference(), asked.orderId(), asked.amount().amount(), at.atOffset(ZoneOffset.UTC)).update();
    }

    void opened(String reference, PaymentGateway.Opened opened) {
        jdbc.sql("update payments.bank_order set bank_order = ?, pay_at = ? where reference = ?")
                .params(opened.order(), opened.payAt().toString(), reference).update();
    }

    private void note(UUID id, OrderState state, String cause, Instant at) {
        jdbc.sql("insert into payments.order_history (order_id, state, cause, at) values (?, ?, ?, ?)")
                .params(id, state.word(), cause, at.atOffset(ZoneOffset.UTC)).update();
    }

    private PaymentOrder order(ResultSet row, int number) throws SQLException {
        String payAt = row.getString("pay_at");
        return new PaymentOrder(new PublicId(row.getObject("id", UUID.class)), new Subject(row.getObject("subject", UUID.class)),
                PersonId.of(row.getObject("payer", UUID.class)), new Tenge(row.getBigDecimal("amount")), new Tenge(row.getBigDecimal("paid")),
                new Tenge(row.getBigDecimal("refunded")), OrderState.of(row.getString("state")), json.readValue(row.getString("payee"), Trilingual.class),
                json.readValue(row.getString("description"), Trilingual.class), URI.create(row.getString("return_address")),
                Language.find(row.getString("language")).orElseThrow(), MoneyRows.instant(row, "created_at"), MoneyRows.instant(row, "expires_at"),
                payAt == null ? null : URI.create(payAt));
    }
}
