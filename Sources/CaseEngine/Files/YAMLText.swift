package import Yams

/// The text of a YAML file as a tree, and nothing that could hurt whoever reads it.
///
/// The YAML reader recurses into what is nested and copies what is repeated by reference; so depth
/// is bounded and anchors are refused before it sees the text.
package struct YAMLText<Failure: YAMLFailure> {
  private let text: String
  private let file: String
  private let form: YAMLForm

  /// Takes a text and the name of its file, for errors.
  package init(_ text: String, file: String, as form: YAMLForm) {
    self.text = text
    self.file = file
    self.form = form
  }

  /// The tree; throws the first fault with its place.
  package func root() throws(Failure) -> Node {
    guard text.utf8.count <= YAMLLimits.bytesMax else {
      throw Failure(
        .tooLarge(
          file: file, what: "the \(form.name)", size: text.utf8.count,
          limit: YAMLLimits.bytesMax))
    }
    try checkDepth()
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch let error as YamlError {
      throw fault(of: error)
    } catch {
      throw fault(nil, "the file can't be read as YAML", form.examples)
    }
    guard let root, case .mapping = root else {
      throw fault(
        FilePlace(line: 1, column: 1),
        "the file is not a \(form.name): it has no names with values", "begin it with version: 1")
    }
    return root
  }

  private func fault(_ place: FilePlace?, _ sentence: String, _ remedy: String) -> Failure {
    Failure(.wrong(file: file, place: place, sentence: sentence, remedy: remedy))
  }

  private func fault(of error: YamlError) -> Failure {
    switch error {
    case .composer(_, _, let mark, _):
      fault(
        FilePlace(mark), "a second document begins here", "keep one, and write no line of ---")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      fault(
        FilePlace(mark), "this is not YAML: \(problem)",
        "mend the line; text with : # [ ] { } in it is put in quotes")
    case .duplicatedKeysInMapping(let names, let context):
      fault(
        FilePlace(context.mark), "\(names.first ?? "a name") stands here and again further down",
        "keep one of the two")
    default:
      fault(
        nil, "the file can't be read as YAML",
        "write it as UTF-8 text without control characters")
    }
  }

  private func checkDepth() throws(Failure) {
    var depth = 0
    for (number, line) in text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      var scan = YAMLLine(bytes: line, depth: depth)
      if let column = scan.faultAfter(depthMax: YAMLLimits.depthMax) {
        let place = FilePlace(line: number + 1, column: column)
        throw scan.isAnchor
          ? fault(
            place, "references with & and * are not read",
            "write it out, or put text that begins with & or * in quotes")
          : fault(place, "this is nested more than \(YAMLLimits.depthMax) deep", form.depth)
      }
      depth = scan.depth
    }
  }
}
