import CaseEngine
import Casework
import Foundation

/// Files about steering under Fixtures, and what is wrong with them in two lines of comment.
enum SteeringFixtures {
  /// Not Foundation's.
  typealias Bundle = Casework.Bundle

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func files(in folder: String) -> [String] {
    let path = Self.folder.appending(path: folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  static func path(_ name: String) -> String { folder.appending(path: name).path }

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// The first two lines of a file: what is wrong and what to do.
  static func expected(_ name: String) throws -> String {
    try text(name).split(separator: "\n").prefix(2).joined(separator: "\n")
  }

  /// What is told of a fault, as such lines, files without their folders.
  static func told(_ error: SteeringFileError, in folder: String) -> String {
    let inside = path(folder) + "/"
    return "# \(error.sentence)\n# \(error.remedy)".replacingOccurrences(of: inside, with: "")
  }

  /// Bindings and waivers in lines that can be compared.
  static func lines(of bundle: Bundle) -> [String] {
    bundle.bindings.map(line) + bundle.waivers.map(line)
  }

  private static func line(of binding: Binding) -> String {
    let until = binding.through.map { "\($0)" } ?? "on and on"
    let issuer = [binding.issuer.level?.rawValue, binding.issuer.document].compactMap(\.self)
    let more: [String?] = [
      issuer.isEmpty ? nil : "issued by \(issuer.joined(separator: ", "))",
      binding.reason.map { "reason \($0)" }, binding.isMandatory ? "mandatory" : nil,
      binding.legalBasis, binding.goesByCaseOpening ? "by opening" : nil,
      binding.waivedClauses.isEmpty
        ? nil : "without \(binding.waivedClauses.joined(separator: ", "))",
    ]
    let head = "\(binding.policy) on \(binding.scope), \(binding.from) to \(until)"
    let tail = more.compactMap(\.self).map { "; \($0)" }.joined()
    return "\(head), \(binding.mode)\(tail)"
      + binding.parameters.map { "; \(line(of: $0))" }.joined()
  }

  private static func line(of waiver: ClauseWaiver) -> String {
    let until = waiver.through.map { "\($0)" } ?? "on and on"
    return "\(waiver.policy) without \(waiver.clauses.joined(separator: ", ")) on "
      + "\(waiver.scope), \(waiver.from) to \(until)"
  }

  /// `target-days in calendar-days: 2005-01-01 30 (assumption)`.
  static func line(of parameter: GivenParameter) -> String {
    let values = parameter.values.map { value in
      let until = value.through.map { " to \($0)" } ?? ""
      return "\(value.from)\(until) \(text(value.value)) (\(value.source))"
    }
    return "\(parameter.name) in \(parameter.unit ?? "?"): \(values.joined(separator: ", "))"
  }

  private static func text(_ value: ParameterValue) -> String {
    switch value {
    case .whole(let number): "\(number)"
    case .share(let share): "\(share)"
    case .words(let words): "[\(words.joined(separator: ", "))]"
    case .date(let date): "\(date)"
    }
  }
}
