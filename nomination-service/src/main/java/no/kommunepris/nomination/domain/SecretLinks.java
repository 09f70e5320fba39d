package no.kommunepris.nomination.domain;

/** Makes the secret addresses that mails carry. Asked again for the same thing, it makes the same address. */
public interface SecretLinks {
    /** The status page of a nomination. */
    Secret status(String nominationId);

    /** The page where a municipality answers; each generation is a letter that replaces the one before. */
    Secret anchoring(String nominationId, String municipality, int generation);
}
