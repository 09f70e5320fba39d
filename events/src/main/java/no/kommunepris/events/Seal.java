package no.kommunepris.events;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Closes and opens what is private: JWE (direct encryption, A256GCM) with a ring of keys. New seals take the current
 * key; a seal made with any key still on the ring can be opened, so a key is rotated by adding one and making it current.
 */
public final class Seal {
    private final Map<String, byte[]> keys;
    private final String current;

    /**
     * @param keysById key id to base64 of 32 random bytes
     * @param current the id of the key that closes new seals
     * @throws IllegalArgumentException when the ring is not usable; the message says what to do
     */
    public Seal(Map<String, String> keysById, String current) {
        Map<String, byte[]> ring = new LinkedHashMap<>();
        keysById.forEach((id, key) -> ring.put(id, decode(id, key)));
        if (!ring.containsKey(current)) {
            throw new IllegalArgumentException("The seal's current key '" + current
                    + "' is not on its ring: set kommunepris.seal.current to one of " + ring.keySet() + ".");
        }
        this.keys = Map.copyOf(ring);
        this.current = current;
    }

    private static byte[] decode(String id, String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the key
        }
        throw new IllegalArgumentException("The seal's key '" + id
                + "' must be base64 of 32 bytes: make one with `openssl rand -base64 32` and set kommunepris.seal.keys."
                + id + ".");
    }

    /** Closes {@code text}; the same text gives another string each time. */
    public String close(byte[] text) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(current)
                .build();
        JWEObject jwe = new JWEObject(header, new Payload(text));
        try {
            jwe.encrypt(new DirectEncrypter(keys.get(current)));
        } catch (JOSEException e) {
            throw new IllegalStateException("The seal could not be closed.", e);
        }
        return jwe.serialize();
    }

    /**
     * Opens what {@link #close} made.
     *
     * @throws UnsealableException when it was damaged or its key is not on the ring
     */
    public byte[] open(String sealed) {
        try {
            JWEObject jwe = JWEObject.parse(sealed);
            byte[] key = keys.get(jwe.getHeader().getKeyID());
            if (key == null) {
                throw new UnsealableException("The key '" + jwe.getHeader().getKeyID() + "' is not on the ring.", null);
            }
            jwe.decrypt(new DirectDecrypter(key));
            return jwe.getPayload().toBytes();
        } catch (ParseException | JOSEException e) {
            throw new UnsealableException("The seal is damaged.", e);
        }
    }
}
