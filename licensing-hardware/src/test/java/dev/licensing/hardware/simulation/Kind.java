package dev.licensing.hardware.simulation;

import dev.licensing.core.serial.PlatformClass;
import java.util.OptionalDouble;

/**
 * A kind of pair of two different machines, the first of which is licensed. The figures are those of the comparison rules, where they
 * name one.
 *
 * <p>A <em>twin</em> is the next machine of the same batch with the same image: the same model, consecutive serials and addresses, and the same
 * operating system id. Machines <em>as met</em> lack components and have placeholders; one in twenty has an operating system
 * id out of twenty that images were shipped with.
 */
enum Kind {
    UNRELATED_FULL("physical, unrelated, every slot", PlatformClass.PHYSICAL, 5e-15, Double.NaN) {
        @Override
        Pair pair(Values values) {
            return Pair.of(
                    PhysicalModel.full(values).machine(0, values.hex(32), values),
                    PhysicalModel.full(values).machine(0, values.hex(32), values));
        }
    },
    UNRELATED("physical, unrelated, as met", PlatformClass.PHYSICAL, 1.2e-9, Double.NaN) {
        @Override
        Pair pair(Values values) {
            return Pair.of(
                    PhysicalModel.asMet(values).machine(0, systemId(values), values),
                    PhysicalModel.asMet(values).machine(0, systemId(values), values));
        }
    },
    TWIN_FULL("physical, twin, every slot", PlatformClass.PHYSICAL, 5.8e-11, 3.8e-6) {
        @Override
        Pair pair(Values values) {
            return twins(PhysicalModel.full(values), values);
        }
    },
    TWIN("physical, twin, as met", PlatformClass.PHYSICAL, 1.2e-9, Double.NaN) {
        @Override
        Pair pair(Values values) {
            PhysicalModel model = PhysicalModel.asMet(values);
            String image = values.hex(32);
            PhysicalModel other = model.dock().isEmpty() ? model : model.at(PhysicalModel.dock(values));
            return Pair.of(model.machine(0, image, values), other.machine(1, image, values));
        }
    },
    TWIN_AT_ONE_DOCK("laptop twins, in turn at one dock", PlatformClass.PHYSICAL, Double.NaN, Double.NaN) {
        @Override
        Pair pair(Values values) {
            return twins(PhysicalModel.docked(values), values);
        }
    },
    VM_UNRELATED("virtual machine, unrelated, as met", PlatformClass.VIRTUAL_MACHINE, Double.NaN, 3.8e-6) {
        @Override
        Pair pair(Values values) {
            return Pair.of(
                    Guests.virtualMachine(systemId(values), values), Guests.virtualMachine(systemId(values), values));
        }
    },
    VM_CLONE("virtual machine, clone with a new UUID", PlatformClass.VIRTUAL_MACHINE, 4e-6, Double.NaN) {
        @Override
        Pair pair(Values values) {
            String image = values.hex(32);
            return Pair.of(Guests.virtualMachine(image, values), Guests.virtualMachine(image, values));
        }
    },
    EC2_UNRELATED("EC2, unrelated, as met", PlatformClass.EC2, Double.NaN, Double.NaN) {
        @Override
        Pair pair(Values values) {
            return Pair.of(Guests.ec2(systemId(values), values), Guests.ec2(systemId(values), values));
        }
    },
    EC2_RELAUNCH("EC2, relaunch of an AMI", PlatformClass.EC2, 1.5e-5, Double.NaN) {
        @Override
        Pair pair(Values values) {
            String image = values.hex(32);
            return Pair.of(Guests.ec2(image, values), Guests.ec2(image, values));
        }
    },
    KUBEVIRT_CLONE("KubeVirt, clone with a new UUID", PlatformClass.KUBEVIRT, Double.NaN, Double.NaN) {
        @Override
        Pair pair(Values values) {
            String image = values.hex(32);
            return Pair.of(Guests.kubeVirt(image, values), Guests.kubeVirt(image, values));
        }
    },
    KUBERNETES_COPY("Kubernetes, copied volume", PlatformClass.KUBERNETES, Double.NaN, Double.NaN) {
        @Override
        Pair pair(Values values) {
            String volume = values.hex(32);
            return Pair.of(Guests.pod(volume, values), Guests.pod(volume, values));
        }
    };

    private static final String[] SHIPPED_IDS = shippedIds();

    private final String words;
    private final PlatformClass platformClass;
    private final double pass;
    private final double grace;

    Kind(String words, PlatformClass platformClass, double pass, double grace) {
        this.words = words;
        this.platformClass = platformClass;
        this.pass = pass;
        this.grace = grace;
    }

    abstract Pair pair(Values values);

    String words() {
        return words;
    }

    PlatformClass platformClass() {
        return platformClass;
    }

    /** The most false PASSes that the rules promise. */
    OptionalDouble promisedPass() {
        return Double.isNaN(pass) ? OptionalDouble.empty() : OptionalDouble.of(pass);
    }

    OptionalDouble promisedGrace() {
        return Double.isNaN(grace) ? OptionalDouble.empty() : OptionalDouble.of(grace);
    }

    private static Pair twins(PhysicalModel model, Values values) {
        String image = values.hex(32);
        return Pair.of(model.machine(0, image, values), model.machine(1, image, values));
    }

    private static String systemId(Values values) {
        if (values.in100(3)) {
            return "";
        }
        return values.in100(5) ? values.oneOf(SHIPPED_IDS) : values.hex(32);
    }

    private static String[] shippedIds() {
        String[] ids = new String[20];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = new Values(i).hex(32);
        }
        return ids;
    }
}
