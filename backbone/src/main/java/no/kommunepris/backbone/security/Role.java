package no.kommunepris.backbone.security;

/** The roles of those who log in. */
public final class Role {
    public static final String SECRETARIAT = "SECRETARIAT";
    public static final String OPERATOR = "OPERATOR";
    public static final String JUROR = "JUROR";

    private Role() {}
}
