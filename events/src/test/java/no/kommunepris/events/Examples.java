package no.kommunepris.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes an example of a record, for the first golden sample of a new event type. */
final class Examples {
    private Examples() {}

    static Object of(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Sealed.class) {
                return new Sealed<>(of(argument, name));
            }
            if (generic.getRawType() == Map.class) {
                return Map.of("c1", "Čáhci, blåbær og håp 🌱");
            }
            return List.of(of(argument, name));
        }
        return of((Class<?>) type, name);
    }

    private static Object of(Class<?> type, String name) {
        if (type == String.class) {
            return switch (name) {
                case "municipality", "number", "municipalities", "waitingFor", "unanswered" -> "5001";
                case "email" -> "postmottak@kommune.example";
                case "link" -> "https://pris.example/nominations/secret";
                case "criteria" -> "c1";
                default -> name + " – Čáhci 🌱";
            };
        }
        if (type == Instant.class) {
            return Instant.parse("2027-03-01T11:00:00Z");
        }
        if (type == Duration.class) {
            return Duration.ofDays(7);
        }
        if (type == int.class) {
            return 2;
        }
        if (type == double.class) {
            return 1.5;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return record(type);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType(), component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No example of " + type, e);
        }
    }
}
