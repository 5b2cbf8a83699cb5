import Foundation
import Testing

/// A log that golden reports are of: the name of its folder under Fixtures/Golden.
enum GoldenLog: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case docket, torsby, receipt

  var testDescription: String { rawValue }

  /// Fixtures.
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures").standardized

  /// The folder of real logs; nil where none is named.
  static let realLogs: String? = {
    guard let path = ProcessInfo.processInfo.environment["FRIBREV_LOGS"], !path.isEmpty else {
      return nil
    }
    return path
  }()

  /// The ids of the policies, in the order in which the catalogue has them.
  static let policies = [
    "fribrev", "production-targets", "reward-structure", "document-templates", "follow-up",
    "trust-based", "allocation-plan",
  ]

  /// A file beside the goldens of the log.
  func file(_ name: String) -> URL {
    Self.fixtures.appending(path: "Golden/\(rawValue)/\(name)")
  }
}
