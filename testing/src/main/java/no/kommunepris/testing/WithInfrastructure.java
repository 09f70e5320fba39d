package no.kommunepris.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A Spring test that runs its service against the real parts, with secrets and accounts of its own. Accounts, all with
 * the password {@code test}: {@code sekretariat}, {@code sekretariat2}, {@code drift}, {@code juryleder},
 * {@code jurymedlem-ks}, {@code jurymedlem-korus}, {@code jurymedlem-bruker}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = SecretsInitializer.class)
@Import(InfrastructureConfiguration.class)
public @interface WithInfrastructure {}
