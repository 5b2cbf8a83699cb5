import Testing

/// One breach of a house rule: where, what is wrong, what to do instead.
struct Breach: CustomStringConvertible {
  let path: String
  let line: Int
  let what: String
  let instead: String

  var description: String { "\(path):\(line): \(what); \(instead)" }
}

/// A house rule, with made-up repositories it must catch (one breach each) and others it must not.
///
/// Wrong examples are part of the rule: a rule that cannot fail cannot be written down.
struct Rule: Sendable, CustomTestStringConvertible {
  typealias Example = [String: String]

  let testDescription: String
  let wrong: [Example]
  let right: [Example]
  let breaches: @Sendable (Repository) -> [Breach]

  static let all =
    [floors, memory, globals, unorderedLoops, lineLength, fileLength, functionLength, leftovers]
    + [fileNames, markdown, links, fixtures, largeFiles, realLogs, resolved, changelog]
    + [developerPaths] + bans

  init(
    _ name: String, wrong: [Example], right: [Example],
    inAll breaches: @escaping @Sendable (Repository) -> [Breach]
  ) {
    testDescription = name
    self.wrong = wrong
    self.right = right
    self.breaches = breaches
  }

  init(
    _ name: String, wrong: [Example], right: [Example],
    inEach breaches: @escaping @Sendable (File) -> [Breach]
  ) {
    self.init(name, wrong: wrong, right: right, inAll: { $0.files.flatMap(breaches) })
  }
}

@Test(arguments: Rule.all) func `the repository keeps the house rule`(_ rule: Rule) {
  for breach in rule.breaches(.ours) { Issue.record("\(breach)") }
}

@Test(arguments: Rule.all) func `a house rule catches what it forbids and no more`(_ rule: Rule) {
  #expect(!rule.wrong.isEmpty && !rule.right.isEmpty)
  for example in rule.wrong {
    #expect(rule.breaches(Repository(example)).count == 1, "\(example)")
  }
  for example in rule.right {
    #expect(rule.breaches(Repository(example)).map(\.description) == [], "\(example)")
  }
}

@Test func `the listing finds this very file`() {
  #expect(Repository.ours.files.contains { $0.path == "Tests/TidyTests/Rule.swift" })
}

@Test func `files over 300 lines are pointed out before they are refused`() {
  for file in Repository.ours.files where file.isKind(".swift") && file.lines.count > 301 {
    Issue.record("\(file.path): \(file.lines.count - 1) lines; aim for 300", severity: .warning)
  }
}
