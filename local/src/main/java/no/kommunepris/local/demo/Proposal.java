package no.kommunepris.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody nominates in the demo, and what is to become of it.
 *
 * @param arguments by criterion id
 * @param municipalities those that are asked, in the order in which they answer
 */
record Proposal(
        Fate fate,
        String candidate,
        String summary,
        Map<String, String> arguments,
        List<Town> municipalities,
        String nominatorName,
        String nominatorEmail) {

    /**
     * A municipality.
     *
     * @param number the official one, four digits
     * @param label what its domain begins with
     */
    record Town(String number, String name, String label) {
        /** The mailbox that the register of a local system has for it. */
        String mailbox() {
            return "postmottak@" + label + ".kommune.example";
        }

        String director() {
            return "kommunedirektor@" + label + ".kommune.example";
        }
    }

    /** As the public API takes it. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("candidate", candidate);
        body.put("summary", summary);
        body.put("arguments", arguments);
        body.put("municipalities", municipalities.stream().map(Town::number).toList());
        body.put("nominatorName", nominatorName);
        body.put("nominatorEmail", nominatorEmail);
        body.put("language", "nb");
        return body;
    }
}
