/// What records are read, searched or given out for.
public enum DataPurpose: String, Code {
  case handling
  case coordination
  case payment
  case followUp = "follow-up"
  case planning
  case supervision
  case control
  case audit
  case partyAccess = "party-access"
  case publicAccess = "public-access"
  case research
  case statistics
  case testing
}

/// What a search selects persons by.
public enum SelectorKind: String, Code {
  case personNumber = "person-number"
  case `case`
  case unit
  case period
  case employer
  case careUnit = "care-unit"
  case amount
  case decisionKind = "decision-kind"
  case health
  case otherSensitive = "other-sensitive"
}

/// What lets information pass in spite of secrecy.
public enum SecrecyGround: String, Code {
  case noHarm = "no-harm"
  case consent
  case partyAccess = "party-access"
  case dutyToInformByLaw = "duty-to-inform-by-law"
  case generalClause = "general-clause"
  case anonymised
  case publicAlready = "public-already"
}

/// How bad an incident is.
public enum IncidentSeverity: String, Code {
  case low
  case moderate
  case high
}

/// Who gets information.
public enum RecipientKind: String, Code {
  case insured
  case representative
  case authority
  case court
  case care
  case employer
  case researcher
  case press
  case `public`
}

/// How much is erased.
public enum ErasureScope: String, Code {
  case person
  case `case`
  case field
}
