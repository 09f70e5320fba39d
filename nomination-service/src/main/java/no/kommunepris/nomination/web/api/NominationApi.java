package no.kommunepris.nomination.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import no.kommunepris.events.NominationEvent.Channel;
import no.kommunepris.nomination.application.ReadAwards;
import no.kommunepris.nomination.application.ReadStatus;
import no.kommunepris.nomination.application.Receipt;
import no.kommunepris.nomination.application.SubmitNomination;
import no.kommunepris.nomination.domain.FieldProblem;
import no.kommunepris.nomination.domain.InvalidFormException;
import no.kommunepris.nomination.web.api.Answers.ReceiptAnswer;
import no.kommunepris.nomination.web.api.Answers.RoundAnswer;
import no.kommunepris.nomination.web.api.Answers.StatusAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Nominations for other systems. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Nominations")
class NominationApi {
    private static final int LONGEST_KEY = 200;

    private final ReadAwards readAwards;
    private final SubmitNomination submitNomination;
    private final ReadStatus readStatus;

    NominationApi(ReadAwards readAwards, SubmitNomination submitNomination, ReadStatus readStatus) {
        this.readAwards = readAwards;
        this.submitNomination = submitNomination;
        this.readStatus = readStatus;
    }

    @GetMapping("/rounds")
    @Operation(summary = "The rounds of all awards, the latest year first")
    List<RoundAnswer> rounds() {
        return readAwards.rounds().stream().map(RoundAnswer::of).toList();
    }

    @PostMapping("/rounds/{roundId}/nominations")
    @Operation(
            summary = "Submit a nomination",
            description = "Sent again with the same Idempotency-Key and the same body, it gives the same answer and"
                    + " nothing new. The status link and the key are secret.")
    @ApiResponse(responseCode = "201", description = "Kept.")
    @ApiResponse(
            responseCode = "400",
            description = "Not readable JSON.",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "404",
            description = "No such round.",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "409",
            description = "The round is closed.",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "413",
            description = "The body is larger than any nomination.",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "One entry in `errors` per bad field; or the Idempotency-Key came with another body before.",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<ReceiptAnswer> submit(
            @PathVariable String roundId,
            @Parameter(description = "Your own name for this request, at most 200 characters.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String idempotencyKey,
            @RequestBody NominationRequest request) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY)) {
            throw new InvalidFormException(FieldProblem.of("Idempotency-Key", "idempotency-key", LONGEST_KEY));
        }
        Receipt receipt = submitNomination.submit(roundId, request.form(), Channel.API, idempotencyKey);
        return ResponseEntity.created(URI.create("/api/nominations/" + receipt.reference()))
                .body(ReceiptAnswer.of(receipt));
    }

    @GetMapping("/nominations/{reference}")
    @Operation(summary = "How a nomination stands")
    @ApiResponse(responseCode = "200", description = "Found.")
    @ApiResponse(
            responseCode = "404",
            description = "No such nomination, or not with this key.",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    StatusAnswer status(
            @PathVariable String reference,
            @Parameter(description = "The secret from the receipt.") @RequestParam(defaultValue = "") String key) {
        return StatusAnswer.of(readStatus.byReference(reference, key));
    }
}
