package dev.licensing.examples.licensetool.store;

import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.examples.licensetool.verify.VerifyAnswer;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.status.LicensingStatus;

/**
 * What a license of a store amounts to.
 *
 * @param license the license, as {@code verify} shows it
 * @param installed whether it is the installed one
 * @param pending whether one is kept until it becomes valid
 * @param isRefused whether it is of no use; one that was just given and waits for its time is no refusal
 */
record StoreAnswer(VerifyAnswer license, boolean installed, boolean pending, boolean isRefused) implements Answer {

    /** After an installation. */
    static StoreAnswer of(String file, InstallResult result, EnvironmentLicensing licensing) {
        if (result instanceof InstallResult.Refused refused) {
            return new StoreAnswer(VerifyAnswer.of(file, refused.refusal()), false, false, true);
        }
        boolean pending = result instanceof InstallResult.Pending;
        VerifyAnswer license = of(file, licensing);
        return new StoreAnswer(license, !pending, pending, !pending && license.isRefused());
    }

    /** What is installed. */
    static StoreAnswer ofInstalled(String store, EnvironmentLicensing licensing) {
        LicensingStatus status = licensing.status();
        VerifyAnswer license = of(store, licensing);
        return new StoreAnswer(
                license, status.license().isPresent(), status.pending().isPresent(), license.isRefused());
    }

    private static VerifyAnswer of(String file, EnvironmentLicensing licensing) {
        return new VerifyAnswer(file, licensing.status().status(), licensing.installed());
    }

    @Override
    public void writeTo(JsonLine json) {
        license.writeTo(json);
        json.truth("installed", installed).truth("pending", pending);
    }

    @Override
    public void writeTo(TextPage page) {
        if (pending) {
            page.line(
                            "A license that is not valid yet is kept, and takes the place of the installed one when its time comes.")
                    .line("");
        }
        license.writeTo(page);
    }
}
