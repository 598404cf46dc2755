package kz.torelik;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/// The application as Spring opens it, which finds out once for all houses of a process what does not change from house to house: what the class files say of themselves, and which of the
/// same components are of which type. Both together were half of the time of opening a house.
final class QuickContext extends AnnotationConfigServletWebServerApplicationContext {

    private static final DefaultResourceLoader READ = new DefaultResourceLoader();

    QuickContext() { super(new Components()); }

    @Override
    public <T> Map<Resource, T> getResourceCache(Class<T> kind) { return READ.getResourceCache(kind); }

    /// What was read stays for the next house.
    @Override
    public void clearResourceCaches() {}

    /// Two houses with components of the same names have components of the same types, from the moment at which nothing is added to them any more.
    private static final class Components extends DefaultListableBeanFactory {

        /// @param house the number of the house among those with other components
        private record Question(int house, ResolvableType type, boolean prototypes, boolean eager) {}

        private static final int OPEN = 0;
        private static final Map<Question, String[]> ANSWERED = new ConcurrentHashMap<>();
        private static final Map<List<String>, Integer> HOUSES = new ConcurrentHashMap<>();

        private volatile int house = OPEN;

        @Override
        public void freezeConfiguration() {
            super.freezeConfiguration();
            house = HOUSES.computeIfAbsent(List.of(super.getBeanNamesForType(Object.class, true, false)), _ -> HOUSES.size() + 1);
        }

        @Override
        public void registerSingleton(String name, Object component) {
            house = OPEN;
            super.registerSingleton(name, component);
        }

        @Override
        public String[] getBeanNamesForType(ResolvableType type, boolean prototypes, boolean eager) {
            return answered(type, prototypes, eager, () -> super.getBeanNamesForType(type, prototypes, eager));
        }

        @Override
        public String[] getBeanNamesForType(@Nullable Class<?> type, boolean prototypes, boolean eager) {
            Supplier<String[]> asked = () -> super.getBeanNamesForType(type, prototypes, eager);
            return type == null ? asked.get() : answered(ResolvableType.forRawClass(type), prototypes, eager, asked);
        }

        private String[] answered(ResolvableType type, boolean prototypes, boolean eager, Supplier<String[]> asked) {
            Question question = new Question(house, type, prototypes, eager);
            if (question.house() == OPEN) return asked.get();
            String[] known = ANSWERED.get(question);
            if (known != null) return known;
            String[] names = asked.get();
            ANSWERED.put(question, names);
            return names;
        }
    }
}
