package no.kommunepris.systemtests;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the {@link RunningSystem} to a test class, started once per JVM. After a failure it says where the logs are and
 * keeps a picture of what the browser showed; the later steps of a class that {@link StepByStep goes step by step} are
 * then skipped.
 */
public final class SystemUnderTest implements ParameterResolver, AfterTestExecutionCallback, ExecutionCondition {
    private static final Namespace OURS = Namespace.create(SystemUnderTest.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return system(test);
    }

    private static RunningSystem system(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Attempt.class, key -> Attempt.start(), Attempt.class)
                .system();
    }

    /** The one attempt to start it; when it has failed, no later test waits for another. */
    private record Attempt(
            @Nullable RunningSystem running, @Nullable RuntimeException failure) implements CloseableResource {
        static Attempt start() {
            try {
                return new Attempt(
                        RunningSystem.start(Path.of(System.getProperty("checkout", ".."))
                                .toAbsolutePath()
                                .normalize()),
                        null);
            } catch (RuntimeException e) {
                return new Attempt(null, e);
            }
        }

        RunningSystem system() {
            if (running == null) {
                throw new IllegalStateException("There is no system to test.", failure);
            }
            return running;
        }

        @Override
        public void close() {
            if (running != null) {
                running.close();
            }
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        test.getExecutionException().ifPresent(failure -> {
            RunningSystem system = system(test);
            Class<?> where = test.getRequiredTestClass();
            test.getRoot().getStore(OURS).put(where, test.getDisplayName());
            System.out.println(where.getSimpleName() + "." + test.getDisplayName() + " failed. Logs:\n" + system.logs()
                    + "\nWhat the browser showed: "
                    + system.browser().picturesOfEverything(where.getSimpleName() + "-" + test.getDisplayName()));
        });
        if (!test.getRequiredTestClass().isAnnotationPresent(StepByStep.class)) {
            system(test).browser().closeVisitors();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()
                || !context.getRequiredTestClass().isAnnotationPresent(StepByStep.class)) {
            return ConditionEvaluationResult.enabled("not a step");
        }
        Object failed = context.getRoot().getStore(OURS).get(context.getRequiredTestClass());
        return failed == null
                ? ConditionEvaluationResult.enabled("every step so far went well")
                : ConditionEvaluationResult.disabled("builds on the step that failed: " + failed);
    }
}
