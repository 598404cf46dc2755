package kz.torelik.programs;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/// The public keys of a program (RFC 7517). The kind of a key alone says by which algorithm it is checked; what a statement says of itself is only compared.
final class PublicKeys {

    static final List<String> ALGORITHMS = List.of("ES256", "PS256", "RS256");
    private static final int SHORTEST_RSA = 2048;
    private static final int MOST = 5;
    private static final int LONGEST = 10_000;

    private PublicKeys() {}

    /// Whether these are one to five public keys that the house can check; with a private one among them they are not.
    static boolean areGood(String text) {
        if (text.length() > LONGEST) return false;
        try {
            List<JWK> keys = JWKSet.parse(text).getKeys();
            return !keys.isEmpty() && keys.size() <= MOST && keys.stream().allMatch(key -> !key.isPrivate() && isKnown(key)) && keys.stream().map(JWK::getKeyID).distinct().count() == keys.size();
        } catch (ParseException | IllegalArgumentException no) {
            return false;
        }
    }

    private static boolean isKnown(JWK key) {
        return switch (key) {
            case ECKey curve -> Curve.P_256.equals(curve.getCurve());
            case RSAKey rsa -> rsa.size() >= SHORTEST_RSA;
            default -> false;
        };
    }

    /// Whether one of the keys, the one that the statement names where it names one, signed it.
    static boolean signed(String keys, SignedJWT statement) throws ParseException, JOSEException {
        JWSAlgorithm algorithm = statement.getHeader().getAlgorithm();
        String named = statement.getHeader().getKeyID();
        for (JWK key : JWKSet.parse(keys).getKeys()) {
            if (named != null && !named.equals(key.getKeyID())) continue;
            JWSVerifier verifier = switch (key) {
                case ECKey curve -> new ECDSAVerifier(curve);
                case RSAKey rsa -> new RSASSAVerifier(rsa);
                default -> throw new IllegalStateException("A key of another kind was registered");
            };
            Set<JWSAlgorithm> fitting = key instanceof ECKey ? Set.of(JWSAlgorithm.ES256) : Set.of(JWSAlgorithm.PS256, JWSAlgorithm.RS256);
            if (fitting.contains(algorithm) && statement.verify(verifier)) return true;
        }
        return false;
    }
}
