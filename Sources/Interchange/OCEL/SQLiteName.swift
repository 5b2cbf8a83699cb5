/// A table's or column's name as SQL has it: quoted, so that it can be nothing but a name.
struct SQLiteName: CustomStringConvertible {
  let name: String

  init(_ name: String) { self.name = name }

  var description: String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
