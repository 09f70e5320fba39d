package no.kommunepris.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedAddressTest {
    @Test
    void keepsOneCharacterAndTheDomain() {
        assertThat(MaskedAddress.of("postmottak@example.org", MailTemplate.RECEIPT))
                .isEqualTo("p***@example.org");
        assertThat(MaskedAddress.of("😀x@example.org", MailTemplate.RECEIPT)).isEqualTo("😀***@example.org");
        assertThat(MaskedAddress.of("no address", MailTemplate.RECEIPT)).isEqualTo("***");
    }

    @Test
    void nothingOfTheWinnersAddressIsShownBecauseItsDomainNamesTheWinner() {
        assertThat(MaskedAddress.of("ordforer@winner.example", MailTemplate.WINNER_IN_CONFIDENCE))
                .isEqualTo("***");
    }

    @Test
    void addressesAndLinksInAServersWordsAreHidden() {
        assertThat(MaskedAddress.hideIn("550 <kari@example.org>: no such user, see https://example.org/x?key=1 now"))
                .isEqualTo("550 <***>: no such user, see *** now");
    }
}
