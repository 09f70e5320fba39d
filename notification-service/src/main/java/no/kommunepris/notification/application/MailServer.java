package no.kommunepris.notification.application;

import no.kommunepris.notification.mails.WrittenMail;

/** Where mails leave the house. */
public interface MailServer {

    /**
     * Hands a mail over. When this returns, the mail server is responsible for it.
     *
     * @param id the delivery's id; the same mail tried twice carries the same Message-ID
     */
    void hand(String id, WrittenMail mail) throws NotHandedOverException;

    /** The mail server did not take the mail. */
    final class NotHandedOverException extends Exception {
        private static final long serialVersionUID = 1L;

        /** How far a failure reaches. */
        public enum Reach {
            /** The server cannot be reached: every other mail would fail the same way. */
            SERVER,
            /** This mail failed; later it may not. */
            MAIL,
            /** This mail will never be taken: there is no such address. */
            FOR_GOOD
        }

        private final Reach reach;

        /** @param reason the server's words, without addresses and links */
        public NotHandedOverException(Reach reach, String reason) {
            super(reason);
            this.reach = reach;
        }

        public Reach reach() {
            return reach;
        }
    }
}
