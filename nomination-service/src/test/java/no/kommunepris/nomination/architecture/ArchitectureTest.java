package no.kommunepris.nomination.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.backbone.outbox.Aggregate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.kommunepris.nomination");
    private static final JavaClasses BAD =
            new ClassFileImporter().importPackages("no.kommunepris.nomination.architecture.bad");

    private static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..", "org.jspecify..", "no.kommunepris.events..", "no.kommunepris.nomination.domain..")
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(Aggregate.class))
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(RefusedException.class))
                    .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(NotFoundException.class)))
            .as("the domain is plain Java");

    private static final ArchRule USE_CASES_KNOW_NO_TECHNOLOGY = noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..web..",
                    "..store..",
                    "..process..",
                    "..messaging..",
                    "..config..",
                    "org.camunda..",
                    "org.apache.kafka..",
                    "com.mongodb..",
                    "org.springframework.data..")
            .as("use cases know the domain and its ports only");

    private static final ArchRule SCREENS_ASK_USE_CASES = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..store..", "..process..", "..messaging..", "org.camunda..", "org.apache.kafka..")
            .as("screens ask use cases");

    private static final ArchRule THE_ENGINE_ACTS_THROUGH_USE_CASES = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..web..",
                    "..store..",
                    "..messaging..",
                    "org.apache.kafka..",
                    "org.springframework.kafka..",
                    "com.mongodb..",
                    "org.springframework.mail..")
            .as("the engine acts through use cases");

    private static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO)$")
            .as("names say what things are");

    static Stream<ArchRule> rules() {
        return Stream.of(
                THE_DOMAIN_IS_PLAIN_JAVA,
                USE_CASES_KNOW_NO_TECHNOLOGY,
                SCREENS_ASK_USE_CASES,
                THE_ENGINE_ACTS_THROUGH_USE_CASES,
                NAMES_SAY_WHAT_THINGS_ARE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(OURS);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("no.kommunepris.nomination.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void theRulesFireOnABadExample() {
        assertThat(THE_DOMAIN_IS_PLAIN_JAVA.evaluate(BAD).hasViolation()).isTrue();
        assertThat(SCREENS_ASK_USE_CASES.evaluate(BAD).hasViolation()).isTrue();
        assertThat(NAMES_SAY_WHAT_THINGS_ARE.evaluate(BAD).hasViolation()).isTrue();
    }
}
