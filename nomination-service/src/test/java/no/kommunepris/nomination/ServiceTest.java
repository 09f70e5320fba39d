package no.kommunepris.nomination;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Language;
import no.kommunepris.events.RoundEvent.Juror;
import no.kommunepris.events.RoundEvent.Schedule;
import no.kommunepris.nomination.application.Awards;
import no.kommunepris.nomination.application.OpenRound;
import no.kommunepris.nomination.domain.Award;
import no.kommunepris.nomination.domain.RoundPlan;
import no.kommunepris.nomination.domain.Rounds;
import no.kommunepris.nomination.domain.Samples;
import no.kommunepris.testing.WithInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The whole service on a free port, with a real Kafka, MongoDB-compatible store and PostgreSQL. Shared by its tests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithInfrastructure
public abstract class ServiceTest {
    protected static final String AWARD = "kommunerusprisen";

    @Autowired
    private OpenRound openRound;

    @Autowired
    private Awards awards;

    @Autowired
    private Rounds rounds;

    /** The id of an open round of this year, opened when it is first asked for. */
    protected String roundOf(int year) {
        String id = AWARD + "-" + year;
        return rounds.find(id).isPresent() ? id : open(year, Instant.now().plus(Duration.ofDays(30)));
    }

    /** Opens a round that closes at this time. */
    protected String open(int year, Instant closesAt) {
        Award award = awards.find(AWARD).orElseThrow();
        List<Juror> jurors = new ArrayList<>();
        award.bodies()
                .forEach(body -> jurors.add(
                        new Juror("juror-" + body.id(), "Juror", "juror@example.org", body.id(), jurors.isEmpty())));
        Schedule schedule = new Schedule(
                closesAt,
                closesAt.plus(Duration.ofDays(10)),
                closesAt.plus(Duration.ofDays(20)),
                closesAt.plus(Duration.ofDays(30)),
                Duration.ofDays(7));
        Contact secretariat = new Contact("Sekretariatet", "sekretariat@example.org", Language.NB);
        return openRound.open(
                new RoundPlan(AWARD, year, schedule, 3, award.bodies(), jurors, secretariat), Samples.DESK);
    }
}
