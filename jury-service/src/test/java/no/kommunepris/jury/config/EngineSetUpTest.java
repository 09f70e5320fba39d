package no.kommunepris.jury.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.kommunepris.backbone.security.Role;
import no.kommunepris.jury.process.EngineTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class EngineSetUpTest extends EngineTest {
    private static final int INSTANCES = 4;

    @Autowired
    private EngineSetUp setUp;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Test
    void instancesThatStartTogetherSetTheEngineUpOnce() throws Exception {
        long rights = rights();
        assertThat(rights).isPositive();
        authorizations
                .createAuthorizationQuery()
                .groupIdIn(Role.JUROR, Role.SECRETARIAT, Role.OPERATOR)
                .list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
        filters.createTaskFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));

        startTogether();

        assertThat(rights()).isEqualTo(rights);
        assertThat(filters.createTaskFilterQuery().list())
                .extracting(filter -> filter.getName())
                .containsExactlyInAnyOrder("Mine oppgaver", "Sekretariatets oppgaver");
    }

    private long rights() {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(Role.JUROR, Role.SECRETARIAT, Role.OPERATOR)
                .count();
    }

    private void startTogether() throws Exception {
        CyclicBarrier together = new CyclicBarrier(INSTANCES);
        Callable<Boolean> instance = () -> {
            together.await();
            setUp.run(new DefaultApplicationArguments());
            return true;
        };
        ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
        try {
            List<Future<Boolean>> started = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                started.add(instances.submit(instance));
            }
            for (Future<Boolean> start : started) {
                assertThat(start.get()).isTrue();
            }
        } finally {
            instances.shutdownNow();
        }
    }
}
