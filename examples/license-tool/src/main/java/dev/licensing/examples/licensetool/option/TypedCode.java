package dev.licensing.examples.licensetool.option;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.code.InvalidCodeException;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.RefusedInputException;

/** Codes that were typed as options: a wrong one is refused by its code, and not by the rules of the command line. */
public final class TypedCode {
    private TypedCode() {}

    /**
     * Reads a serial number.
     *
     * @param option the option's name
     * @param text its value
     * @return the serial number
     * @throws RefusedInputException when it is none
     */
    public static SerialNumber serialNumber(String option, String text) {
        try {
            return SerialNumber.parse(text);
        } catch (InvalidCodeException e) {
            throw refused(option, e);
        }
    }

    /**
     * Reads an activation code.
     *
     * @param option the option's name
     * @param text its value
     * @return the activation code
     * @throws RefusedInputException when it is none
     */
    public static ActivationCode activationCode(String option, String text) {
        try {
            return ActivationCode.parse(text);
        } catch (InvalidCodeException e) {
            throw refused(option, e);
        }
    }

    private static RefusedInputException refused(String option, InvalidCodeException e) {
        return RefusedInputException.mistyped(e.reason().code(), option + ": " + e.getMessage(), e.suggestion());
    }
}
