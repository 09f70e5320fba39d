package no.kommunepris.backbone.operations;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How the processes of a service's engine stand. */
public interface ProcessStates {

    /** By business key; one that has no process is not in it. */
    Map<String, Answer.Process> of(String processKey, Collection<String> businessKeys, List<String> places);
}
