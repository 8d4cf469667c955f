package dev.licensing.testkit.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What stands behind {@link WithLicense}; JUnit makes it. Stateless, thread-safe. */
@SuppressWarnings("exports") // who uses it has JUnit
public final class LicenseExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(LicenseExtension.class);

    /** For JUnit. */
    public LicenseExtension() {}

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        test.getStore(OURS).put(LicensedTest.class, LicensedTest.open(nearest(test)));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Optional.ofNullable(test.getStore(OURS).remove(LicensedTest.class, LicensedTest.class))
                .ifPresent(opened -> opened.licensing().close());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return LicensedTest.TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        LicensedTest opened = test.getStore(OURS).get(LicensedTest.class, LicensedTest.class);
        if (opened == null) {
            throw new ParameterResolutionException("@WithLicense opens a licensing for each test:"
                    + " take it as a parameter of the test, not of a constructor or a static method");
        }
        return opened.part(parameter.getParameter().getType()).orElseThrow();
    }

    private static WithLicense nearest(ExtensionContext test) {
        Optional<ExtensionContext> context = Optional.of(test);
        while (context.isPresent()) {
            Optional<AnnotatedElement> element = context.get().getElement();
            if (element.isPresent() && element.get().isAnnotationPresent(WithLicense.class)) {
                return element.get().getAnnotation(WithLicense.class);
            }
            context = context.get().getParent();
        }
        throw new IllegalStateException(
                "LicenseExtension was registered without an annotation: put @WithLicense on the test or its class");
    }
}
