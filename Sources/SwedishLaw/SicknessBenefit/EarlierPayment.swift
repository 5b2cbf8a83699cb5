internal import Casework

/// What the log tells of benefit paid right before a date.
struct EarlierPayment {
  /// The payment that ends nearest before the date.
  let payment: CaseEvent?
  /// Whether it ends the day before; nil where no payment is known.
  let adjoins: Bool?
  /// How many days of the sick period had gone by; of the payment where no report tells.
  let days: Int64?

  init(before date: CivilDate?, _ act: Act) {
    let payment = act.history.last(.paymentMade) { payment in
      guard let date, let through = payment[.through] else { return false }
      return through < date
    }
    self.payment = payment
    guard let date, let payment, let from = payment[.from], let through = payment[.through] else {
      adjoins = nil
      days = nil
      return
    }
    let firstDay = ReportedSpell(of: through, before: act)?.firstDay ?? from
    adjoins = through.adding(days: 1) == date
    days = Int64(date.days(since: firstDay))
  }
}
