package no.kommunepris.backbone.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kommunepris.backbone.operations.Answer.Process;
import no.kommunepris.backbone.operations.ProcessStates;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Reads many processes with few queries. */
class EngineProcessStates implements ProcessStates {
    private final HistoryService history;
    private final RuntimeService runtime;

    EngineProcessStates(HistoryService history, RuntimeService runtime) {
        this.history = history;
        this.runtime = runtime;
    }

    @Override
    public Map<String, Process> of(String processKey, Collection<String> businessKeys, List<String> places) {
        Map<String, List<HistoricProcessInstance>> known = history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.groupingBy(HistoricProcessInstance::getBusinessKey));
        Set<String> running = known.values().stream()
                .flatMap(List::stream)
                .filter(EngineProcessStates::runs)
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
        Set<String> ended = known.values().stream()
                .flatMap(List::stream)
                .map(HistoricProcessInstance::getId)
                .filter(id -> !running.contains(id))
                .collect(Collectors.toSet());
        Map<String, List<String>> at = new HashMap<>();
        for (String place : places) {
            waiting(running, place).forEach(id -> add(at, id, place));
            passed(ended, place).forEach(id -> add(at, id, place));
        }
        Map<String, Long> incidents = incidents(processKey);
        Map<String, Process> states = new HashMap<>();
        known.forEach((businessKey, instances) -> states.put(businessKey, state(instances, at, incidents)));
        return states;
    }

    private static boolean runs(HistoricProcessInstance instance) {
        return instance.getEndTime() == null;
    }

    private static Process state(
            List<HistoricProcessInstance> instances, Map<String, List<String>> at, Map<String, Long> incidents) {
        List<HistoricProcessInstance> running =
                instances.stream().filter(EngineProcessStates::runs).toList();
        if (!running.isEmpty()) {
            HistoricProcessInstance one = running.get(0);
            return new Process(
                    Process.Stage.RUNNING,
                    at.getOrDefault(one.getId(), List.of()),
                    running.size(),
                    incidents.getOrDefault(one.getId(), 0L).intValue());
        }
        HistoricProcessInstance last = instances.stream()
                .max(Comparator.comparing(HistoricProcessInstance::getEndTime))
                .orElseThrow();
        return new Process(Process.Stage.ENDED, at.getOrDefault(last.getId(), List.of()), 0, 0);
    }

    private static void add(Map<String, List<String>> at, String id, String place) {
        at.computeIfAbsent(id, none -> new ArrayList<>()).add(place);
    }

    private List<String> waiting(Set<String> running, String place) {
        return running.isEmpty()
                ? List.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(running).activityIdIn(place).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
    }

    private List<String> passed(Set<String> ended, String place) {
        return ended.isEmpty()
                ? List.of()
                : history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceIds(ended)
                        .executedActivityIdIn(place)
                        .list()
                        .stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
    }

    private Map<String, Long> incidents(String processKey) {
        return runtime.createIncidentQuery().processDefinitionKeyIn(processKey).list().stream()
                .filter(incident -> incident.getProcessInstanceId() != null)
                .collect(Collectors.groupingBy(Incident::getProcessInstanceId, Collectors.counting()));
    }
}
