package kz.torelik.benchmark;

import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import kz.torelik.House;
import kz.torelik.kernel.Actor;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The least that filing can cost: the signature verified with the key in the certificate, and one row committed durably.
final class Floor {

    private Floor() {}

    static FilingBenchmark.Measure run(House house, PreparedClaims prepared, int count, int clients) throws InterruptedException {
        JdbcClient jdbc = house.get(JdbcClient.class);
        TransactionTemplate transactions = house.get(TransactionTemplate.class);
        AtomicInteger number = new AtomicInteger();
        return FilingBenchmark.measure(count, clients, () -> {
            PreparedClaims.Prepared claim = prepared.next();
            if (!verifies(claim)) throw new IllegalStateException("A signature does not verify");
            house.as(new Actor.Rule("floor"), () -> transactions.execute(_ -> jdbc.sql("insert into casefile.number_series (court, year, kind, last) values (?, 1, 'floor', 0)")
                    .param("f" + number.incrementAndGet()).update()));
        }, () -> {});
    }

    private static boolean verifies(PreparedClaims.Prepared claim) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(claim.text()), claim.signature());
            SignerInformation signer = signed.getSignerInfos().iterator().next();
            for (Object match : signed.getCertificates().getMatches(null)) {
                if (signer.getSID().match(match)) return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build((X509CertificateHolder) match));
            }
            return false;
        } catch (CMSException | OperatorCreationException | GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
