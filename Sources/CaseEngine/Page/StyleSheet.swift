/// How the page looks: system fonts, tabular figures, an accent a column, light, dark and paper.
///
/// The accents are told apart with any of the common colour blindnesses, and letters name the
/// columns wherever an accent does. Each has a contrast of 4.5 or more with what it stands on.
enum StyleSheet {
  static let rules: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1b1b1b; --quiet: #595959; --rule: #d8d8d8; --well: #f6f6f4;
      --link: #0b57a4; --few: #707070; --free: #595959;
      --accent0: #0063a8; --accent1: #b04a00; --accent2: #00704f; --accent3: #9a3b78;
      --accent4: #6b5b00; --accent5: #4a4fb5;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16181a; --ink: #e9e7e2; --quiet: #aaa9a4; --rule: #3b3e41; --well: #1f2225;
        --link: #8ec5ff; --few: #94938f; --free: #aaa9a4;
        --accent0: #6cbcf2; --accent1: #f59b5c; --accent2: #4fcfa3; --accent3: #ec9fcb;
        --accent4: #dcc64a; --accent5: #a9aefc;
      }
    }
    * { box-sizing: border-box; }
    html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      font-variant-numeric: tabular-nums lining-nums; -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 2.5rem 1.5rem 5rem; max-width: 62rem;
      background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
    a { color: var(--link); }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: var(--paper); }
    .skip:focus { left: 1rem; top: 1rem; }
    h1 { font-size: 1rem; font-weight: 600; margin: 0 0 .25rem; color: var(--quiet); }
    h2 { font-size: 1.35rem; font-weight: 600; margin: 3.5rem 0 .75rem; padding-top: .75rem;
      border-top: 1px solid var(--rule); line-height: 1.25; }
    h3 { font-size: 1.05rem; font-weight: 600; margin: 2rem 0 .5rem; }
    h4 { font-size: 1rem; font-weight: 600; margin: 1.5rem 0 .25rem; }
    p, ul, dl { margin: .5rem 0 1rem; max-width: 44rem; }
    li { margin: .25rem 0; }
    .hidden { position: absolute; width: 1px; height: 1px; margin: 0; padding: 0; border: 0;
      overflow: hidden; clip-path: inset(50%); }
    nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: 0;
      padding: 0; font-size: .875rem; }
    .answer { font-size: 1.5rem; line-height: 1.4; margin: 2rem 0 1.5rem; max-width: 50rem;
      text-wrap: pretty; }
    .note, figcaption { font-size: .875rem; color: var(--quiet); }
    .column { color: var(--accent, var(--ink)); font-weight: 600; }
    .column .letter { display: inline-block; min-width: 1.45em; padding: 0 .35em;
      border: 1.5px solid currentColor; border-radius: .2em; font-size: .75em; line-height: 1.4;
      text-align: center; vertical-align: .1em; }
    .accent0 { --accent: var(--accent0); } .accent1 { --accent: var(--accent1); }
    .accent2 { --accent: var(--accent2); } .accent3 { --accent: var(--accent3); }
    .accent4 { --accent: var(--accent4); } .accent5 { --accent: var(--accent5); }
    .free { --accent: var(--free); }
    dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .3rem 1.5rem;
      max-width: none; }
    dt { color: var(--quiet); }
    dd { margin: 0; }
    .hashes dd { font: .85em/1.75 ui-monospace, Menlo, "DejaVu Sans Mono", monospace; }
    .wide { overflow-x: auto; margin: 1rem 0; }
    table { border-collapse: collapse; font-size: .9rem; line-height: 1.4; }
    caption { text-align: left; color: var(--quiet); font-size: .875rem; padding: 0 0 .4rem; }
    th, td { padding: .35rem 1.25rem .35rem 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--rule); overflow-wrap: break-word; }
    thead th { border-bottom: 1.5px solid var(--ink); vertical-align: bottom; font-weight: 600; }
    tbody th { font-weight: 400; }
    th.number, td.number { text-align: right; white-space: nowrap; }
    th.number { white-space: normal; }
    .short { white-space: nowrap; }
    code, pre { font: .85em/1.5 ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; }
    pre { background: var(--well); padding: .6rem .9rem; max-width: 44rem; white-space: pre-wrap; }
    td code { white-space: nowrap; user-select: all; }
    details { margin: .25rem 0; }
    summary { cursor: pointer; padding: .2rem 0; }
    details.figures summary { font-size: .8rem; color: var(--quiet); }
    .unlisted { margin: .25rem 0; padding: .2rem 0 .2rem 1rem; color: var(--quiet); }
    .cause { margin-bottom: .1rem; }
    .measure { display: block; width: 100%; height: 4px; margin: 0 0 .3rem; }
    figure { margin: 0; min-width: 0; }
    figure.drawing { margin: 1rem 0; }
    svg { display: block; width: 100%; height: auto; }
    .drawing svg { min-width: 34rem; }
    .label { font-size: 11px; fill: var(--quiet); }
    .strong { font-size: 12px; font-weight: 600; fill: var(--accent, var(--ink)); }
    .middle { text-anchor: middle; } .end { text-anchor: end; }
    .grid { stroke: var(--rule); stroke-width: 1; }
    .bar { fill: var(--accent); stroke: var(--accent); stroke-width: 1.5; }
    .bar.silent, .bar.frees { fill: var(--paper); }
    .bar.frees { stroke-dasharray: 4 3; }
    .multiples { display: grid; gap: 1.75rem 2rem; margin: 1rem 0;
      grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); }
    .multiples strong { display: block; color: var(--ink); font-size: .95rem; }
    .total { display: block; }
    .trend { fill: none; stroke: var(--accent); stroke-width: 1.75; stroke-linejoin: round; }
    .trend.accent1, .trend.accent4 { stroke-dasharray: 7 2; }
    .trend.accent2, .trend.accent5 { stroke-dasharray: 2 2; }
    .dot { fill: var(--accent); } .dot.few { fill: var(--few); }
    .measured { fill: var(--accent); }
    .open { fill: var(--few); opacity: 0.18; }
    .goal { stroke: var(--accent); stroke-width: .75; stroke-dasharray: 3 3; }
    .strip { stroke: var(--accent); stroke-width: 1; fill: var(--paper); }
    .strip.met { fill: var(--accent); } .strip.partly { fill: var(--accent); fill-opacity: .4; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; padding: 0;
      font-size: .875rem; color: var(--quiet); max-width: none; }
    @media (max-width: 40rem) {
      body { padding: 1.25rem 1rem 3rem; }
      .answer { font-size: 1.2rem; }
      dl { grid-template-columns: 1fr; gap: 0; } dd { margin: 0 0 .6rem; }
    }
    @page { size: A4; margin: 18mm 16mm; }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --ink: #000000; --quiet: #444444; --rule: #bbbbbb; --well: #ffffff;
        --link: #000000; --few: #707070; --free: #444444;
        --accent0: #0063a8; --accent1: #b04a00; --accent2: #00704f; --accent3: #9a3b78;
        --accent4: #6b5b00; --accent5: #4a4fb5;
      }
      html { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body { max-width: none; padding: 0; }
      nav, .skip, details.figures { display: none; }
      h2, h3, h4, summary, caption { break-after: avoid; }
      tr, figure, .measure { break-inside: avoid; }
      thead { display: table-header-group; }
      .wide { overflow: visible; }
      .wide table { font-size: 7.5pt; } th, td { padding-right: .7rem; }
      td code { white-space: normal; }
      .drawing svg { min-width: 0; }
      .multiples { grid-template-columns: 1fr 1fr; }
      details::details-content { content-visibility: visible; display: block; }
      summary { list-style: none; }
    }

    """
}
