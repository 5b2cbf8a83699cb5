public import Casework

/// One event of a docket, before it has a position.
public struct DocketLine: Sendable {
  /// The line's number in the file, from 1.
  public let number: Int
  /// True where the line is submitted as a command.
  public let isCommand: Bool
  /// The type.
  public let type: EventType
  /// The stream.
  public let stream: StreamName
  /// When it happened.
  public let occurred: Instant
  /// When it was recorded; when it happened, unless the line says otherwise.
  public let recorded: Instant

  /// Fields as written, by name.
  let fields: [(name: String, text: String)]
  /// Parts of the envelope as written, by name.
  let parts: [(name: String, text: String)]
  /// Names of sealed fields.
  let sealed: [String]
  /// Reasons given, by article.
  let reasons: [(article: String, text: String)]

  init(_ text: Substring, number: Int, caseID: String) throws(DocketError) {
    isCommand = text.hasPrefix(">")
    let words = try DocketWords(isCommand ? text.dropFirst() : text, line: number)
    let (occurred, count) = try words.time(at: 0)
    guard count < words.words.count,
      let type = CaseVocabulary.type(named: words.words[count])
    else {
      throw DocketError(line: number, detail: "no type of the vocabulary stands after the time")
    }
    var fields: [(name: String, text: String)] = []
    var parts: [(name: String, text: String)] = []
    var sealed: [String] = []
    var reasons: [(article: String, text: String)] = []
    for word in words.words.dropFirst(count + 1) {
      if word.hasPrefix("~") {
        sealed.append(String(word.dropFirst()))
        continue
      }
      guard let equals = word.firstIndex(of: "=") else {
        throw DocketError(line: number, detail: "\(word) is neither name=value nor ~name")
      }
      let name = String(word[..<equals])
      let value = String(word[word.index(after: equals)...])
      if name.hasPrefix("@reason:") {
        reasons.append((String(name.dropFirst(8)), value))
      } else if name.hasPrefix("@") {
        parts.append((String(name.dropFirst()), value))
      } else {
        fields.append((name, value))
      }
    }
    if let recorded = parts.first(where: { $0.name == "recorded" }) {
      self.recorded = try DocketWords.instant(recorded.text, line: number)
    } else {
      recorded = occurred
    }
    let written = parts.first { $0.name == "case" }?.text
    self.number = number
    self.type = type
    self.occurred = occurred
    stream = Self.stream(of: type, caseID: written ?? caseID)
    self.fields = fields
    self.parts = parts
    self.sealed = sealed
    self.reasons = reasons
  }

  private static func stream(of type: EventType, caseID: String) -> StreamName {
    switch type.entry.stream {
    case .case: StreamName(.case, caseID)
    case .regime: StreamName(.regime, type == .lawAttached ? "law" : "steering")
    case let kind: StreamName(kind, "office")
    }
  }
}
