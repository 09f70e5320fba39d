package no.kommunepris.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import no.kommunepris.local.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people meet while a part is away, and that the machines' own questions are answered truly. */
@Order(5)
@Tag("faults")
@ExtendWith(SystemUnderTest.class)
class OutageTest {
    private static final Duration AFTER_A_RESTART = Duration.ofSeconds(60);
    private static final Executor AT_ONCE = work -> new Thread(work).start();
    private static final String LIVENESS = "/actuator/health/liveness";
    private static final String READINESS = "/actuator/health/readiness";

    private final RunningSystem system;
    private final Api api;

    OutageTest(RunningSystem system) {
        this.system = system;
        this.api = new Api(system);
    }

    @Test
    void withoutKafkaTheFormTakesNominationsAndTheReceiptSaysThatItsMailWaits() {
        system.openRound();
        Proposal proposal = proposal("Uten Kafka", "3103");
        PublicSite site = new PublicSite(system, system.visitor());
        site.form().fillIn(proposal);

        system.kill(Part.KAFKA);
        site.send().receipt();
        site.visitor().sees("står i kø og går av seg selv");
        site.visitor().looks("receipt while Kafka is away");
        assertThat(everyServiceAnswers(LIVENESS)).containsOnly(200);
        assertThat(everyServiceAnswers(READINESS))
                .as("it can serve without Kafka")
                .containsOnly(200);
        assertThat(system.mailbox().all(proposal.nominatorEmail())).isEmpty();
        system.restart(Part.KAFKA);

        goesOnByItself(proposal, "postmottak@moss.kommune.example");
    }

    @Test
    void withoutItsStoreTheSiteSaysTryAgainAndKeepsWhatWasTyped() {
        String round = system.openRound();
        Proposal proposal = proposal("Uten lager", "3105");
        Proposal throughTheApi = proposal("Uten lager, fra et annet system", "3107");
        String body = Api.write(Api.body(throughTheApi));
        String key = UUID.randomUUID().toString();
        PublicSite site = new PublicSite(system, system.visitor());
        site.form().fillIn(proposal);

        system.kill(Part.MONGO);
        site.send();
        site.visitor().sees("Nominasjonen er ikke lagret ennå");
        site.visitor().looks("form while the store is away");
        assertThat(site.visitor().field("summary").inputValue()).isEqualTo(proposal.summary());
        assertThat(site.visitor().field("candidate").inputValue()).isEqualTo(proposal.candidate());
        Api.Answer answer = api.nominate(round, body, key);
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.retryAfter()).isEqualTo("30");
        assertThat(everyServiceAnswers(LIVENESS)).containsOnly(200);
        assertThat(everyServiceAnswers(READINESS)).containsOnly(503);
        system.restart(Part.MONGO);

        await("the store is found again").atMost(AFTER_A_RESTART).untilAsserted(() -> assertThat(
                        api.nominate(round, body, key).status())
                .isEqualTo(201));
        site.visitor().field("consent").check();
        site.send().receipt();
        goesOnByItself(proposal, "postmottak@sarpsborg.kommune.example");
        goesOnByItself(throughTheApi, "postmottak@fredrikstad.kommune.example");
    }

    @Test
    void withoutItsDatabaseOnlyTheJurysServiceIsNotReady() {
        system.kill(Part.POSTGRES);
        assertThat(everyServiceAnswers(LIVENESS)).containsOnly(200);
        assertThat(everyServiceAnswers(READINESS)).containsExactly(200, 503, 200);
        system.restart(Part.POSTGRES);
        await("the database is found again")
                .atMost(AFTER_A_RESTART)
                .untilAsserted(() -> assertThat(everyServiceAnswers(READINESS)).containsOnly(200));
    }

    private List<Integer> everyServiceAnswers(String question) {
        List<CompletableFuture<Integer>> answers = Stream.of(
                        system.ports().site(),
                        system.ports().jury(),
                        system.ports().operations())
                .map(service -> CompletableFuture.supplyAsync(
                        () -> api.get(service + question).status(), AT_ONCE))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
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
