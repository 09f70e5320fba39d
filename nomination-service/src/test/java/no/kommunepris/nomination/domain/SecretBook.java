package no.kommunepris.nomination.domain;

import java.util.LinkedHashSet;
import java.util.Set;

/** Secret links that remember what they gave out. As in the service, the same letter has the same secret. */
final class SecretBook implements SecretLinks {
    private final Set<String> tokens = new LinkedHashSet<>();

    @Override
    public Secret status(String nominationId) {
        return secret("status/" + nominationId);
    }

    @Override
    public Secret anchoring(String nominationId, String municipality, int generation) {
        return secret("anchoring/" + municipality + "/" + generation);
    }

    private Secret secret(String token) {
        tokens.add(token);
        return new Secret(token, hashOf(token), "https://site.example/" + token);
    }

    static String hashOf(String token) {
        return Content.sha256(token);
    }

    /** Every secret that was ever made. */
    Set<String> tokens() {
        return tokens;
    }
}
