package no.kommunepris.events;

import java.util.Locale;

/** The role that made something happen. Never a name. */
public enum Actor {
    NOMINATOR,
    MUNICIPALITY,
    JUROR,
    SECRETARIAT,
    WINNER,
    OPERATOR,
    SYSTEM;

    /** The spelling on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the spelling on the wire. */
    public static Actor ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
