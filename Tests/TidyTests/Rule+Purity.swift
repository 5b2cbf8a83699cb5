/// The modules whose answers may depend on nothing but their arguments.
private let pure = [
  "Sources/EventModel/", "Sources/Casework/", "Sources/SwedishLaw/", "Policies/",
]
private let ours = ["Sources/", "Policies/", "Tests/", "Benchmarks/"]
private let clock = "pass the instant as an argument"
private let chance = "pass the value, or a seed, as an argument"
private let reports = "return a value; the command prints"
private let integers = "count in integers; a share is numerator and denominator"
private let named = "throw a named error, or guard"
private let sentence = "say in a sentence which promise was broken"

extension Rule {
  /// Words that are refused, where, and what to use: each is its own wrong example.
  static let bans: [Rule] = [
    ban("Date ( )", in: pure, clock), ban("ContinuousClock", in: pure, clock),
    ban("SuspendingClock", in: pure, clock), ban(". now", in: pure, clock),
    ban(". random", in: pure, chance), ban(". randomElement", in: pure, chance),
    ban(". shuffled", in: pure, chance), ban(". shuffle", in: pure, chance),
    ban("SystemRandomNumberGenerator", in: pure, chance),
    ban("hashValue", in: pure, "it differs between processes; compare or sort by a key"),
    ban("print (", in: pure, reports), ban("debugPrint (", in: pure, reports),
    ban("dump (", in: pure, reports),
    ban("Task", in: pure, "stay synchronous; the engine schedules"),
    ban("Double", in: ["Sources/Casework/Steering/", "Policies/"], integers),
    ban("Float", in: ["Sources/Casework/Steering/", "Policies/"], integers),
    ban("try!", in: ours, named), ban("as!", in: ours, named),
    ban("fatalError ( )", in: ours, sentence), ban("fatalError ( \"\" )", in: ours, sentence),
    ban("preconditionFailure ( )", in: ours, sentence),
  ]

  private static func ban(_ words: String, in folders: [String], _ instead: String) -> Rule {
    let sought = words.split(separator: " ").map(String.init)
    let place = "\(folders[0])A.swift"
    return Rule(
      "\(words) is banned under \(folders.joined(separator: ", "))", wrong: [[place: words]],
      right: [[place: "// \(words)\n/* \(words) */ let a = #\"\(words)\"#"], ["A.swift": words]]
    ) { file in
      guard file.isUnder(folders) else { return [] }
      return file.tokens.indices.filter { start in
        file.tokens[start...].prefix(sought.count).map(\.text) == sought
      }.map { file.breach(file.tokens[$0].line, "\(words) is banned here", instead: instead) }
    }
  }

  static let globals = Rule(
    "a pure module has no global variable",
    wrong: [["Sources/Casework/A.swift": "let a = 1\npublic var b = 2"]],
    right: [
      ["Sources/Casework/A.swift": "struct A { var b = 2 }"], ["Sources/LMDB/A.swift": "var b"],
    ]
  ) { file in
    guard file.isUnder(pure) else { return [] }
    var depth = 0
    return file.tokens.filter { token in
      depth += token.text == "{" ? 1 : token.text == "}" ? -1 : 0
      return depth == 0 && token.text == "var"
    }.map { file.breach($0.line, "a global var", instead: "keep state in a value that is passed") }
  }

  /// As far as text can tell: `.keys` and `.values`, and names this file declares as a dictionary
  /// or a set.
  static let unorderedLoops = Rule(
    "a pure module never loops over a dictionary or a set as it comes",
    wrong: [
      ["Sources/Casework/A.swift": "for a in table.keys { f(a) }"],
      ["Policies/Fribrev/A.swift": "var b: [Int: [Int]]\nfor (key, value) in self.b { f(key) }"],
      ["Sources/SwedishLaw/A.swift": "let c: Set<Int> = []\nfor x in c where x > 1 { f(x) }"],
      ["Sources/EventModel/A.swift": "var d = Set([1])\nfor x in d { f(x) }"],
    ],
    right: [
      ["Sources/Casework/A.swift": "for a in table.keys.sorted() { f(a) }"],
      ["Sources/Casework/A.swift": "let b: [Int]\nlet c: [Int: Int]\nfor x in b { f(c[x]) }"],
      ["Sources/EventLog/A.swift": "for a in table.keys { f(a) }"],
    ]
  ) { file in
    guard file.isUnder(pure) else { return [] }
    let words = file.tokens.map(\.text)
    let unordered = unorderedNames(in: words)
    return words.indices.filter { words[$0] == "for" }.compactMap { start in
      guard let place = words[start...].firstIndex(of: "in") else { return nil }
      let looped = words[(place + 1)...].prefix { $0 != "{" && $0 != "where" }
      guard let last = looped.last, !looped.contains("sorted"),
        looped.contains("keys") || looped.contains("values") || unordered.contains(last)
      else { return nil }
      return file.breach(
        file.tokens[start].line, "a loop over \(looped.joined()), in no fixed order",
        instead: "loop over .sorted()")
    }
  }

  private static func unorderedNames(in words: [String]) -> Set<String> {
    var names: Set<String> = []
    for place in words.indices.dropLast(3) where [":", "="].contains(words[place + 1]) {
      let isTable = words[place + 2] == "[" && hasColonInside(words[(place + 3)...])
      if isTable || ["Set", "Dictionary"].contains(words[place + 2]) { names.insert(words[place]) }
    }
    return names
  }

  /// Whether a colon stands in the brackets just opened, at their own level.
  private static func hasColonInside(_ words: ArraySlice<String>) -> Bool {
    var depth = 0
    for word in words {
      if word == ":" && depth == 0 { return true }
      depth += ["[", "("].contains(word) ? 1 : ["]", ")"].contains(word) ? -1 : 0
      if depth < 0 { return false }
    }
    return false
  }
}
