package kz.torelik.kernel;

/// What a member of staff does in a court (Civil Procedure Code arts. 35, 56-1, 56-2).
public enum Function {
    /// судья, судья: decides and signs.
    JUDGE,
    /// председатель суда, сот төрағасы: also decides recusals and sees the load of the court.
    CHAIR,
    /// канцелярия, кеңсе: registers and sends.
    REGISTRAR,
    /// секретарь судебного заседания: keeps the protocol.
    SECRETARY
}
