package dev.licensing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import dev.licensing.architecture.breach.DecodesByDefault;
import dev.licensing.architecture.breach.FormatsByDefault;
import dev.licensing.architecture.breach.LowersByDefault;
import dev.licensing.architecture.breach.OpensByDefault;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The host's locale and character set decide nothing: a Turkish server reads the same license. */
class DefaultsOfTheProcessTest {
    private static final String TEXT = "java.lang.String";
    private static final String OBJECTS = "[Ljava.lang.Object;";

    private static final ArchRule NO_DEFAULT_CHARACTER_SET = noClasses()
            .should()
            .accessTargetWhere(Targets.oneOf(List.of(
                    "java.lang.String.getBytes()",
                    "java.lang.String.<init>([B)",
                    "java.lang.String.<init>([B, int, int)",
                    "java.io.ByteArrayOutputStream.toString()",
                    "java.io.FileReader.<init>(java.io.File)",
                    "java.io.FileReader.<init>(java.io.FileDescriptor)",
                    "java.io.FileReader.<init>(" + TEXT + ")",
                    "java.io.FileWriter.<init>(java.io.File)",
                    "java.io.FileWriter.<init>(java.io.File, boolean)",
                    "java.io.FileWriter.<init>(java.io.FileDescriptor)",
                    "java.io.FileWriter.<init>(" + TEXT + ")",
                    "java.io.FileWriter.<init>(" + TEXT + ", boolean)",
                    "java.io.InputStreamReader.<init>(java.io.InputStream)",
                    "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
                    "java.io.PrintStream.<init>(java.io.File)",
                    "java.io.PrintStream.<init>(java.io.OutputStream)",
                    "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
                    "java.io.PrintStream.<init>(" + TEXT + ")",
                    "java.io.PrintWriter.<init>(java.io.File)",
                    "java.io.PrintWriter.<init>(java.io.OutputStream)",
                    "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)",
                    "java.io.PrintWriter.<init>(" + TEXT + ")",
                    "java.util.Scanner.<init>(java.io.File)",
                    "java.util.Scanner.<init>(java.io.InputStream)",
                    "java.util.Scanner.<init>(java.nio.file.Path)",
                    "java.nio.charset.Charset.defaultCharset()")));

    private static final ArchRule NO_DEFAULT_LOCALE = noClasses()
            .should()
            .accessTargetWhere(Targets.oneOf(List.of(
                    "java.lang.String.toLowerCase()",
                    "java.lang.String.toUpperCase()",
                    "java.lang.String.format(" + TEXT + ", " + OBJECTS + ")",
                    "java.lang.String.formatted(" + OBJECTS + ")",
                    "java.io.PrintStream.printf(" + TEXT + ", " + OBJECTS + ")",
                    "java.io.PrintStream.format(" + TEXT + ", " + OBJECTS + ")",
                    "java.io.PrintWriter.printf(" + TEXT + ", " + OBJECTS + ")",
                    "java.io.PrintWriter.format(" + TEXT + ", " + OBJECTS + ")",
                    "java.util.Formatter.<init>()",
                    "java.text.MessageFormat.format(" + TEXT + ", " + OBJECTS + ")",
                    "java.text.MessageFormat.<init>(" + TEXT + ")",
                    "java.text.DecimalFormat.<init>(" + TEXT + ")",
                    "java.text.SimpleDateFormat.<init>(" + TEXT + ")",
                    "java.text.NumberFormat.getInstance()",
                    "java.time.format.DateTimeFormatter.ofPattern(" + TEXT + ")",
                    "java.util.ResourceBundle.getBundle(" + TEXT + ")",
                    "java.util.Locale.getDefault()",
                    "java.util.Locale.getDefault(java.util.Locale$Category)")));

    @TestFactory
    List<DynamicTest> no_default_character_set() {
        return HouseRule.tests(NO_DEFAULT_CHARACTER_SET, Library.all(), DecodesByDefault.class, OpensByDefault.class);
    }

    @TestFactory
    List<DynamicTest> no_default_locale() {
        return HouseRule.tests(NO_DEFAULT_LOCALE, Library.all(), LowersByDefault.class, FormatsByDefault.class);
    }
}
