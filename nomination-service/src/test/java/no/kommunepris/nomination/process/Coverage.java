package no.kommunepris.nomination.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.context.event.EventListener;

/** Remembers which elements and flows of the model were passed. */
class Coverage {
    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    @EventListener
    void on(ExecutionEvent event) {
        boolean taken = ExecutionListener.EVENTNAME_TAKE.equals(event.getEventName());
        String element = taken ? event.getCurrentTransitionId() : event.getCurrentActivityId();
        if (element != null) {
            passed.add(element);
        }
    }

    /** Every element and every flow of the model was passed at least once. */
    void assertComplete(BpmnModelInstance model) {
        Set<String> all = Stream.of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        assertThat(passed).as("what was passed").containsAll(all);
    }
}
