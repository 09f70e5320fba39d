package no.kommunepris.backbone;

/**
 * What was asked for is not possible now. The reader gets the sentence {@code refused.<code>} in the language of the
 * page; it says what is possible instead.
 */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] arguments;

    /** @param arguments what the sentence names: dates, municipalities; nothing private, since logs show them too */
    public RefusedException(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments.clone();
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return "refused." + code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
