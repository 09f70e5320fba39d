package no.kommunepris.systemtests.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.kommunepris.systemtests.Mailbox;
import no.kommunepris.systemtests.Mailbox.Letter;

/** Every mail that the crowd's nominations have led to, in the hands of those who got them. */
final class Post {
    private static final Map<Fate, String> ENDING = Map.of(
            Fate.NOT_SELECTED, "Vinneren av",
            Fate.INELIGIBLE, "Oppfylte ikke de formelle kravene",
            Fate.DECLINED, "En kommune har avslått",
            Fate.LAPSED, "Ikke bekreftet i tide",
            Fate.WITHDRAWN_AT_ONCE, "er trukket",
            Fate.WITHDRAWN_FROM_THE_JURY, "er trukket");

    private static final int READERS = 8;

    private final List<String> missing = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> repeats = new ArrayList<>();
    private int mails;

    static Post read(Mailbox mailbox, Ledger ledger) {
        Post post = new Post();
        Map<String, List<Letter>> everything = new ConcurrentHashMap<>();
        // Many at once: opening a mailbox is mostly waiting.
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        CompletableFuture.allOf(everybody(ledger).stream()
                        .map(address -> CompletableFuture.runAsync(
                                () -> everything.put(address, mailbox.all(address)), readers))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        readers.shutdown();
        everything.forEach(post::sort);
        for (Ledger.Receipt receipt : ledger.receipts()) {
            Case about = receipt.of();
            List<Letter> letters = everything.get(about.nominatorEmail());
            post.expect(about, letters, "Kvittering " + receipt.reference());
            if (ENDING.containsKey(about.fate())) {
                post.expect(about, letters, ENDING.get(about.fate()));
            }
        }
        return post;
    }

    private static Set<String> everybody(Ledger ledger) {
        Set<String> addresses = new LinkedHashSet<>();
        ledger.receipts().forEach(receipt -> addresses.add(receipt.of().nominatorEmail()));
        Case.everyMunicipality().forEach(municipality -> addresses.add(municipality.mailbox()));
        Crowd.JURORS.forEach(juror -> addresses.add(juror + "@kommunepris.example"));
        addresses.add("sekretariat@kommunepris.example");
        addresses.add(Case.of(0).contactEmail());
        return addresses;
    }

    private void expect(Case about, List<Letter> letters, String subject) {
        if (letters.stream().noneMatch(letter -> letter.subject().contains(subject))) {
            missing.add("«" + subject + "» to the nominator of " + about.candidate());
        }
    }

    /** The same mail twice has the same Message-ID; two of one subject and different ids are a mail too many. */
    private void sort(String address, List<Letter> letters) {
        Map<String, Set<String>> ids = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Letter letter : letters) {
            if (Case.numberIn(letter.subject() + letter.text()).isEmpty()) {
                continue;
            }
            mails++;
            if (!seen.add(letter.messageId())) {
                repeats.add("«" + letter.subject() + "» to " + address);
            }
            if (!ids.computeIfAbsent(letter.subject(), subject -> new HashSet<>())
                    .add(letter.messageId())) {
                continue;
            }
            if (ids.get(letter.subject()).size() > 1) {
                doubled.add("«" + letter.subject() + "» to " + address);
            }
        }
    }

    List<String> missing() {
        return missing;
    }

    List<String> doubled() {
        return doubled;
    }

    /** Sent again under the same Message-ID: the sender died between the server's yes and the note of it. */
    List<String> repeats() {
        return repeats;
    }

    int mails() {
        return mails;
    }
}
