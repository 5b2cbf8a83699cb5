import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("Separated values")
struct CSVReadingTests {
  private func read(_ bytes: [UInt8], strict: Bool = false) throws -> CSVTestSupport.Reading {
    try CSVTestSupport.read(bytes, strict: strict, by: CSVTestSupport.csvReader)
  }

  private func read(_ text: String, strict: Bool = false) throws -> CSVTestSupport.Reading {
    try read(Array(text.utf8), strict: strict)
  }

  @Test(arguments: [
    ("a,b", "a¦b", "commas between cells, UTF-8"),
    ("a;b,c;d", "a¦b,c¦d", "semicolons between cells, UTF-8"),
    ("a\tb", "a¦b", "tabs between cells, UTF-8"),
    ("a|b", "a¦b", "bars between cells, UTF-8"),
    ("a;b,c", "a;b¦c", "commas between cells, UTF-8"),
    ("\"a;b;c\",d", "a;b;c¦d", "commas between cells, UTF-8"),
    (
      "case id;activity;end timestamp,b,c,d,e;end timestamp",
      "case id¦activity¦end timestamp,b,c,d,e¦end timestamp", "semicolons between cells, UTF-8"
    ),
    ("sep=|\na,b,c", "a,b,c", "bars between cells, UTF-8"),
    ("sep=|", "sep=¦", "bars between cells, UTF-8"),
    ("alone", "alone", "commas between cells, UTF-8"),
  ]) func `the head line shows the separator`(text: String, heads: String, dialect: String) throws {
    let beginning = try CSVBeginning(Array(text.utf8), file: "a")
    #expect(beginning.dialect.description == dialect)
    #expect(beginning.heads.joined(separator: "¦") == heads)
  }

  @Test func `bytes that are no UTF-8 are Windows-1252, for the whole file`() throws {
    var bytes = Array("case_id,activity,timestamp\nK-1,".utf8)
    bytes += [0xC5, 0x74, 0x67, 0xE4, 0x72, 0x64, 0x20, 0x80, 0x96, 0x81, 0xC3, 0xA5]
    bytes += Array(",2024-01-31\n".utf8)
    let reading = try read(bytes)
    guard case .row(let row) = reading.items.first else { throw CocoaError(.featureUnsupported) }
    #expect(row.attributes[1].value == .text("Åtgärd €–\u{81}Ã¥"))
    let noted = reading.diagnostics.deviations
    #expect(noted.map(\.deviation) == [.notUTF8] && noted.map(\.count) == [1])
    #expect(noted.first?.examples.first?.contains(":2:5:") == true)
    #expect(try CSVBeginning(bytes, file: "a").dialect.encoding == .latin1)
    #expect(throws: InterchangeError.self) { try read(bytes, strict: true) }
  }

  @Test func `a cell that is no UTF-8 far behind is read alone as Windows-1252`() throws {
    var bytes = Array("case_id,activity\n".utf8)
    while bytes.count <= SourceInput.chunkSize { bytes += Array("Å-1,Åtgärd\n".utf8) }
    let count = bytes.count { $0 == UInt8(ascii: "\n") }
    bytes += [0xC5, UInt8(ascii: ","), 0xC3, 0x85]
    let reading = try read(bytes)
    guard case .row(let row) = reading.items.last else { throw CocoaError(.featureUnsupported) }
    #expect(row.attributes.map(\.value) == [.text("Å"), .text("Å")])
    #expect(row.place.line == count + 1)
    #expect(reading.diagnostics.deviations.map(\.deviation) == [.notUTF8])
    #expect(reading.diagnostics.deviations.map(\.count) == [1])
    #expect(throws: InterchangeError.self) { try read(bytes, strict: true) }
  }

  @Test func `a character across the end of the first chunk is UTF-8 all the same`() throws {
    for shift in 0..<4 {
      var bytes = Array("case_id,activity\n".utf8) + [UInt8](repeating: 0x61, count: shift)
      while bytes.count <= SourceInput.chunkSize { bytes += Array("🌿,🌿🌿\n".utf8) }
      #expect(try read(bytes).diagnostics.deviations.isEmpty)
    }
  }

  @Test(arguments: [
    "case_id,activity\nK-1\n", "case_id,activity\nK-1,a,b\n", "case_id,activity\nK-1,\"a\"b\n",
    "case_id,case_id\nK-1,a\n",
  ]) func `strict reading ends at what tolerant reading reports`(text: String) throws {
    let reading = try read(text)
    #expect(reading.diagnostics.faultCount + reading.diagnostics.deviations.count > 0)
    #expect(throws: InterchangeError.self) { try read(text, strict: true) }
  }

  @Test func `a case's columns are told when they change, and only then`() throws {
    let heads = "case:concept:name,concept:name,time:timestamp,case:a,case:b\n"
    let text = heads + "1,x,t,A,B\n2,x,t,A,B\n1,y,t,A,B\n1,y,t,,\n1,y,t,AB,\n1,y,t,A,B\n2,x,t,A,B\n"
    let cases = try read(text).items.compactMap { item -> String? in
      guard case .caseAttributes(let one) = item else { return nil }
      let said = one.attributes.map { "\($0.key)=\($0.value.characters ?? "")" }
      return "\(one.place.line) \(one.id) " + said.joined(separator: ",")
    }
    #expect(cases == ["2 1 a=A,b=B", "3 2 a=A,b=B", "6 1 a=AB", "7 1 a=A,b=B"])
  }

  @Test func `several columns can be the case`() throws {
    let keys = SourceKeys(caseID: ["year", "number"], casePrefix: "case ")
    let text = "year,number,step,case year,case kind\n2024,7,Register,2024,A\n2024,,Register,,A\n"
    let reading = try CSVTestSupport.read(Array(text.utf8)) { _ in CSVReader(keys: keys) }
    let expected = """
      2: case 2024 / 7: year="2024" kind="A"
      2: year="2024" number="7" step="Register"
      3: case 2024: kind="A"
      3: year="2024" step="Register"

      """
    #expect(reading.text == expected)
  }

  @Test func `cells, rows and heads have limits`() throws {
    let long = String(repeating: "a", count: CSVSplitter.cellBytesMax)
    #expect(try read("case_id,activity\nK-1,\(long)\n").items.count == 1)
    #expect(throws: InterchangeError.self) { try read("case_id,activity\nK-1,\(long)a\n") }
    #expect(try read("case_id,fribrev:event\nK-1,\(long)a\n").items.count == 1)
    let wide = String(repeating: "\(long),", count: 16)
    #expect(throws: InterchangeError.self) {
      try read(String(repeating: "a,", count: 16) + "b\n" + wide + "b\n")
    }
    let heads = String(repeating: "a,", count: CSVSplitter.cellsMax - 1)
    #expect(try read(heads + "b\n").diagnostics.deviations.map(\.count) == [4_094])
    #expect(throws: InterchangeError.self) { try read(heads + "b,c\n") }
    let open = #expect(throws: InterchangeError.self) {
      try read("case_id,activity\nK-1,\"\(long)\n\(long)")
    }
    #expect(open?.sentence.contains(":2:5: the cell 2, which a quote opens here,") == true)
  }

  @Test func `where chunks end makes no difference`() throws {
    let text = "a,b\r\n1,\"x\r\n\"\"y\"\"\"\r\n\r\n\"\",2\r3,\"\n\"\n\n4,\"z\"z\r\n5,å"
    let bytes = Array(text.utf8)
    func split(size: Int) throws -> [String] {
      var splitter = CSVSplitter(file: "a", separator: UInt8(ascii: ","))
      var rows: [String] = []
      func take() {
        let cells = splitter.ends.indices.map {
          String(decoding: splitter.bytes[splitter.range(of: $0)], as: UTF8.self)
        }
        rows.append("\(splitter.line) \(cells) \(splitter.fault?.place.column ?? 0)")
      }
      for start in stride(from: 0, to: bytes.count, by: size) {
        var index = 0
        let chunk = Array(bytes[start..<min(start + size, bytes.count)])
        while try splitter.next(in: chunk, from: &index) { take() }
      }
      if try splitter.finish() { take() }
      return rows
    }
    let whole = try split(size: bytes.count)
    #expect(
      whole == [
        #"1 ["a", "b"] 0"#, #"2 ["1", "x\r\n\"y\""] 0"#, #"4 [""] 0"#, #"5 ["", "2"] 0"#,
        #"6 ["3", "\n"] 0"#, #"8 [""] 0"#, #"9 ["4", "zz"] 3"#, #"10 ["5", "å"] 0"#,
      ])
    for size in 1..<bytes.count { #expect(try split(size: size) == whole) }
  }
}
