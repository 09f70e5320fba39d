package no.kommunepris.nomination.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.nomination.register.Municipalities.AddressHistory;
import no.kommunepris.testing.Infrastructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class ImportRegisterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static MongoClient client;

    private Registers registers;
    private MongoTemplate mongo;
    private Municipalities municipalities;
    private ImportRegister importRegister;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Infrastructure.get().mongo("register"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void start() throws IOException {
        registers = new Registers();
        mongo = new MongoTemplate(client, "register-" + UUID.randomUUID());
        MongoCorrections corrections = new MongoCorrections(mongo);
        municipalities = new Municipalities(corrections, null);
        importRegister = importFrom(registers.klassUrl(), registers.enhetsregisterUrl());
    }

    @AfterEach
    void stop() {
        mongo.getDb().drop();
        registers.close();
    }

    @Test
    void addressesAndHomepagesComeFromEnhetsregisteret() {
        registers
                .unitOf("1506")
                .put("epostadresse", "post@molde.kommune.example")
                .put("hjemmeside", "https://www.ny-molde.kommune.no/kontakt");

        ImportReport report = importRegister.run();

        assertThat(report.municipalities()).isEqualTo(357);
        assertThat(report.addressed()).containsExactly("1506");
        assertThat(report.unaddressed()).hasSize(356);
        assertThat(report.ambiguous()).isEmpty();
        Municipality molde = municipalities.get("1506");
        assertThat(molde.registeredAddress()).isEqualTo("post@molde.kommune.example");
        assertThat(molde.confirmed()).isTrue();
        assertThat(municipalities.domainsOf("1506"))
                .containsExactlyInAnyOrder("molde.kommune.example", "ny-molde.kommune.no");
        assertThat(municipalities.history("1506"))
                .containsExactly(new AddressHistory(NOW, "Enhetsregisteret", "post@molde.kommune.example"));
    }

    @Test
    void importingTheSameAgainChangesNothing() {
        registers.unitOf("1506").put("epostadresse", "post@molde.kommune.example");
        importRegister.run();

        ImportReport again = importRegister.run();

        assertThat(again.addressed()).isEmpty();
        assertThat(again.renamed()).isEmpty();
        assertThat(again.added()).isEmpty();
        assertThat(again.gone()).isEmpty();
        assertThat(municipalities.history("1506")).hasSize(1);
    }

    @Test
    void lettersThatARegisterHasLostStayAsTheyWere() {
        ImportReport report = importRegister.run();

        assertThat(report.renamed()).isEmpty();
        assertThat(municipalities.get("5622").name()).isEqualTo("Porsanger - Porsáŋgu - Porsanki");
        assertThat(municipalities.get("5610").name()).isEqualTo("Kárášjohka - Karasjok");
    }

    @Test
    void anAddressTheSecretariatHasConfirmedIsNeverOverridden() {
        municipalities.setAddress("1506", "post@molde.kommune.example", "sekretariat", NOW);
        registers.unitOf("1506").put("epostadresse", "annen@molde.kommune.example");

        ImportReport report = importRegister.run();

        assertThat(report.addressed()).isEmpty();
        assertThat(report.proposed()).containsExactly("1506");
        Municipality molde = municipalities.get("1506");
        assertThat(molde.registeredAddress()).isEqualTo("post@molde.kommune.example");
        assertThat(molde.proposedAddress()).isEqualTo("annen@molde.kommune.example");
        assertThat(importRegister.run().proposed()).isEmpty();

        Municipality accepted = municipalities.setAddress("1506", "annen@molde.kommune.example", "sekretariat2", NOW);
        assertThat(accepted.registeredAddress()).isEqualTo("annen@molde.kommune.example");
        assertThat(accepted.proposedAddress()).isNull();
        assertThat(municipalities.history("1506"))
                .extracting(AddressHistory::who)
                .containsExactly("sekretariat", "sekretariat2");
    }

    @Test
    void aNewMunicipalityIsAddedARenamedOneRenamedAndOneThatIsGoneNoLongerOffered() {
        registers.codes.forEach(code -> {
            if (code.get("code").asText().equals("1506")) {
                ((ObjectNode) code).put("code", "1590").put("name", "Nye Molde");
            }
            if (code.get("code").asText().equals("1804")) {
                ((ObjectNode) code).put("name", "Bodø - Bådåddjo");
            }
        });

        ImportReport report = importRegister.run();

        assertThat(report.added()).containsExactly("1590");
        assertThat(report.renamed()).containsExactly("1804");
        assertThat(report.gone()).containsExactly("1506");
        assertThat(municipalities.all())
                .hasSize(357)
                .extracting(Municipality::number)
                .doesNotContain("1506");
        assertThat(municipalities.get("1506").gone()).isTrue();
        assertThat(municipalities.get("1590").county()).isEqualTo("Møre og Romsdal");
        assertThat(municipalities.search("bådå"))
                .extracting(Municipality::number)
                .containsExactly("1804");
    }

    @Test
    void aDeletedUnitAndAnAddressThatIsNoneAreLeftOut() {
        registers
                .unitOf("1506")
                .put("epostadresse", "gammel@molde.kommune.example")
                .put("slettedato", "2020-01-01");
        registers.unitOf("1804").put("epostadresse", "se hjemmesiden");

        ImportReport report = importRegister.run();

        assertThat(report.addressed()).isEmpty();
        assertThat(report.ambiguous()).containsExactly("1804");
    }

    @Test
    void ofTwoUnitsAtOnePlaceTheOneWithTheRightNameCounts() {
        registers.unitOf("1506").put("epostadresse", "post@molde.kommune.example");
        registers.unit("1506", "Aukra").put("epostadresse", "post@aukra.kommune.example");
        registers.unit("1804", "Bodø").put("epostadresse", "en@bodo.kommune.example");

        ImportReport report = importRegister.run();

        assertThat(municipalities.get("1506").registeredAddress()).isEqualTo("post@molde.kommune.example");
        assertThat(municipalities.get("1804").registeredAddress()).isNull();
        assertThat(report.ambiguous()).containsExactly("1804");
    }

    @Test
    void aDomainThatTwoMunicipalitiesShareProvesNothingForEither() {
        registers.unitOf("1506").put("epostadresse", "molde@felles.example");
        registers.unitOf("1547").put("epostadresse", "aukra@felles.example");

        importRegister.run();

        assertThat(municipalities.owns("1506", "kari@felles.example")).isFalse();
        assertThat(municipalities.owns("1547", "kari@felles.example")).isFalse();
        assertThat(municipalities.owns("1506", "kari@molde.kommune.no")).isTrue();
    }

    @Test
    void aRegisterInSeveralPagesIsReadToItsEnd() {
        registers.unitsPerPage = 100;
        registers.unitOf("5636").put("epostadresse", "post@nesseby.kommune.example");

        assertThat(importRegister.run().addressed()).containsExactly("5636");
    }

    @Test
    void anErrorFromKlassKeepsWhatWasThere() {
        registers.klassStatus = 503;
        refusedWith("register-not-answering");
    }

    @Test
    void anAnswerCutOffInTheMiddleKeepsWhatWasThere() {
        registers.klassCutsOff = true;
        assertThatNothingChanges();
    }

    @Test
    void anAnswerThatCannotBeReadKeepsWhatWasThere() {
        registers.unitsAreGarbage = true;
        refusedWith("register-unreadable");
    }

    @Test
    void aListMuchTooShortKeepsWhatWasThere() {
        registers.onlyTheFirst(200);
        refusedWith("register-too-few");
    }

    @Test
    void fewerUnitsThanTheRegisterSaysItHasKeepWhatWasThere() {
        registers.unitsClaimed = 400;
        refusedWith("register-incomplete");
    }

    @Test
    void noUnitsAtAllKeepWhatWasThere() {
        registers.units.clear();
        refusedWith("register-too-few");
    }

    @Test
    void aCountyNobodyKnowsKeepsWhatWasThere() {
        ((ObjectNode) registers.codes.get(5)).put("code", "6001");
        refusedWith("register-unknown-county");
    }

    @Test
    void aRegisterThatIsDownKeepsWhatWasThere() {
        importRegister = importFrom(URI.create("http://127.0.0.1:1/klass"), registers.enhetsregisterUrl());
        refusedWith("register-not-answering");
    }

    @Test
    void anAddressThatIsNoneIsRefusedAndTheOldOneStands() {
        municipalities.setAddress("1506", "post@molde.kommune.example", "sekretariat", NOW);
        for (String wrong : List.of("", "post", "post@", "post@molde", "a b@molde.kommune.no", "x@y.no\nBcc: z@y.no")) {
            assertThatThrownBy(() -> municipalities.setAddress("1506", wrong, "sekretariat", NOW))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.code())
                            .isEqualTo("address"));
        }
        assertThat(municipalities.get("1506").registeredAddress()).isEqualTo("post@molde.kommune.example");
    }

    @Test
    void confirmingTheSameAddressTwiceIsOneEntryInTheHistory() {
        municipalities.setAddress("1506", "post@Molde.kommune.example", "sekretariat", NOW);
        municipalities.setAddress("1506", "post@molde.kommune.example", "sekretariat", NOW.plusSeconds(5));
        assertThat(municipalities.history("1506")).hasSize(1);
    }

    private void refusedWith(String code) {
        ImportFailedException failed = assertThatNothingChanges();
        assertThat(failed.code()).isEqualTo(code);
    }

    private ImportFailedException assertThatNothingChanges() {
        municipalities.setAddress("1804", "post@bodo.kommune.example", "sekretariat", NOW);
        List<Municipality> before = municipalities.all();
        ImportFailedException failed =
                org.assertj.core.api.Assertions.catchThrowableOfType(ImportFailedException.class, importRegister::run);
        assertThat(failed).isNotNull();
        assertThat(failed.getMessage()).endsWith("Nothing was changed.");
        assertThat(municipalities.all()).isEqualTo(before);
        return failed;
    }

    private ImportRegister importFrom(URI klass, URI enhetsregister) {
        return new ImportRegister(
                new KlassClient(klass),
                new EnhetsregisterClient(enhetsregister),
                new MongoCorrections(mongo),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
