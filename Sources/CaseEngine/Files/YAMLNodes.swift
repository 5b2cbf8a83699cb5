internal import Casework
package import Yams

/// Takes the nodes of a YAML file for what they should be, and says where one is not.
///
/// Scalars are given out as the characters of the file: whoever reads a number reads it from these.
package struct YAMLNodes<Failure: YAMLFailure>: Sendable {
  /// The file's name, for errors.
  package let file: String
  private let kind: YAMLForm

  /// How many entries there may be under one name.
  package static var membersMax: Int { 10_000 }
  private static var textBytesMax: Int { 1_000 }
  private static var wordsShownMax: Int { 24 }

  /// Reads nodes of a file of some form.
  package init(file: String, as form: YAMLForm) {
    self.file = file
    kind = form
  }

  /// A name and what stands behind it.
  package struct Member {
    /// The name.
    package let name: String
    /// The node of the name.
    package let key: Node
    /// What stands behind it.
    package let value: Node
  }

  /// A fault at a node.
  package func fault(_ node: Node, _ sentence: String, _ remedy: String) -> Failure {
    let place = node.mark.map { FilePlace($0) }
    return Failure(.wrong(file: file, place: place, sentence: sentence, remedy: remedy))
  }

  /// Throws unless a file's names hold the version, and that is 1.
  package func checkVersion(in members: [Member], of root: Node) throws(Failure) {
    guard let version = members.first(where: { $0.name == "version" }) else {
      throw fault(root, "the file does not say its version", "begin it with version: 1")
    }
    guard version.value.scalar?.string == "1" else {
      throw fault(
        version.value, "version is not 1, the only one there is", "write version: 1")
    }
  }

  /// The names and values of a node; `form` shows what should stand there.
  package func members(
    of node: Node, _ what: String, form: String
  ) throws(Failure) -> [Member] {
    guard case .mapping(let pairs) = node else {
      throw fault(node, "\(what) has no names with values", "write \(form)")
    }
    guard pairs.count <= Self.membersMax else {
      throw fault(
        node,
        "\(what) has \(Self.grouped(pairs.count)) entries, more than "
          + Self.grouped(Self.membersMax),
        kind.fewer)
    }
    var members: [Member] = []
    for (key, value) in pairs {
      members.append(Member(name: try text(key, "a name in \(what)"), key: key, value: value))
    }
    return members
  }

  /// A text of one line.
  package func text(_ node: Node, _ what: String) throws(Failure) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      throw fault(node, "\(what) is no text", "give one, in quotes if it holds : or #")
    }
    guard scalar.string.utf8.count <= Self.textBytesMax else {
      throw fault(
        node, "\(what) is longer than \(Self.textBytesMax) bytes", kind.shorter)
    }
    return scalar.string
  }

  /// A text or a list of texts.
  package func texts(_ node: Node, _ what: String) throws(Failure) -> [String] {
    guard case .sequence(let nodes) = node else { return [try text(node, what)] }
    guard !nodes.isEmpty, nodes.count <= Self.membersMax else {
      throw fault(
        node, "\(what) is a list of \(Self.grouped(nodes.count))",
        "give 1 to \(Self.grouped(Self.membersMax)), or leave it out"
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
  package func flag(_ node: Node, _ what: String) throws(Failure) -> Bool {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default: throw fault(node, "\(what) is neither true nor false", "write true or false")
    }
  }

  /// The fault of a word that is none of those known.
  package func unknown(
    _ node: Node, _ word: String, _ what: String, among known: [String]
  ) -> Failure {
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
  package func quoted(_ text: String) -> String { "\"\(text)\"" }

  /// `10 001`.
  private static func grouped(_ number: Int) -> String {
    number < 1_000
      ? "\(number)"
      : grouped(number / 1_000) + " " + String("\(1_000 + number % 1_000)".dropFirst())
  }
}

extension FilePlace {
  /// The place the YAML reader names.
  init(_ mark: Mark) {
    self.init(line: max(mark.line, 1), column: max(mark.column, 0))
  }
}
