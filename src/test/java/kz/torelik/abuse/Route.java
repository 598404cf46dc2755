package kz.torelik.abuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.torelik.House;
import kz.torelik.web.Asks;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A mapped address of the running house.
///
/// @param path with its variables, such as `/my/cases/{case}`
/// @param asks what its door asks
record Route(String method, String path, String asks, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}|]+)[^}]*)?}");

    static List<Route> all(House house) {
        List<Route> all = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one : house.get(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet()) {
            Asks asks = one.getValue().getMethodAnnotation(Asks.class);
            for (String path : one.getKey().getPatternValues()) {
                if (asks == null || path.endsWith("**") || path.equals("/error")) continue;
                for (RequestMethod method : one.getKey().getMethodsCondition().getMethods()) all.add(new Route(method.name(), path, asks.value(), one.getValue()));
            }
        }
        all.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return all;
    }

    boolean isOpen() { return asks.equals(Asks.OPEN); }

    boolean isApi() { return path.startsWith("/api/"); }

    boolean reads() { return method.equals("GET"); }

    /// The names of its variables; one that is a choice of words, such as `{step:story|kind}`, is none.
    List<String> variables() { return VARIABLE.matcher(path).results().filter(one -> one.group(2) == null).map(one -> one.group(1)).toList(); }

    /// Its address with these in place of the variables, and the first word of each choice.
    String address(Map<String, String> ids) {
        return VARIABLE.matcher(path).replaceAll((MatchResult one) -> one.group(2) != null ? one.group(2) : ids.getOrDefault(one.group(1), "x"));
    }

    @Override
    public String toString() { return method + " " + path; }
}
