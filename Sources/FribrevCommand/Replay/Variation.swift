internal import ArgumentParser
internal import Foundation

/// A parameter and the values it takes in turn: `target-days=20..60:5`, `share=0.7..0.9:0.05`.
struct Variation: ExpressibleByArgument {
  let name: String
  let values: [String]

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
    name = String(argument[..<sign])
    let rest = argument[argument.index(after: sign)...]
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard let dots = parts.first?.range(of: ".."), parts.count <= 2, let whole = parts.first,
      let from = Decimals(whole[..<dots.lowerBound]),
      let through = Decimals(whole[dots.upperBound...]),
      let step = parts.count == 2 ? Decimals(parts[1]) : Decimals("1")
    else { return nil }
    let places = max(from.places, through.places, step.places)
    let (first, last, by) = (
      from.scaled(to: places), through.scaled(to: places), step.scaled(to: places)
    )
    guard by > 0, first <= last, (last - first) / by < Self.valuesMax else { return nil }
    values = stride(from: first, through: last, by: by).map { Decimals($0, places).text }
  }

  /// As many columns as a pass has states for.
  private static let valuesMax = 100
}

/// A number with some decimals, exactly.
private struct Decimals {
  let number: Int
  let places: Int

  init(_ number: Int, _ places: Int) {
    self.number = number
    self.places = places
  }

  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, text.count <= 12,
      text.allSatisfy({ $0 == "." || ($0.isASCII && $0.isNumber) }),
      let number = Int(parts.joined())
    else { return nil }
    self.init(number, parts.count == 2 ? parts[1].count : 0)
  }

  func scaled(to places: Int) -> Int {
    (self.places..<max(places, self.places)).reduce(number) { number, _ in number * 10 }
  }

  var text: String {
    guard places > 0 else { return String(number) }
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "." + padded.suffix(places)
  }
}
