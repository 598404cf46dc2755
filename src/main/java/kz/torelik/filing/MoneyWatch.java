package kz.torelik.filing;

import kz.torelik.payments.Payments;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Asks the bank every few minutes for what its messages may have lost, so that a paid claim is never left waiting; then ends the claims whose time to pay is over.
@Component
class MoneyWatch {

    private final Payments payments;
    private final Lapsing lapsing;

    MoneyWatch(Payments payments, Lapsing lapsing) {
        this.payments = payments;
        this.lapsing = lapsing;
    }

    @Scheduled(fixedDelayString = "${torelik.payments.look-every:3m}", initialDelayString = "${torelik.payments.look-every:3m}")
    void look() {
        payments.reconcile();
        lapsing.lapse();
    }
}
