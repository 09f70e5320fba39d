package no.kommunepris.testing;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a service secrets and accounts of its own; see {@link WithInfrastructure}. */
class SecretsInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** bcrypt of "test". */
    private static final String PASSWORD = "{bcrypt}$2y$04$U/t5aRs1ZCR4UIDAvvLom.DrInLzcJdYnWzEx1EWaOQNz4FknMrA.";

    private static final String KEY = randomKey();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kommunepris.seal.keys.test", KEY);
        properties.put("kommunepris.seal.current", "test");
        properties.put("kommunepris.links.key", KEY);
        account(properties, 0, "sekretariat", "SECRETARIAT");
        account(properties, 1, "sekretariat2", "SECRETARIAT");
        account(properties, 2, "drift", "OPERATOR");
        account(properties, 3, "juryleder", "JUROR");
        account(properties, 4, "jurymedlem-ks", "JUROR");
        account(properties, 5, "jurymedlem-korus", "JUROR");
        account(properties, 6, "jurymedlem-bruker", "JUROR");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("secrets", properties));
    }

    private static void account(Map<String, Object> properties, int index, String username, String role) {
        String prefix = "kommunepris.accounts[" + index + "].";
        properties.put(prefix + "username", username);
        properties.put(prefix + "name", username);
        properties.put(prefix + "password", PASSWORD);
        properties.put(prefix + "roles[0]", role);
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
