package no.kommunepris.nomination.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kommunepris.backbone.links.LinkTokens;
import no.kommunepris.nomination.domain.Anchoring;
import no.kommunepris.nomination.domain.Nomination;
import no.kommunepris.nomination.domain.Nominations;
import no.kommunepris.nomination.domain.SecretLinks;
import no.kommunepris.nomination.web.page.Times;
import no.kommunepris.testing.WithInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service with everything behind it, and an open round that the secretariat opened on its desk. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithInfrastructure
abstract class WebTest {
    static final String AWARD = "kommunerusprisen";
    static final String YEAR = "2099";
    static final String ROUND = AWARD + "-" + YEAR;
    private static final Instant CLOSE = Instant.parse("2098-12-01T11:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Nominations nominations;

    @Autowired
    SecretLinks links;

    Browser anybody() {
        return new Browser(port);
    }

    Browser secretariat() {
        return new Browser(port).login("sekretariat");
    }

    @BeforeEach
    void openTheRoundOnTheDesk() {
        Browser.Page page = secretariat().post("/desk/awards/" + AWARD + "/open", openingFields("confirmed", "true"));
        assertThat(page.status()).as(page.html()).isEqualTo(200);
    }

    static String[] openingFields(String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "year",
                YEAR,
                "guests",
                "3",
                "nominationsCloseAt",
                Times.field(CLOSE),
                "anchoringDeadline",
                Times.field(CLOSE.plus(Duration.ofDays(30))),
                "reviewDeadline",
                Times.field(CLOSE.plus(Duration.ofDays(60))),
                "announceAt",
                Times.field(CLOSE.plus(Duration.ofDays(90))),
                "reminderEvery",
                "7d",
                "secretariatName",
                "Sekretariatet",
                "secretariatEmail",
                "sekretariat@example.org",
                "chair",
                "0"));
        String[][] jury = {
            {"juryleder", "tsb"},
            {"jurymedlem-ks", "ks"},
            {"jurymedlem-korus", "korus"},
            {"jurymedlem-bruker", "bruker"}
        };
        for (int i = 0; i < jury.length; i++) {
            String juror = "jurors[" + i + "].";
            fields.addAll(List.of(juror + "username", jury[i][0], juror + "name", "Medlem " + i));
            fields.addAll(List.of(juror + "email", jury[i][0] + "@example.org", juror + "body", jury[i][1]));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    /** The fields of a nomination that can be sent in; {@code more} comes on top. */
    static String[] nomination(String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "candidate", "Uteteamet",
                "summary", "Oppsøkende arbeid i mange år.",
                "municipalities", "1506",
                "criteria", "prevention",
                "arguments[prevention]", "Er der de unge er.",
                "nominatorName", "Kari Nominator",
                "nominatorEmail", "kari@example.org",
                "consent", "true"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    /** Sends a nomination in and returns the secret of its status page. */
    String nominate(String... more) {
        String[] fields = nomination(more);
        Browser browser = anybody();
        browser.get("/");
        Browser.Page receipt = browser.post(
                "/" + AWARD + "/nominate",
                with(fields, "idempotencyKey", UUID.randomUUID().toString()));
        assertThat(receipt.path()).as(receipt.html()).endsWith("/receipt");
        return receipt.path().split("/")[2];
    }

    static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    Nomination ofToken(String token) {
        return nominations.withStatusHash(LinkTokens.hash(token)).orElseThrow();
    }

    /** The path of the page where the municipality answers, once it has been asked. */
    String anchoringPath(String token, String municipality) {
        Nomination nomination = ofToken(token);
        await("the process asks the municipality, or the secretariat must check its address")
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        nominations.get(nomination.id()).anchoring(municipality).status()
                                != Anchoring.Status.NOT_ASKED);
        if (nominations.get(nomination.id()).anchoring(municipality).status() == Anchoring.Status.WAITING_FOR_ADDRESS) {
            secretariat()
                    .post("/desk/addresses/" + municipality, "email", "postmottak@kommune" + municipality + ".example");
        }
        int letter = nominations.get(nomination.id()).anchoring(municipality).generation();
        return "/anchoring/"
                + links.anchoring(nomination.id(), municipality, letter).token();
    }
}
