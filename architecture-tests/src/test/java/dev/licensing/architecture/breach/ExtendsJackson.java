package dev.licensing.architecture.breach;

import tools.jackson.databind.module.SimpleModule;

@SuppressWarnings("serial") // never serialized
public final class ExtendsJackson extends SimpleModule {}
