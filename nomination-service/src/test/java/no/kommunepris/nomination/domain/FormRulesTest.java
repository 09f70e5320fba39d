package no.kommunepris.nomination.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kommunepris.events.Language;
import no.kommunepris.events.NominationEvent.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormRulesTest {
    private static final Set<String> CRITERIA = Set.of("prevention", "treatment");

    private String candidate = "Uteteamet";
    private String summary = "Oppsøkende arbeid.";
    private Map<String, String> arguments = new HashMap<>(Map.of("prevention", "Er der de unge er."));
    private List<String> municipalities = new ArrayList<>(List.of("0301"));
    private @Nullable String own;
    private @Nullable String email = "kari@example.org";
    private @Nullable String sources;

    @Test
    void aFormThatIsInOrderPasses() {
        assertThat(problems(Channel.WEB)).isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnce() {
        candidate = " ";
        summary = "";
        arguments = Map.of("prevention", "  ");
        municipalities = List.of();
        email = "";

        assertThat(problems(Channel.API))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("candidate", "required"),
                        org.assertj.core.groups.Tuple.tuple("summary", "required"),
                        org.assertj.core.groups.Tuple.tuple("arguments", "no-criterion"),
                        org.assertj.core.groups.Tuple.tuple("municipalities", "no-municipality"),
                        org.assertj.core.groups.Tuple.tuple("nominatorEmail", "required"));
    }

    @Test
    void aTextOverItsLimitIsRefusedAndOneAtItIsNot() {
        candidate = "å".repeat(120);
        summary = "🎉".repeat(2000);
        arguments = Map.of("prevention", "x".repeat(4000));
        assertThat(problems(Channel.WEB)).isEmpty();

        candidate += "å";
        summary += "🎉";
        arguments = Map.of("prevention", "x".repeat(4001));
        sources = "y".repeat(2001);
        assertThat(problems(Channel.WEB))
                .extracting(FieldProblem::field)
                .containsExactly("candidate", "summary", "arguments[prevention]", "sources");
        assertThat(problems(Channel.WEB)).extracting(FieldProblem::code).containsOnly("too-long");
    }

    @Test
    void unknownAndDoubleMunicipalitiesAreNamed() {
        municipalities = List.of("0301", "9999", "0301");

        assertThat(problems(Channel.WEB))
                .containsExactly(
                        FieldProblem.of("municipalities", "unknown-municipality", "9999"),
                        FieldProblem.of("municipalities", "duplicate-municipality", "0301"));
    }

    @Test
    void anUnknownCriterionIsNamed() {
        arguments = Map.of("prevention", "ja", "<script>", "nei");

        assertThat(problems(Channel.API))
                .containsExactly(FieldProblem.of("arguments", "unknown-criterion", "<script>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kari", "kari@", "@example.org", "kari@example", "kari @example.org", "a@b..no", "kari@-x.no"})
    void anAddressThatIsNoneIsRefused(String typed) {
        email = typed;

        assertThat(problems(Channel.WEB)).containsExactly(FieldProblem.of("nominatorEmail", "email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kari@example.org", "kari.o'hara+pris@sub.bodø.kommune.no", "Áššu@example.org"})
    void anOddButRealAddressPasses(String typed) {
        email = typed;

        assertThat(problems(Channel.WEB)).isEmpty();
    }

    @Test
    void onlyTheSecretariatMayLeaveTheAddressOut() {
        email = null;

        assertThat(problems(Channel.PHONE)).isEmpty();
        assertThat(problems(Channel.WEB)).containsExactly(FieldProblem.of("nominatorEmail", "required"));
    }

    @Test
    void theNominatorsOwnMunicipalityMustBeNominated() {
        own = "1804";

        assertThat(problems(Channel.WEB))
                .containsExactly(FieldProblem.of("ownMunicipality", "own-municipality-not-nominated"));
    }

    @Test
    void emojiSamiLettersAndMarkupAreKeptAsTheyAre() {
        candidate = "Deatnu 🎉 <script>alert(1)</script> Čáhcesuolu";
        summary = "Linje 1\r\nLinje 2\u0000\u0007";

        NominationForm tidy = form().tidy();

        assertThat(tidy.candidate()).isEqualTo("Deatnu 🎉 <script>alert(1)</script> Čáhcesuolu");
        assertThat(tidy.summary()).isEqualTo("Linje 1\nLinje 2");
    }

    @Test
    void lettersTypedInTwoPartsBecomeOne() {
        candidate = "Bodo\u0301";

        assertThat(form().tidy().candidate()).isEqualTo("Bodó");
    }

    @Test
    void holesInWhatAClientSendsAreNoError() {
        NominationForm holes = new NominationForm(
                "x", "y", new HashMap<>(), Arrays.asList("0301", null), null, "z", null, null, Language.NN);
        holes.arguments().put("prevention", null);

        assertThat(holes.tidy().municipalities()).containsExactly("0301");
        assertThat(holes.tidy().arguments()).isEmpty();
    }

    private List<FieldProblem> problems(Channel channel) {
        NominationForm form = form().tidy();
        InvalidFormException invalid = catchThrowableOfType(
                InvalidFormException.class,
                () -> FormRules.check(form, channel, CRITERIA, number -> Set.of("0301", "1804")
                        .contains(number)));
        return invalid == null ? List.of() : invalid.problems();
    }

    private NominationForm form() {
        return new NominationForm(
                candidate, summary, arguments, municipalities, own, "Kari", email, sources, Language.NB);
    }
}
