// On paper the foot of every sheet says where it is from. Where a page cannot write into the margins, the paragraph
// `.address` stands once at the end instead.
if ("CSSMarginRule" in window) {
  const foot = new CSSStyleSheet({media: "print"})
  const quoted = text => `"${text.replace(/["\\\s]/g, char => `\\${char.codePointAt(0).toString(16)} `)}"`
  document.adoptedStyleSheets.push(foot)
  addEventListener("beforeprint", () => {
    const canonical = document.querySelector("link[rel=canonical]")
    const url = canonical ? canonical.href : location.protocol === "file:" ? "" : location.href.split("#")[0]
    const from = document.querySelector(".address")?.textContent.split(" · ").filter(part => part !== url)
    const lines = [from, [url, new Date().toLocaleDateString("sv")]].map(line => line?.filter(Boolean).join(" · "))
    foot.replaceSync(`.address { display: none !important } @page { @bottom-left {
      content: ${quoted(lines.filter(Boolean).join("\n"))};
      font-family: ${getComputedStyle(document.body).fontFamily};
      -webkit-locale: ${quoted(document.documentElement.lang)};
    } }`)
  })
}
