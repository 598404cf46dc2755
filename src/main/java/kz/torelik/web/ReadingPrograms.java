package kz.torelik.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// How the JSON of programs is read: a text is one that a database can keep ([ReadableText]).
@Configuration(proxyBeanMethods = false)
class ReadingPrograms {

    @Bean
    JsonMapperBuilderCustomizer strictly() {
        return builder -> builder.addModule(new SimpleModule("readable-text").addDeserializer(String.class, new Text()));
    }

    private static final class Text extends StdScalarDeserializer<String> {

        Text() { super(String.class); }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && !ReadableText.isText(text)) throw context.weirdStringException("", String.class, "holds characters that no text has");
            return text;
        }
    }
}
