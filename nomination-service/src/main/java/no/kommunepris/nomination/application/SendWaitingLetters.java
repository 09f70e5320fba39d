package no.kommunepris.nomination.application;

import java.time.Clock;
import no.kommunepris.events.Actor;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sends the letters that waited for an address which has been confirmed meanwhile: by an import of the register, or by
 * the secretariat in the moment in which the nomination began to wait.
 */
@Service
public class SendWaitingLetters {
    private final Nominations nominations;
    private final RegisteredAddresses addresses;
    private final SecretLinks links;
    private final Clock clock;

    SendWaitingLetters(Nominations nominations, RegisteredAddresses addresses, SecretLinks links, Clock clock) {
        this.nominations = nominations;
        this.addresses = addresses;
        this.links = links;
        this.clock = clock;
    }

    /** Harmless when there is nothing to send. */
    @Scheduled(fixedDelayString = "${kommunepris.anchoring.send-waiting-every:1m}", initialDelayString = "30s")
    public void send() {
        for (Nomination waiting : nominations.waitingForAnAddress()) {
            waiting.anchorings().stream()
                    .filter(a -> a.status() == Anchoring.Status.WAITING_FOR_ADDRESS)
                    .map(Anchoring::municipality)
                    .forEach(municipality -> send(waiting.id(), municipality));
        }
    }

    private void send(String nominationId, String municipality) {
        addresses
                .registeredAddress(municipality)
                .ifPresent(to -> nominations.change(
                        nominationId, Actor.SYSTEM, n -> n.requestAnchoring(municipality, to, links, clock.instant())));
    }
}
