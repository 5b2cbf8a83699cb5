internal import Casework

/// Reads the parameters of the synthetic office from YAML.
///
/// Two levels: groups, and in each parameters of the form
/// `name: {value: …, unit: …, source: …, allowed: [least, greatest]}`.
public enum OfficeParameterFile {
  /// The defaults, as the file in this module has them.
  public static var standard: String {
    String(decoding: PackageResources.office_yaml, as: UTF8.self)
  }

  /// The parameters of a file, some of them overridden.
  ///
  /// An override is a name such as `staff.teamSize` and a value as the file would have it; lists
  /// are written `1,2,3`, with or without brackets. Of two with the same name the later counts.
  /// Refused, the first fault in this order: what is not YAML or not of the form; a name that is
  /// not known; one that is missing, of another type, outside what is allowed; parameters that
  /// contradict each other.
  public static func read(
    _ text: String = standard, overrides: [(name: String, value: String)] = []
  ) throws(OfficeParameterError) -> OfficeParameters {
    var entries = try OfficeParameterParser.entries(in: text)
    for override in overrides {
      guard let place = entries.firstIndex(where: { $0.name == override.name }) else {
        let known = entries.map(\.name)
        throw OfficeParameterError(
          .nameUnknown(override.name, nearest: NearestWord.of(override.name, among: known)),
          at: .override)
      }
      entries[place] = try entries[place].overridden(by: override.value)
    }
    return try OfficeParameters(entries)
  }
}

extension OfficeParameter {
  /// The same parameter with another value, written as on a command line.
  fileprivate func overridden(by text: String) throws(OfficeParameterError) -> OfficeParameter {
    let isList = if case .several = value { true } else { false }
    var words = [Substring(text)]
    if isList {
      words = text.drop { $0 == "[" || $0 == " " }.split(
        separator: ",", omittingEmptySubsequences: false)
      if let last = words.last, last.hasSuffix("]") { words[words.count - 1] = last.dropLast() }
    }
    let quantities = words.compactMap { Quantity(Self.trimmed($0)) }
    guard quantities.count == words.count, let first = quantities.first else {
      let expected = isList ? "numbers with commas between" : "a number or a date"
      throw OfficeParameterError(
        .wrongType(name, found: text, expected: expected), at: .override)
    }
    return OfficeParameter(
      name: name, value: isList ? .several(quantities) : .one(first), unit: unit, source: source,
      allowed: allowed, place: .override)
  }

  private static func trimmed(_ word: Substring) -> String {
    var word = word.drop { $0 == " " }
    while word.last == " " { word.removeLast() }
    return String(word)
  }
}
