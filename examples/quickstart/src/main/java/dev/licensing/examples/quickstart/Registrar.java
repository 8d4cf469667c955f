package dev.licensing.examples.quickstart;

import dev.licensing.core.act.Act;
import dev.licensing.core.delivery.DownloadLicense;
import dev.licensing.core.delivery.SendDialog;
import dev.licensing.core.delivery.SendLicense;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.person.Actor;
import dev.licensing.core.registration.ActiveSerialNumbers;
import dev.licensing.core.registration.RegisterSlot;
import dev.licensing.core.registration.ReleaseSlot;
import dev.licensing.core.serial.SerialNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The people at the customer who register environments on the portal and fetch their license files. */
record Registrar(Narrator narrator, CustomerPortal portal, Vendor vendor, Path folder) {

    void registerInDevelopment(Controller controller) {
        narrator.step("An admin registers it on the customer portal, first in a slot of the wrong type");
        narrator.expectDeclined(
                "wrong-slot-type",
                portal.perform(
                        register(CustomerPortal.PRODUCTION, EnvironmentType.DEVELOPMENT, controller),
                        CustomerPortal.ADMIN));
        perform(register(CustomerPortal.DEVELOPMENT, EnvironmentType.DEVELOPMENT, controller));
    }

    /** A member may only have the file sent; an admin downloads it. */
    Path download(SerialNumber serialNumber) throws IOException {
        narrator.step("A member asks for the license file, then an admin downloads it");
        DownloadLicense download = new DownloadLicense(CustomerPortal.DEVELOPMENT, serialNumber);
        narrator.expectDeclined("not-permitted", portal.perform(download, CustomerPortal.MEMBER));
        SendDialog dialog = SendDialog.of(
                        portal.infrastructure(), new Actor.Person(CustomerPortal.MEMBER), Optional.empty())
                .orElseThrow();
        narrator.expect(
                "it can be sent to",
                "[o***@example.com]",
                dialog.maskedAddresses().toString());
        SendLicense send = new SendLicense(
                CustomerPortal.DEVELOPMENT, serialNumber, "The installation waits for it", Optional.empty(), List.of());
        narrator.expectDone(portal.perform(send, CustomerPortal.MEMBER));
        return file(CustomerPortal.DEVELOPMENT, serialNumber, serialNumber + ".lic");
    }

    Path registerInOtherDevelopment(Controller controller) throws IOException {
        perform(register(CustomerPortal.OTHER_DEVELOPMENT, EnvironmentType.DEVELOPMENT, controller));
        return file(CustomerPortal.OTHER_DEVELOPMENT, controller.serialNumber(), controller.serialNumber() + ".lic");
    }

    /** A serial number is active in at most one slot: it is released before it is registered again. */
    Path registerAsProductionInstead(Controller controller) throws IOException {
        RegisterSlot register = register(CustomerPortal.PRODUCTION, EnvironmentType.PRODUCTION, controller);
        narrator.expectDeclined("already-registered", portal.perform(register, CustomerPortal.ADMIN));
        perform(new ReleaseSlot(CustomerPortal.DEVELOPMENT, controller.serialNumber(), ReleaseReason.MOVING_SERVERS));
        perform(register);
        return file(CustomerPortal.PRODUCTION, controller.serialNumber(), "production.lic");
    }

    private void perform(Act act) {
        narrator.expectDone(portal.perform(act, CustomerPortal.ADMIN));
    }

    private Path file(SlotId slot, SerialNumber serialNumber, String name) throws IOException {
        perform(new DownloadLicense(slot, serialNumber));
        Path file = folder.resolve(name);
        Files.write(file, vendor.issue(portal.license(slot, serialNumber)));
        narrator.fact("file", name + ", " + Files.size(file) + " bytes");
        return file;
    }

    private static RegisterSlot register(SlotId slot, EnvironmentType type, Controller controller) {
        return new RegisterSlot(slot, type, controller, CustomerPortal.newLicenseId(), ActiveSerialNumbers.NONE);
    }
}
