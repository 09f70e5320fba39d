package no.kommunepris.backbone.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Sets an engine up in one transaction, and lets the other instances on the same database wait until that is done; then
 * they find what was made. Holds the lock that the engine itself takes for the same purpose while it starts.
 */
public final class OneAtATime {
    private OneAtATime() {}

    /** @param setUp must look for what is there before it makes anything */
    public static void setUp(ProcessEngine engine, Runnable setUp) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(transaction -> {
                    transaction.getPropertyManager().acquireExclusiveLockForStartup();
                    setUp.run();
                    return engine;
                });
    }
}
