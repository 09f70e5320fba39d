package no.kommunepris.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a service says when a load balancer asks. */
public final class Readiness {
    public static final int YES = 200;
    public static final int NO = 503;
    public static final int NOBODY_THERE = 0;

    private Readiness() {}

    /** @param service its address, without a slash at the end */
    public static int of(String service) {
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
