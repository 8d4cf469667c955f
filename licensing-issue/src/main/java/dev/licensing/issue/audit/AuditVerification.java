package dev.licensing.issue.audit;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a row of usage files. All cases are immutable. */
public sealed interface AuditVerification {
    /**
     * Every file is signed, and continues the one before it.
     *
     * @param audits the files in their order, at least one
     */
    record Verified(List<VerifiedAudit> audits) implements AuditVerification {
        /** Copies the list. */
        public Verified {
            audits = List.copyOf(audits);
        }

        /**
         * What the next upload must continue.
         *
         * @return the end of the chain
         */
        public AuditContinuation continuation() {
            return audits.get(audits.size() - 1).continuation();
        }

        /**
         * How many records all files have.
         *
         * @return 0 or more
         */
        public long records() {
            long records = 0;
            for (VerifiedAudit audit : audits) {
                records += audit.uses().size();
            }
            return records;
        }
    }

    /** One of the files is not to be believed; none is taken. */
    sealed interface Refused extends AuditVerification {
        /**
         * Which file.
         *
         * @return its place among those that were given, from 0
         */
        int index();

        /**
         * Why, in a word.
         *
         * @return a stable code
         */
        String code();

        /**
         * Why, in words.
         *
         * @return what was there, what is allowed, and what to do
         */
        String message();

        /**
         * What the refusal rests on.
         *
         * @return by name
         */
        Map<String, String> evidence();
    }

    /**
     * The file itself is none: damaged, changed, or no usage file.
     *
     * @param index which file, from 0
     * @param refusal why
     */
    record BadFile(int index, Refusal refusal) implements Refused {
        @Override
        public String code() {
            return refusal.code().code();
        }

        @Override
        public String message() {
            Explanation explanation = Explanation.of(refusal);
            return (explanation.words() + " " + explanation.remedy()).strip();
        }

        @Override
        public Map<String, String> evidence() {
            return refusal.evidence().members();
        }
    }

    /**
     * The file is signed by the key in it, but is not the one that belongs here.
     *
     * @param index which file, from 0
     * @param member what does not fit
     * @param found what was there
     * @param expected what is allowed
     */
    record OutOfPlace(int index, ChainMember member, String found, String expected) implements Refused {
        @Override
        public String code() {
            return member.code();
        }

        @Override
        public String message() {
            return member.wireName() + " is " + found + ", expected is " + expected + "; " + remedy();
        }

        @Override
        public Map<String, String> evidence() {
            Map<String, String> evidence = new LinkedHashMap<>();
            evidence.put("field", member.wireName());
            evidence.put("found", found);
            evidence.put("allowed", expected);
            return evidence;
        }

        private String remedy() {
            return member == ChainMember.SEQUENCE || member == ChainMember.PREVIOUS_DIGEST
                    ? "give all files of the environment, in their order; they stay in its store"
                    : "give the files of one environment and one controller only";
        }
    }
}
