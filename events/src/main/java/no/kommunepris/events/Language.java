package no.kommunepris.events;

import java.util.Locale;

/** The languages of screens and mails. */
public enum Language {
    NB,
    NN,
    EN;

    /** The BCP 47 tag: {@code nb}, {@code nn} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language for a locale; bokmål where the locale is none of ours. */
    public static Language of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nn" -> NN;
            case "en" -> EN;
            default -> NB;
        };
    }
}
