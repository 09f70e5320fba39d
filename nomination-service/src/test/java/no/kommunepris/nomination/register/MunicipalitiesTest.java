package no.kommunepris.nomination.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.events.Language;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {
    private final Municipalities municipalities = Municipalities.asShipped();

    @Test
    void thereAre357MunicipalitiesIn15CountiesEachWithItsOwnNumber() {
        assertThat(municipalities.all()).hasSize(357);
        assertThat(municipalities.all()).extracting(Municipality::number).doesNotHaveDuplicates();
        Map<String, Long> perCounty = municipalities.all().stream()
                .collect(Collectors.groupingBy(m -> m.number().substring(0, 2), Collectors.counting()));
        assertThat(perCounty)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("03", 1L),
                        Map.entry("11", 23L),
                        Map.entry("15", 27L),
                        Map.entry("18", 41L),
                        Map.entry("31", 12L),
                        Map.entry("32", 21L),
                        Map.entry("33", 18L),
                        Map.entry("34", 46L),
                        Map.entry("39", 6L),
                        Map.entry("40", 17L),
                        Map.entry("42", 25L),
                        Map.entry("46", 43L),
                        Map.entry("50", 38L),
                        Map.entry("55", 21L),
                        Map.entry("56", 18L)));
        assertThat(RegisterFile.counties()).hasSize(15).containsEntry("15", "Møre og Romsdal");
    }

    @Test
    void everyAddressCanBeMailedToAndEveryDomainIsKeptForMunicipalities() {
        assertThat(municipalities.all()).allSatisfy(municipality -> {
            if (municipality.registeredAddress() != null) {
                assertThat(MailAddress.parse(municipality.registeredAddress())).isPresent();
            }
            if (municipality.domain() != null) {
                assertThat(MailAddress.domain(municipality.domain())).contains(municipality.domain());
                assertThat(municipality.domain()).endsWith(".kommune.no");
            }
        });
        assertThat(municipalities.all().stream().map(Municipality::domain).filter(d -> d != null))
                .doesNotHaveDuplicates();
    }

    @Test
    void anAddressNobodyHasConfirmedIsNotThere() {
        assertThat(municipalities.all())
                .allSatisfy(m -> assertThat(m.confirmed()).isEqualTo(m.registeredAddress() != null));
    }

    @Test
    void twoMunicipalitiesOfOneNameAreToldApartByTheirCounties() {
        assertThat(municipalities.displayName("1515")).isEqualTo("Herøy (Møre og Romsdal)");
        assertThat(municipalities.displayName("1818")).isEqualTo("Herøy (Nordland)");
        assertThat(municipalities.displayName("3114")).isEqualTo("Våler (Østfold)");
        assertThat(municipalities.displayName("3419")).isEqualTo("Våler (Innlandet)");
        assertThat(municipalities.displayName("1506")).isEqualTo("Molde");
        assertThat(municipalities.all()).extracting(municipalities::displayName).doesNotHaveDuplicates();
    }

    @Test
    void samiAndKvenLettersAreKept() {
        assertThat(municipalities.get("5622").name()).isEqualTo("Porsanger - Porsáŋgu - Porsanki");
        assertThat(municipalities.get("5610").name()).isEqualTo("Kárášjohka - Karasjok");
        assertThat(municipalities.get("1853").name()).isEqualTo("Evenes - Evenášši");
        assertThat(municipalities.get("5006").name()).isEqualTo("Steinkjer - Stïentje");
        assertThat(municipalities.all()).noneSatisfy(m -> assertThat(m.name()).containsAnyOf("?", "\uFFFD"));
    }

    @Test
    void lettersAreWrittenInTheFormTheMunicipalityHasChosen() {
        assertThat(municipalities.get("1134").language()).isEqualTo(Language.NN);
        assertThat(municipalities.get("1848").language()).isEqualTo(Language.NB);
        assertThat(municipalities.get("0301").languageForm()).isEqualTo(LanguageForm.NEUTRAL);
        Map<LanguageForm, Long> forms = municipalities.all().stream()
                .collect(Collectors.groupingBy(Municipality::languageForm, Collectors.counting()));
        assertThat(forms)
                .containsOnly(
                        Map.entry(LanguageForm.BOKMAL, 119L),
                        Map.entry(LanguageForm.NYNORSK, 88L),
                        Map.entry(LanguageForm.NEUTRAL, 150L));
    }

    @Test
    void theListIsInNorwegianOrder() {
        List<String> names =
                municipalities.all().stream().map(Municipality::name).toList();
        assertThat(names.indexOf("Ørsta")).isGreaterThan(names.indexOf("Vågå"));
        assertThat(names.indexOf("Ås")).isGreaterThan(names.indexOf("Ørsta"));
    }

    @Test
    void aSearchFindsWhatBeginsSoFirst() {
        assertThat(names("os"))
                .startsWith("Os", "Osen", "Oslo - Oslove", "Osterøy")
                .contains("Moss");
        assertThat(names("HERØY")).containsExactly("Herøy", "Herøy");
    }

    @Test
    void aSearchDoesNotMindCaseOrMissingLetters() {
        assertThat(names("alesund")).contains("Ålesund");
        assertThat(names("aalesund")).contains("Ålesund");
        assertThat(names("Bodoe")).contains("Bodø");
        assertThat(names("karasj")).containsExactly("Kárášjohka - Karasjok");
        assertThat(names("porsangu")).containsExactly("Porsanger - Porsáŋgu - Porsanki");
        assertThat(names("hamar").get(0)).isEqualTo("Hamar");
        assertThat(names("hamar")).contains("Hábmer - Hamarøy");
        assertThat(names("aurskog høland")).contains("Aurskog-Høland");
        assertThat(names("5057")).containsExactly("Ørland");
    }

    @Test
    void aSearchForNothingFindsNothing() {
        assertThat(names("  ")).isEmpty();
        assertThat(names("<script>")).isEmpty();
    }

    @Test
    void anUnknownNumberIsNotFound() {
        assertThat(municipalities.find("9999")).isEmpty();
        assertThat(municipalities.find("")).isEmpty();
        assertThatThrownBy(() -> municipalities.get("0000")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyAnAddressInExactlyTheMunicipalitysDomainProvesAnything() {
        assertThat(municipalities.domainsOf("1506")).containsExactly("molde.kommune.no");
        assertThat(municipalities.owns("1506", "kari@molde.kommune.no")).isTrue();
        assertThat(municipalities.owns("1506", " Kari.Nordmann@MOLDE.Kommune.NO "))
                .isTrue();
        assertThat(municipalities.owns("1506", "kari@skole.molde.kommune.no")).isFalse();
        assertThat(municipalities.owns("1506", "kari@xmolde.kommune.no")).isFalse();
        assertThat(municipalities.owns("1506", "kari@kommune.no")).isFalse();
        assertThat(municipalities.owns("1506", "kari@molde.kommune.no.example")).isFalse();
        assertThat(municipalities.owns("1506", "kari@molde.kommune.no@evil.example"))
                .isFalse();
        assertThat(municipalities.owns("1506", "\"kari@molde.kommune.no\"@evil.example"))
                .isFalse();
        assertThat(municipalities.owns("1506", "kari@mölde.kommune.no")).isFalse();
        assertThat(municipalities.owns("1506", "kari@моlde.kommune.no")).isFalse();
        assertThat(municipalities.owns("1506", "kari")).isFalse();
        assertThat(municipalities.owns("1506", "")).isFalse();
    }

    @Test
    void aMailboxAtAProviderForEveryoneProvesNothing() {
        Municipality small = municipalities.get("1144");
        assertThat(small.reachedAt("kommunen@gmail.com", true, null).domains()).containsExactly("kvitsoy.kommune.no");
    }

    @Test
    void whereTheProductIsTriedOutNoRealMunicipalityCanBeMailed() {
        Municipalities practice = new Municipalities(Corrections.none(), "kommune.example");
        assertThat(practice.all()).allSatisfy(m -> {
            assertThat(m.registeredAddress()).endsWith(".kommune.example");
            assertThat(m.confirmed()).isTrue();
            assertThat(m.registeredAddress()).endsWith("@" + m.domain());
            assertThat(m.domains()).allMatch(domain -> domain.endsWith(".kommune.example"));
        });
        assertThat(practice.owns("1506", "kari@molde.kommune.example")).isTrue();
        assertThat(practice.owns("1506", "kari@molde.kommune.no")).isFalse();
        assertThat(practice.all()).extracting(Municipality::registeredAddress).doesNotHaveDuplicates();
        assertThat(practice.get("1506").registeredAddress()).isEqualTo("postmottak@molde.kommune.example");
    }

    private List<String> names(String text) {
        return municipalities.search(text).stream().map(Municipality::name).toList();
    }
}
