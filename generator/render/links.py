"""Links to the line of a file in the public repository, where a reader can mend it."""

import re
from urllib.parse import quote, urlsplit


def edit_link(repository: str, edit_uri: str, file: str, line: int) -> str:
    """Where `file` can be edited, at its line; '' when no repository is set.

    `edit_uri` follows MkDocs: relative to the repository unless it is absolute, and ending in the docs folder
    (`edit/main/docs/`), which is taken off. Without one, the form of the repository's host is used.
    """
    if not repository.startswith(("https://", "http://")):
        return ""
    base = repository.rstrip("/") + "/"
    root = edit_uri if "://" in edit_uri else base + (edit_uri or _edit_form(repository)).lstrip("/")
    root = re.sub(r"docs/?$", "", root)
    return f"{root.rstrip('/')}/{quote(file)}#L{line}"


def _edit_form(repository: str) -> str:
    host = urlsplit(repository).hostname or ""
    if "gitlab" in host:
        return "-/blob/main/"
    if "gitea" in host or "codeberg" in host or "forgejo" in host:
        return "src/branch/main/"
    return "blob/main/"
