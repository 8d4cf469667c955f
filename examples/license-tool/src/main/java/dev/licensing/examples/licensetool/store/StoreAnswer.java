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
 * @param pending whether it is kept until it becomes valid
 */
record StoreAnswer(VerifyAnswer license, boolean installed, boolean pending) implements Answer {

    /** After an installation. */
    static StoreAnswer of(String file, InstallResult result, EnvironmentLicensing licensing) {
        if (result instanceof InstallResult.Refused refused) {
            return new StoreAnswer(VerifyAnswer.of(file, refused.refusal()), false, false);
        }
        boolean pending = result instanceof InstallResult.Pending;
        return new StoreAnswer(of(file, licensing), !pending, pending);
    }

    /** What is installed. */
    static StoreAnswer ofInstalled(String store, EnvironmentLicensing licensing) {
        LicensingStatus status = licensing.status();
        return new StoreAnswer(
                of(store, licensing),
                status.license().isPresent(),
                status.pending().isPresent());
    }

    private static VerifyAnswer of(String file, EnvironmentLicensing licensing) {
        return new VerifyAnswer(file, licensing.status().status(), licensing.installed());
    }

    /** A license that waits for its time is no refusal. */
    @Override
    public boolean isRefused() {
        return !pending && license.isRefused();
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
