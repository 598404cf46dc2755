package kz.torelik.benchmark;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/// The least that filing can cost: the signature verified with the key in the certificate, and one row committed durably in the same PostgreSQL. It runs in
/// the process of the benchmark, without HTTP.
final class Floor {

    private final BlockingQueue<Connection> connections;

    private Floor(BlockingQueue<Connection> connections) { this.connections = connections; }

    static Floor with(RunningHouse house, int clients) throws IOException, SQLException {
        BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(clients);
        for (int i = 0; i < clients; i++) connections.add(DriverManager.getConnection(house.databaseUrl(), "postgres", house.databasePassword()));
        Connection first = connections.element();
        try (Statement statement = first.createStatement()) {
            statement.execute("create table if not exists floor (id bigserial primary key, signature bytea not null)");
        }
        return new Floor(connections);
    }

    void take(PreparedClaims.Claim claim) {
        if (!verifies(claim)) throw new IllegalStateException("A signature does not verify");
        try {
            Connection connection = connections.take();
            try (PreparedStatement insert = connection.prepareStatement("insert into floor (signature) values (?)")) {
                insert.setBytes(1, claim.cms());
                insert.executeUpdate();
            } finally {
                connections.add(connection);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean verifies(PreparedClaims.Claim claim) {
        try {
            CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(claim.text()), claim.cms());
            SignerInformation signer = signed.getSignerInfos().iterator().next();
            for (Object match : List.copyOf(signed.getCertificates().getMatches(null))) {
                if (signer.getSID().match(match)) return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build((X509CertificateHolder) match));
            }
            return false;
        } catch (CMSException | OperatorCreationException | GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
