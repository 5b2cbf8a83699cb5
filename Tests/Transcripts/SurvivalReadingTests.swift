import Foundation
import Testing

/// True where hours don't count.
private let isWanted = ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1"

@Test(.enabled(if: isWanted, "FRIBREV_LONG is not 1"))
func `lifelines computes the same survival curves from what figures rest on`() async throws {
  let products = try #require(
    Repository.productsFolder, "no fribrev beside the tests: run swift build --product fribrev")
  let oracle = Repository.root.appending(path: "Tests/Oracle/survival.py")
  let paths = [oracle, URL(filePath: products).appending(path: "fribrev")]
    .map { $0.path(percentEncoded: false) }
  let transcript = Transcript(
    plain: "$ python3 '\(paths[0])' '\(paths[1])' 2>complaints | tail -n 1"
      + "\n… curves compared, 0 points differ")
  var session = Session(programs: [products])
  session.patience = .seconds(3600)
  for difference in try await session.differences(from: transcript, named: "survival.py") {
    Issue.record("\(difference)")
  }
}
