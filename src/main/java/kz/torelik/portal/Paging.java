package kz.torelik.portal;

/// Which part of a long list is shown.
///
/// @param page from 1
/// @param pages how many there are, at least 1
public record Paging(String address, int page, int pages, int size) {

    static Paging of(String address, int wanted, int total, int size) {
        int pages = Math.max(1, (total + size - 1) / size);
        return new Paging(address, Math.clamp(wanted, 1, pages), pages, size);
    }

    /// How many lines stand before this page.
    int after() { return (page - 1) * size; }

    public String to(int other) { return address + (address.contains("?") ? "&page=" : "?page=") + other; }
}
