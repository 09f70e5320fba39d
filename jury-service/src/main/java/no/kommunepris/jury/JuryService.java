package no.kommunepris.jury;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The jury's service. Components go by their full names, since the short ones ({@code selectWinner}) belong to what the
 * process models call.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class JuryService {
    public static void main(String[] args) {
        SpringApplication.run(JuryService.class, args);
    }
}
