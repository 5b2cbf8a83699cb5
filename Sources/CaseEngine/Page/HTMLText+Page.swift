extension HTMLText {
  /// A whole page: what a browser may do with it, its looks, a title, its parts and links to them.
  ///
  /// It has no script at all, forbids the browser any, and asks for nothing from anywhere.
  mutating func page<Failure: Error>(
    _ title: String, contents: [(id: String, name: String)],
    _ parts: (inout HTMLText) throws(Failure) -> Void
  ) throws(Failure) {
    beginPage()
    try element("html", ["lang": "en"]) { (page) throws(Failure) in
      page.head(title)
      try page.element("body") { (page) throws(Failure) in
        page.element("a", ["class": "skip", "href": "#main"], text: "Skip to the answer")
        page.header(title, contents)
        try page.element("main", ["id": "main", "tabindex": "-1"], parts)
      }
    }
  }

  private mutating func head(_ title: String) {
    element("head") { page in
      page.empty("meta", ["charset": "utf-8"])
      page.element("title", text: title)
      page.empty(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.empty("meta", ["name": "color-scheme", "content": "light dark"])
      page.empty("meta", ["name": "referrer", "content": "no-referrer"])
      // Were a text ever to get past the escaping, the browser would still run and fetch nothing.
      page.empty(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'",
        ])
      page.style(StyleSheet.rules)
    }
  }

  private mutating func header(_ title: String, _ contents: [(id: String, name: String)]) {
    element("header") { page in
      page.element("h1", text: title)
      page.element("nav", ["aria-label": "Parts of the report"]) { page in
        page.element("ol") { page in
          for (id, name) in contents {
            page.element("li") { $0.element("a", ["href": "#\(id)"], text: name) }
          }
        }
      }
    }
  }
}
