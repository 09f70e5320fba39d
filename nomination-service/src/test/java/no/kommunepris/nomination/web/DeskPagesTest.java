package no.kommunepris.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.nomination.domain.LogEntry;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.State;
import org.junit.jupiter.api.Test;

class DeskPagesTest extends WebTest {

    @Test
    void onlyTheSecretariatComesIn() {
        assertThat(anybody().get("/desk").path()).isEqualTo("/login");
        assertThat(new Browser(port).login("juryleder").get("/desk").status()).isEqualTo(403);
        assertThat(new Browser(port).login("drift").get("/desk/addresses").status())
                .isEqualTo(403);
        assertThat(secretariat().get("/desk").status()).isEqualTo(200);
    }

    @Test
    void openingARoundAsksOnceMoreAndIsHarmlessTwice() {
        Browser desk = secretariat();
        String path = "/desk/awards/" + AWARD + "/open";

        Browser.Page asked = desk.post(path, openingFields());

        assertThat(asked.html()).contains("name=\"confirmed\"", "name=\"jurors[3].username\"");
        assertThat(desk.post(path, openingFields("confirmed", "true")).path()).isEqualTo("/desk/rounds/" + ROUND);
        Browser.Page other = desk.post(path, openingFields("confirmed", "true", "guests", "4"));
        assertThat(other.status()).isIn(409, 422);
        assertThat(desk.get(path).html()).contains("value=\"juryleder\"", "value=\"2100\"");
    }

    @Test
    void aPlanThatDoesNotHoldTogetherIsShownWithWhatIsWrong() {
        Browser.Page page = secretariat()
                .post("/desk/awards/" + AWARD + "/open", "year", "2098", "nominationsCloseAt", "snart", "guests", "2");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("href=\"#nominationsCloseAt\"", "href=\"#announceAt\"", "value=\"2098\"");
    }

    @Test
    void aNominationThatCameByPhoneIsRegisteredWithItsChannelAndWhoDidIt() {
        Browser.Page page = secretariat()
                .post(
                        "/desk/rounds/" + ROUND + "/register",
                        nomination("channel", "PHONE", "language", "NN", "idempotencyKey", "phone-1"));

        assertThat(page.html()).contains("Nominasjonen er registrert", "Telefon");
        Nomination registered = nominations.get(page.last());
        assertThat(registered.channel()).isEqualTo(Channel.PHONE);
        assertThat(registered.log())
                .extracting(LogEntry::who, LogEntry::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("sekretariat", "registered"));
    }

    @Test
    void theSecretariatSendsAgainForwardsAndRecordsAnAnswer() {
        String token = nominate();
        String first = anchoringPath(token, "1506");
        String id = ofToken(token).id();
        Browser desk = secretariat();
        String path = "/desk/nominations/" + id + "/anchoring/1506/";

        assertThat(desk.post(path + "resend").html()).contains("sendt på nytt");
        assertThat(desk.post(path + "forward", "name", "Mona").status()).isEqualTo(422);
        assertThat(desk.post(path + "forward", "name", "Mona", "email", "mona@example.org")
                        .html())
                .contains("Mona &lt;mona@example.org&gt;");
        assertThat(anybody().get(first).html()).contains("erstattet av en nyere");
        String[] answer = {"means", "PHONE", "answer", "CONFIRMED", "name", "Ola", "title", "Leder", "reason", "Ringte"
        };
        assertThat(desk.post(path + "answer", "means", "PHONE").status()).isEqualTo(422);
        assertThat(desk.post(path + "answer", answer).html()).contains("name=\"confirmed\"");
        assertThat(ofToken(token).anchoring("1506").isAnswered()).isFalse();
        desk.post(path + "answer", with(answer, "confirmed", "true"));
        assertThat(ofToken(token).anchoring("1506").isConfirmed()).isTrue();
        assertThat(ofToken(token).log()).extracting(LogEntry::what).containsExactly("resent", "forwarded", "confirmed");
        assertThat(desk.post(path + "resend").status()).isEqualTo(409);
    }

    @Test
    void aNominationIsSentBackForCorrection() {
        String token = nominate();
        String id = ofToken(token).id();
        anchoringPath(token, "1506");
        Browser desk = secretariat();

        assertThat(desk.post("/desk/nominations/" + id + "/correction", "what", "Mer")
                        .status())
                .isEqualTo(422);
        desk.post("/desk/nominations/" + id + "/correction", "what", "Skriv mer", "deadline", "2098-12-05T12:00");

        assertThat(ofToken(token).state()).isEqualTo(State.CORRECTION_REQUESTED);
        assertThat(anybody().get("/nominations/" + token).html()).contains("Skriv mer", "5. desember 2098");
    }

    @Test
    void anAddressIsConfirmedAndRemembersByWhom() {
        Browser desk = secretariat();

        assertThat(desk.post("/desk/addresses/1818", "email", "ikke en adresse").status())
                .isEqualTo(422);
        Browser.Page page = desk.post("/desk/addresses/1818", "email", "post@heroy.example", "q", "herøy");

        assertThat(page.html()).contains("Herøy", "post@heroy.example", "Satt av sekretariat");
    }

    @Test
    void theDatesOfARoundCanBeMoved() {
        Browser desk = secretariat();
        String path = "/desk/rounds/" + ROUND + "/schedule";
        assertThat(desk.get(path).html()).contains("2098-12-01T12:00:00");

        assertThat(desk.post(path, "nominationsCloseAt", "2098-12-01T12:00:00").status())
                .isEqualTo(422);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        String token = nominate();
        String path = anchoringPath(token, "1506");
        int letter = ofToken(token).anchoring("1506").generation();

        assertThat(secretariat()
                        .postWithoutToken("/desk/nominations/" + ofToken(token).id() + "/anchoring/1506/resend")
                        .status())
                .isEqualTo(403);
        assertThat(anybody().postWithoutToken(path, "answer", "CONFIRMED").status())
                .isEqualTo(403);
        assertThat(ofToken(token).anchoring("1506").generation()).isEqualTo(letter);
    }
}
