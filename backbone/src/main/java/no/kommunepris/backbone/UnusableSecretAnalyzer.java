package no.kommunepris.backbone;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence instead of a stack trace. */
class UnusableSecretAnalyzer extends AbstractFailureAnalyzer<UnusableSecretException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSecretException cause) {
        return new FailureAnalysis(cause.getMessage(), "See docs/configuration.md.", cause);
    }
}
