package no.kommunepris.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aSecondSystemMovesAllPortsByOneNumberOrEachByItsOwn() {
        Ports ports = Ports.from(Map.of("KOMMUNEPRIS_PORT_OFFSET", "1000", "KOMMUNEPRIS_PORT_SITE", "8888"));

        assertThat(ports.of(Port.KAFKA)).isEqualTo(20092);
        assertThat(ports.site()).isEqualTo("http://localhost:8888");
    }

    @Test
    void aPortThatIsNoneIsRefusedWithASentence() {
        assertThatThrownBy(() -> Ports.from(Map.of("KOMMUNEPRIS_PORT_SITE", "eighty")))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("KOMMUNEPRIS_PORT_SITE is 'eighty', which is not a number.");
        assertThatThrownBy(() -> Ports.from(Map.of("KOMMUNEPRIS_PORT_OFFSET", "50000")))
                .hasMessageContaining("set KOMMUNEPRIS_PORT_KAFKA or KOMMUNEPRIS_PORT_OFFSET");
    }

    @Test
    void aPortInUseIsNamedWithItsPurposeAndTheWayOut() throws Exception {
        Ports ports = Ports.free();
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
        try (ServerSocket other = new ServerSocket(ports.of(Port.SITE), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(CannotStartException.class)
                    .hasMessage("Port " + other.getLocalPort()
                            + " (the public site) is in use by another program: stop that program, or set"
                            + " KOMMUNEPRIS_PORT_SITE to a free port.");
        }
    }
}
