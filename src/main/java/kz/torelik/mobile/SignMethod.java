package kz.torelik.mobile;

/// How the application signs; the names are those of its protocol.
public enum SignMethod {

    /// An XML document with an enveloped signature (XMLDSig).
    XML,
    /// A CMS that carries the document.
    CMS_WITH_DATA,
    /// A CMS beside the document.
    CMS_SIGN_ONLY
}
