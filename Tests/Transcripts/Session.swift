import Foundation

/// Runs a transcript with bash in a fresh folder and says where reality differs.
///
/// One shell runs the whole transcript, so folders, variables and files carry on from step to step.
/// The folder holds a link to the repository's `Fixtures`, so that commands read as they would in
/// a clone. Zone, locale and home are none of the machine's.
struct Session {
  /// Folders searched before the system's.
  var programs: [String]
  /// What the folder holds links to, each under its own name.
  var links: [URL] = [Repository.root.appending(path: "Fixtures")]
  /// How long all its commands together may take.
  var patience: Duration = .seconds(300)

  /// The ways in which `transcript` is not what happens; `name` says where it stands.
  func differences(from transcript: Transcript, named name: String) async throws -> [String] {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "transcript-\(UUID().uuidString)")
    let (work, notes) = (folder.appending(path: "work"), folder.appending(path: "notes"))
    try files.createDirectory(at: work, withIntermediateDirectories: true)
    try files.createDirectory(at: notes, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    for file in links {
      try files.createSymbolicLink(
        at: work.appending(path: file.lastPathComponent), withDestinationURL: file)
    }
    try await run(transcript, in: work, notes: notes)
    return transcript.mistakes.map { "\(name): \($0)" }
      + transcript.steps.enumerated().compactMap { index, step in
        let output = try? Data(contentsOf: notes.appending(path: "\(index).output"))
        let code = try? String(contentsOf: notes.appending(path: "\(index).code"), encoding: .utf8)
        return Self.difference(
          at: step, output: output.map { String(decoding: $0, as: UTF8.self) },
          code: code.flatMap { Int32($0.prefix { $0 != "\n" }) }
        ).map { "\(name):\(step.line): $ \(step.command)\n\($0)" }
      }
  }

  private func run(_ transcript: Transcript, in work: URL, notes: URL) async throws {
    var script = ""
    for (index, step) in transcript.steps.enumerated() {
      let note = notes.appending(path: "\(index)").path(percentEncoded: false)
      try Data("\(step.command)\n".utf8).write(to: URL(filePath: note + ".command"))
      script += ". '\(note).command' >'\(note).output' 2>&1 </dev/null\necho $? >'\(note).code'\n"
    }
    let bash = Process()
    bash.executableURL = URL(filePath: "/usr/bin/env")
    bash.arguments = ["bash", "--noprofile", "--norc", "-c", script]
    bash.currentDirectoryURL = work
    bash.environment = environment(home: work.path(percentEncoded: false))
    bash.standardInput = FileHandle.nullDevice
    try bash.run()
    // Waiting must not hold one of the few threads that all tests share.
    let deadline = ContinuousClock.now + patience
    while bash.isRunning, ContinuousClock.now < deadline {
      try await Task.sleep(for: .milliseconds(10))
    }
    guard bash.isRunning else { return }
    // Foundation gives a child a process group of its own, so what it started goes with it.
    kill(-bash.processIdentifier, SIGKILL)
    bash.waitUntilExit()
  }

  /// Nothing of the caller's but the search path and where the Swift runtime lies.
  private func environment(home: String) -> [String: String] {
    let ours = ProcessInfo.processInfo.environment
    let path = programs + [ours["PATH"] ?? "/usr/bin:/bin"]
    var environment = ["NO_COLOR": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C", "HOME": home]
    environment["PATH"] = path.joined(separator: ":")
    environment["LD_LIBRARY_PATH"] = ours["LD_LIBRARY_PATH"]
    return environment
  }

  /// What differs at one step, in words; nil if nothing does.
  private static func difference(
    at step: Transcript.Step, output: String?, code: Int32?
  ) -> String? {
    guard let output, let code else { return "did not run to its end" }
    let actual = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isSame = Match.lines(step.expected, actual)
    if isSame && code == step.exitCode { return nil }
    let exit = code == step.exitCode ? "" : "expected exit \(step.exitCode), got \(code)\n"
    let expected = Match.trimmed(step.expected).joined(separator: "\n")
    let printed = Match.trimmed(actual).joined(separator: "\n")
    return exit + "— expected —\n\(expected)\n— printed —\n\(printed)"
  }
}
