package no.kommunepris.nomination.register;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the registers are.
 *
 * @param klassUrl Statistics Norway's Klass, without a slash at the end
 * @param enhetsregisterUrl Enhetsregisteret, without a slash at the end
 * @param practiceDomain for trying the product out: every municipality without a confirmed address then has one under
 *     this domain, and no mail can reach a real municipality. Never set where real nominations are taken.
 */
@ConfigurationProperties("kommunepris.register")
record RegisterProperties(
        @DefaultValue("https://data.ssb.no/api/klass/v1") URI klassUrl,

        @DefaultValue("https://data.brreg.no/enhetsregisteret/api")
        URI enhetsregisterUrl,

        @Nullable String practiceDomain) {}
