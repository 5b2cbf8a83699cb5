private let functionLinesMax = 60
private let fileLinesMax = 400
private let columnsMax = 100

extension Rule {
  static let lineLength = Rule(
    "a line of code has at most 100 columns",
    wrong: [["Tests/a.py": "a\n" + String(repeating: "å", count: 101)]],
    right: [
      ["Tests/a.py": String(repeating: "å", count: 100)],
      ["A.md": String(repeating: "a", count: 101)],
    ]
  ) { file in
    guard file.isKind(".swift", ".py", ".c", ".h", ".sh") else { return [] }
    return file.lines.enumerated().filter { $0.element.count > columnsMax }.map {
      file.breach($0.offset + 1, "\($0.element.count) columns", instead: "wrap at \(columnsMax)")
    }
  }

  static let fileLength = Rule(
    "a Swift file has at most 400 lines",
    wrong: [["A.swift": String(repeating: "\n", count: 401)]],
    right: [["A.swift": String(repeating: "\n", count: 400)]]
  ) { file in
    guard file.isKind(".swift"), file.lines.count - 1 > fileLinesMax else { return [] }
    let what = "\(file.lines.count - 1) lines, more than \(fileLinesMax)"
    return [file.breach(1, what, instead: "give each type or capability its own file")]
  }

  static let functionLength = Rule(
    "a function has at most 60 lines",
    wrong: [
      ["A.swift": "func `a }`() {\n" + String(repeating: "f(\"}\") // }\n", count: 59) + "}"],
      ["A.swift": "protocol P { init() }\nstruct A {\n  init() {\(manyLines)}\n}"],
    ],
    right: [
      ["A.swift": "func a() {\n" + String(repeating: "f(\"{\")\n", count: 58) + "}"],
      ["A.swift": "protocol P {\n  func a()\n  var b: Int { get }\n}\nstruct A {\(manyLines)}"],
    ]
  ) { file in
    file.tokens.indices.compactMap { start in
      guard let end = endOfFunction(at: start, in: file.tokens) else { return nil }
      let count = end - file.tokens[start].line + 1
      guard count > functionLinesMax else { return nil }
      return file.breach(
        file.tokens[start].line, "a function of \(count) lines, more than \(functionLinesMax)",
        instead: "keep the branching here and move the leaves out")
    }
  }

  private static let manyLines = String(repeating: "\n", count: 60)

  /// The line of the brace that closes the function declared at `start`, if one is and has a body.
  private static func endOfFunction(at start: Int, in tokens: [SwiftTokens.Token]) -> Int? {
    let declares: Set = ["func", "init", "deinit", "subscript"]
    let others: Set = ["var", "let", "static", "associatedtype", "mutating", "package", "public"]
    guard declares.contains(tokens[start].text), start == 0 || tokens[start - 1].text != "."
    else { return nil }
    var parentheses = 0
    var braces = 0
    for token in tokens[(start + 1)...] {
      switch token.text {
      case "(": parentheses += 1
      case ")": parentheses -= 1
      case "{" where parentheses == 0: braces += 1
      case "}" where parentheses == 0:
        braces -= 1
        if braces < 0 { return nil }
        if braces == 0 { return token.line }
      case let word where braces == 0 && parentheses == 0:
        if declares.contains(word) || others.contains(word) { return nil }
      default: break
      }
    }
    return nil
  }

  static let leftovers = Rule(
    "no reminder and no signpost is left in a comment",
    wrong: [
      ["A.swift": "let a = 1  // TODO: later"], ["A.swift": "/* FIXME */"],
      ["A.swift": "/// XXX"], ["A.swift": "// MARK: - Part two"],
    ],
    right: [["A.swift": "let todo = \"TODO\"  // Marked: \\uXXXX."]]
  ) { file in
    let marks: Set<Substring> = ["TODO", "FIXME", "XXX", "MARK"]
    return file.comments.compactMap { comment in
      let words = comment.text.split { !$0.isLetter && !$0.isNumber }
      guard let mark = words.first(where: marks.contains) else { return nil }
      let instead = mark == "MARK" ? "split the file" : "do it now, or open an issue and cite it"
      return file.breach(comment.line, "\(mark) in a comment", instead: instead)
    }
  }

  static let fileNames = Rule(
    "a file is named after what it holds",
    wrong: [["Sources/LMDB/PageUtils.swift": ""], ["Scripts/helper.py": ""]],
    right: [["Sources/LMDB/Page.swift": ""], ["Fixtures/Manager.md": ""]]
  ) { file in
    let words = ["utils", "helper", "manager"]
    let name = file.path.split(separator: "/").last?.lowercased() ?? ""
    guard !file.isKind(".md"), let word = words.first(where: { name.contains($0) }) else {
      return []
    }
    return [file.breach(1, "a name with \(word)", instead: "name the type or the task")]
  }
}
