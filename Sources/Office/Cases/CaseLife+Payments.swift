internal import Casework

// What was granted is paid, month by month, once the days are over.
extension CaseLife {
  /// Days at normal level within the frame of 450 days (SFB 27:21).
  private static let normalDays = 364
  private static let frame = 450
  /// Sick pay counts thirteen days of it.
  private static let sickPayDays = 13

  mutating func tellPayments(of number: Int) {
    let grant = grants[number]
    let last = min(grant.days.upperBound, paidThrough)
    guard grant.days.lowerBound <= last else { return }
    var from = grant.days.lowerBound
    while from <= last {
      let through = min(last, paymentEnd(from, grant))
      tellPayment(for: from...through, grant)
      from = through.adding(days: 1)
    }
  }

  /// The end of the month, or of the days at normal level.
  ///
  /// Months that are over when benefit is granted are paid together, and so is what little is left
  /// after a month.
  private func paymentEnd(_ from: CivilDate, _ grant: Grant) -> CivilDate {
    let (year, month, _) = max(from, grant.decided.adding(days: -3)).parts
    guard let first = CivilDate(year: year, month: month, day: 1) else { return from }
    let monthEnd = first.adding(months: 1).adding(days: -1)
    let last = min(grant.days.upperBound, paidThrough)
    let end = last.days(since: monthEnd) <= Self.daysPaidAlong ? max(last, from) : monthEnd
    let rest = Self.normalDays - frameDays(before: from)
    return rest > 0 ? min(end, from.adding(days: rest - 1)) : end
  }

  /// Days after a month that are not worth a payment of their own.
  private static let daysPaidAlong = 12

  /// Days of the frame before a date that count.
  private func frameDays(before date: CivilDate) -> Int {
    let start = date.adding(days: -Self.frame)
    let paid = payments.reduce(0) { sum, payment in
      let first = max(payment.days.lowerBound, start)
      let last = payment.days.upperBound
      return first <= last ? sum + last.days(since: first) + 1 : sum
    }
    let sickPay = insured.date(ofDay: 2) >= start ? Self.sickPayDays : 0
    return paid + sickPay
  }

  private mutating func tellPayment(for days: ClosedRange<CivilDate>, _ grant: Grant) {
    let insured = insured
    let used = frameDays(before: days.lowerBound)
    let level: PaymentLevel = used < Self.normalDays ? .normal : .continuation
    let day = Benefit.daily(income: insured.income, level: level, extent: insured.extent)
    let count = days.upperBound.days(since: days.lowerBound) + 1
    let amount = day * Int64(count)
    let calculated = max(grant.decided.adding(days: 1), days.upperBound.adding(days: 3))
    let sgi = income?.öre ?? 0
    compute(.paymentCalculated, on: calculated, hour: 2) {
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.amount] = Ore(amount)
      $0[.dailyAmount] = Ore(day)
      $0[.sgi] = Ore(sgi)
      $0[.paymentLevel] = level
      $0[.extent] = insured.extent
      $0[.calculationMethod] = .calendarDay
      $0[.days] = Int64(count)
      $0[.frameDays] = Int64(used)
      $0[.employmentForm] = .employed
      $0[.benefitPeriodStart] = insured.spell.lowerBound
      $0[.decision] = grant.place
    }
    let made = tellOrder(of: amount, for: days, grant, calculated: calculated)
    let place = compute(.paymentMade, on: made, hour: 4) {
      $0[.amount] = Ore(amount)
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.dailyAmount] = Ore(day)
      $0[.paymentLevel] = level
      $0[.extent] = insured.extent
      $0[.days] = Int64(count)
      $0[.decision] = grant.place
      $0[.partyRole] = .insured
    }
    payments.append(Payment(place: place, days: days, öre: amount, made: made))
    busyUntil = max(busyUntil, made)
  }

  /// What a review or a judgment gave is ordered by hand, all else by itself; the day of payment.
  private mutating func tellOrder(
    of amount: Int64, for days: ClosedRange<CivilDate>, _ grant: Grant, calculated: CivilDate
  ) -> CivilDate {
    guard isOverturned else { return workingDay(calculated.adding(days: 1)) }
    let ordered = workingDay(calculated)
    work(.paymentOrdered, on: ordered, slot: 2) {
      $0[.amount] = Ore(amount)
      $0[.from] = days.lowerBound
      $0[.through] = days.upperBound
      $0[.decision] = grant.place
      $0[.partyRole] = .insured
    }
    return world.calendar.day(1, after: ordered)
  }
}

/// What a day of benefit is worth.
enum Benefit {
  /// A day's benefit in öre, in whole kronor (SFB 28:7, 28:10–11): 80 or 75 % of 97 % of the income
  /// in kronor by 365 days, rounded, then the part of it.
  static func daily(income: Int64, level: PaymentLevel, extent: Int64) -> Int64 {
    let rate: Int64 = level == .normal ? 80 : 75
    let divisor: Int64 = 100 * 100 * 365
    let whole = (2 * income * 97 * rate + divisor) / (2 * divisor)
    return (2 * whole * extent + 100) / 200 * 100
  }
}
