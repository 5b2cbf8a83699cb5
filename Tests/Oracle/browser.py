#!/usr/bin/env python3
"""Open pages of replays in a browser, and see that they are drawn, quiet and readable.

    python3 Tests/Oracle/browser.py FOLDER

opens each page of FOLDER in Chromium, light and dark, and tells what is wrong: an error in the
console, a request for anything but the page, a drawing without size or name, a text whose contrast
with its ground is below 4.5, a page that is wider than the window, a table without heads, a link
that leads nowhere. Pictures and a PDF for A4 are left beside each page, to be looked at. Playwright
is installed from PyPI into .build/playwright, once; the browser is Debian's Chromium, installed
where it is missing. Ends with 1 where something is wrong.
"""

import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
VENV = ROOT / ".build" / "playwright"
SCHEMES = ("light", "dark")

# What is wrong with the page as it is drawn, one line each.
CHECK = """() => {
  const wrong = [];
  const luminance = (colour) => {
    const parts = colour.match(/[0-9.]+/g).slice(0, 3).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const ground = (element) => {
    for (let own = element; own; own = own.parentElement) {
      const colour = getComputedStyle(own).backgroundColor;
      if (!/, 0\\)$|transparent/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  document.querySelectorAll("details").forEach((own) => { own.open = true; });
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const said = texts.currentNode.textContent.trim();
    if (!said || ["title", "desc"].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const inDrawing = element.closest("svg") !== null;
    const pair = [inDrawing ? style.fill : style.color, ground(element)].map(luminance);
    const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    count += 1;
    if (contrast < 4.5) wrong.push(`contrast ${contrast.toFixed(2)}: ${said.slice(0, 60)}`);
  }
  if (count < 50) wrong.push(`only ${count} texts`);
  for (const drawing of document.querySelectorAll("svg[role=img]")) {
    const box = drawing.getBoundingClientRect();
    const names = drawing.getAttribute("aria-labelledby").split(" ");
    const named = names.every((id) => document.getElementById(id)?.textContent);
    if (box.width < 100 || box.height < 20 || !named) wrong.push(`drawing ${names[0]}`);
    for (const text of drawing.querySelectorAll("text")) {
      const own = text.getBoundingClientRect();
      if (own.right > box.right + 1 || own.left < box.left - 1) {
        wrong.push(`cut off: ${text.textContent.slice(0, 60)}`);
      }
    }
  }
  if (!document.querySelector("svg[role=img]")) wrong.push("no drawing");
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption || !table.querySelector("thead th[scope=col]")) wrong.push("a table");
  }
  for (const link of document.querySelectorAll("a")) {
    if (!document.getElementById(link.hash.slice(1))) wrong.push(`link ${link.href}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) wrong.push("wider than the window");
  if (document.documentElement.lang !== "en") wrong.push("no language");
  return wrong;
}"""


def in_venv():
    """Starts this program again with the Python that has Playwright."""
    python = VENV / "bin" / "python"
    if not (VENV / "installed").exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "playwright"], check=True)
        (VENV / "installed").touch()
    os.execv(str(python), [str(python), __file__, *sys.argv[1:], "--here"])


def chromium():
    """The path of Chromium, installed from Debian where it is missing."""
    if shutil.which("chromium") is None:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=True,
            stdout=subprocess.DEVNULL)
    return shutil.which("chromium")


def look(browser, path, scheme, width):
    """What is wrong with a page in one scheme and width."""
    wrong = []
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 1800 if width > 600 else 900})
    page = context.new_page()
    page.on("console", lambda message: wrong.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: request.url == path.as_uri() or wrong.append(f"request: {request.url}"))
    page.goto(path.as_uri())
    stem = path.with_suffix("")
    page.screenshot(path=f"{stem}-{scheme}-{width}.png")
    if scheme == "light" and width > 600:
        page.pdf(path=f"{stem}.pdf", prefer_css_page_size=True)
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    if dark != (scheme == "dark"):
        wrong.append("not in the scheme asked for")
    wrong += page.evaluate(CHECK)
    page.screenshot(path=f"{stem}-{scheme}-{width}-open.png", full_page=True)
    context.close()
    return wrong


def main(folder):
    """Looks at every page; how many things are wrong."""
    from playwright.sync_api import sync_playwright

    count = 0
    pages = sorted(pathlib.Path(folder).resolve().glob("*.html"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for path in pages:
            for scheme in SCHEMES:
                for width in (1280, 390):
                    wrong = look(browser, path, scheme, width)
                    count += len(wrong)
                    for line in wrong:
                        print(f"{path.name}, {scheme}, {width}: {line}")
        browser.close()
    print(f"{len(pages)} pages, {count} faults")
    return 1 if count or not pages else 0


if __name__ == "__main__":
    if sys.argv[-1] != "--here":
        in_venv()
    sys.exit(main(sys.argv[1]))
