package no.kommunepris.notification.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import no.kommunepris.notification.application.DiscardDeadLetter;
import no.kommunepris.notification.application.RedriveDeadLetter;
import no.kommunepris.notification.application.RedriveDeadLetter.Redriven;
import no.kommunepris.notification.application.RedriveKind;
import no.kommunepris.notification.domain.DeadLetter;
import no.kommunepris.notification.store.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters as JSON. */
@RestController
@RequestMapping("/api/operations/dead-letters")
class DeadLetterApi {
    private final DeadLetters letters;
    private final RedriveDeadLetter redriveOne;
    private final RedriveKind redriveKind;
    private final DiscardDeadLetter discard;
    private final MessageSource messages;

    DeadLetterApi(
            DeadLetters letters,
            RedriveDeadLetter redriveOne,
            RedriveKind redriveKind,
            DiscardDeadLetter discard,
            MessageSource messages) {
        this.letters = letters;
        this.redriveOne = redriveOne;
        this.redriveKind = redriveKind;
        this.discard = discard;
        this.messages = messages;
    }

    record Letters(List<DeadLetterView> deadLetters, List<DeadLetters.Kind> openKinds) {}

    record WhichKind(@Nullable String consumer, @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    /** @param outcome {@code SENT_BACK} or {@code ALREADY_SENT_BACK} */
    record OneSentBack(String outcome, String message, DeadLetterView deadLetter) {}

    /** @param left how many of the kind are open still */
    record KindSentBack(int sentBack, long left, String message) {}

    /** The latest first. */
    @GetMapping
    Letters list(
            @RequestParam(required = false) @Nullable String consumer,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) DeadLetter.@Nullable State state,
            @RequestParam(defaultValue = "100") int limit) {
        return new Letters(
                letters.latest(Limits.given(consumer), Limits.given(reason), state, Limits.within(limit)).stream()
                        .map(this::view)
                        .toList(),
                letters.openKinds());
    }

    @GetMapping("/{id}")
    DeadLetterView one(@PathVariable String id) {
        return view(letters.get(id));
    }

    @PostMapping("/{id}/redrive")
    OneSentBack redrive(@PathVariable String id, Principal who, Locale locale) {
        Redriven redriven = redriveOne.redrive(id, who.getName());
        return new OneSentBack(
                redriven.sentNow() ? "SENT_BACK" : "ALREADY_SENT_BACK",
                sentence(
                        redriven.sentNow() ? "deadLetters.sentBack" : "deadLetters.sentBackBefore",
                        locale,
                        redriven.letter().consumer()),
                view(redriven.letter()));
    }

    @PostMapping("/redrive")
    KindSentBack redriveKind(@RequestBody WhichKind kind, Principal who, Locale locale) {
        RedriveKind.Result result = redriveKind.redrive(text(kind.consumer()), text(kind.reason()), who.getName());
        return new KindSentBack(
                result.sentBack(),
                result.left(),
                sentence("deadLetters.kindSentBack", locale, result.sentBack(), text(kind.consumer()), result.left()));
    }

    @PostMapping("/{id}/discard")
    DeadLetterView discard(@PathVariable String id, @RequestBody(required = false) @Nullable Why why, Principal who) {
        return view(discard.discard(id, why == null ? null : why.reason(), who.getName()));
    }

    private DeadLetterView view(DeadLetter letter) {
        return DeadLetterView.of(letter, letters.becameOf(letter.id()));
    }

    private String sentence(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
