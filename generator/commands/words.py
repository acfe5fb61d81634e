"""What people write: `check`, and translators' files out and in."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from functools import partial

from generator.commands.files import given
from generator.commands.telling import count, tell
from generator.errors import JianbaoError
from generator.lock import locked
from generator.project import Project

SHOWN = 20
"""How many missing texts `check` lists when it does not have to be complete."""


def check(project: Project, arguments: Namespace) -> int:
    """Report what is wrong, and what is still to be translated."""
    from generator import check as checking

    if arguments.fix:
        with locked(project.root):
            fixed = checking.fix(project, arguments.ids)
        for file in fixed:
            print(f"{file}: brought into the usual form")
    problems = checking.check(project, arguments.ids, strict=arguments.strict)
    if arguments.json or arguments.github:
        print(checking.as_json(problems) if arguments.json else checking.as_github(problems))
        return int(bool(problems))
    for problem in problems:
        print(problem)
    if not arguments.strict:
        _tell_untranslated(checking.to_translate(project, arguments.ids))
    tell(f"{count(len(problems), 'problem')} to mend." if problems else "No problems.")
    return int(bool(problems))


def _tell_untranslated(missing: Sequence[object]) -> None:
    if not missing:
        return
    print(f"Still to be put into English, most important first ({count(len(missing), 'text')}):")
    for problem in missing[:SHOWN]:
        print(problem)
    if len(missing) > SHOWN:
        print(f"… and {len(missing) - SHOWN} more; --strict lists all.")


def export(project: Project, arguments: Namespace) -> int:
    """Hand the English to translators' tools as one file."""
    from generator import translators
    from generator.published.writing import write

    text = translators.export(project, arguments.form, arguments.id, partial(_to_read_again, project))
    if arguments.output:
        write({arguments.output: text})
    else:
        sys.stdout.buffer.write(text.encode())
    return 0


def import_translations(project: Project, arguments: Namespace) -> int:
    """Take a translated file back, one line a change. 1 when something was left out."""
    from generator import translators
    from generator.check import remember
    from generator.published.writing import write
    from generator.store.guard import refuse_uncommitted

    file = given(project, arguments.file)
    if not file.is_file():
        raise JianbaoError(f"There is no file {arguments.file}.")
    with locked(project.root):
        plan = translators.prepare(project, arguments.file, file.read_bytes(), partial(_to_read_again, project))
        if not arguments.dry_run:
            if not arguments.force:
                refuse_uncommitted(project, plan.files)
            write(plan.files)
            if plan.briefings:
                remember(project, plan.briefings, plan.settled)
    for told in (*plan.approved, *plan.left) or (f"{arguments.file}: nothing to change",):
        print(told)
    return int(bool(plan.left))


def _to_read_again(project: Project, id: str) -> set[tuple[str, int, int]]:
    """Where English of a briefing stands that was written for other Chinese, or is not written yet."""
    from generator.check import to_translate

    problems = to_translate(project, [id]) if id in project.briefings() else ()
    return {(problem.file, problem.line, problem.column) for problem in problems}
