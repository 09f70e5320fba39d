package no.kommunepris.nomination.register;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import no.kommunepris.nomination.register.EnhetsregisterClient.Unit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the register up to date: names and numbers from Klass, addresses and homepages from Enhetsregisteret. Both are
 * read whole and found plausible before anything is changed, so a failed import keeps what was there. An address the
 * secretariat has confirmed is never overridden.
 */
public class ImportRegister {
    private static final Logger log = LoggerFactory.getLogger(ImportRegister.class);
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    /** There were 357 in 2024 and have never been fewer than 356; a list much shorter than that has been cut off. */
    static final int PLAUSIBLE = 300;

    private final KlassClient klass;
    private final EnhetsregisterClient enhetsregister;
    private final Corrections corrections;
    private final Clock clock;
    private final Map<String, Municipality> file = RegisterFile.read();
    private final Map<String, String> counties = RegisterFile.counties();

    ImportRegister(KlassClient klass, EnhetsregisterClient enhetsregister, Corrections corrections, Clock clock) {
        this.klass = klass;
        this.enhetsregister = enhetsregister;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** @throws ImportFailedException with one sentence, when a register could not be read; then nothing has changed */
    public ImportReport run() {
        try {
            Map<String, String> names = plausibleNames();
            Map<String, List<Unit>> units = plausibleUnits();
            ImportReport report = apply(names, units);
            log.info(
                    "Register imported: {} municipalities, {} added, {} renamed, {} addressed, {} proposed, {} gone",
                    report.municipalities(),
                    report.added().size(),
                    report.renamed().size(),
                    report.addressed().size(),
                    report.proposed().size(),
                    report.gone().size());
            return report;
        } catch (ImportFailedException e) {
            log.warn("Register not imported: {}", e.getMessage());
            throw e;
        }
    }

    private Map<String, String> plausibleNames() {
        Map<String, String> names = klass.municipalities(LocalDate.ofInstant(clock.instant(), NORWAY));
        if (names.size() < PLAUSIBLE) {
            throw ImportFailedException.tooFew(KlassClient.NAME, names.size(), PLAUSIBLE);
        }
        names.keySet().stream()
                .filter(number -> !counties.containsKey(number.substring(0, 2)))
                .findFirst()
                .ifPresent(number -> {
                    throw ImportFailedException.unknownCounty(KlassClient.NAME, number);
                });
        return names;
    }

    private Map<String, List<Unit>> plausibleUnits() {
        Map<String, List<Unit>> units = new TreeMap<>();
        for (Unit unit : enhetsregister.municipalities()) {
            String number = unit.municipalityNumber();
            if (number != null) {
                units.computeIfAbsent(number, any -> new ArrayList<>()).add(unit);
            }
        }
        if (units.size() < PLAUSIBLE) {
            throw ImportFailedException.tooFew(EnhetsregisterClient.NAME, units.size(), PLAUSIBLE);
        }
        return units;
    }

    private ImportReport apply(Map<String, String> names, Map<String, List<Unit>> units) {
        Map<String, Correction> known = corrections.all();
        Report report = new Report();
        names.forEach((number, name) -> {
            Municipality before = Corrections.merged(file.get(number), known.get(number));
            named(before, number, name, report);
            List<Unit> here = units.getOrDefault(number, List.of());
            Optional<Unit> unit = only(here, name);
            if (here.size() > 1 && unit.isEmpty()) {
                report.ambiguous.add(number);
            }
            unit.ifPresent(found -> reached(before, number, found, report));
            Municipality now = Corrections.merged(
                    file.get(number), corrections.find(number).orElse(null));
            if (now == null || now.registeredAddress() == null) {
                report.unaddressed.add(number);
            }
        });
        TreeSet<String> gone = new TreeSet<>(file.keySet());
        gone.addAll(known.keySet());
        gone.removeAll(names.keySet());
        for (String number : gone) {
            Municipality before = Corrections.merged(file.get(number), known.get(number));
            if (before != null && !before.gone()) {
                corrections.markGone(number, true);
                report.gone.add(number);
            }
        }
        return report.finished(names.size());
    }

    private void named(@Nullable Municipality before, String number, String name, Report report) {
        String county = Objects.requireNonNull(counties.get(number.substring(0, 2)));
        if (before == null) {
            corrections.rename(number, name, county);
            report.added.add(number);
            return;
        }
        if (before.gone()) {
            corrections.markGone(number, false);
        }
        if (!Spelling.same(before.name(), name)) {
            corrections.rename(number, name, county);
            report.renamed.add(number);
        }
    }

    private void reached(@Nullable Municipality before, String number, Unit unit, Report report) {
        homepageDomain(unit.homepage())
                .filter(domain -> before == null || !domain.equals(before.domain()))
                .ifPresent(domain -> corrections.setDomain(number, domain));
        if (unit.email() == null || unit.email().isBlank()) {
            return;
        }
        Optional<MailAddress> parsed = MailAddress.parse(unit.email());
        if (parsed.isEmpty()) {
            report.ambiguous.add(number);
            return;
        }
        String address = parsed.get().toString();
        if (before != null && address.equalsIgnoreCase(before.registeredAddress())) {
            return;
        }
        if (corrections.registerAddress(number, address, EnhetsregisterClient.NAME, clock.instant())) {
            report.addressed.add(number);
        } else if (before == null || !address.equalsIgnoreCase(before.proposedAddress())) {
            corrections.propose(number, address);
            report.proposed.add(number);
        }
    }

    /** A business address can lie in the neighbour's town hall: of several units the one with the right name counts. */
    private static Optional<Unit> only(List<Unit> units, String municipality) {
        if (units.size() == 1) {
            return Optional.of(units.get(0));
        }
        List<Unit> namesakes = units.stream()
                .filter(unit -> unit.name() != null && isNamed(unit.name(), municipality))
                .toList();
        return namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty();
    }

    private static boolean isNamed(String unitName, String municipality) {
        String unit = " " + Spelling.plain(unitName).replaceAll("[^a-z0-9]+", " ") + " ";
        for (String part : municipality.split(" - ")) {
            if (unit.contains(" " + Spelling.plain(part) + " kommune ")) {
                return true;
            }
        }
        return false;
    }

    /** Only names under kommune.no are kept for municipalities; a homepage elsewhere proves nothing about its mail. */
    private static Optional<String> homepageDomain(@Nullable String homepage) {
        if (homepage == null || homepage.isBlank()) {
            return Optional.empty();
        }
        String typed = homepage.strip();
        try {
            String host = URI.create(typed.contains("://") ? typed : "https://" + typed)
                    .getHost();
            return Optional.ofNullable(host)
                    .flatMap(MailAddress::domain)
                    .map(domain -> domain.startsWith("www.") ? domain.substring(4) : domain)
                    .filter(domain -> domain.endsWith(".kommune.no"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class Report {
        private final List<String> added = new ArrayList<>();
        private final List<String> renamed = new ArrayList<>();
        private final List<String> addressed = new ArrayList<>();
        private final List<String> proposed = new ArrayList<>();
        private final List<String> gone = new ArrayList<>();
        private final List<String> unaddressed = new ArrayList<>();
        private final List<String> ambiguous = new ArrayList<>();

        private ImportReport finished(int municipalities) {
            return new ImportReport(municipalities, added, renamed, addressed, proposed, gone, unaddressed, ambiguous);
        }
    }
}
