import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page as a strict XML parser reads it: stricter than any browser.
final class ParsedPage: NSObject, XMLParserDelegate {
  /// An element, with its own text and that of all that is in it.
  struct Element {
    let name: String
    let attributes: [String: String]
    let parents: [String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  /// Where it is not well-formed; nil where it is.
  private(set) var fault: String?
  private var open: [Int] = []

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    if !parser.parse() {
      let error = parser.parserError.map { "\($0)" } ?? "unknown"
      fault = "line \(parser.lineNumber), column \(parser.columnNumber): \(error)"
    }
  }

  /// The elements of a name.
  func all(_ names: String...) -> [Element] { elements.filter { names.contains($0.name) } }

  /// The text of the element with an id.
  func text(of id: String) -> String {
    elements.first { $0.attributes["id"] == id }?.text ?? ""
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let parents = open.map { elements[$0].name }
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, parents: parents))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for place in open { elements[place].text += text }
  }
}
