package no.kommunepris.local.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import no.kommunepris.local.parts.Ready;

/** Takes mail for any address by SMTP and shows it by IMAP, where any login reads that address's mail, and on a page. */
final class MailServer {
    private final KeptMails kept;
    private final GreenMail greenMail;

    private MailServer(KeptMails kept, int smtp, int imap) {
        this.kept = kept;
        this.greenMail = new GreenMail(
                new ServerSetup[] {setup(smtp, ServerSetup.PROTOCOL_SMTP), setup(imap, ServerSetup.PROTOCOL_IMAP)});
        greenMail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    /** Arguments: the directory of the mails, the ports for SMTP, IMAP and the page. */
    public static void main(String[] args) throws Exception {
        KeptMails kept = new KeptMails(Path.of(args[0]), Clock.systemUTC());
        MailServer server = new MailServer(kept, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        server.start();
        MailboxPage page = MailboxPage.start(kept, Integer.parseInt(args[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            page.stop();
            server.greenMail.stop();
        }));
        Ready.tell();
    }

    private void start() throws MessagingException, UserException {
        UserManager users = greenMail.getManagers().getUserManager();
        for (Mail mail : kept.oldestFirst()) {
            owner(users, mail.recipient()).deliver(mail.message());
        }
        users.setMessageDeliveryHandler((message, address) -> keep(users, message, address));
        greenMail.start();
    }

    private GreenMailUser keep(UserManager users, MovingMessage message, MailAddress address)
            throws MessagingException, UserException {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(source);
            kept.keep(address.getEmail(), source.toByteArray());
        } catch (IOException e) {
            throw new MessagingException("The mail could not be kept.", e);
        }
        return owner(users, address.getEmail());
    }

    private static GreenMailUser owner(UserManager users, String address) throws UserException {
        String login = address.toLowerCase(Locale.ROOT);
        GreenMailUser known = users.getUserByEmail(login);
        return known == null ? users.createUser(login, login, login) : known;
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(10_000);
        return setup;
    }
}
