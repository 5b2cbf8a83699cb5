import Foundation
import Testing

/// True where hours don't count and the real logs are there.
private let isWanted =
  ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1" && Repository.receipt != nil

@Test(.enabled(if: isWanted, "FRIBREV_LONG is not 1, or FRIBREV_LOGS names no folder of logs"))
func `PM4Py finds in exports of real logs what was found in the logs`() async throws {
  let products = try #require(
    Repository.productsFolder, "no fribrev beside the tests: run swift build --product fribrev")
  let logs = try #require(Repository.receipt).deletingLastPathComponent()
  let oracle = Repository.root.appending(path: "Tests/Oracle/exports.py")
  let paths = [oracle, URL(filePath: products).appending(path: "fribrev"), logs]
    .map { $0.path(percentEncoded: false) }
  let transcript = Transcript(
    plain: "$ python3 '\(paths[0])' '\(paths[1])' '\(paths[2])' >found 2>complaints"
      + " && tail -n 1 found || { tail -n 5 complaints; grep -v ': same$' found; }"
      + "\n… same, 0 different")
  var session = Session(programs: [products])
  session.patience = .seconds(3600)
  for difference in try await session.differences(from: transcript, named: "exports.py") {
    Issue.record("\(difference)")
  }
}
