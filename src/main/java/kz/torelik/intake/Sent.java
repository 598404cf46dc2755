package kz.torelik.intake;

/// A file that came beside the manifest.
public record Sent(String name, byte[] content) {
    public Sent { content = content.clone(); }

    @Override
    public byte[] content() { return content.clone(); }
}
