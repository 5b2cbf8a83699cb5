import Foundation
import Testing

/// The built command replays a history to the same figures as others do, and as it did before.
///
/// The failures guarded against: targets and rewards that differ from what the policies' READMEs
/// say, which only a second computation in other hands can tell; figures that depend on the
/// process, its hash seeds, its threads, its surroundings, or on how it was compiled.
@Suite(.serialized, .timeLimit(.minutes(60)))
struct SteeringReplayTests {
  private static let isLong = ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1"

  /// What is compared: presets and other values, with clocks that stand still and other days.
  private static let choices = [
    "production-targets/ninety-days-with-pauses reward-structure/decisions-alone",
    "production-targets/thirty-days reward-structure/points-and-bonus",
    """
    production-targets/thirty-days reward-structure/points-and-bonus target-days=12 \
    reminder-days=3 clock-pauses=party,care volume=7 minimum-population=1 reversal-days=20 \
    target-share=2/3
    """,
    """
    production-targets/thirty-days reward-structure/points-and-bonus target-days=45 \
    reminder-days=44 clock-pauses=care volume=40 minimum-population=12 reversal-days=0 \
    target-share=0.5 points-per-decision=3 points-per-closing=0 pay-per-point=17 \
    target-points=90 team-bonus=1
    """,
  ]

  private static let torsby = """
    $ Scripts/torsby fribrev s.fribrev truth.jsonl >made && tail -n 1 made | cut -d ' ' -f 2 \\
      | cmp - Fixtures/Torsby/root
    """

  /// Steps that compute choices twice, by the command and from its export.
  private static func computations(of choices: some Sequence<String>) -> String {
    let steps = choices.enumerated().map { number, choice in
      let options = choice.split(separator: " ").map { word in
        word.contains("=") ? "--set \(word)" : "--policy \(word)"
      }
      return """
        $ fribrev replay --store s.fribrev \(options.joined(separator: " ")) --against fribrev \\
          --format json --limit 10000000 --unsuppressed --purpose oracle >\(number).json
        $ python3 Tests/Oracle/steering.py s.jsonl \(number).json \(choice)
        … compared, 0 different
        """
    }
    return (["$ fribrev export --store s.fribrev --format jsonl -o s.jsonl", "wrote …"] + steps)
      .joined(separator: "\n")
  }

  /// What `text` prints, run beside the sources, is what stands in it.
  private static func expect(
    _ text: String, links: [URL] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let products = try #require(
      Repository.productsFolder, "no fribrev beside the tests: run swift build --product fribrev")
    var session = Session(programs: [products])
    session.links += links + ["Scripts", "Tests"].map { Repository.root.appending(path: $0) }
    session.patience = .seconds(3_000)
    for difference in try await session.differences(from: Transcript(plain: text), named: "steps") {
      Issue.record("\(difference)", sourceLocation: sourceLocation)
    }
  }

  @Test
  func `targets and rewards over the Torsby history are those computed from its export`()
    async throws
  {
    // What each is for, the others hold too; the long form compares them all.
    let choices = Self.isLong ? Self.choices[...] : Self.choices.suffix(2)
    try await Self.expect(
      [Self.torsby, Self.computations(of: choices)].joined(separator: "\n"))
  }

  @Test(.enabled(if: Repository.receipt != nil, "FRIBREV_LOGS names no folder with receipt.xes.gz"))
  func `targets and rewards over a real log are those computed from its export`() async throws {
    let log = """
      $ fribrev import receipt.xes.gz --store s.fribrev --mapping Fixtures/Mappings/receipt.yaml \\
        >imported 2>&1 && tail -n 1 imported
      root …
      """
    try await Self.expect(
      [log, Self.computations(of: Self.choices)].joined(separator: "\n"),
      links: [#require(Repository.receipt)])
  }

  /// Every policy, what was recorded, and nothing.
  private static let everything = """
    --policy production-targets --policy reward-structure --against as-recorded \
    --against document-templates --against allocation-plan --against follow-up \
    --against trust-based --unsuppressed --purpose comparison
    """

  @Test
  func `invariant 6: processes, threads and surroundings change no byte of a replay`()
    async throws
  {
    // Small, for it is judged and replayed over and over; the long form takes the whole history.
    let history =
      Self.isLong
      ? Self.torsby
      : """
      $ fribrev init s.fribrev --law sweden/sickness-benefit >made && fribrev generate office \\
        --seed 17 --years 1 --offices 2 --scenario fribrev-trial --set staff.handlersPerOffice=8 \\
        --set cases.arrivalsPerHandlerWeek=0.2 --store s.fribrev >>made
      """
    // The last run is judged anew, without the verdicts that others have left.
    try await Self.expect(
      """
      \(history)
      $ cp -r s.fribrev t.fribrev && rm -r t.fribrev/derived
      $ again() { mkdir $1 && (cd $1 && env TZ=$3 LC_ALL=$4 fribrev replay --store ../$5 \\
        --threads $2 --html page.html --report kept.json --format json \(Self.everything) \\
        >printed.json); }
      $ again a 1 UTC C s.fribrev
      $ again b 2 Asia/Kolkata tr_TR.UTF-8 s.fribrev && diff -r a b
      $ again c 5 America/St_Johns ar_EG s.fribrev && diff -r a c
      $ again d 3 Europe/Stockholm sv_SE t.fribrev && cmp a/printed.json d/printed.json
      $ test "$(grep -o '"digest":"[0-9a-f]*"' a/printed.json | sort -u | wc -l)" -ge 8
      """)
  }

  @Test(.enabled(if: Self.isLong, "FRIBREV_LONG is not 1"))
  func `invariant 6: debug and release say the same to the last byte`() async throws {
    // In a folder of its own: whoever runs the tests holds the lock of the usual one.
    let release = Repository.root.appending(path: ".build/release-compared").path()
    try await Self.expect(
      """
      \(Self.torsby)
      $ fribrev replay --store s.fribrev --format json \(Self.everything) >one.json
      $ swift build -c release --product fribrev --package-path '\(Repository.root.path())' \\
        --scratch-path '\(release)' >built 2>&1 || tail built
      $ '\(release)/release/fribrev' replay --store s.fribrev --format json \\
        \(Self.everything) >other.json
      $ cmp one.json other.json
      """)
  }
}
