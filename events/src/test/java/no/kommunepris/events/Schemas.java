package no.kommunepris.events;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The JSON Schemas of the events, generated from their records, which are the source. */
final class Schemas {
    private final SchemaGenerator generator;

    Schemas() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS);
        config.forFields().withRequiredCheck(field -> !isNullable(field)).withNullableCheck(Schemas::isNullable);
        config.forTypesInGeneral().withCustomDefinitionProvider(Schemas::special);
        generator = new SchemaGenerator(config.build());
    }

    ObjectNode of(EventType type) {
        ObjectNode schema = generator.generateSchema(type.record());
        schema.put("$id", "urn:kommunepris:schema:" + type.typeName());
        schema.put("title", type.typeName());
        return schema;
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition special(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (type.isInstanceOf(Sealed.class)) {
            JsonNode content = context.createDefinition(type.getTypeParameters().get(0));
            node.put("type", "string").put("contentMediaType", "application/jose");
            node.put("description", "Sealed: a JWE whose content is described by x-sealed.");
            node.set("x-sealed", content);
            return new CustomDefinition(
                    node, CustomDefinition.INLINE_DEFINITION, CustomDefinition.EXCLUDING_ATTRIBUTES);
        }
        if (type.isInstanceOf(Instant.class)) {
            return new CustomDefinition(node.put("type", "string").put("format", "date-time"), true);
        }
        if (type.isInstanceOf(Duration.class)) {
            return new CustomDefinition(node.put("type", "string").put("format", "duration"), true);
        }
        return null;
    }
}
