/// One file of a policy, searched for what no policy may do: what it says must follow from what it
/// is shown.
struct PolicySource {
  private let words: SourceWords

  /// What was found on a line, and what to do instead.
  struct Breach: Equatable {
    let line: Int
    let what: String
    let instead: String
  }

  init(_ text: String) {
    words = SourceWords(text)
  }

  /// All that was found, in order.
  var breaches: [Breach] {
    words.words.indices.flatMap { place in
      [imported(at: place), banned(at: place), global(at: place), decimal(at: place)]
        .compactMap(\.self) + loop(at: place)
    }
  }

  /// Whether it is a program rather than a part of a policy.
  var isProgram: Bool {
    words.words.indices.contains { words.has(["@", "main"], at: $0) }
  }

  private func breach(_ place: Int, _ what: String, _ instead: String) -> Breach {
    Breach(line: words.words[place].line, what: what, instead: instead)
  }

  private func imported(at place: Int) -> Breach? {
    guard words[place] == "import" else { return nil }
    let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let module = kinds.contains(words[place + 1]) ? words[place + 2] : words[place + 1]
    guard !["Casework", "EventModel"].contains(module) else { return nil }
    return breach(place, "import of \(module)", "a policy imports Casework alone")
  }

  private func banned(at place: Int) -> Breach? {
    for (sought, instead) in Self.bans where words.has(sought, at: place) {
      let spelt = sought == ["final", "class"] ? "a class" : sought.joined()
      return breach(place, spelt, instead)
    }
    guard words[place].hasPrefix("unsafe") || words[place].hasPrefix("Unsafe") else { return nil }
    return breach(place, words[place], "a policy needs no memory of its own")
  }

  /// A stored `static var`, or a `var` outside of all braces.
  private func global(at place: Int) -> Breach? {
    guard words[place] == "var" else { return nil }
    let isStatic =
      words[place - 1] == "static" || words[place - 1] == "class"
    let isOutside = depth(before: place) == 0
    guard isStatic || isOutside else { return nil }
    // A computed one opens a brace before any value is given.
    let rest = words.words[place...].prefix(40).map(\.text)
    let value = rest.firstIndex(of: "=") ?? .max
    let brace = rest.firstIndex(of: "{") ?? .max
    guard isStatic ? value < brace : true else { return nil }
    return breach(place, "a global var", "keep state in State, which is given and taken")
  }

  private func depth(before place: Int) -> Int {
    words.words[..<place].reduce(0) { depth, word in
      depth + (word.text == "{" ? 1 : word.text == "}" ? -1 : 0)
    }
  }

  /// `0.5`, but not the second part of `pair.0.1`.
  private func decimal(at place: Int) -> Breach? {
    func isDigits(_ text: String) -> Bool { text.first?.isNumber ?? false }
    guard isDigits(words[place]), words[place + 1] == ".", isDigits(words[place + 2]),
      words[place - 1] != "."
    else { return nil }
    return breach(place, "a decimal number", Self.integers)
  }

  /// Loops over `.keys` and `.values`, and over what this file declares as a dictionary or a set.
  private func loop(at place: Int) -> [Breach] {
    guard words[place] == "for",
      let start = words.words[place...].firstIndex(where: { $0.text == "in" })
    else { return [] }
    let looped = words.words[(start + 1)...].prefix { $0.text != "{" && $0.text != "where" }
      .map(\.text)
    guard let last = looped.last, !looped.contains("sorted"),
      looped.contains("keys") || looped.contains("values") || unordered.contains(last)
    else { return [] }
    return [
      breach(place, "a loop over \(looped.joined()), in no fixed order", "loop over .sorted()")
    ]
  }

  /// The names declared as dictionaries or sets.
  private var unordered: [String] {
    words.words.indices.compactMap { place in
      guard [":", "="].contains(words[place + 1]) else { return nil }
      let isTable = words[place + 2] == "[" && hasColonInside(from: place + 3)
      return isTable || ["Set", "Dictionary"].contains(words[place + 2]) ? words[place] : nil
    }
  }

  /// Whether a colon stands in the brackets just opened, at their own level.
  private func hasColonInside(from place: Int) -> Bool {
    guard place < words.words.count else { return false }
    var depth = 0
    for word in words.words[place...].map(\.text) {
      if word == ":" && depth == 0 { return true }
      depth += ["[", "("].contains(word) ? 1 : ["]", ")"].contains(word) ? -1 : 0
      if depth < 0 { return false }
    }
    return false
  }
}

extension PolicySource {
  private static let clock = "ask the event when it happened"
  private static let chance = "what is said must follow from the events alone"
  private static let speech = "emit a finding; the command prints"
  private static let integers = "count in integers; a share is a Share"
  private static let waiting = "a policy answers at once, on the thread it is asked on"
  private static let reference = "a struct or an enum: copies of a fold would share a reference"

  /// Words that are refused, and what to do instead.
  private static let bans: [([String], String)] = [
    (["Date", "("], clock), (["ContinuousClock"], clock), (["SuspendingClock"], clock),
    ([".", "now"], clock), (["clock_gettime"], clock), (["gettimeofday"], clock),
    ([".", "random"], chance), ([".", "randomElement"], chance), ([".", "shuffled"], chance),
    ([".", "shuffle"], chance), (["SystemRandomNumberGenerator"], chance), (["UUID", "("], chance),
    (["arc4random"], chance), (["hashValue"], "it differs between processes: sort by a key"),
    (["Hasher"], "it differs between processes: use NameHash"),
    (["print", "("], speech), (["debugPrint", "("], speech), (["dump", "("], speech),
    (["readLine"], "a policy reads events alone"),
    (["Task"], waiting), (["await"], waiting), (["actor"], waiting),
    (["Double"], integers), (["Float"], integers), (["Float16"], integers), (["CGFloat"], integers),
    (["final", "class"], reference), (["AnyObject"], reference),
  ]
}
