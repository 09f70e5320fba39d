package no.kommunepris.nomination.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code register/municipalities.csv}, which says itself where its facts come from. */
final class RegisterFile {
    private static final String PATH = "/register/municipalities.csv";
    private static final String COLUMNS = "number,name,county number,county,language,domain,mailbox,source";

    private RegisterFile() {}

    /** The municipalities by number. */
    static Map<String, Municipality> read() {
        Map<String, Municipality> municipalities = new TreeMap<>();
        for (String[] row : rows()) {
            Municipality municipality = municipality(row);
            if (municipalities.put(municipality.number(), municipality) != null) {
                throw new IllegalStateException(PATH + " names " + municipality.number() + " twice");
            }
        }
        return municipalities;
    }

    /** The names of the counties by their two digits. */
    static Map<String, String> counties() {
        Map<String, String> counties = new TreeMap<>();
        rows().forEach(row -> counties.put(row[2], row[3]));
        return counties;
    }

    private static Municipality municipality(String[] row) {
        String mailbox = orNull(row[6]);
        return new Municipality(
                row[0],
                row[1],
                row[3],
                LanguageForm.ofCode(row[4]),
                orNull(row[5]),
                mailbox,
                mailbox != null,
                null,
                false);
    }

    private static List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        try (InputStream file = RegisterFile.class.getResourceAsStream(PATH)) {
            if (file == null) {
                throw new IllegalStateException(PATH + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#") || line.equals(COLUMNS)) {
                    continue;
                }
                String[] row = line.split(",", -1);
                if (row.length != 8 || !row[0].matches("\\d{4}")) {
                    throw new IllegalStateException(PATH + " has a row that is none: " + line);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
