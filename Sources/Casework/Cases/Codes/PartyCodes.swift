/// Which way a change goes for the insured.
public enum Direction: String, Code {
  case better
  case worse
  case same
}

/// Whose act or wish it is.
public enum PartyRole: String, Code {
  case insured
  case representative
  case employer
  case care
  case employmentService = "employment-service"
  case socialServices = "social-services"
  case taxAgency = "tax-agency"
  case otherAuthority = "other-authority"
  case authority
  case publicRepresentative = "public-representative"
  case court
  case union
  case other
}

/// How it is known that someone received something.
public enum ReceiptProof: String, Code {
  case signedReceipt = "signed-receipt"
  case deliveryNote = "delivery-note"
  case readReceipt = "read-receipt"
  case statedByParty = "stated-by-party"
  case presumedByPost = "presumed-by-post"
  case login
  case oral
  case unproven
}
