package no.kommunepris.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import no.kommunepris.local.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Any part may die at any moment: what was answered with yes is kept, goes on by itself, and happens once. */
@Order(4)
@ExtendWith(SystemUnderTest.class)
class RestartTest {
    private static final Duration AFTER_A_RESTART = Duration.ofSeconds(90);

    private final RunningSystem system;
    private final Api api;

    RestartTest(RunningSystem system) {
        this.system = system;
        this.api = new Api(system);
    }

    @Test
    void keepsANominationWhoseServiceDiesRightAfterTheAnswer() {
        String round = system.openRound();
        Proposal proposal = proposal("Etter strømbruddet", "1103");
        assertThat(api.nominate(round, proposal).status()).isEqualTo(201);

        system.kill(Part.NOMINATION);
        system.restart(Part.NOMINATION);

        goesOnByItself(proposal, "postmottak@stavanger.kommune.example");
    }

    @Test
    void keepsANominationWhenKafkaIsDown() {
        system.openRound();
        Proposal proposal = proposal("Uten Kafka", "4601");
        PublicSite site = new PublicSite(system, system.visitor());
        site.form().fillIn(proposal);

        system.kill(Part.KAFKA);
        site.send().receipt();
        assertThat(system.mailbox().all(proposal.nominatorEmail())).isEmpty();
        system.restart(Part.KAFKA);

        goesOnByItself(proposal, "postmottak@bergen.kommune.example");
    }

    @Test
    void sendsAMailOnceThoughItsServiceDiedMeanwhile() {
        String round = system.openRound();
        system.kill(Part.NOTIFICATION);
        Proposal proposal = proposal("Uten posten", "1108");
        assertThat(api.nominate(round, proposal).status()).isEqualTo(201);
        assertThat(system.mailbox().all(proposal.nominatorEmail())).isEmpty();

        system.restart(Part.NOTIFICATION);
        system.mailbox().to(proposal.nominatorEmail(), "Kvittering");
        system.kill(Part.NOTIFICATION);
        system.restart(Part.NOTIFICATION);

        goesOnByItself(proposal, "postmottak@sandnes.kommune.example");
    }

    @Test
    void saysTryAgainWhileTheStoreIsDownAndTakesTheSameNominationAfterwards() {
        String round = system.openRound();
        Proposal proposal = proposal("Uten lager", "1106");
        String body = Api.write(Api.body(proposal));
        String key = UUID.randomUUID().toString();

        system.kill(Part.MONGO);
        Api.Answer meanwhile = api.nominate(round, body, key);
        system.restart(Part.MONGO);

        assertThat(meanwhile.status()).as(meanwhile.body()).isEqualTo(503);
        assertThat(meanwhile.contentType()).startsWith("application/problem+json");
        await("the store is found again").atMost(AFTER_A_RESTART).untilAsserted(() -> assertThat(
                        api.nominate(round, body, key).status())
                .isEqualTo(201));
        goesOnByItself(proposal, "postmottak@haugesund.kommune.example");
    }

    private static Proposal proposal(String candidate, String municipality) {
        return Proposal.of(candidate, municipality, "nominator-" + municipality + "@nominator.example");
    }

    /** The municipality can answer by the one link it got, and the nominator has one mail of each kind. */
    private void goesOnByItself(Proposal proposal, String mailbox) {
        String link = system.mailbox().to(mailbox, proposal.candidate()).link("/anchoring/");
        AnchoringPage.open(system, link).confirm("Anne Hansen", "Rådgiver", "anne@kommune.example");
        system.mailbox().to(proposal.nominatorEmail(), "Alle har bekreftet");

        assertThat(system.mailbox().all(mailbox)).hasSize(1);
        assertThat(system.mailbox().all(proposal.nominatorEmail()))
                .extracting(letter -> letter.subject().substring(0, 8))
                .containsExactlyInAnyOrder("Kvitteri", "Alle har");
    }
}
