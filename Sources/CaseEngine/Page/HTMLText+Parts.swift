extension HTMLText {
  /// A part of the page: a section with its heading.
  mutating func part<Failure: Error>(
    _ id: String, _ heading: String,
    _ content: (inout HTMLText) throws(Failure) -> Void
  ) throws(Failure) {
    try element("section", ["id": id, "aria-labelledby": "\(id)-heading"]) {
      (page) throws(Failure) in
      page.element("h2", ["id": "\(id)-heading"], text: heading)
      try content(&page)
    }
  }

  /// A paragraph.
  mutating func paragraph(_ content: String, style: StaticString = "plain") {
    element("p", ["class": "\(style)"], text: content)
  }

  /// A remark that is smaller than the text.
  mutating func note(_ content: String) {
    paragraph(content, style: "note")
  }

  /// A list of sentences; nothing where there are none.
  mutating func list(_ sentences: [String]) {
    guard !sentences.isEmpty else { return }
    element("ul") { page in
      for sentence in sentences { page.element("li", text: sentence) }
    }
  }

  /// Words and what they mean here.
  mutating func terms(_ terms: [(String, String)], style: StaticString = "plain") {
    element("dl", ["class": "\(style)"]) { page in
      for (word, meaning) in terms {
        page.element("dt", text: word)
        page.element("dd") { $0.name(meaning) }
      }
    }
  }

  /// Something that opens.
  mutating func opening<Failure: Error>(
    _ summary: String, style: StaticString = "plain",
    _ content: (inout HTMLText) throws(Failure) -> Void
  ) throws(Failure) {
    try element("details", ["class": "\(style)"]) { (page) throws(Failure) in
      page.element("summary", text: summary)
      try content(&page)
    }
  }

  /// A drawing with a title and a description in its place for those who don't see it.
  mutating func drawing(
    _ id: String, width: Int, height: Int, title: String, description: String,
    _ content: (inout HTMLText) -> Void
  ) {
    element(
      "svg",
      [
        "role": "img", "viewBox": "0 0 \(width) \(height)",
        "aria-labelledby": "\(id)-title \(id)-text",
      ]
    ) { page in
      page.element("title", ["id": "\(id)-title"], text: title)
      page.element("desc", ["id": "\(id)-text"], text: description)
      content(&page)
    }
  }

  /// A straight line of a drawing.
  mutating func line(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int, style: String) {
    empty("line", ["x1": "\(x)", "y1": "\(y)", "x2": "\(toX)", "y2": "\(toY)", "class": style])
  }

  /// A rectangle of a drawing.
  mutating func box(_ x: Int, _ y: Int, width: Int, height: Int, style: String) {
    empty(
      "rect",
      [
        "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)", "class": style,
      ])
  }

  /// A text of a drawing.
  mutating func label(_ x: Int, _ y: Int, _ content: String, style: String = "label") {
    element("text", ["x": "\(x)", "y": "\(y)", "class": style], text: content)
  }
}
