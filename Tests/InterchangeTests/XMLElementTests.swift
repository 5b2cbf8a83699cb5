import EventModel
import Foundation
import Testing

@testable import Interchange

@Suite("XML read as a stream")
struct XMLElementTests {
  private func read(
    _ bytes: [UInt8], wantsNamespaces: Bool = false
  ) throws(InterchangeError) -> [(XMLEvent, SourcePlace)] {
    let path = NSTemporaryDirectory() + "elements-\(UUID()).xml"
    #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let input = try SourceInput(path: path)
    var all: [(XMLEvent, SourcePlace)] = []
    try XMLElements(wantsText: true, wantsNamespaces: wantsNamespaces).read(input) {
      (event, place) throws(InterchangeError) in
      all.append((event, place))
    }
    return all
  }

  private func failure(_ bytes: [UInt8]) -> InterchangeError? {
    do throws(InterchangeError) {
      _ = try read(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `elements come in order, with their values and where they begin`() throws {
    let text =
      "<?xml version=\"1.0\"?>\n<a:log xmlns:a=\"urn:a\" b='1 &lt; 2 &#x41;&amp;&#38;&gt;'>\n"
      + "  <c\n d=\"å\"/><é x=\"ö>'\"/>t&amp;<![CDATA[<u>]]></a:log>"
    let found = try read(Array(text.utf8), wantsNamespaces: true)
    let log = [
      XMLAttribute(name: "xmlns:a", value: "urn:a"), XMLAttribute(name: "b", value: "1 < 2 A&&>"),
    ]
    let expected: [(XMLEvent, Int, Int)] = [
      (.start("log", log), 2, 1),
      (.text("\n  "), 3, 3),
      (.start("c", [XMLAttribute(name: "d", value: "å")]), 3, 3),
      (.start("é", [XMLAttribute(name: "x", value: "ö>'")]), 4, 10),
    ]
    for ((event, place), wanted) in zip(found, expected.prefix(3)) {
      #expect(event == wanted.0 && place == SourcePlace(line: wanted.1, column: wanted.2))
    }
    #expect(found[4].0 == expected[3].0 && found[4].1 == SourcePlace(line: 4, column: 10))
    let words = found.compactMap { if case .text(let text) = $0.0 { text } else { nil } }
    #expect(words.joined() == "\n  t&<u>")
  }

  private func plain(_ events: [(XMLEvent, SourcePlace)]) -> [XMLEvent] {
    var all: [XMLEvent] = []
    for (event, _) in events {
      if case .text(let more) = event, case .text(let text) = all.last {
        all[all.count - 1] = .text(text + more)
      } else {
        all.append(event)
      }
    }
    return all
  }

  @Test func `where the parser's pieces end makes no difference`() throws {
    let part =
      "<b c=\"x>y/>'z\" d='\"&gt;'>t > \" ' u</b><!-- <e f=\"> -- ><g> -->"
      .replacing("-- >", with: "- - >")
      + "<![CDATA[<h i='>]]><?p <j k=\" ?><l m='>\"'/>"
    let alone = plain(try read(Array("<a>\(part)</a>".utf8))).dropFirst().dropLast()
    // Pieces have 32 KiB: blanks move every byte of the part over their end.
    for blanks in (32_768 - 20 - part.utf8.count)..<(32_768 + 10) {
      let text = "<a>" + String(repeating: " ", count: blanks) + part + "</a>"
      let found = plain(try read(Array(text.utf8))).dropFirst(2).dropLast()
      #expect(found.elementsEqual(alone), "\(blanks) blanks")
    }
  }

  @Test(arguments: [
    (String.Encoding.utf16LittleEndian, "UTF-16", [0xFF, 0xFE] as [UInt8]),
    (.utf16BigEndian, "UTF-16", [0xFE, 0xFF]), (.isoLatin1, "ISO-8859-1", []),
    (.utf8, "UTF-8", [0xEF, 0xBB, 0xBF]),
  ])
  func `what a file declares of its letters holds`(
    encoding: String.Encoding, name: String, mark: [UInt8]
  ) throws {
    let letters = String(repeating: "åäöÅÄÖ ", count: 30_000)
    let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?><a b=\"\(letters)\"><c d=\"é\"/></a>"
    let bytes = mark + Array(try #require(text.data(using: encoding)))
    let events = plain(try read(bytes))
    #expect(events.first == .start("a", [XMLAttribute(name: "b", value: letters)]))
    #expect(events.dropFirst().first == .start("c", [XMLAttribute(name: "d", value: "é")]))
  }

  @Test(arguments: [
    ("<a>\n <b></a>", 2, "opening and ending tag mismatch: b line 2 and a"),
    ("<a>\n<b>\n ", 3, "it ends before its element b is closed; it is cut short"),
    ("<a>\n<b c='", 2, "it ends before its element a is closed; it is cut short"),
    ("plain words, no XML", 1, "document is empty"),
    ("<a/><b/>", 1, "extra content at the end of the document"),
    ("<a b='1' b='2'/>", 1, "attribute b redefined"),
    ("<a>\n&nobody;</a>", 2, "entity 'nobody' not defined"),
    ("<!DOCTYPE a SYSTEM 'no-such.dtd'><a>\n&nobody;</a>", 2, "entity 'nobody' not defined"),
    ("<!DOCTYPE a SYSTEM 'no-such.dtd'><a\n b='&nobody;'/>", 2, "entity 'nobody' not defined"),
    ("<?xml version='1.0' encoding='nobodys'?><a/>", 1, "nsupported encoding nobodys"),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", 1, "declares entities"),
    ("<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]><a>&b;</a>", 1, "declares entities"),
    ("<!DOCTYPE a SYSTEM 'http://localhost/a.dtd' [ ]><a/>", 1, "declares entities"),
    ("<a>\u{1}</a>", 1, "har value 1"), ("<a>&#0;</a>", 1, "invalid xmlChar value 0"),
    ("<a", 1, "too short"), (" ", 1, "too short"), ("<!-- only a remark -->", 1, "extra content"),
  ])
  func `what is no XML is refused at its place`(text: String, line: Int, words: String) throws {
    guard case .malformed(_, let place, let sentence)? = failure(Array(text.utf8)) else {
      Issue.record("\(text) was read: \(String(describing: failure(Array(text.utf8))))")
      return
    }
    #expect(place.line == line && sentence.contains(words), "\(place): \(sentence)")
    #expect(!sentence.contains("\n"))
  }

  @Test func `letters that are not those declared, and files of bytes, are refused`() {
    let latin = Array("<a>\n<b c=\"".utf8) + [0xE4, 0x20] + Array("\"/></a>".utf8)
    guard case .malformed(_, let place, let sentence)? = failure(latin) else {
      Issue.record("Latin-1 was read as UTF-8")
      return
    }
    #expect(place.line == 2 && sentence.contains("not proper UTF-8"))
    #expect(failure((0...255).map { UInt8($0) }) != nil)
    #expect(failure([0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00, 0x00, 0xD8, 0x3E, 0x00]) != nil)
    #expect(failure(Array("<a>".utf8) + [0] + Array("</a>".utf8)) != nil)
  }

  @Test func `depth, values and attributes have limits`() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
    }
    #expect(failure(nested(256)) == nil)
    #expect(failure(nested(257))?.sentence.contains("nested more than 256 deep") == true)
    #expect(failure(nested(1_000_000)) != nil)
    func value(_ count: Int) -> [UInt8] {
      Array("<a b='".utf8) + [UInt8](repeating: 0x78, count: count) + Array("'/>".utf8)
    }
    #expect(failure(value(16 << 20)) == nil)
    #expect(failure(value(16 << 20 + 1))?.sentence.contains("the limit is 16777216") == true)
    #expect(failure(Array(value(18 << 20).dropLast(3)))?.sentence.contains("limit") == true)
    let text = Array("<a>".utf8) + [UInt8](repeating: 0x78, count: 17 << 20) + Array("</a>".utf8)
    #expect(failure(text)?.sentence.contains("a text is") == true)
    func attributes(_ count: Int) -> [UInt8] {
      Array("<a \((0..<count).map { "a\($0)='1'" }.joined(separator: " "))/>".utf8)
    }
    #expect(failure(attributes(1_024)) == nil)
    #expect(failure(attributes(1_025)) != nil && failure(attributes(500_000)) != nil)
  }

  @Test func `an error of the taker ends reading`() throws {
    let path = NSTemporaryDirectory() + "elements-\(UUID()).xml"
    #expect(FileManager.default.createFile(atPath: path, contents: Data("<a><b/><b/></a>".utf8)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let input = try SourceInput(path: path)
    var count = 0
    #expect(throws: InterchangeError.self) {
      try XMLElements(wantsText: false).read(input) { (_, _) throws(InterchangeError) in
        count += 1
        if count == 2 { throw .file(path: "x", detail: "full") }
      }
    }
    #expect(count == 2)
  }
}
