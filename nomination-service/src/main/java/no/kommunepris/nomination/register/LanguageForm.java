package no.kommunepris.nomination.register;

import no.kommunepris.events.Language;

/** The form of Norwegian a municipality has chosen for letters to it (språklova § 11). */
public enum LanguageForm {
    BOKMAL("nb", Language.NB),
    NYNORSK("nn", Language.NN),
    /** The municipality takes both. */
    NEUTRAL("neutral", Language.NB),
    UNKNOWN("", Language.NB);

    private final String code;
    private final Language letters;

    LanguageForm(String code, Language letters) {
        this.code = code;
        this.letters = letters;
    }

    /** The language to write letters in; bokmål where the municipality has not chosen. */
    public Language letters() {
        return letters;
    }

    static LanguageForm ofCode(String code) {
        for (LanguageForm form : values()) {
            if (form.code.equals(code)) {
                return form;
            }
        }
        throw new IllegalArgumentException("Unknown language form: " + code);
    }
}
