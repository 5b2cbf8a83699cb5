import Testing

@testable import CaseEngine

/// Every colour that text has can be read on every ground it stands on, in light, dark and print.
@Suite("HTML report, colours")
struct StyleSheetTests {
  private static let texts =
    ["ink", "quiet", "link", "few", "free"] + (0..<ReportColumn.accents).map { "accent\($0)" }

  @Test(arguments: ["light", "dark", "print"])
  func `contrast is 4.5 or more`(scheme: String) throws {
    let blocks = Self.blocks(of: StyleSheet.rules.description)
    try #require(blocks.count == 3)
    let place = try #require(["light", "dark", "print"].firstIndex(of: scheme))
    let colours = blocks[place]
    for text in Self.texts {
      for ground in ["paper", "well"] {
        let one = try #require(colours[text])
        let other = try #require(colours[ground])
        let contrast = Self.contrast(one, other)
        #expect(contrast >= 4.5, "\(text) on \(ground): \(contrast)")
      }
    }
  }

  @Test
  func `contrast is computed as WCAG has it`() {
    #expect(Self.contrast(0xFFFFFF, 0x000000) == 21)
    #expect(abs(Self.contrast(0x777777, 0xFFFFFF) - 4.48) < 0.01)
  }

  /// The colours of each `:root` block, by name.
  private static func blocks(of rules: String) -> [[String: UInt32]] {
    rules.split(separator: ":root {", omittingEmptySubsequences: false).dropFirst().map { block in
      var colours: [String: UInt32] = [:]
      for declaration in block.prefix(while: { $0 != "}" }).split(separator: ";") {
        let parts = declaration.split(separator: ":")
        guard parts.count == 2, let sign = parts[1].firstIndex(of: "#") else { continue }
        let name = parts[0].drop { !$0.isLetter }
        colours[String(name)] = UInt32(parts[1][parts[1].index(after: sign)...], radix: 16)
      }
      return colours
    }
  }

  /// Relative luminance and contrast ratio as WCAG 2.2 defines them.
  private static func contrast(_ one: UInt32, _ other: UInt32) -> Double {
    let (light, dark) = (
      max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    )
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ colour: UInt32) -> Double {
    zip([16, 8, 0] as [UInt32], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let value = Double(colour >> part.0 & 255) / 255
      let linear = value <= 0.04045 ? value / 12.92 : Self.power((value + 0.055) / 1.055)
      return sum + linear * part.1
    }
  }

  /// A number to the power of 2.4: its square times its fifth root squared.
  private static func power(_ base: Double) -> Double {
    var root = base
    for _ in 0..<200 {
      root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
    }
    return base * base * root * root
  }
}
