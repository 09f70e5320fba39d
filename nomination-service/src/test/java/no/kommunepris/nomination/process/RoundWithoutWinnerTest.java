package no.kommunepris.nomination.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.events.Actor;
import no.kommunepris.events.Contact;
import no.kommunepris.events.JuryEvent;
import no.kommunepris.events.Language;
import no.kommunepris.events.Sealed;
import no.kommunepris.nomination.application.Awards;
import no.kommunepris.nomination.domain.Round;
import no.kommunepris.nomination.domain.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What the public sees of a round that nobody wins: nothing before the jury says so, and then one sentence. */
class RoundWithoutWinnerTest extends EngineTest {
    private static final String AWARD = "kommunerusprisen";

    @Autowired
    private TestRestTemplate anybody;

    @Autowired
    private Awards awards;

    @Test
    void thePageOfTheAwardSaysSoWhenItIsToldAndNothingBefore() {
        Round opened =
                Round.open(awards.find(AWARD).orElseThrow(), Samples.plan(Samples.SCHEDULE), Samples.DESK, Samples.NOW);
        rounds.add(opened, Actor.SECRETARIAT, List.of());
        round = opened.id();
        clock.moveTo(Samples.SCHEDULE.reviewDeadline().plusSeconds(1));
        String before = page("nb");
        assertThat(before).contains("Vinneren blir offentliggjort");

        arrives(round, new JuryEvent.WinnerSelected(1, new Sealed<>(winner())));
        rounds.change(
                round, Actor.WINNER, r -> r.declinePrize(LinkTokens.hash("token"), "Vi kan ikke.", clock.instant()));
        assertThat(page("nb")).as("chosen, and declined").isEqualTo(before);

        arrives(round, new JuryEvent.EndedWithoutWinner(clock.instant()));
        assertThat(page("nb"))
                .contains("Runden i 2027 er avsluttet uten at prisen ble delt ut.")
                .doesNotContain("Vinneren blir offentliggjort", "Uteteamet");
        assertThat(page("nn")).contains("Runden i 2027 er avslutta utan at prisen vart delt ut.");
        assertThat(page("en")).contains("The round of 2027 is over, and the award was not given.");
    }

    private String page(String language) {
        return String.valueOf(anybody.getForObject("/" + AWARD + "?lang=" + language, String.class))
                .replaceAll("(nonce|name=\"_csrf\" value)=\"[^\"]*\"", "");
    }

    private JuryEvent.Winner winner() {
        return new JuryEvent.Winner(
                "n1",
                "Uteteamet",
                "Kommunerusprisen",
                new Contact("Per", "per@example.org", Language.NB),
                "token",
                "link",
                3,
                clock.instant());
    }
}
