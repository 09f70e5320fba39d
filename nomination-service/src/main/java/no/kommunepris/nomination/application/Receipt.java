package no.kommunepris.nomination.application;

/**
 * What a nominator gets for a nomination that is kept.
 *
 * @param reference what the nominator and the secretariat call it
 * @param statusToken the secret of its status page
 * @param statusLink the whole secret address of its status page
 */
public record Receipt(String nominationId, String reference, String statusToken, String statusLink) {
    @Override
    public String toString() {
        return "receipt " + reference;
    }
}
