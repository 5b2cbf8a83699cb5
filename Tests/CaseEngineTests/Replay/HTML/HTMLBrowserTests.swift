import Foundation
import Testing

@testable import CaseEngine

/// Pages are looked at in a browser, as whoever opens them does.
///
/// The failures guarded against: what only a browser knows: an error in its console, a request, a
/// word cut off, a contrast that the rules of several elements come to together.
@Suite("HTML report in a browser")
struct HTMLBrowserTests {
  private static let isLong = ProcessInfo.processInfo.environment["FRIBREV_LONG"] == "1"

  /// Pages and pictures stay in `.build/report-pages`, to be looked at.
  @Test(.enabled(if: isLong, "FRIBREV_LONG is not 1"), .timeLimit(.minutes(15)))
  func `a browser shows the pages in light and dark, without error, request or faint text`()
    async throws
  {
    var root = URL(filePath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    let folder = root.appending(path: ".build/report-pages")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for kind in ReportPages.Kind.allCases where kind != .empty {
      let page = try await ReportPages.page(kind, events: 9_000)
      try Data(page.utf8).write(to: folder.appending(path: "\(kind.rawValue).html"))
    }
    for division in [.unit, .month] as [MeasureReport.Division] {
      let (page, _) = try await MeasurePageTests.page([], by: division, suppresses: false)
      try Data(page.utf8).write(to: folder.appending(path: "measures-\(division.rawValue).html"))
    }
    let (status, said) = try Self.run(
      [root.appending(path: "Tests/Oracle/browser.py").path, folder.path])
    #expect(status == 0, "\(said)")
  }

  /// The program's status and what it says.
  private static func run(_ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
