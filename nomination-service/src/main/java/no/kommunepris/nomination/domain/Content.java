package no.kommunepris.nomination.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a nomination.
 *
 * @param arguments per claimed criterion id the nominator's reasons
 */
public record Content(
        String candidate,
        String summary,
        Map<String, String> arguments,
        @Nullable String sources) {

    static Content of(NominationForm form) {
        return new Content(form.candidate(), form.summary(), new LinkedHashMap<>(form.arguments()), form.sources());
    }

    public List<String> criteria() {
        return List.copyOf(arguments.keySet());
    }

    /** SHA-256 (hex) of everything a municipality stands behind: the evidence of what was confirmed. */
    public String hash(List<String> municipalities) {
        StringBuilder all = new StringBuilder();
        part(all, candidate);
        part(all, summary);
        new TreeMap<>(arguments).forEach((criterion, argument) -> {
            part(all, criterion);
            part(all, argument);
        });
        part(all, sources == null ? "" : sources);
        municipalities.stream().sorted().forEach(m -> part(all, m));
        return sha256(all.toString());
    }

    /** The length first, so that no two different texts look the same. */
    private static void part(StringBuilder all, String text) {
        all.append(text.length()).append(':').append(text).append('\n');
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "content";
    }
}
