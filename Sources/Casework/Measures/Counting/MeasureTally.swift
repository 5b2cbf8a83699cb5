/// Observations added up: what a figure is computed from.
public struct MeasureTally: Hashable, Sendable {
  /// How many were answered yes, or are over.
  public private(set) var yes = 0
  /// How many were answered no.
  public private(set) var no = 0
  /// How many could not be answered.
  public private(set) var unknown = 0
  /// How many are not over.
  public private(set) var open = 0
  /// How many of these count, because they have a date, as not done.
  public private(set) var openCounted = 0
  private var amount: Int128 = 0
  private var weight: Int128 = 0
  /// Spans that are over, µs.
  private(set) var ended = Spans()
  /// Spans that last still, µs so far.
  private(set) var running = Spans()

  /// Of nothing.
  public init() {}

  /// Adds an observation.
  public mutating func add(_ one: Observation, as form: FigureForm) {
    switch one.answer {
    case .yes: yes += 1
    case .no: no += 1
    case .unknown:
      unknown += 1
      return
    case .open:
      open += 1
      if one.dated != nil { openCounted += 1 }
    }
    switch form {
    case .share, .spread: break
    case .span:
      let span = UInt64(max(one.amount, 0))
      if one.answer == .open { running.add(span) } else { ended.add(span) }
    case .mean:
      amount += Int128(one.amount)
      weight += Int128(one.weight)
    case .stock: weight += Int128(one.weight)
    }
  }

  /// Notes how many of those counted are otherwise than in all units together, in parts of 2^32.
  mutating func note(otherwise: Int128) {
    amount = otherwise
    weight = Int128(yes + no) << 32
  }

  /// The figure in a form and a unit: amounts in days are kept in µs.
  public func figure(as form: FigureForm, in unit: MeasureUnit) -> MeasureFigure {
    switch form {
    case .share:
      let whole = yes + no + openCounted
      return MeasureFigure(
        value: Self.quotient(Int128(yes), Int128(whole)), denominator: whole, self)
    case .span:
      let middle = ended.quantiles(tenths: [5, 9])
      return MeasureFigure(
        value: middle?[0].perDay, ninth: middle?[1].perDay, denominator: ended.count, self)
    case .mean:
      return MeasureFigure(
        value: Self.quotient(amount, weight * Self.scale(of: unit)),
        denominator: Int(clamping: weight), self)
    case .spread:
      return MeasureFigure(value: Self.quotient(amount, weight), denominator: yes + no, self)
    case .stock:
      return MeasureFigure(
        value: ExactQuotient(UInt128(max(weight, 0)), by: 1), denominator: yes + no + open, self)
    }
  }

  /// The figure of a part: its yes, or its amount, by everything.
  public func figure(
    asPartOf total: MeasureTally, as form: FigureForm, in unit: MeasureUnit
  ) -> MeasureFigure {
    guard form == .mean else {
      let whole = total.yes + total.no + total.openCounted
      return MeasureFigure(
        value: Self.quotient(Int128(yes), Int128(whole)), denominator: whole, self)
    }
    return MeasureFigure(
      value: Self.quotient(amount, total.weight * Self.scale(of: unit)),
      denominator: Int(clamping: total.weight), self)
  }

  private static func scale(of unit: MeasureUnit) -> Int128 {
    unit == .days ? 86_400_000_000 : 1
  }

  /// How long what was counted lasts; nil unless spans were.
  public var curve: SurvivalCurve? {
    ended.count + running.count == 0
      ? nil : SurvivalCurve(ended: ended.microseconds, running: running.microseconds)
  }

  private static func quotient(_ part: Int128, _ whole: Int128) -> ExactQuotient? {
    guard whole > 0, part >= 0 else { return nil }
    return ExactQuotient(UInt128(part), by: UInt128(whole))
  }
}

/// A figure, and what must stand beside it.
public struct MeasureFigure: Hashable, Sendable {
  /// The figure in the measure's unit; for spans their middle.
  ///
  /// Nil where there is nothing to say it of.
  public let value: ExactQuotient?
  /// Of spans: what nine tenths of them do not exceed.
  public let ninth: ExactQuotient?
  /// How many it is computed from.
  public let denominator: Int
  /// How many belong to it and could not be told.
  public let missing: Int
  /// How many are not over.
  public let open: Int

  init(
    value: ExactQuotient?, ninth: ExactQuotient? = nil, denominator: Int, _ tally: MeasureTally
  ) {
    self.value = value
    self.ninth = ninth
    self.denominator = denominator
    missing = tally.unknown
    open = tally.open
  }

  /// The part of the population of which it can be told; nil for an empty one.
  public var coverage: ExactQuotient? {
    let told = UInt128(denominator)
    let all = told + UInt128(missing)
    return all == 0 ? nil : ExactQuotient(told, by: all)
  }
}

extension ExactQuotient {
  /// Seconds as days of 86 400.
  fileprivate var perDay: ExactQuotient { ExactQuotient(numerator, by: denominator * 86_400) }
}
