package kz.torelik.payments;

import java.io.IOException;
import java.time.Clock;
import kz.torelik.kernel.CourtClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentsProperties.class)
class PaymentsConfiguration {

    @Bean
    BankKey bankKey(PaymentsProperties properties) throws IOException {
        return properties.bank().key().isBlank() ? BankKey.at(properties.bank().keyFile()) : BankKey.of(properties.bank().key());
    }

    @Bean
    PaymentGateway paymentGateway(PaymentsProperties properties, BankKey key) {
        PaymentsProperties.Bank bank = properties.bank();
        return new HttpBank(bank.address(), key.seal(), bank.timeout(), bank.pause(), Clock.systemUTC());
    }

    @Bean
    PaymentHouse paymentHouse(JdbcClient jdbc, TransactionTemplate transactions, PaymentGateway gateway, CourtClock clock,
                              ObjectProvider<PaymentListener> listeners, PaymentsProperties properties) {
        // A return is written down before it is sent: what a stop of the house cuts off, the reconciliation sends.
        Refunds.Sequel sequel = new Refunds.Sequel(task -> Thread.ofVirtual().name("refund").start(task), listeners);
        return PaymentHouse.of(new PaymentHouse.Ground(jdbc, transactions, clock), gateway, sequel, Clock.systemUTC(), properties.orderValid());
    }

    @Bean
    Payments payments(PaymentHouse house) { return house.payments(); }

    @Bean
    Callbacks callbacks(PaymentHouse house, BankKey key, PaymentsProperties properties) {
        return house.callbacks(new Callbacks.Trust(key.seal(), properties.bank().callbackPath(), properties.bank().window(), Clock.systemUTC()));
    }
}
