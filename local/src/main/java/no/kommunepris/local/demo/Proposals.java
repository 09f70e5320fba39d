package no.kommunepris.local.demo;

import java.util.List;
import java.util.Map;
import no.kommunepris.local.demo.Proposal.Town;

/**
 * What is nominated in the demo. The winner is what the jury praised in 2019, retold; the other measures, and every
 * person, are made up.
 */
final class Proposals {
    static final Proposal WINNER = new Proposal(
            Fate.WINNER,
            "Uteseksjonen",
            """
            Uteseksjonen møter ungdom der ungdom er: på gata, i parken, ved togstasjonen og på nett, også sent på kvelden \
            og i helgene. Gjennom mange år har de gjort oppsøkende arbeid til et fag med egne metoder, og de har delt det \
            de kan med andre kommuner. Terskelen er lav: Ingen trenger henvisning, time eller diagnose for å få snakke \
            med en voksen som har tid. Tjenestene er blitt formet mer og mer av dem som bruker dem.""",
            Map.of("new-methods", """
                    Oppsøkende arbeid er hovedmetoden, og den er systematisk: De kartlegger ungdomsmiljøene jevnlig, og \
                    prosjektene deres har gitt feltet ny kunnskap om rusbruk blant unge. Unge erfaringskonsulenter er \
                    ansatt i tjenesten og er med på å utvikle den.""", "prevention", """
                    De er til stede der unge samles, før problemene vokser. Mentorordninger brukes aktivt, så ungdom får \
                    følge av en voksen eller en litt eldre ungdom over tid.""", "treatment", """
                    Et fast program hjelper unge som vil slutte med cannabis. Den som heller vil prøve på egen hånd, kan \
                    bruke en gratis app som er laget for det."""),
            List.of(new Town("0301", "Oslo", "oslo")),
            "Kari Nordmann",
            "kari.nordmann@example.org");

    static final Proposal NOT_SELECTED = new Proposal(
            Fate.NOT_SELECTED,
            "Havnekafeen i Molde",
            """
            Havnekafeen er en kafé ved kaia der mennesker i rusbehandling får arbeidstrening i sitt eget tempo. Gjestene er \
            hele byen. Kommunens ruskonsulent og en sykepleier fra helseforetaket drikker kaffe der hver tirsdag.""",
            Map.of(
                    "cooperation",
                    """
                    Kommunen, helseforetaket og en brukerorganisasjon driver kafeen sammen, og den som begynner der, får én \
                    plan i stedet for tre.""",
                    "new-methods",
                    "Arbeidstrening, behandling og fellesskap skjer på samme sted, mens livet ellers går videre."),
            List.of(new Town("1506", "Molde", "molde")),
            "Ola Nordmann",
            "ola.nordmann@example.org");

    static final Proposal DECLINED = new Proposal(
            Fate.DECLINED,
            "Kveldsåpent i Drammen",
            """
            To kvelder i uka holder helsestasjonen åpent for unge som vil snakke om rus, med mat på bordet og \
            miljøarbeidere som kjenner byen.""",
            Map.of("prevention", "Ungdom kommer tidlig, fordi det ikke trengs noen grunn til å komme."),
            List.of(new Town("3301", "Drammen", "drammen")),
            "Berit Eksempel",
            "berit.eksempel@example.org");

    static final Proposal LAPSED = new Proposal(
            Fate.LAPSED,
            "Søsken først i Kristiansand",
            """
            En samtalegruppe og en turgruppe for søsken av unge med rusproblemer, ledet av to familieterapeuter i \
            kommunen.""",
            Map.of("next-of-kin", "Søsken blir sett for sin egen del, og ikke bare som noens søster eller bror."),
            List.of(new Town("4204", "Kristiansand", "kristiansand")),
            "Per Eksempel",
            "per.eksempel@example.org");

    static final Proposal WITHDRAWN = new Proposal(
            Fate.WITHDRAWN,
            "Nøkkelen i Stavanger",
            """
            Nøkkelen gir mennesker som kommer ut av behandling, en bolig fra første dag og en kontaktperson som blir med \
            videre.""",
            Map.of("treatment", "Oppfølgingen begynner før utskrivningen og slutter først når den ikke trengs."),
            List.of(new Town("1103", "Stavanger", "stavanger")),
            "Turid Eksempel",
            "turid.eksempel@example.org");

    static final Proposal WAITING = new Proposal(
            Fate.WAITING,
            "Viddeteamet i Alta og Kautokeino",
            """
            To kommuner deler et team som reiser ut til folk. Det snakker både norsk og samisk, og det kommer tilbake når \
            det har sagt at det skal komme.""",
            Map.of(
                    "cooperation",
                    "Kommunene deler stillinger, vaktordning og kunnskap, og legger planene sammen med helseforetaket.",
                    "next-of-kin",
                    "Teamet tar med familien fra første besøk når den det gjelder, vil det."),
            List.of(new Town("5601", "Alta", "alta"), new Town("5612", "Kautokeino", "kautokeino")),
            "Máret Eksempel",
            "maret.eksempel@example.org");

    private Proposals() {}

    /** Those that the fast round takes; the one that goes on waiting belongs in a round that is open for weeks. */
    static List<Proposal> ofFastRound() {
        return List.of(WINNER, NOT_SELECTED, DECLINED, LAPSED, WITHDRAWN);
    }

    static List<Proposal> all() {
        return List.of(WINNER, NOT_SELECTED, DECLINED, LAPSED, WITHDRAWN, WAITING);
    }
}
