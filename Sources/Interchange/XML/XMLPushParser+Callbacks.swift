internal import CXML

extension XMLPushParser {
  /// The functions that libxml2 calls.
  static func handler(wantsText: Bool) -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { owner, name, _, _, namespaceCount, namespaces, count, _, values in
      guard let state = XMLPushParser.state(owner), let name else { return }
      state.pointee.begin(
        name, namespaces: UnsafeBufferPointer(start: namespaces, count: 2 * Int(namespaceCount)),
        attributes: UnsafeBufferPointer(start: values, count: 5 * Int(count)))
    }
    handler.endElementNs = { owner, name, _, _ in
      guard let state = XMLPushParser.state(owner), let name else { return }
      state.pointee.end(name)
    }
    handler.internalSubset = { owner, _, _, _ in XMLPushParser.state(owner)?.pointee.doctype() }
    handler.entityDecl = { owner, _, _, _, _, _ in
      XMLPushParser.state(owner)?.pointee.refuseEntities()
    }
    handler.serror = onError
    if wantsText {
      let onText: charactersSAXFunc = { owner, text, count in
        guard let state = XMLPushParser.state(owner), let text else { return }
        state.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
      }
      handler.characters = onText
      handler.ignorableWhitespace = onText
      handler.cdataBlock = onText
    }
    return handler
  }

  /// Takes what libxml2 has to say, wherever it says it.
  static let onError: xmlStructuredErrorFunc = { owner, error in
    guard let state = XMLPushParser.state(owner), let error else { return }
    state.pointee.note(error.pointee)
  }

  private static func state(_ owner: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLParsing>?
  {
    owner?.assumingMemoryBound(to: XMLParsing.self)
  }
}
