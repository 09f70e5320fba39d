package no.kommunepris.notification.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The rules of the house; each is shown to fire on a fixture that breaks it. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.kommunepris.notification");
    private static final JavaClasses BAD =
            new ClassFileImporter().importPackages("no.kommunepris.notification.architecture.bad");

    static final ArchRule[] RULES = {
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.camunda..",
                        "org.apache.kafka..",
                        "com.mongodb..",
                        "org.bson..",
                        "jakarta.mail..",
                        "org.thymeleaf.."),
        noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..notification..web..", "..notification..store..", "..notification..application.."),
        classes().should().haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Dto)"),
        noClasses().should().callMethod(Thread.class, "sleep", long.class),
    };

    static final ArchRule LAYERS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy("no.kommunepris.notification.web..")
            .layer("messaging")
            .definedBy("no.kommunepris.notification.messaging..")
            .layer("smtp")
            .definedBy("no.kommunepris.notification.smtp..")
            .layer("application")
            .definedBy("no.kommunepris.notification.application..")
            .layer("store")
            .definedBy("no.kommunepris.notification.store..")
            .layer("mails")
            .definedBy("no.kommunepris.notification.mails..")
            .layer("config")
            .definedBy("no.kommunepris.notification.config..")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("messaging")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("smtp")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("config")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("web", "messaging", "smtp", "config")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("web", "messaging", "application")
            .whereLayer("mails")
            .mayOnlyBeAccessedByLayers("application", "smtp", "config");

    @ParameterizedTest
    @FieldSource("RULES")
    void weKeepTheRule(ArchRule rule) {
        rule.check(OURS);
    }

    @Test
    void dataFlowsInOneDirection() {
        LAYERS.check(OURS);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void theRuleFires(ArchRule rule) {
        assertThat(rule.evaluate(BAD).hasViolation()).as(rule.getDescription()).isTrue();
    }
}
