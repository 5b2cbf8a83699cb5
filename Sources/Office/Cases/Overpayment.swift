internal import Casework

/// That an insured is paid beyond the return to work, as drawn before anything happens.
struct Overpayment: Sendable {
  /// Days paid without right.
  let days: Int
  /// Days certified after them, which are withheld once it is found out; mostly none.
  let withheld: Int

  /// One in five ends before it comes to a claim: refused, or not found within the history.
  private static let reachedShare = 0.8

  /// Draws whether and for how long; nil for most.
  init?(of insured: Insured, _ script: LifeScript) {
    let reclaims = script.world.parameters.reclaims
    let share = min(1, reclaims.caseShare / Self.reachedShare)
    guard script.draw(.isOverpaid).happens(at: share) else { return nil }
    // Small amounts are commoner than great ones: even by their logarithms.
    let (least, most) = (Double(reclaims.kronorMin), Double(reclaims.kronorMax))
    let size = script.draw(.overpaidAmount).share
    let kronor = least * Elementary.exponential(size * Elementary.logarithm(most / least))
    let daily = Benefit.daily(income: insured.income, level: .normal, extent: insured.extent)
    let drawn = Int((kronor * 100 / Double(max(daily, 1))).rounded(.up))
    days = min(max(drawn, 1), reclaims.overpaidDaysMax)
    withheld =
      script.draw(.isWithheld).happens(at: reclaims.withheldShare)
      ? script.draw(.withheldDays).int(in: 1...reclaims.withheldDaysMax) : 0
  }
}

/// What was paid without right, as the log will tell it.
struct WrongPayment: Sendable {
  let days: ClosedRange<CivilDate>
  let öre: Int64
  /// The last payment of it.
  let last: CaseLife.Payment
}

/// How a wrong payment is found.
enum Discovery: Int, Sendable {
  case control
  case insured
  case employer

  /// Where the suspicion comes from.
  var source: SuspicionSource {
    switch self {
    case .control: .control
    case .insured: .ownReport
    case .employer: .tip
    }
  }

  /// The ground of 108:2 that it amounts to.
  var cause: ReclaimCause {
    switch self {
    case .control: .wrongInformation
    case .insured: .shouldHaveRealised
    case .employer: .omittedInformation
    }
  }
}
