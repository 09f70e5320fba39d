package no.kommunepris.jury.process;

import org.camunda.bpm.engine.ProcessEngineException;

/** A task may not be completed; the message is the sentence for the one who tried. */
class TaskRefusedException extends ProcessEngineException {
    private static final long serialVersionUID = 1L;

    TaskRefusedException(String sentence) {
        super(sentence);
    }
}
