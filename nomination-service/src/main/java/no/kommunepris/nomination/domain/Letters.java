package no.kommunepris.nomination.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.kommunepris.events.Contact;
import no.kommunepris.events.Dossier;
import no.kommunepris.events.NominationEvent;
import no.kommunepris.events.NominationEvent.Letter;
import no.kommunepris.events.NominationEvent.Notice;
import no.kommunepris.events.Sealed;
import org.jspecify.annotations.Nullable;

/** What a nomination's events say, and the private part of them. */
record Letters(NominationRecord nomination, SecretLinks links) {

    /** A notice to the nominator, with a remark in somebody's own words where there is one. */
    Sealed<Notice> notice(@Nullable String remark) {
        Contact to = nomination.nominator().contact();
        return new Sealed<>(new Notice(
                to,
                nomination.awardName().in(nomination.nominator().language()),
                nomination.content().candidate(),
                to == null ? null : links.status(nomination.id()).link(),
                remark));
    }

    NominationEvent request(Anchoring asked) {
        return new NominationEvent.AnchoringRequested(
                asked.municipality(),
                Objects.requireNonNull(asked.kind()),
                nomination.anchoringDeadline(),
                letter(asked));
    }

    NominationEvent reminder(Anchoring reminded) {
        return new NominationEvent.AnchoringReminded(
                reminded.municipality(),
                Objects.requireNonNull(reminded.kind()),
                reminded.reminders(),
                nomination.anchoringDeadline(),
                letter(reminded));
    }

    /** The reminder carries the link of the letter it reminds of. */
    private Sealed<Letter> letter(Anchoring asked) {
        Contact to = Objects.requireNonNull(asked.sentTo());
        return new Sealed<>(new Letter(
                to,
                nomination.awardName().in(to.language()),
                asked.name(),
                nomination.content().candidate(),
                nomination.nominator().name(),
                links.anchoring(nomination.id(), asked.municipality(), asked.generation())
                        .link()));
    }

    NominationEvent answer(String municipality, Evidence answer) {
        return answer.confirmed()
                ? new NominationEvent.AnchoringConfirmed(
                        municipality,
                        answer.means(),
                        answer.at(),
                        answer.textHash(),
                        nomination.waitingFor(),
                        notice(null))
                : new NominationEvent.AnchoringDeclined(
                        municipality, answer.means(), answer.at(), notice(answer.reason()));
    }

    NominationEvent anchored(Contact fallback) {
        Contact nominator = nomination.nominator().contact();
        List<Dossier.MunicipalityName> names = new ArrayList<>();
        nomination.anchorings().forEach(a -> names.add(new Dossier.MunicipalityName(a.municipality(), a.name())));
        Dossier dossier = new Dossier(
                nomination.content().candidate(),
                nomination.content().summary(),
                nomination.content().arguments(),
                names,
                nomination.content().sources(),
                nomination.winnerContact().orElse(fallback),
                nominator == null
                        ? new Contact(
                                nomination.nominator().name(),
                                "",
                                nomination.nominator().language())
                        : nominator);
        return new NominationEvent.Anchored(
                nomination.municipalities(),
                nomination.content().criteria(),
                nomination.isSelfNomination(),
                new Sealed<>(dossier));
    }
}
