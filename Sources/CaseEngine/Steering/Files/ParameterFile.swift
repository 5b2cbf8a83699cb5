public import Casework

/// The values of a policy's parameters as people write them, each with its place.
///
/// A file, a preset that comes with a policy, and what stands in a bundle itself all have one form;
/// Fixtures/Bundles/README.md describes it.
public struct ParameterFile: Sendable {
  /// The file's name, for errors.
  public let file: String
  /// The parameters in the order of the file.
  public private(set) var parameters: [GivenParameter]
  /// Where each of them stands.
  private var places: [Places]
  /// Where they all begin.
  private let start: FilePlace?

  /// Where a parameter and its values stand.
  struct Places: Sendable {
    let file: String
    var name: FilePlace?
    var unit: FilePlace?
    var values: [FilePlace?] = []
  }

  /// Reads a file's text.
  public init(_ text: String, named file: String) throws(SteeringFileError) {
    let root = try YAMLText<SteeringFileError>(text, file: file, as: .parameters).root()
    let nodes = SteeringNodes(file: file, as: .parameters)
    let members = try nodes.members(of: root, "the file", form: "version: 1")
    try nodes.checkVersion(in: members, of: root)
    self.init(
      try ParameterReading(nodes: nodes).parameters(members.filter { $0.name != "version" }),
      in: file, from: FilePlace(line: 1, column: 1))
  }

  /// Reads the file at a path.
  public init(path: String) throws(SteeringFileError) {
    try self.init(try SteeringText.read(path), named: path)
  }

  /// Reads values that come with a policy.
  public init(_ preset: Preset, of policy: String) throws(SteeringFileError) {
    let file = "\(policy)/\(preset.name)"
    try self.init(try SteeringText.text(preset.text, of: file), named: file)
  }

  /// Takes parameters read elsewhere.
  init(_ read: [(GivenParameter, Places)], in file: String, from start: FilePlace?) {
    self.file = file
    self.start = start
    parameters = read.map(\.0)
    places = read.map(\.1)
  }

  /// The values, checked against what a policy declares.
  public func checked(for manifest: Manifest) throws(SteeringFileError) -> PolicyParameters {
    do throws(ParameterFault) {
      return try PolicyParameters(parameters, for: manifest)
    } catch {
      throw told(error, of: manifest)
    }
  }

  /// Puts a parameter in the place of the one of its name, or at the end.
  mutating func set(_ parameter: GivenParameter, by file: String) {
    let place = Places(file: file, values: parameter.values.map { _ in nil })
    if let known = parameters.firstIndex(where: { $0.name == parameter.name }) {
      (parameters[known], places[known]) = (parameter, place)
    } else {
      parameters.append(parameter)
      places.append(place)
    }
  }

  /// A fault of the parameters, with its place and what to do.
  private func told(_ fault: ParameterFault, of manifest: Manifest) -> SteeringFileError {
    let found = parameters.lastIndex { $0.name == fault.name }
    return SteeringFileError(
      .parameter(fault), in: found.map { places[$0].file } ?? file,
      at: found.map { place(of: fault, at: $0) } ?? start, fault.sentence,
      fault.remedy(for: manifest))
  }

  private func place(of fault: ParameterFault, at index: Int) -> FilePlace? {
    let (values, own) = (parameters[index].values, places[index])
    let value: Int? =
      switch fault {
      case .wrongValue(_, let date, _), .unknownWord(_, _, let date, _),
        .sourceMissing(_, let date), .overlap(_, let date):
        values.lastIndex { $0.from == date }
      case .gap(_, let date):
        values.firstIndex { $0.from > date } ?? values.indices.last
      default: nil
      }
    if let value { return own.values[value] }
    if case .wrongUnit = fault { return own.unit }
    return own.name
  }
}

extension ParameterFault {
  /// What to do, beside what the sentence says.
  func remedy(for manifest: Manifest) -> String {
    let declared = manifest.parameters.first { $0.name == name }
    let units = (declared?.units ?? []).map(\.rawValue).joined(separator: " or ")
    let names = manifest.parameters.map(\.name).joined(separator: ", ")
    return switch self {
    case .unknown where names.isEmpty: "\(manifest.id) takes no parameters: leave them out"
    case .unknown: "\(manifest.id) takes \(names)"
    case .twice: "give all values of a parameter under one name"
    case .missing: "it is in \(units): \(declared?.doc ?? "")"
    case .wrongUnit: "write unit: \(units)"
    case .wrongValue(_, _, let unit): "give \(unit.wanted)"
    case .unknownWord: "it knows \((declared?.words ?? []).joined(separator: ", "))"
    case .sourceMissing: "a source is a document, an interview, or the word assumption"
    case .gap, .overlap:
      "a value holds through until, or to the day before the next value begins"
    case .wrongForm: "mend the policy"
    }
  }
}
