package no.kommunepris.notification.application;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import no.kommunepris.notification.domain.Patience;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails go out ({@code kommunepris.mail}).
 *
 * @param from the address mails come from
 * @param fromName the name beside it
 * @param replyTo where answers go; empty: to {@code from}
 * @param firstPause the pause after the first failure; it doubles from failure to failure
 * @param longestPause the pause never grows beyond this
 * @param giveUpAfter how long a mail that cannot be sent is tried
 * @param forgetAfter how long the content of a mail that was given up is kept for another try
 * @param lease how long one attempt may take; must be longer than the mail server's time limits together
 */
@ConfigurationProperties("kommunepris.mail")
@Validated
public record MailSettings(
        @NotBlank @DefaultValue("ikke-svar@kommunepris.example")
        String from,

        @DefaultValue("Kommunepris") String fromName,
        @DefaultValue("") String replyTo,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("7d") Duration giveUpAfter,
        @DefaultValue("30d") Duration forgetAfter,
        @DefaultValue("2m") Duration lease) {

    public Patience patience() {
        return new Patience(firstPause, longestPause, giveUpAfter);
    }
}
