import Testing

@Test func `a session is commands, outputs and exit codes`() {
  let transcript = Transcript(
    plain: "# A comment.\n\n$ one\nout\n\n$ two \\\n    more\n# exit 3 refused\n$ three")
  #expect(transcript.mistakes == [])
  #expect(
    transcript.steps == [
      .init(line: 3, command: "one", expected: ["out", ""]),
      .init(line: 6, command: "two \\\n    more", exitCode: 3),
      .init(line: 9, command: "three"),
    ])
}

@Test func `only console blocks are sessions, and they carry on from one to the next`() {
  let transcript = Transcript(
    markdown: """
      # Title
      ```sh
      $ not run
      ```
      ```console
      $ one
      1
      ```
      $ prose
      ```console
      $ two
      ```
      """)
  #expect(transcript.mistakes == [])
  #expect(transcript.steps.map(\.command) == ["one", "two"])
  #expect(transcript.steps.map(\.line) == [6, 11])
  #expect(transcript.steps.map(\.expected) == [["1"], []])
}

@Test func `blocks of another fence are a session of their own`() {
  let text = "```console\n$ one\n```\n```console receipt\n$ two\n```\n"
  #expect(Transcript(markdown: text).steps.map(\.command) == ["one"])
  let other = Transcript(markdown: text, fencedAs: "console receipt")
  #expect(other.mistakes == [])
  #expect(other.steps.map(\.command) == ["two"])
}

@Test(arguments: [
  ("```console\nout\n$ one\n```\n", "line 2: output without a command"),
  ("```console\n# nothing\n```\n", "line 2: a block without a command"),
  ("```console\n$ one\n", "a fenced block is never closed"),
]) func `a block that tests nothing is a mistake`(_ markdown: String, _ mistake: String) {
  #expect(Transcript(markdown: markdown).mistakes == [mistake])
}
