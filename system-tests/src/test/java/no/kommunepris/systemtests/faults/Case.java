package no.kommunepris.systemtests.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One nomination of the crowd. */
record Case(int number, Fate fate) {
    private static final Pattern NAME = Pattern.compile("Tiltak (\\d{4})");
    private static final List<Municipality> MUNICIPALITIES = List.of(
            new Municipality("1103", "stavanger"),
            new Municipality("4601", "bergen"),
            new Municipality("1108", "sandnes"),
            new Municipality("1106", "haugesund"),
            new Municipality("3301", "drammen"),
            new Municipality("4204", "kristiansand"));

    /** One that is asked to stand behind nominations. */
    record Municipality(String number, String label) {
        String mailbox() {
            return "postmottak@" + label + ".kommune.example";
        }
    }

    /** Of ten, two each are not selected, declined, lapsed and withdrawn at once; the other two the jury gets and loses. */
    static Case of(int number) {
        Fate[] fates = {
            Fate.NOT_SELECTED,
            Fate.DECLINED,
            Fate.WITHDRAWN_AT_ONCE,
            Fate.LAPSED,
            Fate.WITHDRAWN_FROM_THE_JURY,
            Fate.NOT_SELECTED,
            Fate.DECLINED,
            Fate.WITHDRAWN_AT_ONCE,
            Fate.LAPSED,
            Fate.INELIGIBLE
        };
        return new Case(number, number == 0 ? Fate.WINNER : fates[number % fates.length]);
    }

    static List<Municipality> everyMunicipality() {
        return MUNICIPALITIES;
    }

    /** The number of the case that a text is about. */
    static Optional<Integer> numberIn(String text) {
        Matcher name = NAME.matcher(text);
        return name.find() ? Optional.of(Integer.valueOf(name.group(1))) : Optional.empty();
    }

    String candidate() {
        return "Tiltak %04d".formatted(number);
    }

    /** Every fourth is of two that cooperate. */
    List<Municipality> municipalities() {
        Municipality first = MUNICIPALITIES.get(number % MUNICIPALITIES.size());
        Municipality second = MUNICIPALITIES.get((number + 1) % MUNICIPALITIES.size());
        return number % 4 == 0 ? List.of(first, second) : List.of(first);
    }

    String nominatorEmail() {
        return "nominator-%04d@nominator.example".formatted(number);
    }

    /** Who answers for a municipality, and is told when it has won. */
    String contactEmail() {
        return "contact-%04d@contact.example".formatted(number);
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("candidate", candidate());
        body.put("summary", "Et lavterskeltilbud som møter folk der de er.");
        body.put("arguments", Map.of("new-methods", "Mentorer med egen erfaring følger unge tett."));
        body.put(
                "municipalities",
                municipalities().stream().map(Municipality::number).toList());
        body.put("nominatorName", "Kari Nordmann");
        body.put("nominatorEmail", nominatorEmail());
        return body;
    }
}
