package dev.licensing.examples.licensetool.option;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.ProductVersion;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; anything else than what is allowed is wrong usage. */
public final class OptionValues {
    private OptionValues() {}

    /** A version of the platform. */
    public static final class Version implements ITypeConverter<ProductVersion> {
        @Override
        public ProductVersion convert(String text) {
            try {
                return ProductVersion.parse(text);
            } catch (InvalidValueException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** A type of environment, as license files spell it. */
    public static final class Type implements ITypeConverter<EnvironmentType> {
        @Override
        public EnvironmentType convert(String text) {
            return EnvironmentType.ofWireName(text)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no environment type; allowed are "
                            + Arrays.stream(EnvironmentType.values())
                                    .map(EnvironmentType::wireName)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** A moment in UTC. Only what is written back as it was read: the parser tolerates hour 24, offsets and more. */
    public static final class Moment implements ITypeConverter<Instant> {
        private static final int YEAR_DIGITS = 4;

        @Override
        public Instant convert(String text) {
            try {
                Instant instant = Instant.parse(text);
                if (instant.toString().equals(text) && text.indexOf('-') == YEAR_DIGITS) {
                    return instant;
                }
            } catch (DateTimeException e) {
                // Said below, in the same words
            }
            throw new TypeConversionException(
                    "'" + text + "' is no instant in UTC; allowed is a form such as 2026-11-21T20:45:00Z");
        }
    }
}
