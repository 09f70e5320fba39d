package no.kommunepris.nomination.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegisterClientsTest {
    @Test
    void theRecordedSamplesAreReadAsTheyAre() throws IOException {
        try (Registers registers = new Registers()) {
            registers.codes.removeAll();
            Registers.sample("klass-131.json").get("codes").forEach(registers.codes::add);
            registers.units.clear();
            registers.units.add(
                    (ObjectNode) Registers.sample("enheter-komm.json").at("/_embedded/enheter/0"));

            assertThat(new KlassClient(registers.klassUrl()).municipalities(LocalDate.of(2026, 11, 22)))
                    .containsOnlyKeys("1506", "5622");
            assertThat(new EnhetsregisterClient(registers.enhetsregisterUrl()).municipalities())
                    .singleElement()
                    .satisfies(unit -> {
                        assertThat(unit.municipalityNumber()).isEqualTo("1506");
                        assertThat(unit.email()).isEqualTo("Postmottak@molde.kommune.example");
                        assertThat(unit.homepage()).isEqualTo("www.molde.kommune.no");
                    });
        }
    }
}
