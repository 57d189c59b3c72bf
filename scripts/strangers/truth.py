"""What a project says of itself, and the one line that says how a reader agrees with it."""
import json
import pathlib
import sys
import traceback
from collections import Counter

data = pathlib.Path(sys.argv[1])
sources = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
projects = ("hostile", "sample")


class Truth:
    def __init__(self, name):
        told = json.loads((data / name / "truth.json").read_text("utf-8"))
        self.name, self.folder = name, data / name
        self.texts = {it["article"]: it["text"] for it in told["articles"]}
        self.raw, self.codebook, self.actors = told["spans"], told["codebook"], told["actors"]
        self.statements = told["statements"]
        self.coders = sorted({it["coder"] for it in self.raw})
        self.spans, self.relations, self.notes, self.registry = Counter(), Counter(), Counter(), Counter()
        places = {}
        for it in self.raw:
            key = (it["coder"], it["article"])
            place = (it["label"], *self.code_points(it["article"], it["start"], it["end"]))
            places[*key, it["id"]] = place
            self.spans[*key, *place] += 1
            if it["note"]:
                self.notes[*key, it["note"]] += 1
        for it in self.raw:
            key = (it["coder"], it["article"])
            for link in it["links"]:
                target = places.get((*key, link["to"]))
                if target:
                    self.relations[*key, link["role"], places[*key, it["id"]], target] += 1
                else:
                    self.registry[*key, link["role"], places[*key, it["id"]], link["to"]] += 1

    def code_points(self, article, *utf16):
        units = self.texts[article].encode("utf-16-le")
        return tuple(len(units[: 2 * it].decode("utf-16-le")) for it in utf16)

    def quote(self, article, start, end):
        return self.texts[article][start:end]


def difference(want, got):
    """Nothing when both hold the same, otherwise what is missing and what is too much."""
    if want == got:
        return ""
    missing, extra = list((want - got).items()), list((got - want).items())
    return f" MISSING {len(missing)} {missing[:3]} EXTRA {len(extra)} {extra[:3]}"


def say(format_id, reader, project, *compared):
    """One line: `compared` are (what, wanted, got), counted collections or plain values."""
    parts, good = [], True
    for what, want, got in compared:
        if isinstance(want, Counter):
            wrong = difference(want, got)
            parts.append(f"{what} {sum(got.values())}/{sum(want.values())}{wrong}")
            good = good and not wrong
        else:
            parts.append(f"{what} {got}" if want == got else f"{what} {got!r} INSTEAD OF {want!r}")
            good = good and want == got
    print(f"{'ok    ' if good else 'WRONG '} | {format_id} | {reader} | {project} | {', '.join(parts)}", flush=True)


def each(format_id, reader, check):
    """Calls `check(truth)` for both projects; a reader that throws is one that refused."""
    for name in projects:
        try:
            check(Truth(name))
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{pathlib.Path(last.filename).name}:{last.lineno}"
            print(f"REFUSED | {format_id} | {reader} | {name} | {type(error).__name__} {error} ({where})"[:600], flush=True)
