package no.kommunepris.nomination.register;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.backbone.RefusedException;
import no.kommunepris.nomination.register.Correction.AddressChange;
import org.jspecify.annotations.Nullable;

/** The municipalities of today, each with the address it is asked at. */
public class Municipalities {
    private final Map<String, Municipality> file = RegisterFile.read();
    private final Corrections corrections;
    private final @Nullable String practiceDomain;

    Municipalities(Corrections corrections, @Nullable String practiceDomain) {
        this.corrections = corrections;
        this.practiceDomain = practiceDomain == null || practiceDomain.isBlank() ? null : practiceDomain.strip();
    }

    /** The municipalities as the product ships them, without a database; for tests and tools. */
    public static Municipalities asShipped() {
        return new Municipalities(Corrections.none(), null);
    }

    /** All municipalities there are today, in alphabetical order. */
    public List<Municipality> all() {
        return current().values().stream()
                .filter(municipality -> !municipality.gone())
                .sorted(alphabetical())
                .toList();
    }

    /** The municipality with this four-digit number, one that is no longer there included. */
    public Optional<Municipality> find(String number) {
        Municipality municipality =
                Corrections.merged(file.get(number), corrections.find(number).orElse(null));
        return Optional.ofNullable(municipality).map(this::practised);
    }

    /** @throws NotFoundException when there is no municipality with this number */
    public Municipality get(String number) {
        return find(number).orElseThrow(() -> new NotFoundException("There is no municipality " + number));
    }

    /**
     * The name a reader can tell it by: with the county where two municipalities share a name.
     *
     * @throws NotFoundException when there is no municipality with this number
     */
    public String displayName(String number) {
        return displayName(get(number));
    }

    /** The name a reader can tell it by: with the county where two municipalities share a name. */
    public String displayName(Municipality municipality) {
        boolean shared = file.values().stream()
                .anyMatch(other -> other.name().equals(municipality.name())
                        && !other.number().equals(municipality.number()));
        return shared ? municipality.name() + " (" + municipality.county() + ")" : municipality.name();
    }

    /**
     * The municipalities whose name or number has the text in it: first those whose name, in one of its languages, is or
     * begins with it. Case and accents do not matter, and aa, oe, ae are taken for å, ø, æ. Nothing typed finds nothing.
     */
    public List<Municipality> search(String text) {
        String plain = Spelling.plain(text);
        if (plain.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<Municipality>> byCloseness = new TreeMap<>();
        for (Municipality municipality : all()) {
            int closeness = closeness(municipality, plain);
            if (closeness < Integer.MAX_VALUE) {
                byCloseness.computeIfAbsent(closeness, any -> new ArrayList<>()).add(municipality);
            }
        }
        return byCloseness.values().stream().flatMap(Collection::stream).toList();
    }

    /**
     * The e-mail domains that prove that somebody speaks from within this municipality, in lower case and ASCII: those
     * of its official mailbox and its homepage, less any that another municipality uses too.
     *
     * @throws NotFoundException when there is no municipality with this number
     */
    public Set<String> domainsOf(String number) {
        Set<String> domains = new TreeSet<>(get(number).domains());
        current().values().stream()
                .filter(other -> !other.number().equals(number))
                .forEach(other -> domains.removeAll(other.domains()));
        return domains;
    }

    /**
     * Whether control of this e-mail address proves that its holder speaks from within the municipality. A domain below
     * or above one of the municipality's own proves nothing.
     *
     * @throws NotFoundException when there is no municipality with this number
     */
    public boolean owns(String number, String email) {
        return MailAddress.parse(email)
                .map(address -> domainsOf(number).contains(address.domain()))
                .orElse(false);
    }

    /**
     * The secretariat has found out where the municipality takes its mail. Setting the same address again changes nothing.
     *
     * @param who the user of the desk
     * @throws NotFoundException when there is no municipality with this number
     * @throws RefusedException "address" when this is no e-mail address
     */
    public Municipality setAddress(String number, String email, String who, Instant now) {
        Municipality before = get(number);
        MailAddress address =
                MailAddress.parse(email).orElseThrow(() -> new RefusedException("address", before.name()));
        Optional<Correction> known = corrections.find(number);
        boolean repeat = known.isPresent()
                && known.get().source() == Correction.Source.SECRETARIAT
                && address.toString().equals(known.get().address())
                && known.get().proposal() == null;
        if (!repeat) {
            corrections.confirmAddress(number, address.toString(), who, now);
        }
        return get(number);
    }

    /** The addresses the municipality has had here, oldest first: who set which, and when. */
    public List<AddressHistory> history(String number) {
        List<AddressChange> changes =
                corrections.find(number).map(Correction::history).orElse(null);
        return changes == null
                ? List.of()
                : changes.stream()
                        .map(change -> new AddressHistory(change.at(), change.who(), change.address()))
                        .toList();
    }

    /** @param who a user of the desk, or the register the address came from */
    public record AddressHistory(Instant at, String who, String address) {}

    private Map<String, Municipality> current() {
        Map<String, Correction> corrected = corrections.all();
        Set<String> numbers = new TreeSet<>(file.keySet());
        numbers.addAll(corrected.keySet());
        Map<String, Municipality> current = new TreeMap<>();
        for (String number : numbers) {
            Municipality merged = Corrections.merged(file.get(number), corrected.get(number));
            if (merged != null) {
                current.put(number, practised(merged));
            }
        }
        return current;
    }

    /** Where the product is only tried out, an address that nobody has set is made up under the practice domain. */
    private Municipality practised(Municipality municipality) {
        if (practiceDomain == null || municipality.registeredAddress() != null) {
            return municipality;
        }
        String domain = municipality.domain();
        String label = domain != null ? domain.substring(0, domain.indexOf('.')) : municipality.number();
        String practised = label + "." + practiceDomain;
        return municipality.withDomain(practised).reachedAt("postmottak@" + practised, true, null);
    }

    private static int closeness(Municipality municipality, String typed) {
        Set<String> names = new TreeSet<>();
        for (String name : municipality.name().split(" - ")) {
            names.add(Spelling.plain(name));
            names.add(Spelling.spelledOut(name));
        }
        if (names.contains(typed) || municipality.number().equals(typed)) {
            return 0;
        } else if (names.stream().anyMatch(name -> name.startsWith(typed))) {
            return 1;
        } else if (names.stream().anyMatch(name -> name.contains(" " + typed))) {
            return 2;
        } else if (names.stream().anyMatch(name -> name.contains(typed))
                || municipality.number().startsWith(typed)) {
            return 3;
        }
        return Integer.MAX_VALUE;
    }

    private static Comparator<Municipality> alphabetical() {
        Collator norwegian = Collator.getInstance(Locale.forLanguageTag("nb"));
        return Comparator.comparing(Municipality::name, norwegian).thenComparing(Municipality::number);
    }
}
