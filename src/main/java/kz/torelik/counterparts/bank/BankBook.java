package kz.torelik.counterparts.bank;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// The bank's memory: orders, payments, returns, and what is still to be told. One writer at a time; each change is on the disk before
/// anybody hears of it.
final class BankBook implements AutoCloseable {

    private final JsonMapper json = JsonMapper.shared();
    private final Journal journal;
    private final Faults faults;
    private final Clock clock;
    private final Messenger messenger;
    private final List<Entry> lines = new ArrayList<>();
    private final Map<String, Entry.Opened> byReference = new LinkedHashMap<>();
    private final Map<String, Entry.Opened> byOrder = new LinkedHashMap<>();
    private final Map<String, String> closed = new LinkedHashMap<>();
    private final Map<String, List<Entry.Paid>> paid = new LinkedHashMap<>();
    private final Map<String, Entry.Paid> payments = new LinkedHashMap<>();
    private final Map<String, Entry.Returned> returns = new LinkedHashMap<>();
    private final Map<String, Entry.Message> untold = new LinkedHashMap<>();

    BankBook(Journal journal, Faults faults, Clock clock, Messenger messenger) {
        this.journal = journal;
        this.faults = faults;
        this.clock = clock;
        this.messenger = messenger;
        journal.kept().forEach(this::remember);
    }

    /// How a payment on the page went.
    enum Outcome { PAID, DECLINED, CLOSED }

    /// Takes up, after a start, what the house has not heard.
    synchronized void tellAgain() { untold.values().forEach(message -> messenger.tell(message, () -> told(message.event()))); }

    /// Opens an order once for its reference. @return empty when the reference was used for another request
    synchronized Optional<Entry.Opened> open(Entry.Opened order) {
        Entry.Opened known = byReference.get(order.reference());
        if (known == null) write(List.of(order));
        return known == null ? Optional.of(order) : known.asked().equals(order.asked()) ? Optional.of(known) : Optional.empty();
    }

    synchronized Optional<Entry.Opened> byReference(String reference) { return Optional.ofNullable(byReference.get(reference)); }

    synchronized Optional<Entry.Opened> byOrder(String order) { return Optional.ofNullable(byOrder.get(order)); }

    /// `open`, `paid`, `cancelled` or `expired`.
    synchronized String state(Entry.Opened order) {
        if (paid.containsKey(order.order())) return "paid";
        String ended = closed.get(order.order());
        if (ended != null) return ended;
        return clock.instant().isAfter(order.until()) ? "expired" : "open";
    }

    synchronized List<Entry.Paid> paymentsOf(Entry.Opened order) { return List.copyOf(paid.getOrDefault(order.order(), List.of())); }

    /// Closes an order that nobody paid.
    synchronized void cancel(Entry.Opened order) {
        if (state(order).equals("open")) write(List.of(new Entry.Closed(order.order(), "cancelled", clock.instant())));
    }

    synchronized Outcome pay(Entry.Opened order, Account account) {
        if (!state(order).equals("open") && faults.take(Faults.Kind.PAY_AFTER_CLOSE).isEmpty()) return Outcome.CLOSED;
        if (account.declined()) {
            tell(List.of(), message("payment.declined", Map.of("reference", order.reference())));
            return Outcome.DECLINED;
        }
        take(order, account);
        if (faults.take(Faults.Kind.DOUBLE_PAYMENT).isPresent()) take(order, account);
        return Outcome.PAID;
    }

    private void take(Entry.Opened order, Account account) {
        BigDecimal amount = faults.take(Faults.Kind.WRONG_AMOUNT).map(Faults.Fault::amount).orElse(order.amount());
        String currency = faults.take(Faults.Kind.WRONG_CURRENCY).isPresent() ? "USD" : order.currency();
        String reference = faults.take(Faults.Kind.WRONG_ORDER).isPresent() ? "nobody-" + UUID.randomUUID() : order.reference();
        Instant now = clock.instant();
        Entry.Paid sum = new Entry.Paid("pay-" + UUID.randomUUID(), order.order(), reference, amount, currency, account.code(), now,
                "KZT" + now.toEpochMilli() + String.format("%04d", payments.size() % 10_000));
        tell(List.of(sum), message("payment.succeeded", said(sum)));
    }

    static Map<String, Object> said(Entry.Paid sum) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("payment", sum.payment());
        said.put("reference", sum.reference());
        said.put("amount", sum.amount().toPlainString());
        said.put("currency", sum.currency());
        said.put("paidAt", sum.at().toString());
        said.put("receipt", sum.receipt());
        return said;
    }

    synchronized Optional<Entry.Paid> payment(String payment) { return Optional.ofNullable(payments.get(payment)); }

    /// Returns money once for a reference. @return empty when more would go back than came
    synchronized Optional<Entry.Returned> giveBack(Entry.Paid sum, String reference, BigDecimal amount) {
        Entry.Returned known = returns.get(reference);
        if (known != null) return known.payment().equals(sum.payment()) && known.amount().compareTo(amount) == 0 ? Optional.of(known) : Optional.empty();
        BigDecimal gone = returns.values().stream().filter(each -> each.payment().equals(sum.payment()) && !each.state().equals("failed"))
                .map(Entry.Returned::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount.signum() <= 0 || gone.add(amount).compareTo(sum.amount()) > 0) return Optional.empty();
        boolean fails = faults.take(Faults.Kind.REFUND_FAILS).isPresent();
        String refund = "ref-" + UUID.randomUUID();
        Entry.Returned pending = new Entry.Returned(refund, sum.payment(), reference, amount, "pending", clock.instant());
        Entry.Returned end = new Entry.Returned(refund, sum.payment(), reference, amount, fails ? "failed" : "done", clock.instant());
        tell(List.of(pending, end), message(fails ? "refund.failed" : "refund.succeeded", Map.of("refund", refund, "reference", reference, "payment", sum.payment(),
                "amount", amount.toPlainString(), "currency", sum.currency())));
        return Optional.of(pending);
    }

    synchronized long size() { return lines.size(); }

    /// The lines after a known one, at most 500.
    synchronized List<Entry> after(long line) {
        int from = (int) Math.clamp(line, 0, lines.size());
        return List.copyOf(lines.subList(from, Math.min(lines.size(), from + 500)));
    }

    private synchronized void told(String event) {
        if (untold.containsKey(event)) write(List.of(new Entry.Delivered(event)));
    }

    @Override
    public synchronized void close() throws IOException { journal.close(); }

    private void tell(List<Entry> happened, Entry.Message message) {
        List<Entry> all = new ArrayList<>(happened);
        boolean lost = faults.take(Faults.Kind.LOST_CALLBACK).isPresent();
        if (!lost) all.add(message);
        write(all);
        if (!lost) messenger.tell(message, () -> told(message.event()));
    }

    private Entry.Message message(String kind, Map<String, Object> facts) {
        String event = "evt-" + UUID.randomUUID();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", event);
        body.put("kind", kind);
        body.putAll(facts);
        return new Entry.Message(event, json.writeValueAsString(body));
    }

    private void write(List<Entry> entries) {
        if (entries.isEmpty()) return;
        journal.append(entries);
        entries.forEach(this::remember);
    }

    private void remember(Entry entry) {
        lines.add(entry);
        switch (entry) {
            case Entry.Opened order -> {
                byReference.put(order.reference(), order);
                byOrder.put(order.order(), order);
            }
            case Entry.Closed(var order, var state, _) -> closed.put(order, state);
            case Entry.Paid sum -> {
                paid.computeIfAbsent(sum.order(), _ -> new ArrayList<>()).add(sum);
                payments.put(sum.payment(), sum);
            }
            case Entry.Returned back -> returns.put(back.reference(), back);
            case Entry.Message message -> untold.put(message.event(), message);
            case Entry.Delivered(var event) -> untold.remove(event);
        }
    }
}
