package dev.licensing.core.overview;

import dev.licensing.core.license.LicenseState;
import java.util.ArrayList;
import java.util.List;

/** The one line on top of the page: that all is well, or what is not. */
final class Headline {
    private Headline() {}

    static String of(LicenseState state, String endDate, List<FeatureLine> features) {
        if (!state.isUsable()) {
            return state.explanation().words();
        }
        String troubles = troubles(features);
        if (state instanceof LicenseState.Grace) {
            String within = troubles.isEmpty() ? "All features are within their limits" : troubles;
            return state.explanation().words() + " " + within + ".";
        }
        String valid = "This license is valid for this environment"
                + (state instanceof LicenseState.Expiring ? " until the end of " + endDate : "");
        return valid + (troubles.isEmpty() ? " and all features are within their limits." : ", but " + troubles + ".");
    }

    private static String troubles(List<FeatureLine> features) {
        List<String> troubles = new ArrayList<>();
        add(troubles, features, Mark.EXCEEDED, "exceeds its limit", "exceed their limits");
        add(troubles, features, Mark.KEPT, "may not grow", "may not grow");
        add(troubles, features, Mark.CLOSED, "is closed", "are closed");
        return String.join("; ", troubles);
    }

    private static void add(List<String> troubles, List<FeatureLine> features, Mark mark, String ofOne, String ofMany) {
        List<String> names = new ArrayList<>();
        for (FeatureLine feature : features) {
            if (feature.mark() == mark) {
                names.add(feature.displayName());
            }
        }
        if (!names.isEmpty()) {
            String what = names.size() == 1 ? "1 feature " + ofOne : names.size() + " features " + ofMany;
            troubles.add(what + ": " + String.join(", ", names));
        }
    }
}
