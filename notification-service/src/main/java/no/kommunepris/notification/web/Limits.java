package no.kommunepris.notification.web;

/** How much one answer holds. */
final class Limits {
    private static final int MOST = 1000;

    private Limits() {}

    static int within(int asked) {
        return Math.min(Math.max(asked, 1), MOST);
    }
}
