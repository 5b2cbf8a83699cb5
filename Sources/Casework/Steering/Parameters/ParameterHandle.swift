/// Where a policy finds a parameter, and in what form: resolved once, when the policy is made.
public struct ParameterHandle<Form: ParameterForm>: BitwiseCopyable, Hashable, Sendable {
  /// The place in the manifest.
  public let place: Int
}

/// The parameters that a manifest declares, for a policy to take its handles from.
public struct ParameterHandles: Sendable {
  private let declarations: [ParameterDeclaration]

  /// The handles of a manifest's parameters.
  public init(of manifest: Manifest) {
    declarations = manifest.parameters
  }

  /// The handle of a parameter, in the form that the context asks for.
  ///
  /// Throws where the manifest does not declare it, or declares a unit without such a form.
  public subscript<Form: ParameterForm>(_ name: String) -> ParameterHandle<Form> {
    get throws(ParameterFault) {
      guard let place = declarations.firstIndex(where: { $0.name == name }) else {
        throw .unknown(name, nearest: NearestWord.of(name, among: declarations.map(\.name)))
      }
      let units = declarations[place].units
      guard units.allSatisfy(Form.units.contains) else { throw .wrongForm(name, units: units) }
      return ParameterHandle(place: place)
    }
  }
}

/// A form in which code takes parameters.
public protocol ParameterForm: Sendable {
  /// The units whose values have it.
  static var units: [ParameterUnit] { get }

  /// Takes it from a value of one of these units.
  init(_ value: PolicyParameters.Value)
}

extension Term: ParameterForm {
  /// Days of the three kinds.
  public static var units: [ParameterUnit] { [.calendarDays, .workingDays, .elapsedDays] }

  /// The term that so many days make.
  public init(_ value: PolicyParameters.Value) {
    self.init(Int(value.number), days: value.unit)
  }

  /// So many days of a kind.
  init(_ days: Int, days unit: ParameterUnit) {
    self =
      switch unit {
      case .workingDays: .workingDays(days)
      case .elapsedDays: .elapsedDays(days)
      default: .calendarDays(days)
      }
  }
}

extension Int64: ParameterForm {
  /// Counts and points.
  public static var units: [ParameterUnit] { [.count, .points] }

  /// The number.
  public init(_ value: PolicyParameters.Value) {
    self = value.number
  }
}

extension Ore: ParameterForm {
  /// Money in either unit.
  public static var units: [ParameterUnit] { [.ore, .kronor] }

  /// The amount.
  public init(_ value: PolicyParameters.Value) {
    self = value.unit == .kronor ? Ore(kronor: value.number) : Ore(value.number)
  }
}

extension Share: ParameterForm {
  /// Shares.
  public static var units: [ParameterUnit] { [.share] }

  /// The share; 0 for what is none, which no handle leads to.
  public init(_ value: PolicyParameters.Value) {
    self = if case .share(let share) = value.given { share } else { .zero }
  }

  private static let zero = Share(0)

  private init(_ numerator: Int64) {
    self.numerator = numerator
    denominator = 1
  }
}

extension CivilDate: ParameterForm {
  /// Dates.
  public static var units: [ParameterUnit] { [.date] }

  /// The date.
  public init(_ value: PolicyParameters.Value) {
    self.init(dayNumber: Int32(truncatingIfNeeded: value.number))
  }
}

extension [NameHash]: ParameterForm {
  /// Words.
  public static var units: [ParameterUnit] { [.words] }

  /// The words, hashed as a clause's items are.
  public init(_ value: PolicyParameters.Value) {
    self = value.names
  }
}
