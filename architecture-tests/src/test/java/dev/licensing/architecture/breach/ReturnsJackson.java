package dev.licensing.architecture.breach;

import java.util.List;
import tools.jackson.databind.JsonNode;

public final class ReturnsJackson {
    public List<JsonNode> nodes() {
        return List.of();
    }
}
