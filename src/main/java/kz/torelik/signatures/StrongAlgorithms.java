package kz.torelik.signatures;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.policy.CryptographicSuite;
import eu.europa.esig.dss.model.policy.crypto.CryptographicSuiteEvaluation;
import java.util.Date;
import java.util.Map;
import java.util.Set;

/// The table of algorithms with their dates, read from the policy once. DSS would build it anew, dates and all, at every question, and
/// asks some thirty times in a validation: two fifths of its work.
final class StrongAlgorithms implements CryptographicSuite {

    private final CryptographicSuite policy;
    private final Map<DigestAlgorithm, Set<CryptographicSuiteEvaluation>> digests;
    private final Map<SignatureAlgorithm, Set<CryptographicSuiteEvaluation>> signatures;
    private final Date updated;

    StrongAlgorithms(CryptographicSuite policy) {
        this.policy = policy;
        this.digests = policy.getAcceptableDigestAlgorithms();
        this.signatures = policy.getAcceptableSignatureAlgorithms();
        this.updated = policy.getCryptographicSuiteUpdateDate();
    }

    @Override
    public String getPolicyName() { return policy.getPolicyName(); }

    @Override
    public Map<DigestAlgorithm, Set<CryptographicSuiteEvaluation>> getAcceptableDigestAlgorithms() { return digests; }

    @Override
    public Map<SignatureAlgorithm, Set<CryptographicSuiteEvaluation>> getAcceptableSignatureAlgorithms() { return signatures; }

    @Override
    public Date getCryptographicSuiteUpdateDate() { return updated; }

    @Override
    public Level getLevel() { return policy.getLevel(); }

    @Override
    public void setLevel(Level level) { policy.setLevel(level); }

    @Override
    public Level getAcceptableDigestAlgorithmsLevel() { return policy.getAcceptableDigestAlgorithmsLevel(); }

    @Override
    public void setAcceptableDigestAlgorithmsLevel(Level level) { policy.setAcceptableDigestAlgorithmsLevel(level); }

    @Override
    public Level getAcceptableSignatureAlgorithmsLevel() { return policy.getAcceptableSignatureAlgorithmsLevel(); }

    @Override
    public void setAcceptableSignatureAlgorithmsLevel(Level level) { policy.setAcceptableSignatureAlgorithmsLevel(level); }

    @Override
    public Level getAcceptableSignatureAlgorithmsMiniKeySizeLevel() { return policy.getAcceptableSignatureAlgorithmsMiniKeySizeLevel(); }

    @Override
    public void setAcceptableSignatureAlgorithmsMiniKeySizeLevel(Level level) { policy.setAcceptableSignatureAlgorithmsMiniKeySizeLevel(level); }

    @Override
    public Level getAlgorithmsExpirationDateLevel() { return policy.getAlgorithmsExpirationDateLevel(); }

    @Override
    public void setAlgorithmsExpirationDateLevel(Level level) { policy.setAlgorithmsExpirationDateLevel(level); }

    @Override
    public Level getAlgorithmsExpirationDateAfterUpdateLevel() { return policy.getAlgorithmsExpirationDateAfterUpdateLevel(); }

    @Override
    public void setAlgorithmsExpirationTimeAfterPolicyUpdateLevel(Level level) { policy.setAlgorithmsExpirationTimeAfterPolicyUpdateLevel(level); }
}
