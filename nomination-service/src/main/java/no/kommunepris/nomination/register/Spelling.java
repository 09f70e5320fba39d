package no.kommunepris.nomination.register;

import java.text.Normalizer;
import java.util.Locale;

/** Names without what a hurried hand leaves out: case, accents, and the letters a keyboard may lack. */
final class Spelling {
    private Spelling() {}

    /** Lower case, no marks, å ø æ as a o ae. */
    static String plain(String text) {
        return folded(text, "a", "o");
    }

    /** As {@link #plain}, but å and ø as aa and oe, as they are written where the letters are missing. */
    static String spelledOut(String text) {
        return folded(text, "aa", "oe");
    }

    /**
     * Whether the two are one name, of which {@code damaged} may have lost letters on its way: registers have been seen
     * to put a plain letter or a question mark where a Sámi letter belongs.
     */
    static boolean same(String name, String damaged) {
        String ours = Normalizer.normalize(name, Normalizer.Form.NFC);
        String theirs = Normalizer.normalize(damaged, Normalizer.Form.NFC);
        if (ours.length() != theirs.length()) {
            return false;
        }
        for (int i = 0; i < ours.length(); i++) {
            char their = theirs.charAt(i);
            if (their != '?' && !plain(ours.substring(i, i + 1)).equals(plain(theirs.substring(i, i + 1)))) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text, String aWithRing, String oWithStroke) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("å", aWithRing)
                .replace("ø", oWithStroke)
                .replace("æ", "ae")
                .replace('đ', 'd')
                .replace('ŋ', 'n')
                .replace('ŧ', 't');
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s-]+", " ")
                .strip();
    }
}
