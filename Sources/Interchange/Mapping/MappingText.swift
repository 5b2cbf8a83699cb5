internal import EventModel
internal import Yams

/// The text of a mapping file as a tree, and nothing that could hurt whoever reads it.
///
/// The YAML reader recurses into what is nested and copies what is repeated by reference; so depth
/// is bounded and anchors are refused before it sees the text.
struct MappingText {
  let text: String
  let file: String

  static let bytesMax = 1 << 20
  private static let depthMax = 100

  /// The tree; throws `.mapping` with the place of the first fault.
  func root() throws(InterchangeError) -> Node {
    guard text.utf8.count <= Self.bytesMax else {
      throw .tooLarge(
        file: file, place: nil, what: "the mapping", size: text.utf8.count, limit: Self.bytesMax)
    }
    try checkDepth()
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw .mapping(
        file: file, place: nil, sentence: "the file can't be read as YAML",
        remedy: "see Fixtures/Mappings for files that can")
    }
    guard let root, case .mapping = root else {
      throw .mapping(
        file: file, place: SourcePlace(line: 1, column: 1),
        sentence: "the file is not a mapping: it has no names with values",
        remedy: "begin it with version: 1")
    }
    return root
  }

  private func fault(of error: YamlError) -> InterchangeError {
    switch error {
    case .composer(_, _, let mark, _):
      .mapping(
        file: file, place: SourcePlace(mark), sentence: "a second document begins here",
        remedy: "keep one, and write no line of ---")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      .mapping(
        file: file, place: SourcePlace(mark), sentence: "this is not YAML: \(problem)",
        remedy: "mend the line; text with : # [ ] { } in it is put in quotes")
    case .duplicatedKeysInMapping(let names, let context):
      .mapping(
        file: file, place: SourcePlace(context.mark),
        sentence: "\(names.first ?? "a name") stands here and again further down",
        remedy: "keep one of the two")
    default:
      .mapping(
        file: file, place: nil, sentence: "the file can't be read as YAML",
        remedy: "write it as UTF-8 text without control characters")
    }
  }

  private func checkDepth() throws(InterchangeError) {
    var depth = 0
    for (number, line) in text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      var scan = Line(bytes: line, depth: depth)
      if let column = scan.faultAfter(depthMax: Self.depthMax) {
        throw scan.isAnchor
          ? .mapping(
            file: file, place: SourcePlace(line: number + 1, column: column),
            sentence: "references with & and * are not read",
            remedy: "write it out, or put text that begins with & or * in quotes")
          : .mapping(
            file: file, place: SourcePlace(line: number + 1, column: column),
            sentence: "this is nested more than \(Self.depthMax) deep",
            remedy: "a mapping needs four levels")
      }
      depth = scan.depth
    }
  }

  /// One line, looked through for what nests and what refers.
  private struct Line {
    let bytes: Substring.UTF8View.SubSequence
    /// How many brackets are open.
    var depth: Int
    /// True if what was found is a reference.
    private(set) var isAnchor = false

    init(bytes: Substring.UTF8View.SubSequence, depth: Int) {
      self.bytes = bytes
      self.depth = depth
    }

    /// The column of the first fault, from 1; nil where there is none.
    mutating func faultAfter(depthMax: Int) -> Int? {
      var previous = UInt8(ascii: " ")
      var isIndent = true
      var quote: UInt8?
      var isEscaped = false
      for (offset, byte) in bytes.enumerated() {
        defer { previous = byte }
        if let open = quote {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") && open == UInt8(ascii: "\"") {
            isEscaped = true
          } else if byte == open {
            quote = nil
          }
          continue
        }
        isIndent = isIndent && " -?\t".utf8.contains(byte)
        if isIndent && offset > 2 * depthMax { return offset + 1 }
        let begins = " \t[{,:".utf8.contains(previous)
        switch byte {
        case UInt8(ascii: "#") where begins: return nil
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          if begins { quote = byte }
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        case UInt8(ascii: "&") where begins, UInt8(ascii: "*") where begins:
          let next = bytes.dropFirst(offset + 1).first
          isAnchor = next.map { !" \t,".utf8.contains($0) } ?? false
        default: break
        }
        if isAnchor || depth > depthMax { return offset + 1 }
      }
      return nil
    }
  }
}

extension SourcePlace {
  /// The place the YAML reader names.
  init(_ mark: Mark) {
    self.init(line: max(mark.line, 1), column: max(mark.column, 0))
  }
}
