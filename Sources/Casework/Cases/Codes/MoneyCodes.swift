/// Of the rate of the benefit: normal is 80 %, continuation 75 %.
public enum PaymentLevel: String, Code {
  case normal
  case continuation
}

/// How a day's benefit is computed.
public enum CalculationMethod: String, Code {
  case calendarDay = "calendar-day"
  case workingTime = "working-time"
}

/// How the first unpaid time is taken off.
public enum QualifyingMethod: String, Code {
  case deductionFullDay = "deduction-full-day"
  case deductionWeeklyHours = "deduction-weekly-hours"
  case qualifyingDays = "qualifying-days"
  case chosenQualifyingDays = "chosen-qualifying-days"
  case noDeduction = "no-deduction"
}

/// Why a payment was stopped or came back.
public enum StopCause: String, Code {
  case suspectedWrong = "suspected-wrong"
  case probableGroundsForCut = "probable-grounds-for-cut"
  case workResumed = "work-resumed"
  case died
  case wrongAccount = "wrong-account"
  case noAccount = "no-account"
  case periodEnded = "period-ended"
  case corrected
  case requestedByPayee = "requested-by-payee"
  case other
}

/// Where income data came from.
public enum IncomeSource: String, Code {
  case insured
  case employer
  case taxAgency = "tax-agency"
  case register
  case selfEmployedAccounts = "self-employed-accounts"
}

/// The kinds of income in an SGI.
public enum IncomeKind: String, Code {
  case employment
  case otherWork = "other-work"
}

/// Why an SGI was set or changed.
public enum SgiCause: String, Code {
  case claim
  case knownChange = "known-change"
  case yearlyReview = "yearly-review"
  case protectionEnded = "protection-ended"
  case corrected
  case newRules = "new-rules"
}

/// What changed for the insured.
public enum ChangeKind: String, Code {
  case work
  case income
  case address
  case health
  case family
  case stayAbroad = "stay-abroad"
  case studies
  case otherBenefit = "other-benefit"
  case other
}

/// Why a period of sickness ended.
public enum SpellEnd: String, Code {
  case recovered
  case decision
  case otherBenefit = "other-benefit"
  case died
  case movedAbroad = "moved-abroad"
  case applicationWithdrawn = "application-withdrawn"
}
