package no.kommunepris.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Event;
import no.kommunepris.events.EventCodec;
import no.kommunepris.events.EventType;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.events.NominationEvent.Means;
import no.kommunepris.events.Sealed;
import no.kommunepris.events.Texts;
import no.kommunepris.nomination.application.AcceptPrize;
import no.kommunepris.nomination.application.ConfirmAnchoring;
import no.kommunepris.nomination.application.ReadAwards;
import no.kommunepris.nomination.application.ReadDesk;
import no.kommunepris.nomination.application.ReadPrize;
import no.kommunepris.nomination.application.ReadStatus;
import no.kommunepris.nomination.application.Receipt;
import no.kommunepris.nomination.application.RecordAnswer;
import no.kommunepris.nomination.application.RegisterNomination;
import no.kommunepris.nomination.application.SendWaitingLetters;
import no.kommunepris.nomination.application.SetRegisteredAddress;
import no.kommunepris.nomination.application.SubmitNomination;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Confirmation;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.Samples;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.domain.State;
import no.kommunepris.nomination.register.Municipalities;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;

/** The whole way through this service, over Kafka, with the jury played by the test. */
class JourneyTest extends ServiceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    SubmitNomination submitNomination;

    @Autowired
    RegisterNomination registerNomination;

    @Autowired
    SetRegisteredAddress setRegisteredAddress;

    @Autowired
    ConfirmAnchoring confirmAnchoring;

    @Autowired
    RecordAnswer recordAnswer;

    @Autowired
    ReadStatus readStatus;

    @Autowired
    ReadDesk readDesk;

    @Autowired
    ReadAwards readAwards;

    @Autowired
    ReadPrize readPrize;

    @Autowired
    AcceptPrize acceptPrize;

    @Autowired
    SendWaitingLetters sendWaitingLetters;

    @Autowired
    Municipalities register;

    @Autowired
    Nominations nominations;

    @Autowired
    Rounds rounds;

    @Autowired
    SecretLinks links;

    @Autowired
    KafkaTemplate<String, CloudEvent> kafka;

    @Autowired
    EventCodec codec;

    @Test
    void fromTheFormToTheAnnouncement() {
        String round = roundOf(2071);
        Receipt winner =
                submitNomination.submit(round, Samples.form("1870", "1871"), Channel.WEB, "a" + UUID.randomUUID());
        Receipt other = registerNomination.register(
                round, Samples.form("1871"), Channel.PAPER, "b" + UUID.randomUUID(), Samples.DESK);

        await("nothing is sent before the addresses are confirmed").atMost(SOON).untilAsserted(() -> {
            assertThat(statuses(winner)).containsOnly(Anchoring.Status.WAITING_FOR_ADDRESS);
            assertThat(statuses(other)).containsOnly(Anchoring.Status.WAITING_FOR_ADDRESS);
        });
        assertThat(readDesk.nomination(winner.nominationId()).waitsFor().code()).isEqualTo("address");

        assertThat(setRegisteredAddress.set("1870", "post@sortland.example", Samples.DESK))
                .isEqualTo(1);
        assertThat(setRegisteredAddress.set("1871", "post@andoy.example", Samples.DESK))
                .isEqualTo(2);
        assertThat(setRegisteredAddress.set("1871", "post@andoy.example", Samples.DESK))
                .isZero();
        assertThat(readDesk.nomination(winner.nominationId()).waitsFor().code()).isEqualTo("answer");

        confirmAnchoring.confirm(token(winner, "1870"), new Confirmation("Per", "rådmann", "per@sortland.example"));
        confirmAnchoring.confirm(token(winner, "1871"), new Confirmation("Pål", "rådmann", "pal@andoy.example"));
        recordAnswer.record(
                other.nominationId(), "1871", Means.PHONE, true, "Pål", "rådmann", "Ringte tilbake", Samples.DESK);
        await("over to the jury").atMost(SOON).untilAsserted(() -> {
            assertThat(state(winner)).isEqualTo(State.ANCHORED);
            assertThat(state(other)).isEqualTo(State.ANCHORED);
        });

        tell(winner.nominationId(), round, new JuryEvent.ReviewCompleted(4, 0, true));
        String secret = "t" + UUID.randomUUID();
        tell(round, round, new JuryEvent.WinnerSelected(1, new Sealed<>(won(winner.nominationId(), secret))));
        await("the winner is told in confidence")
                .atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(readPrize.read(secret).guests()).isEqualTo(3));
        assertThat(readStatus.byToken(winner.statusToken()).state())
                .as("decided is not announced")
                .isEqualTo(State.REVIEWED);
        assertThat(readAwards.get(AWARD).winners()).noneMatch(w -> w.year() == 2071);
        acceptPrize.accept(secret, 2, "Tusen takk!");

        tell(
                round,
                round,
                new JuryEvent.WinnerAnnounced(
                        winner.nominationId(),
                        "Uteteamet",
                        List.of(),
                        Texts.of("Vinneren er Uteteamet."),
                        "Tusen takk!",
                        Instant.now()));
        tell(other.nominationId(), round, new JuryEvent.NotSelected(winner.nominationId()));
        await("everybody may know").atMost(SOON).untilAsserted(() -> {
            assertThat(state(winner)).isEqualTo(State.WINNER);
            assertThat(state(other)).isEqualTo(State.NOT_SELECTED);
        });
        assertThat(readAwards.announcement(AWARD, 2071).announcement().winnerWords())
                .isEqualTo("Tusen takk!");
        assertThat(readAwards.get(AWARD).winners()).anyMatch(w -> w.year() == 2071 && w.announced());
    }

    @Test
    void aRoundClosesByItselfWithEverythingThatCameIn() {
        String round = open(2072, Instant.now().plus(Duration.ofSeconds(3)));
        Receipt receipt = submitNomination.submit(round, Samples.form("1866"), Channel.WEB, null);

        await("the sweep").atMost(SOON).until(() -> rounds.get(round).isClosed());

        assertThat(nominations.ofRound(round)).extracting(Nomination::id).containsExactly(receipt.nominationId());
    }

    @Test
    void aLetterThatWaitedIsSentWhenAnImportHasConfirmedTheAddress() {
        Receipt receipt = submitNomination.submit(roundOf(2071), Samples.form("1860"), Channel.WEB, null);
        await("it waits").atMost(SOON).untilAsserted(() -> assertThat(statuses(receipt))
                .containsOnly(Anchoring.Status.WAITING_FOR_ADDRESS));

        register.setAddress("1860", "post@vestvagoy.example", "import", Instant.now());
        sendWaitingLetters.send();

        assertThat(statuses(receipt)).containsOnly(Anchoring.Status.ASKED);
    }

    private List<Anchoring.Status> statuses(Receipt receipt) {
        return nominations.get(receipt.nominationId()).anchorings().stream()
                .map(Anchoring::status)
                .toList();
    }

    private State state(Receipt receipt) {
        return nominations.get(receipt.nominationId()).state();
    }

    private String token(Receipt receipt, String municipality) {
        return links.anchoring(receipt.nominationId(), municipality, 1).token();
    }

    private static JuryEvent.Winner won(String nomination, String secret) {
        return new JuryEvent.Winner(
                nomination,
                "Uteteamet",
                "Kommunerusprisen",
                new Contact("Per", "per@sortland.example", Language.NB),
                secret,
                "https://site.example/prize/" + secret,
                3,
                Instant.now().plus(Duration.ofDays(7)));
    }

    private void tell(String subject, String round, Event event) {
        CloudEvent told = EventCodec.cloudEvent(
                "test-" + UUID.randomUUID(),
                "/test",
                EventType.of(event).typeName(),
                subject,
                round,
                Actor.SYSTEM,
                Instant.now(),
                null,
                codec.write(event));
        kafka.send(EventType.of(event).topic(), subject, told).join();
    }
}
