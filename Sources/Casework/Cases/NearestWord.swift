/// Finds the word that someone probably meant.
public enum NearestWord {
  /// The known word with the fewest letters changed, if these are at most a third of it.
  ///
  /// Of two the first. Upper and lower case count as the same, and the group may be left out.
  public static func of(_ word: String, among known: [String]) -> String? {
    let sought = Array(word.lowercased().utf8)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let whole = Array(candidate.lowercased().utf8)
      let name = Array(whole.suffix(from: (whole.firstIndex(of: UInt8(ascii: ".")) ?? -1) + 1))
      let distance = min(distance(sought, whole), self.distance(sought, name))
      if distance * 3 <= name.count, best.map({ distance < $0.distance }) ?? true {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  /// How many letters must be put in, taken out or replaced (Levenshtein's distance).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (line, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, otherLetter) in other.enumerated() {
        let changed = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
