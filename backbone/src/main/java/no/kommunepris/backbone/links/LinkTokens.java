package no.kommunepris.backbone.links;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets in links. A token is an HMAC of what it is for, so the same use case tried twice makes the same link, and
 * nothing but its hash needs to be kept. 256 bits: it cannot be guessed.
 */
public final class LinkTokens {
    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    /**
     * @param key base64 of at least 32 random bytes
     * @throws IllegalArgumentException when the key is not usable; the message says what to do
     */
    public LinkTokens(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The key of the secret links is missing or too short: set"
                    + " kommunepris.links.key to the output of `openssl rand -base64 32`.");
        }
        this.key = new SecretKeySpec(bytes, HMAC);
    }

    /** The secret for {@code purpose}; its parts say what exactly it opens. 43 characters, safe in an address. */
    public String token(String purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                mac.update((byte) 0);
                mac.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + HMAC + ".", e);
        }
    }

    /** What is kept of a token: SHA-256 in hex. */
    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks SHA-256.", e);
        }
    }
}
