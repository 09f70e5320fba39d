package no.kommunepris.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import no.kommunepris.notification.application.MailServer.NotHandedOverException;
import no.kommunepris.notification.application.MailServer.NotHandedOverException.Reach;
import no.kommunepris.notification.application.MailSettings;
import no.kommunepris.notification.mails.WrittenMail;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpServerTest {
    @Test
    void anAddressThatDoesNotExistIsNotTriedAgain() throws IOException {
        try (TalkingServer server = new TalkingServer(Map.of("RCPT", "550 5.1.1 <kari@example.org>: no such user"))) {
            assertThat(refusal(server.port(), "kari@example.org").reach()).isEqualTo(Reach.FOR_GOOD);
        }
    }

    @Test
    void aFullMailboxIsTriedAgain() throws IOException {
        try (TalkingServer server = new TalkingServer(Map.of("RCPT", "452 4.2.2 mailbox full"))) {
            assertThat(refusal(server.port(), "kari@example.org").reach()).isEqualTo(Reach.MAIL);
        }
    }

    @Test
    void aMailThatIsRefusedDoesNotHoldUpTheOthers() throws IOException {
        try (TalkingServer server = new TalkingServer(Map.of("DATA", "554 5.7.1 looks like spam"))) {
            assertThat(refusal(server.port(), "kari@example.org").reach()).isEqualTo(Reach.MAIL);
        }
    }

    @Test
    void aServerThatIsShuttingDownHoldsUpTheOthers() throws IOException {
        try (TalkingServer server = new TalkingServer(Map.of("MAIL", "421 4.3.2 shutting down"))) {
            assertThat(refusal(server.port(), "kari@example.org").reach()).isEqualTo(Reach.SERVER);
        }
    }

    @Test
    void aServerThatIsAwayHoldsUpTheOthers() throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0)) {
            freePort = socket.getLocalPort();
        }
        assertThat(refusal(freePort, "kari@example.org").reach()).isEqualTo(Reach.SERVER);
    }

    @Test
    void nothingCanBeSmuggledInBesideTheAddress() throws IOException {
        try (TalkingServer server = new TalkingServer(Map.of())) {
            for (String address : new String[] {
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "Kari <a@example.org>",
                "kari",
                "@"
            }) {
                assertThat(refusal(server.port(), address).reach()).as(address).isEqualTo(Reach.FOR_GOOD);
            }
        }
    }

    private static NotHandedOverException refusal(int port, String address) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        MailSettings settings = new MailSettings(
                "from@example.org",
                "Kommunepris",
                "",
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                Duration.ofDays(7),
                Duration.ofDays(30),
                Duration.ofMinutes(2));
        SmtpServer server = new SmtpServer(sender, settings, Clock.systemUTC());
        WrittenMail mail = new WrittenMail(address, "Kari", "nb", "Emne", "tekst", "<p>tekst</p>");
        return catchThrowableOfType(NotHandedOverException.class, () -> server.hand("id", mail));
    }
}
