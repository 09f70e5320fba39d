/**
 * What operators ask the services, and how a service answers. Services never call each other, so a question goes over
 * Kafka: notification-service asks on {@code operations-requests}, each service answers on {@code operations-replies}.
 */
@NullMarked
package no.kommunepris.backbone.operations;

import org.jspecify.annotations.NullMarked;
