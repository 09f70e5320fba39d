package no.kommunepris.notification.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.kommunepris.notification.application.MailServer.NotHandedOverException;
import no.kommunepris.notification.application.MailServer.NotHandedOverException.Reach;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Tells from a failure whether the mail, the address or the server is to blame. */
final class SmtpAnswer {
    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int LONGEST_REASON = 300;

    private SmtpAnswer() {}

    static NotHandedOverException explain(MailException failure) {
        List<Throwable> causes = new ArrayList<>();
        collect(failure, causes);
        if (failure instanceof MailSendException several) {
            for (Exception one : several.getMessageExceptions()) {
                collect(one, causes);
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof SMTPAddressFailedException address) {
                boolean never = address.getReturnCode() / 100 == 5;
                return because(never ? Reach.FOR_GOOD : Reach.MAIL, cause);
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof SMTPSendFailedException answer) {
                boolean away = answer.getReturnCode() == SERVICE_NOT_AVAILABLE;
                return because(away ? Reach.SERVER : Reach.MAIL, cause);
            }
        }
        if (failure instanceof MailParseException || failure instanceof MailPreparationException) {
            return because(Reach.MAIL, failure);
        }
        boolean away = failure instanceof MailAuthenticationException
                || causes.stream().anyMatch(IOException.class::isInstance);
        return because(away ? Reach.SERVER : Reach.MAIL, causes.get(causes.size() - 1));
    }

    private static void collect(@Nullable Throwable from, List<Throwable> causes) {
        for (Throwable cause = from; cause != null && !causes.contains(cause); cause = next(cause)) {
            causes.add(cause);
        }
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }

    private static NotHandedOverException because(Reach reach, Throwable cause) {
        String words = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        String line = words.replaceAll("\\s+", " ").strip();
        return new NotHandedOverException(reach, line.substring(0, Math.min(line.length(), LONGEST_REASON)));
    }
}
