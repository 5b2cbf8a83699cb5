import Foundation
import Testing

@Test(arguments: Repository.transcripts)
func `a transcript is what happens`(_ path: String) async throws {
  let products = try #require(
    Repository.productsFolder, "no fribrev beside the tests: run swift build --product fribrev")
  let text = try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  let transcript =
    path.hasSuffix(".md") ? Transcript(markdown: text) : Transcript(plain: text)
  #expect(!transcript.steps.isEmpty, "\(path) shows no session")
  let session = Session(programs: [products])
  for difference in try await session.differences(from: transcript, named: path) {
    Issue.record("\(difference)")
  }
}

@Test(.enabled(if: Repository.receipt != nil, "FRIBREV_LOGS names no folder with receipt.xes.gz"))
func `the README's session on a real log is what happens`() async throws {
  let products = try #require(
    Repository.productsFolder, "no fribrev beside the tests: run swift build --product fribrev")
  let text = try String(
    contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
  let transcript = Transcript(markdown: text, fencedAs: "console receipt")
  #expect(!transcript.steps.isEmpty, "the README shows no session on the log")
  var session = Session(programs: [products])
  session.links += try [#require(Repository.receipt)]
  for difference in try await session.differences(from: transcript, named: "README.md") {
    Issue.record("\(difference)")
  }
}

@Test func `what a session prints, and how it ends, is seen`() async throws {
  let transcript = Transcript(
    plain: """
      $ mkdir a && cd a && b=1
      $ echo "$b in ${PWD##*/}" && ls ../Fixtures >/dev/null
      1 in a
      $ echo oops >&2; (exit 3)
      o…
      # exit 3
      $ echo $TZ $LC_ALL $NO_COLOR
      Pacific/Auckland C 1
      $ if
      …
      # exit 2
      $ cat
      $ echo two \\
        lines
      two lines
      """)
  #expect(try await Session(programs: []).differences(from: transcript, named: "T") == [])
}

@Test(arguments: [
  ("$ echo a\nb", "T:1: $ echo a\n— expected —\nb\n— printed —\na"),
  ("$ (exit 4)", "T:1: $ (exit 4)\nexpected exit 0, got 4\n— expected —\n\n— printed —\n"),
  ("$ echo a\n", "T:1: $ echo a\n— expected —\n\n— printed —\na"),
  ("$ true\na", "T:1: $ true\n— expected —\na\n— printed —\n"),
  ("$ true\n# exit 1", "T:1: $ true\nexpected exit 1, got 0\n— expected —\n\n— printed —\n"),
  ("$ exit 0\n", "T:1: $ exit 0\ndid not run to its end"),
  ("out\n$ true", "T: line 1: output without a command"),
]) func `a session that lies is caught`(_ text: String, _ difference: String) async throws {
  let transcript = Transcript(plain: text)
  #expect(try await Session(programs: []).differences(from: transcript, named: "T") == [difference])
}

@Test func `a session that hangs is stopped`() async throws {
  var session = Session(programs: [])
  session.patience = .milliseconds(200)
  let differences = try await session.differences(
    from: Transcript(plain: "$ sleep 3600"), named: "T")
  #expect(differences == ["T:1: $ sleep 3600\ndid not run to its end"])
}
