package no.kommunepris.nomination.web.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a national identity number or a phone number in free text; {@code forms.js} looks for the same. */
final class PrivateNumbers {
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(\\d{6}) ?(\\d{5})(?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:(?:\\+|00)47 ?)?"
            + "(?:[2-9]\\d{7}|[49]\\d{2} \\d{2} \\d{3}|[2-9]\\d \\d{2} \\d{2} \\d{2})(?!\\d)");
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private PrivateNumbers() {}

    /** Eleven digits whose two check digits are right, as in every identity number, D number and H number. */
    static boolean holdsIdentityNumber(String text) {
        Matcher match = IDENTITY.matcher(text);
        while (match.find()) {
            String digits = match.group(1) + match.group(2);
            if (isChecked(digits, FIRST) && isChecked(digits, SECOND)) {
                return true;
            }
        }
        return false;
    }

    static boolean holdsPhoneNumber(String text) {
        return PHONE.matcher(text).find();
    }

    private static boolean isChecked(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
