internal import Casework

/// A column as the page shows it: a letter, a name, an accent.
struct ReportColumn {
  /// Its place among the columns.
  let place: Int
  /// Its name, as somebody gave it.
  let name: String
  /// Whether nothing steers in it.
  let isFree: Bool

  /// The columns of a replay in order.
  static func all(of report: ReplayReport) -> [ReportColumn] {
    zip(report.columns, report.result.columns).enumerated().map { place, both in
      ReportColumn(place: place, name: both.0.name, isFree: both.1.isFree)
    }
  }

  /// A letter; with a number from the 27th column on, `A2`.
  var letter: String {
    let round = place / 26
    let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(place % 26)))
    return "\(letter)" + (round == 0 ? "" : "\(round + 1)")
  }

  /// The class that gives it its accent; what nobody steers has none and is grey.
  var style: String {
    isFree ? "free" : "accent\(place % Self.accents)"
  }

  /// How many accents the stylesheet has.
  static let accents = 6

  /// Letter and name where text alone may stand.
  var title: String { "\(letter) \(name)" }

  /// Writes letter and name.
  func write(to page: inout HTMLText) {
    let length = name.utf8.count <= 24 ? "short" : "long"
    page.element("span", ["class": "column \(length) \(style)"]) { page in
      page.element("span", ["class": "letter"], text: letter)
      page.say(" ")
      page.name(name)
    }
  }
}

extension ReplayColumn {
  /// Whether no policy spoke in it and none is bound.
  var isFree: Bool {
    guard outcomes.isEmpty else { return false }
    return bundle.bindings.allSatisfy(\.isFribrev)
  }
}
