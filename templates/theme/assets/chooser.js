// Where editions are chosen: points out the one this reader last read (assets/head.js remembers it).
document.querySelector(`.chooser [data-edition="${CSS.escape(__md_get("edition") || "")}"]`)?.setAttribute("aria-current", "true")
