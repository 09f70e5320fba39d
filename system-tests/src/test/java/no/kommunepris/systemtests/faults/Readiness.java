package no.kommunepris.systemtests.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a service says when a load balancer asks. */
final class Readiness {
    static final int YES = 200;
    static final int NO = 503;
    static final int NOBODY_THERE = 0;

    private Readiness() {}

    static int of(String service) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(service + "/actuator/health/readiness").toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode();
        } catch (IOException nobody) {
            return NOBODY_THERE;
        }
    }
}
