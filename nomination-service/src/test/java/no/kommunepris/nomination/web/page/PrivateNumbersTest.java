package no.kommunepris.nomination.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNumbersTest {

    /** Made-up numbers of the kind the tax authority's test register uses (month + 80), with right check digits. */
    @ParameterizedTest
    @ValueSource(strings = {"Født 16872449586, bor her", "168724 49586"})
    void whatLooksLikeAnIdentityNumberIsFound(String text) {
        assertThat(PrivateNumbers.holdsIdentityNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"16872449587", "12345678901", "Prosjekt 2019 til 2023", "1168724495865", ""})
    void otherDigitsAreNotTakenForAnIdentityNumber(String text) {
        assertThat(PrivateNumbers.holdsIdentityNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring 912 34 567", "ring 91234567", "tlf. 22 33 44 55", "+47 91234567", "004791234567"})
    void whatLooksLikeAPhoneNumberIsFound(String text) {
        assertThat(PrivateNumbers.holdsPhoneNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019 og 2021", "i 2013 2015", "100 000 kroner", "12345678", "987654321", "1234"})
    void yearsAmountsAndOrganisationNumbersAreNotTakenForAPhoneNumber(String text) {
        assertThat(PrivateNumbers.holdsPhoneNumber(text)).isFalse();
    }
}
