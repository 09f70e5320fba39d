package no.kommunepris.nomination.register;

import no.kommunepris.backbone.RefusedException;
import org.jspecify.annotations.Nullable;

/** A register could not be imported. What was known before stands untouched. */
public final class ImportFailedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    private ImportFailedException(String code, String sentence, @Nullable Exception cause, Object... arguments) {
        super(code, arguments);
        this.sentence = sentence + " Nothing was changed.";
        if (cause != null) {
            initCause(cause);
        }
    }

    static ImportFailedException notAnswering(String register, Exception cause) {
        return new ImportFailedException(
                "register-not-answering", register + " did not answer the question.", cause, register);
    }

    static ImportFailedException unreadable(String register, @Nullable Exception cause) {
        return new ImportFailedException(
                "register-unreadable", register + " answered with something that cannot be read.", cause, register);
    }

    static ImportFailedException incomplete(String register, int found, int expected) {
        return new ImportFailedException(
                "register-incomplete",
                register + " gave " + found + " of the " + expected + " entries it says it has.",
                null,
                register,
                found,
                expected);
    }

    static ImportFailedException tooFew(String register, int found, int atLeast) {
        return new ImportFailedException(
                "register-too-few",
                register + " knows " + found + " municipalities; fewer than " + atLeast + " cannot be right.",
                null,
                register,
                found,
                atLeast);
    }

    static ImportFailedException unknownCounty(String register, String number) {
        return new ImportFailedException(
                "register-unknown-county",
                register + " names municipality " + number + " in a county this version does not know.",
                null,
                register,
                number);
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
