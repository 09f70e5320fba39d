package no.kommunepris.notification.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.kommunepris.backbone.operations.Answer.StuckJob;
import no.kommunepris.backbone.operations.Answer.StuckOutbox;
import no.kommunepris.backbone.operations.Answer.StuckWork;
import no.kommunepris.backbone.operations.Question;
import org.springframework.stereotype.Service;

/** Asks every service what will not go on by itself. */
@Service
public class ReadStuckWork {
    private final Services services;

    ReadStuckWork(Services services) {
        this.services = services;
    }

    /** A job of one service's engine. */
    public record JobOf(String service, StuckJob job) {}

    /** An aggregate of one service. */
    public record OutboxOf(String service, StuckOutbox outbox) {}

    /**
     * What the services said.
     *
     * @param allJobs how many jobs are stuck, should there be more than are listed
     * @param notAnswered of these nothing is known
     */
    public record Everywhere(
            List<JobOf> jobs, long allJobs, List<OutboxOf> outboxes, List<Services.Silent> notAnswered) {}

    /** @throws KafkaAwayException when nobody can be asked */
    public Everywhere read() {
        List<JobOf> jobs = new ArrayList<>();
        List<OutboxOf> outboxes = new ArrayList<>();
        List<Services.Silent> silent = new ArrayList<>();
        long all = 0;
        for (Services.Word<StuckWork> said : services.ask(Services.ALL, new Question.WhatIsStuck(), StuckWork.class)) {
            if (said.answer() == null) {
                silent.add(said.silent());
            } else {
                StuckWork work = Objects.requireNonNull(said.answer());
                work.jobs().forEach(job -> jobs.add(new JobOf(said.service(), job)));
                work.outboxes().forEach(outbox -> outboxes.add(new OutboxOf(said.service(), outbox)));
                all += work.allJobs();
            }
        }
        return new Everywhere(jobs, all, outboxes, silent);
    }
}
