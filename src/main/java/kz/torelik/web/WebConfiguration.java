package kz.torelik.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the shell together: compiled templates, screens as answers, the guard before every route.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    @Bean
    TemplateEngine templates() { return TemplateEngine.createPrecompiled(null, ContentType.Html, WebConfiguration.class.getClassLoader(), "kz.torelik.pages"); }

    @Bean
    WebMvcConfigurer shell(ObjectProvider<ScreenAnswers> screens, ObjectProvider<RouteGuard> guard) {
        return new WebMvcConfigurer() {

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) { handlers.add(screens.getObject()); }

            @Override
            public void addInterceptors(InterceptorRegistry registry) { registry.addInterceptor(guard.getObject()); }
        };
    }
}
