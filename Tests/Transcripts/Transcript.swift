/// A shell session with what it should print, as read from a file.
struct Transcript: Sendable, Equatable {
  /// One command, what it should print, and how it should end.
  struct Step: Sendable, Equatable {
    /// The line of the file the command stands on.
    let line: Int
    var command: String
    var expected: [String] = []
    var exitCode: Int32 = 0
  }

  private(set) var steps: [Step] = []
  /// What in the file is no transcript, with its line.
  private(set) var mistakes: [String] = []

  /// A whole file of one session.
  init(plain text: String) {
    add(Self.numbered(text))
  }

  /// The blocks of a Markdown file that are fenced as `opening`, one after the other: one session.
  init(markdown text: String, fencedAs opening: String = "console") {
    var block: [(line: Int, text: String)]?
    var fence: String?
    for line in Self.numbered(text) {
      let isFence = line.text.hasPrefix("```")
      if isFence, fence == nil {
        fence = line.text
        block = line.text == "```\(opening)" ? [] : nil
      } else if isFence {
        if let block { add(block) }
        fence = nil
        block = nil
      } else {
        block?.append(line)
      }
    }
    if fence != nil { mistakes.append("a fenced block is never closed") }
  }

  private static func numbered(_ text: String) -> [(line: Int, text: String)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset + 1, String($0.element)) }
  }

  /// Before the first command a block may hold blank lines and `#` comments only.
  private mutating func add(_ block: [(line: Int, text: String)]) {
    let stepsBefore = steps.count
    var isContinued = false
    for (line, text) in block {
      if isContinued {
        steps[steps.count - 1].command += "\n" + text
        isContinued = text.hasSuffix("\\")
      } else if text.hasPrefix("$ ") {
        steps.append(Step(line: line, command: String(text.dropFirst(2))))
        isContinued = text.hasSuffix("\\")
      } else if steps.count == stepsBefore {
        if !text.isEmpty && !text.hasPrefix("#") {
          mistakes.append("line \(line): output without a command")
        }
      } else if let code = Self.exitCode(text) {
        steps[steps.count - 1].exitCode = code
      } else {
        steps[steps.count - 1].expected.append(text)
      }
    }
    if steps.count == stepsBefore {
      mistakes.append("line \(block.first?.line ?? 1): a block without a command")
    }
  }

  /// The number in a line `# exit N`; nil for any other line.
  private static func exitCode(_ text: String) -> Int32? {
    text.hasPrefix("# exit ") ? Int32(text.dropFirst(7).prefix { $0.isNumber }) : nil
  }
}
