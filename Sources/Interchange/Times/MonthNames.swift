/// The names of months in English and Swedish, whole and shortened.
enum MonthNames {
  /// The letters of the longest, `september`.
  static let lettersMax = 9

  /// The month, 1 to 12, that a name in lower case is one of.
  static func month(named name: String) -> Int? { months[name] }

  private static let months: [String: Int] = {
    let names = [
      "jan january januari", "feb february februari", "mar march mars", "apr april", "may maj",
      "jun june juni", "jul july juli", "aug august augusti", "sep sept september",
      "oct okt october oktober", "nov november", "dec december",
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
