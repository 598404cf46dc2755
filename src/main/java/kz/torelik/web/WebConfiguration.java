package kz.torelik.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import kz.torelik.language.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the shell together: compiled templates, screens as answers, the guard before every route.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    @Bean
    TemplateEngine templates() { return TemplateEngine.createPrecompiled(null, ContentType.Html, WebConfiguration.class.getClassLoader(), "kz.torelik.pages"); }

    @Bean
    WebMvcConfigurer shell(ObjectProvider<ScreenAnswers> screens, ObjectProvider<RouteGuard> guard, ObjectProvider<Sentences> sentences) {
        return new WebMvcConfigurer() {

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) { handlers.add(screens.getObject()); }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) { resolvers.add(new SaysResolver(sentences.getObject())); }

            @Override
            public void addInterceptors(InterceptorRegistry registry) { registry.addInterceptor(guard.getObject()); }
        };
    }

    /// Gives a controller the words of the reader's language.
    private record SaysResolver(Sentences sentences) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) { return parameter.getParameterType() == Says.class; }

        @Override
        public Says resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
            HttpServletRequest request = java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            return new Says(LanguageChoice.of(request), Ease.of(request).simple() ? sentences.simply() : sentences);
        }
    }
}
