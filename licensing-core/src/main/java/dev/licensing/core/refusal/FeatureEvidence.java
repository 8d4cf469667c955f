package dev.licensing.core.refusal;

import static dev.licensing.core.refusal.NamedMembers.named;

import java.time.Instant;
import java.util.Map;

/** What a refusal or a finding about a single feature of the license rests on. All shapes are immutable. */
public sealed interface FeatureEvidence extends Evidence {
    /**
     * The feature.
     *
     * @return its name
     */
    String feature();

    /**
     * A feature of the license.
     *
     * @param feature its name
     * @param kind its kind as the license spells it
     */
    record Kind(String feature, String kind) implements FeatureEvidence {
        @Override
        public Map<String, String> members() {
            return named("feature", feature, "kind", kind);
        }
    }

    /**
     * A feature of the license that is not there, or not open.
     *
     * @param feature its name
     */
    record Name(String feature) implements FeatureEvidence {
        @Override
        public Map<String, String> members() {
            return named("feature", feature);
        }
    }

    /**
     * A feature's own end.
     *
     * @param feature its name
     * @param boundary the first instant after its end
     * @param now the effective time
     */
    record End(String feature, Instant boundary, Instant now) implements FeatureEvidence {
        @Override
        public Map<String, String> members() {
            return named("feature", feature, "boundary", boundary.toString(), "now", now.toString());
        }
    }

    /**
     * The use of a feature beside its limit.
     *
     * @param feature its name
     * @param limit the largest use within the limit
     * @param used the measured use
     * @param adding how much more was asked for; 0 when nothing was
     */
    record Use(String feature, long limit, long used, long adding) implements FeatureEvidence {
        @Override
        public Map<String, String> members() {
            return named(
                    "feature",
                    feature,
                    "limit",
                    Long.toString(limit),
                    "used",
                    Long.toString(used),
                    "adding",
                    Long.toString(adding));
        }
    }
}
