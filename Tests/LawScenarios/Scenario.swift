public import CaseEngineTesting
internal import Casework
internal import Foundation

/// One file under Fixtures/Law: an article, what it is expected to say, and a docket.
public struct Scenario: Sendable {
  /// The article's id, the name of the outer folder.
  public let article: String
  /// What is expected: the name of the inner folder.
  public let expectation: String
  /// Where the file lies.
  public let path: String
  /// The file as it is.
  public let text: String

  /// The file read.
  public func docket() throws(DocketError) -> Docket { try Docket(text) }

  /// All scenarios, in the order of their paths.
  public static let all: [Scenario] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/Law").path
    let found = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
    let paths = found.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }
    return paths.sorted().compactMap { path in
      let parts = path.split(separator: "/").map(String.init)
      let file = "\(folder)/\(path)"
      guard parts.count == 3, let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        return nil
      }
      return Scenario(article: parts[0], expectation: parts[1], path: file, text: text)
    }
  }()
}
