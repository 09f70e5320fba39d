package no.kommunepris.backbone.engine;

import no.kommunepris.backbone.StoreAway;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.retry.support.RetryTemplate;

/**
 * Sets an engine up in one transaction, and lets the other instances on the same database wait until that is done; then
 * they find what was made. Waits for a database that is away. Holds the lock that the engine itself takes for the same
 * purpose while it starts.
 */
public final class OneAtATime {
    private static final RetryTemplate UNTIL_IT_IS_BACK = RetryTemplate.builder()
            .maxAttempts(30)
            .fixedBackoff(2_000)
            .retryOn(StoreAway::isTheCauseOf)
            .build();

    private OneAtATime() {}

    /** @param setUp must look for what is there before it makes anything */
    public static void setUp(ProcessEngine engine, Runnable setUp) {
        CommandExecutor transactions = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
        UNTIL_IT_IS_BACK.execute(attempt -> transactions.execute(transaction -> {
            transaction.getPropertyManager().acquireExclusiveLockForStartup();
            setUp.run();
            return engine;
        }));
    }
}
