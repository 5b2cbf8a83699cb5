internal import Casework
internal import EventModel
internal import Yams

/// Takes the nodes of a mapping file for what they should be, and says where one is not.
struct MappingNodes {
  let file: String

  static let membersMax = 10_000
  private static let textBytesMax = 1_000
  private static let wordsShownMax = 24

  /// A name and what stands behind it.
  struct Member {
    let name: String
    let key: Node
    let value: Node
  }

  /// A fault at a node.
  func fault(_ node: Node, _ sentence: String, _ remedy: String) -> InterchangeError {
    let place = node.mark.map { SourcePlace($0) }
    return .mapping(file: file, place: place, sentence: sentence, remedy: remedy)
  }

  /// The names and values of a node; `form` shows what should stand there.
  func members(
    of node: Node, _ what: String, form: String
  ) throws(InterchangeError) -> [Member] {
    guard case .mapping(let pairs) = node else {
      throw fault(node, "\(what) has no names with values", "write \(form)")
    }
    guard pairs.count <= Self.membersMax else {
      throw fault(
        node,
        "\(what) has \(DraftText.number(pairs.count)) entries, more than "
          + DraftText.number(Self.membersMax),
        "leave out what need not be mapped: it is kept as the file has it")
    }
    var members: [Member] = []
    for (key, value) in pairs {
      members.append(Member(name: try text(key, "a name in \(what)"), key: key, value: value))
    }
    return members
  }

  /// A text of one line.
  func text(_ node: Node, _ what: String) throws(InterchangeError) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      throw fault(node, "\(what) is no text", "give one, in quotes if it holds : or #")
    }
    guard scalar.string.utf8.count <= Self.textBytesMax else {
      throw fault(
        node, "\(what) is longer than \(Self.textBytesMax) bytes", "give a name as the log has it")
    }
    return scalar.string
  }

  /// A text or a list of texts.
  func texts(_ node: Node, _ what: String) throws(InterchangeError) -> [String] {
    guard case .sequence(let nodes) = node else { return [try text(node, what)] }
    guard !nodes.isEmpty, nodes.count <= Self.membersMax else {
      throw fault(
        node, "\(what) is a list of \(DraftText.number(nodes.count))",
        "give 1 to \(DraftText.number(Self.membersMax)), or leave it out"
      )
    }
    var texts: [String] = []
    var seen: Set<String> = []
    for node in nodes {
      let text = try text(node, "an entry of \(what)")
      guard seen.insert(text).inserted else {
        throw fault(node, "\(quoted(text)) stands twice in \(what)", "keep one of the two")
      }
      texts.append(text)
    }
    return texts
  }

  /// `true` or `false`.
  func flag(_ node: Node, _ what: String) throws(InterchangeError) -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default: throw fault(node, "\(what) is neither true nor false", "write true or false")
    }
  }

  /// The fault of a word that is none of those known.
  func unknown(
    _ node: Node, _ word: String, _ what: String, among known: [String]
  ) -> InterchangeError {
    if let nearest = NearestWord.of(word, among: known) {
      return fault(node, "\(quoted(word)) is no \(what)", "did you mean \(nearest)?")
    }
    let some = known.prefix(Self.wordsShownMax).joined(separator: ", ")
    let remedy =
      switch known.count {
      case 0: "it has none: leave it out"
      case ...Self.wordsShownMax: "there are: \(some)"
      default: "there are \(known.count): \(some) and more"
      }
    return fault(node, "\(quoted(word)) is no \(what)", remedy)
  }

  /// A text between quotation marks.
  func quoted(_ text: String) -> String { "\"\(text)\"" }
}
