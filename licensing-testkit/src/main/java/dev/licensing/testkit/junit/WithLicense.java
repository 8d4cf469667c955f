package dev.licensing.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Opens a licensing with such a license before each test, and closes it afterwards. The nearest one counts: that of the method,
 * else of the class, else of the class around it.
 *
 * <p>Test methods, and {@code @BeforeEach} and {@code @AfterEach} methods, may have parameters of the types {@code
 * EnvironmentLicensing}, {@code TestVendor}, {@code TestMachine}, {@code TestClock} and {@code MemoryLicenseStore}: what this test
 * is licensed by. The clock stands at 2027-01-01T00:00:00Z until the test moves it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(LicenseExtension.class)
@SuppressWarnings("exports") // who uses it has JUnit
public @interface WithLicense {
    /**
     * What the license grants, as {@link dev.licensing.testkit.TestLicense#features} reads it: {@code "Analytics"}, {@code
     * "Users=500"}.
     *
     * @return one text for each feature
     */
    String[] features() default {};

    /**
     * The first instant after the license's end, such as {@code 2027-07-01T00:00:00Z}.
     *
     * @return the end; empty for a license that never ends
     */
    String until() default "";

    /**
     * The grace after the end.
     *
     * @return days of 24 hours
     */
    int graceDays() default 30;

    /**
     * The product that runs and is licensed.
     *
     * @return its name
     */
    String product() default "product";

    /**
     * The version that runs.
     *
     * @return such as {@code 11.4.2}
     */
    String version() default "1.0";
}
