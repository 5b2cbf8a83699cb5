import Foundation

private let bytesMax = 1 << 20
/// Files that may be larger, each with its reason.
private let largeFilesAllowed: Set<String> = []

extension Rule {
  static let markdown = Rule(
    "a Markdown file has one title and no trailing white space",
    wrong: [
      ["A.md": "# A\n# B\n"], ["A.md": "A\n```\n# not a title\n```\n"], ["A.md": "# A\n\nB \n"],
    ],
    right: [["A.md": "# A\n\n## B\n\n```sh\n# a comment\n```\n"]]
  ) { file in
    guard file.isKind(".md") else { return [] }
    let titles = file.prose.filter { $0.text.hasPrefix("# ") }
    let title =
      titles.count == 1
      ? [] : [file.breach(titles.last?.line ?? 1, "\(titles.count) titles", instead: "keep one")]
    let loose = file.lines.enumerated().filter { $0.element.last?.isWhitespace == true }
    return title
      + loose.map { file.breach($0.offset + 1, "trailing white space", instead: "delete it") }
  }

  static let links = Rule(
    "a relative link in Markdown leads somewhere",
    wrong: [["docs/A.md": "# A\n[b](../B.md#part)"], ["A.md": "see ![b](pictures/b.png \"B\")"]],
    right: [
      ["docs/A.md": "[b](../B.md#part) [c](.) `[d](D.md)` [e](https://e.org) [f](#f)", "B.md": ""]
    ]
  ) { repository in
    let paths = Set(repository.files.flatMap { pathAndFolders($0.path) })
    return repository.files.filter { $0.isKind(".md") }.flatMap { file in
      file.prose.flatMap { line in targets(in: line.text).map { (line.line, $0) } }
        .filter { !paths.contains(resolve($0.1, from: file.path)) }
        .map { file.breach($0.0, "dead link to \($0.1)", instead: "mend or remove it") }
    }
  }

  private static func pathAndFolders(_ path: String) -> [String] {
    let parts = path.split(separator: "/")
    return (0...parts.count).map { parts.prefix($0).joined(separator: "/") }
  }

  /// The relative targets of the links in a line, without their anchors.
  private static func targets(in line: String) -> [String] {
    let outsideCode = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
    return outsideCode.components(separatedBy: "](").dropFirst().compactMap { rest in
      let target = rest.prefix { !") #".contains($0) }
      return target.isEmpty || target.contains(":") ? nil : String(target)
    }
  }

  private static func resolve(_ target: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
    }
    return parts.joined(separator: "/")
  }

  static let fixtures = Rule(
    "a folder of fixtures is named by a test or a Markdown file",
    wrong: [["Fixtures/Lonely/a.txt": "", "README.md": "lonely, Lonely"]],
    right: [
      ["Fixtures/Demo/a.txt": "", "README.md": "see Fixtures/Demo/a.txt"],
      ["Fixtures/Law/a.txt": "", "Tests/A.swift": "let folder = \"Law/a.txt\""],
    ]
  ) { repository in
    let texts = repository.files.filter { $0.isKind(".md") || $0.isUnder(["Tests/"]) }
      .map { $0.lines.joined(separator: " ") }
    let parts = repository.files.map { $0.path.split(separator: "/") }
    let folders = Set(parts.filter { $0.count > 2 && $0[0] == "Fixtures" }.map { String($0[1]) })
    return folders.sorted().filter { folder in
      !texts.contains { $0.contains("Fixtures/\(folder)") || $0.contains("\"\(folder)") }
    }.map {
      Breach(
        path: "Fixtures/\($0)", line: 1, what: "nothing names this folder",
        instead: "use it in a test or delete it")
    }
  }

  static let largeFiles = Rule(
    "a tracked file has at most 1 MiB",
    wrong: [["A.txt": String(repeating: "a", count: bytesMax + 1)]],
    right: [["A.txt": String(repeating: "a", count: bytesMax)]]
  ) { file in
    guard file.bytes.count > bytesMax, !largeFilesAllowed.contains(file.path) else { return [] }
    return [
      file.breach(
        1, "\(file.bytes.count) bytes", instead: "generate it in the test, or cut it down")
    ]
  }

  static let realLogs = Rule(
    "a real log is not copied into the repository",
    wrong: [["Fixtures/A/a.csv": "case;time", "FRIBREV_LOGS/receipt.csv": "case;time"]],
    right: [["Fixtures/A/a.csv": "case;time", "FRIBREV_LOGS/receipt.csv": "case;day "]]
  ) { repository in
    repository.files.filter { repository.realLogs.contains($0.bytes) }.map {
      $0.breach(1, "a copy of a real log", instead: "read it from FRIBREV_LOGS")
    }
  }

  static let resolved = Rule(
    "Package.resolved is not tracked",
    wrong: [["Package.resolved": "{}"]], right: [["Package.swift": ""]]
  ) { file in
    guard file.isKind("Package.resolved") else { return [] }
    return [file.breach(1, "a lock file", instead: "git rm --cached it")]
  }

  static let changelog = Rule(
    "the changelog has an Unreleased section",
    wrong: [["CHANGELOG.md": "# Changes\n\n## 1.0\n"], ["README.md": "# A\n## Unreleased\n"]],
    right: [["CHANGELOG.md": "# Changes\n\n## Unreleased\n"]]
  ) { repository in
    let file = repository.files.first { $0.path == "CHANGELOG.md" }
    guard file?.lines.contains("## Unreleased") != true else { return [] }
    let what = "no section “## Unreleased”"
    return [Breach(path: "CHANGELOG.md", line: 1, what: what, instead: "say there what changes")]
  }

  static let developerPaths = Rule(
    "no path of one developer's machine is tracked",
    wrong: [["A.md": "# A\ncd /" + "work/main"], ["A.py": "open('/" + "root/a')"]],
    right: [["A.md": "see Sources/" + "work/A.swift and ~/" + "work/a"]]
  ) { file in
    let places = ["work", "root", "home", "Users"].map { "/\($0)/" }
    return file.lines.enumerated().filter { line in
      places.contains { place in
        line.element.components(separatedBy: place).dropLast().contains { before in
          before.last.map { !$0.isLetter && !$0.isNumber && !"~._-".contains($0) } ?? true
        }
      }
    }.map { file.breach($0.offset + 1, "a developer's path", instead: "make it relative") }
  }
}

extension File {
  /// The lines of a Markdown file that stand outside its fenced blocks, numbered.
  fileprivate var prose: [(line: Int, text: String)] {
    var isFenced = false
    return lines.enumerated().compactMap { line in
      let isFence = line.element.drop { $0 == " " }.hasPrefix("```")
      if isFence { isFenced.toggle() }
      return isFence || isFenced ? nil : (line.offset + 1, String(line.element))
    }
  }
}
