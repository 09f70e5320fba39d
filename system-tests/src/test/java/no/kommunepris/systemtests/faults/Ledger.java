package no.kommunepris.systemtests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the crowd was promised, and what it has done since. */
final class Ledger {
    private final Map<Integer, Receipt> receipts = new ConcurrentHashMap<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    /** A nomination that was answered with yes: from now on it may not be lost. */
    record Receipt(Case of, String reference, String key, String statusLink) {
        @Override
        public String toString() {
            return reference + " " + of;
        }
    }

    void accepted(Case of, JsonNode answer) {
        receipts.put(
                of.number(),
                new Receipt(
                        of,
                        answer.path("reference").asText(),
                        answer.path("key").asText(),
                        answer.path("statusLink").asText()));
    }

    Collection<Receipt> receipts() {
        return List.copyOf(receipts.values());
    }

    boolean knows(int number) {
        return receipts.containsKey(number);
    }

    Receipt receipt(int number) {
        return receipts.get(number);
    }

    /** Notes something that somebody has seen through. */
    void done(String what, Object about) {
        done.add(what + " " + about);
    }

    boolean isDone(String what, Object about) {
        return done.contains(what + " " + about);
    }

    long count(String what) {
        return done.stream().filter(each -> each.startsWith(what + " ")).count();
    }
}
