package dev.licensing.issue.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.verify.TrustedKeys;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a vendor does, one step after another. */
class TrustBundleStepsTest {
    /** One thing that a vendor does, and the members of the bundle that it may change. */
    enum Step {
        ADD_A_KEY("issuers requires") {
            @Override
            TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh) {
                return draft.withIssuer("issuer-" + fresh.kid().charAt(0), List.of(TrustedKey.of(fresh)));
            }
        },
        RETIRE("issuers") {
            @Override
            TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh) {
                return draft.retireKey(Ceremony.ACME.kid(), Ceremony.NOW);
            }
        },
        ADD_AND_REMOVE("issuers requires") {
            @Override
            TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh) {
                return ADD_A_KEY.on(draft, fresh).removeKey(fresh.kid());
            }
        },
        OTHER_ROOTS("roots") {
            @Override
            TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh) {
                return draft.withRoots(1, List.of(Ceremony.ROOT_CAROL));
            }
        },
        SAME_ROOTS("roots") {
            @Override
            TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh) {
                return draft.withRoots(2, Ceremony.ROOTS);
            }
        },
        REVOKE_A_KEY("revoked") {
            @Override
            TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh) {
                return draft.revokeKey(Ceremony.ACME.kid());
            }
        },
        REVOKE_A_LICENSE("revoked") {
            @Override
            TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh) {
                return draft.revokeLicense(LicenseId.parse(fresh.kid()));
            }
        },
        SPARE("survivors") {
            @Override
            TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh) {
                return draft.spare(new Survivor(fresh.kid()));
            }
        },
        PUT_OFF("nextUpdate") {
            @Override
            TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh) {
                return draft.nextUpdateAfterDays(20);
            }
        };

        private final String changes;

        Step(String changes) {
            this.changes = changes;
        }

        abstract TrustBundleDraft on(TrustBundleDraft draft, SigningKey fresh);
    }

    @Property(tries = 200)
    void a_step_changes_only_what_it_says_and_nothing_of_the_draft_before(@ForAll @Size(max = 8) List<Step> steps) {
        TrustBundleDraft draft = Ceremony.first();
        for (Step step : steps) {
            JsonNode before = Ceremony.json(draft);
            TrustBundleDraft after = step.on(draft, Ceremony.key());
            assertThat(Ceremony.json(draft)).isEqualTo(before);
            assertThat(without(Ceremony.json(after), step)).isEqualTo(without(before, step));
            draft = after;
        }
    }

    @Property(tries = 100)
    void every_bundle_that_enough_have_signed_is_taken_by_the_trust_before_it(@ForAll @Size(max = 6) List<Step> steps) {
        SignedTrustBundle bundle = Ceremony.whole(Ceremony.first());
        TrustedKeys platform = Ceremony.taken(Ceremony.platform().updated(bundle.file()));
        for (Step step : steps) {
            TrustBundleDraft draft = step.on(TrustBundleDraft.after(bundle), Ceremony.key());
            bundle = signedByAll(draft, bundle);
            assertThat(bundle.isComplete()).isTrue();
            platform = Ceremony.taken(platform.updated(bundle.file()));
            assertThat(platform.version()).isEqualTo(bundle.statement().version());
            assertThat(bundle.payload()).isEqualTo(draft.toPayload(Ceremony.NOW));
        }
    }

    /** By those of the three that have a say. */
    private static SignedTrustBundle signedByAll(TrustBundleDraft draft, SignedTrustBundle before) {
        List<String> named = before.statement().roots().stream()
                .flatMap(root -> root.kids().stream())
                .toList();
        String after = Ceremony.json(draft).get("roots").toString();
        SigningKey[] keys = List.of(Ceremony.ALICE, Ceremony.BOB, Ceremony.CAROL).stream()
                .filter(key -> named.contains(key.kid()) || after.contains(key.publicJwk()))
                .toArray(SigningKey[]::new);
        return Ceremony.sign(draft, keys);
    }

    private static JsonNode without(JsonNode json, Step step) {
        return ((ObjectNode) json).remove(List.of(step.changes.split(" ", -1)));
    }
}
