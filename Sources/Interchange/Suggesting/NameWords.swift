/// The words a name consists of: `endDate_planned` is end, date and planned.
struct NameWords {
  let words: [String]

  init(_ name: String) {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for letter in name {
      if !letter.isLetter || (letter.isUppercase && wasLower) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if letter.isLetter { word += letter.lowercased() }
      wasLower = letter.isLowercase
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
  }

  /// True if one of the words begins with one of these.
  func has(_ beginnings: [String]) -> Bool {
    words.contains { word in beginnings.contains { word.hasPrefix($0) } }
  }
}
