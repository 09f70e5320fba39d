package no.kommunepris.local.demo;

/** Something in the demo did not go as it should; the message is one sentence that says what. */
final class DemoFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailedException(String sentence) {
        super(sentence);
    }
}
