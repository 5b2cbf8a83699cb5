/// How something came in or went out; the raw value stands in the event's `channel`.
///
/// Events of other vocabularies carry words of their own; commands take these.
public enum Channel: String, Code {
  /// The authority's pages for its customers (Mina sidor).
  case myPages = "my-pages"
  /// The employers' service (e-tjänst för arbetsgivare).
  case employerService = "employer-service"
  /// Medical certificates and messages with care (elektroniskt läkarintyg).
  case eCertificate = "e-certificate"
  /// Post, scanned on arrival (brev).
  case letter
  /// E-mail to a person (e-post).
  case email
  /// E-mail to a function (funktionsbrevlåda).
  case functionMailbox = "function-mailbox"
  /// Telephone (telefon).
  case phone
  /// Video (videomöte).
  case video
  /// A meeting on site (möte).
  case meeting
  /// A visit to the office (besök).
  case visit
  /// From authority to authority (myndighetsutbyte).
  case authority = "authority-to-authority"
  /// Within the computer system (maskinellt).
  case system
}
