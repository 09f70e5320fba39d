package no.kommunepris.nomination;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The public site, the API, the anchoring and the secretariat's desk. */
@SpringBootApplication
public class NominationService {
    public static void main(String[] args) {
        SpringApplication.run(NominationService.class, args);
    }
}
