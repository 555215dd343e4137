package io.hallguard.journal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/**
 * The rules by which the core's records become JSON, in one place. A record is an object with its
 * components in their order; an empty {@code Optional} is left out; reading is strict, so that a
 * field nobody knows, a field that is missing, or one that stands twice is an error.
 */
final class HallJson {
  private HallJson() {}

  /** Shared: it is configured once and safe for any thread. */
  static final JsonMapper MAPPER = mapper();

  private static JsonMapper mapper() {
    IdRecords ids = new IdRecords();
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(module(ids))
            .annotationIntrospector(
                AnnotationIntrospector.pair(ids, new JacksonAnnotationIntrospector()))
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
    SealedKinds.NAMED.forEach(builder::addMixIn);
    return builder.build();
  }

  private static SimpleModule module(IdRecords ids) {
    SimpleModule module =
        new SimpleModule("hall") {
          private static final long serialVersionUID = 1;

          @Override
          public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addSerializers(new SortedSets());
            context.addDeserializers(new KebabEnums());
            context.addDeserializers(new PersistentMaps());
            context.addKeyDeserializers(ids);
          }
        };
    module.addSerializer(new LosslessText());
    module.addSerializer(new KebabEnums.Writer());
    IsoTimes.addTo(module);
    return module;
  }
}
