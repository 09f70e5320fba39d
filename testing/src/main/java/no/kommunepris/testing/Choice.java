package no.kommunepris.testing;

import java.util.function.BooleanSupplier;

/**
 * What the one who runs the tests has asked for.
 *
 * @param replicaSet whether MongoDB is a replica set of one; else it stands alone, as in docker-compose.yml
 */
record Choice(boolean containers, boolean replicaSet) {
    static final String INFRASTRUCTURE = "infrastructure";
    static final String MONGO = "mongo";

    /**
     * @param infrastructure {@code containers}, {@code embedded}, or empty: containers where a Docker engine answers
     * @param mongo {@code standalone}, {@code replica-set}, or empty: standalone
     * @throws IllegalArgumentException with a sentence that says what may be asked for instead
     */
    static Choice of(String infrastructure, String mongo, BooleanSupplier dockerAnswers) {
        boolean replicaSet =
                switch (mongo) {
                    case "replica-set" -> true;
                    case "standalone", "" -> false;
                    default -> throw unknown(MONGO, "standalone or replica-set", mongo);
                };
        boolean containers =
                switch (infrastructure) {
                    case "containers" -> true;
                    case "embedded" -> false;
                    case "" -> dockerAnswers.getAsBoolean();
                    default -> throw unknown(INFRASTRUCTURE, "containers or embedded", infrastructure);
                };
        if (replicaSet && !containers) {
            throw new IllegalArgumentException(
                    "-Dmongo=replica-set needs containers: the embedded store is no replica set. Start a Docker engine, or"
                            + " leave -Dmongo away.");
        }
        return new Choice(containers, replicaSet);
    }

    private static IllegalArgumentException unknown(String property, String possible, String value) {
        return new IllegalArgumentException("-D" + property + " must be " + possible + ", not " + value + ".");
    }

    /** For the log. */
    String words() {
        return containers
                ? "containers, MongoDB as a " + (replicaSet ? "replica set" : "standalone server")
                : "embedded parts";
    }
}
