import Foundation
import Testing

/// A policy written outside builds, keeps its promises, and stands in a `fribrev` of its own.
///
/// Builds all of the engine once more, for a package that depends on the clone: minutes, not
/// seconds.
@Test(
  .enabled(
    if: ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1",
    "FRIBREV_LONG=1 builds a package of its own"))
func `a package that policies new writes builds, passes its tests and knows its policy`()
  async throws
{
  let products = try #require(
    Repository.productsFolder, "no fribrev beside the tests: run swift build --product fribrev")
  let transcript = Transcript(
    plain: """
      $ fribrev policies new late-cases >/dev/null && cd late-cases
      $ swift test --scratch-path ../scratch >../test.log 2>&1 || tail -50 ../test.log
      $ ../scratch/debug/fribrev-late-cases policies list --format csv | grep late-cases
      late-cases,0.1.0,follow-up,Late cases (late-cases),,Closed cases without a decision show.
      $ ../scratch/debug/fribrev-late-cases policies check late-cases --histories 50
      late-cases 0.1.0: 0 faults in 50 histories of up to 200 events, in 4 processes; … findings
      $ ../scratch/debug/fribrev-late-cases policies check .
      0 breaches in 1 file of a policy…
      $ ../scratch/debug/fribrev-late-cases law list --format csv | grep -c L22
      1
      """)
  var session = Session(programs: [products])
  session.patience = .seconds(3_600)
  for difference in try await session.differences(from: transcript, named: "policies new") {
    Issue.record("\(difference)")
  }
}
