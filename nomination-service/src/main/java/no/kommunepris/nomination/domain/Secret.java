package no.kommunepris.nomination.domain;

/**
 * A secret address.
 *
 * @param hash what is stored of it
 * @param link the whole address, for the mail only
 */
public record Secret(String token, String hash, String link) {
    @Override
    public String toString() {
        return "secret";
    }
}
