package no.kommunepris.notification.mails;

/**
 * A mail as it goes out. Everything about it is private.
 *
 * @param language the BCP 47 tag
 */
public record WrittenMail(String address, String name, String language, String subject, String text, String html) {
    @Override
    public String toString() {
        return "written mail";
    }
}
