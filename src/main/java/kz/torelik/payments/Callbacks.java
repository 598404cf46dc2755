package kz.torelik.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.registries.WireSeal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Hears the messages of the bank. A message is believed by its signature and its time, counts once by its number, and is booked with all that
/// follows in one transaction: when that fails, nothing is kept, the exception leaves, and the bank says it again.
public final class Callbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
    private static final Actor.Rule BANK = new Actor.Rule("bank-callback");
    private static final int LARGEST = 64 * 1024;

    private final MoneyRows money;
    private final Booking booking;
    private final Refunds refunds;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final Trust trust;
    private final JsonMapper json = JsonMapper.shared();

    Callbacks(MoneyRows money, Booking booking, Refunds refunds, TransactionTemplate transactions, CourtClock clock, Trust trust) {
        this.money = money;
        this.booking = booking;
        this.refunds = refunds;
        this.transactions = transactions;
        this.clock = clock;
        this.trust = trust;
    }

    /// By what a message is believed. @param path where the bank posts to; it is signed too @param window how far its time may be from ours
    record Trust(WireSeal signature, String path, Duration window, Clock wireClock) {}

    /// @param headers the first value of a header by its name, or null, such as `request::getHeader`
    /// @param body exactly the bytes that came
    /// @return what became of it; answer the bank with its status
    public CallbackVerdict receive(Function<String, @Nullable String> headers, byte[] body) {
        String time = headers.apply(HttpBank.TIME);
        String signature = headers.apply(HttpBank.SIGNATURE);
        if (body.length > LARGEST) return refused("form");
        if (time == null || signature == null || !trust.signature().isCallback(signature, trust.path(), time, body)) return refused("signature");
        if (!isFresh(time)) return refused("timestamp");
        try {
            BankEvent event = json.readValue(body, BankEvent.class);
            return Acting.as(BANK, () -> Transactions.within(transactions, () -> keep(event, body, signature)));
        } catch (JacksonException _) {
            return refused("form");
        }
    }

    private CallbackVerdict keep(BankEvent event, byte[] body, String signature) {
        if (!money.keepCallback(event, body, signature, clock.instant())) return new CallbackVerdict.Repeated(event.event());
        String outcome = event.money().map(sum -> booking.book(sum, "callback"))
                .or(() -> event.returned().map(refunds::close)).orElse("noted");
        money.setVerdict(event.event(), outcome);
        return new CallbackVerdict.Booked(event.event(), outcome);
    }

    private boolean isFresh(String time) {
        try {
            return Math.abs(Math.subtractExact(trust.wireClock().millis(), Long.parseLong(time))) <= trust.window().toMillis();
        } catch (NumberFormatException | ArithmeticException _) {
            return false;
        }
    }

    private static CallbackVerdict refused(String code) {
        LOG.warn("A message to the callback of the bank was refused: {}", code);
        return new CallbackVerdict.Refused(code);
    }
}
