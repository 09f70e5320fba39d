package no.kommunepris.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final BooleanSupplier DOCKER = () -> true;
    private static final BooleanSupplier NO_DOCKER = () -> false;

    @Test
    void containersAreUsedWhereADockerEngineAnswers() {
        assertThat(Choice.of("", "", DOCKER)).isEqualTo(new Choice(true, false));
        assertThat(Choice.of("", "", NO_DOCKER)).isEqualTo(new Choice(false, false));
    }

    @Test
    void whatIsAskedForCountsMoreThanWhatIsThere() {
        assertThat(Choice.of("embedded", "", DOCKER).containers()).isFalse();
        assertThat(Choice.of("containers", "", NO_DOCKER).containers()).isTrue();
    }

    @Test
    void mongoStandsAloneUnlessAReplicaSetIsAskedFor() {
        assertThat(Choice.of("containers", "standalone", DOCKER).replicaSet()).isFalse();
        assertThat(Choice.of("containers", "replica-set", DOCKER).replicaSet()).isTrue();
        assertThat(Choice.of("containers", "replica-set", DOCKER).words())
                .isEqualTo("containers, MongoDB as a replica set");
    }

    @Test
    void aReplicaSetThatCannotBeGivenIsNotPassedOver() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.of("", "replica-set", NO_DOCKER))
                .withMessageContaining("needs containers");
    }

    @Test
    void whatIsUnknownIsRefusedWithWhatIsPossible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.of("docker", "", DOCKER))
                .withMessage("-Dinfrastructure must be containers or embedded, not docker.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.of("", "cluster", DOCKER))
                .withMessage("-Dmongo must be standalone or replica-set, not cluster.");
    }
}
