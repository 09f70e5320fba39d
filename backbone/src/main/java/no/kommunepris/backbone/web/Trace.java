package no.kommunepris.backbone.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace context of what this thread is doing, so that one nomination can be followed through all services. It
 * lives in the logging context, where every log line finds it too.
 */
public final class Trace {
    private static final String KEY = "traceparent";
    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** The current {@code traceparent}, or null when nobody has begun one. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** Continues the given trace; begins a new one when there is none or it is not well-formed. */
    public static void begin(@Nullable Object traceparent) {
        boolean usable =
                traceparent != null && FORM.matcher(traceparent.toString()).matches();
        MDC.put(KEY, usable ? traceparent.toString() : "00-" + hex(16) + "-" + hex(8) + "-01");
    }

    public static void end() {
        MDC.remove(KEY);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
