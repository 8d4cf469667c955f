package dev.licensing.testkit;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feature as a test writes it in one text.
 *
 * @param name the feature's name
 * @param entitlement what is granted
 */
record FeatureText(String name, Entitlement entitlement) {
    private static final String ALLOWED = "such as Analytics, Users=500, Users=unlimited block, Sessions=peak 100,"
            + " Requests=6000 per PT1M, PlatformServerUpgrade=up to 11.*, IntellectualProperty=Protected, each with"
            + " until 2027-01-01T00:00:00Z behind it or without";
    private static final Pattern FORM =
            Pattern.compile("(?<name>[A-Za-z0-9._-]{1,100})(=(?<grant>[^=]+?))?( until (?<until>[0-9TZ:-]+))?");
    private static final Pattern COUNTED =
            Pattern.compile("(?<peak>peak )?(?<limit>[0-9]{1,16}|unlimited)( per (?<per>[0-9A-Z]+))?(?<block> block)?");
    private static final String CEILING = "up to ";

    static FeatureText parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw invalid(text);
        }
        try {
            Optional<Instant> until = Optional.ofNullable(form.group("until")).map(Instant::parse);
            return new FeatureText(
                    form.group("name"), entitlement(Optional.ofNullable(form.group("grant")), until, text));
        } catch (DateTimeException e) {
            throw invalid(text);
        }
    }

    private static Entitlement entitlement(Optional<String> grant, Optional<Instant> until, String text) {
        Term closing = new Term(until, AfterEnd.CLOSE);
        if (grant.isEmpty()) {
            return new Entitlement.Flag(closing);
        }
        if (grant.get().startsWith(CEILING)) {
            String bound = grant.get().substring(CEILING.length());
            return new Entitlement.VersionCeiling(VersionBound.parse(bound), closing);
        }
        Matcher counted = COUNTED.matcher(grant.get());
        return counted.matches()
                ? counted(counted, new Term(until, AfterEnd.KEEP), text)
                : new Entitlement.Choice(grant.get(), closing);
    }

    private static Entitlement counted(Matcher counted, Term term, String text) {
        Limit limit = counted.group("limit").equals("unlimited")
                ? Limit.UNLIMITED
                : Limit.of(Long.parseLong(counted.group("limit")));
        Overage overage = counted.group("block") == null ? Overage.ADVISE : Overage.BLOCK;
        boolean peak = counted.group("peak") != null;
        if (counted.group("per") == null) {
            return peak ? new Entitlement.Peak(limit, overage, term) : new Entitlement.Quantity(limit, overage, term);
        }
        if (peak) {
            throw invalid(text);
        }
        return new Entitlement.Rate(limit, Duration.parse(counted.group("per")), overage, term);
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("feature: found \"" + text + "\", allowed is a text " + ALLOWED);
    }
}
