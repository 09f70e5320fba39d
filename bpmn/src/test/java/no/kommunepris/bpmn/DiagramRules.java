package no.kommunepris.bpmn;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.jspecify.annotations.Nullable;

/** A diagram shows everything that runs, and nothing in it hides anything else. */
final class DiagramRules {

    private record Box(String of, BaseElement element, Rectangle2D area) {}

    private record Line(String of, Line2D segment) {}

    private final BpmnModelInstance model;
    private final List<String> found = new ArrayList<>();
    private final List<Box> shapes = new ArrayList<>();
    private final List<Box> labels = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    DiagramRules(BpmnModelInstance model) {
        this.model = model;
    }

    List<String> breaches() {
        model.getModelElementsByType(FlowNode.class).forEach(this::drawn);
        model.getModelElementsByType(SequenceFlow.class).forEach(this::drawn);
        shapesStandApart();
        labelsAreReadable();
        return found;
    }

    private void drawn(FlowNode node) {
        if (!(node.getDiagramElement() instanceof BpmnShape shape) || shape.getBounds() == null) {
            found.add(node.getId() + " has no shape");
            return;
        }
        shapes.add(new Box(node.getId(), node, area(shape.getBounds())));
        if (!(node instanceof Activity)) {
            label(node.getId(), node, shape.getBpmnLabel());
        }
    }

    private void drawn(SequenceFlow flow) {
        BpmnEdge edge = flow.getDiagramElement();
        if (edge == null || edge.getWaypoints().size() < 2) {
            found.add(flow.getId() + " has no edge");
            return;
        }
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            lines.add(new Line(flow.getId(), new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY())));
        }
        if (flow.getName() != null) {
            label(flow.getId(), flow, edge.getBpmnLabel());
        }
    }

    private void label(String of, BaseElement element, @Nullable BpmnLabel label) {
        if (label == null || label.getBounds() == null) {
            found.add(of + " has no place for its label");
        } else {
            labels.add(new Box(of, element, area(label.getBounds())));
        }
    }

    private void shapesStandApart() {
        for (int i = 0; i < shapes.size(); i++) {
            for (Box other : shapes.subList(i + 1, shapes.size())) {
                Box one = shapes.get(i);
                if (one.area().intersects(other.area()) && !mayTouch(one, other) && !mayTouch(other, one)) {
                    found.add(one.of() + " lies over " + other.of());
                }
            }
        }
    }

    private static boolean mayTouch(Box inner, Box outer) {
        return inner.element() instanceof BoundaryEvent event
                        && event.getAttachedTo().equals(outer.element())
                || outer.element() instanceof SubProcess
                        && outer.area().contains(inner.area())
                        && inner.element().getParentElement().equals(outer.element());
    }

    private void labelsAreReadable() {
        for (Box label : labels) {
            for (Box shape : shapes) {
                boolean around =
                        shape.element() instanceof SubProcess && shape.area().contains(label.area());
                if (!around && label.area().intersects(shape.area())) {
                    found.add("the label of " + label.of() + " lies over " + shape.of());
                }
            }
            for (Line line : lines) {
                if (line.segment().intersects(label.area())) {
                    found.add("the label of " + label.of() + " is crossed by " + line.of());
                }
            }
            for (Box other : labels) {
                if (label != other && label.area().intersects(other.area())) {
                    found.add("the label of " + label.of() + " lies over that of " + other.of());
                }
            }
        }
    }

    private static Rectangle2D area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
