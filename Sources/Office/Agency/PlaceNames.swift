/// Names of offices and municipalities: some plain Swedish place names, then made-up ones.
enum PlaceNames {
  /// The name and the letters of an office.
  static func office(_ number: Int) -> (name: String, letters: String) {
    number < offices.count ? offices[number] : ("kontor-\(number + 1)", "K\(number + 1)")
  }

  /// The municipality of an office with a number, 0 for the one it lies in.
  static func municipality(_ number: Int, of office: Int) -> String {
    let name = self.office(office).name
    if office < known.count, number < known[office].count { return known[office][number] }
    guard number > 0 else { return name }
    // No two of these are alike: an office has its own pairs until they are used up.
    let place = office * perOffice + number
    let start = starts[place % starts.count]
    let end = ends[place / starts.count % ends.count]
    let round = place / (starts.count * ends.count)
    let isOwn = number < perOffice && round == 0
    return isOwn ? start + end : "\(start)\(end)-\(name)-\(number)"
  }

  private static let perOffice = 16

  private static let offices: [(name: String, letters: String)] = [
    ("torsby", "T"), ("goteborg", "G"), ("umea", "UME"), ("falun", "FAL"), ("kalmar", "KAL"),
    ("lulea", "LUL"), ("gavle", "GAV"), ("orebro", "ORE"), ("vasteras", "VAS"), ("uppsala", "UPP"),
    ("norrkoping", "NOR"), ("linkoping", "LIN"), ("jonkoping", "JON"), ("vaxjo", "VAX"),
    ("visby", "VIS"), ("karlskrona", "KRK"), ("lund", "LUN"), ("halmstad", "HAL"), ("boras", "BOR"),
    ("skovde", "SKO"), ("karlstad", "KRD"), ("ostersund", "OST"),
  ]

  private static let known = [
    [
      "torsby", "hagfors", "munkfors", "forshaga", "kil", "sunne", "grums", "saffle", "arjang",
      "arvika", "eda", "filipstad",
    ],
    [
      "goteborg-centrum", "goteborg-majorna", "goteborg-hisingen", "goteborg-angered",
      "goteborg-askim", "goteborg-orgryte", "molndal", "partille", "ockero", "kungalv", "lerum",
      "harryda",
    ],
  ]

  private static let starts = [
    "gran", "bjork", "ek", "al", "ask", "lind", "ronn", "hassel", "en", "sten", "sand", "mo",
    "ler", "vit", "svart", "gra", "brun", "ljung", "mal", "hav",
  ]
  private static let ends = [
    "hult", "torp", "sele", "mark", "dal", "berga", "fors", "nas", "vik", "by", "sjo", "ryd",
    "stad", "lunda", "holm", "asen", "mora", "bol", "hed", "vall",
  ]
}
