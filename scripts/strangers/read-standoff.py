"""brat, UIMA (dkpro-cassis) and WebAnno TSV (webanno_tsv). See README.md."""
import json
import sys
import warnings
from collections import Counter

from truth import data, each, say, sources

warnings.simplefilter("ignore")


def brat(truth):
    import annotation
    import verify_annotations
    from projectconfig import ProjectConfiguration

    folder = truth.folder / "brat"
    names = json.loads((folder / "names.json").read_text("utf-8"))
    spans, relations, notes, issues = Counter(), Counter(), Counter(), Counter()
    failed = refused = quotes = 0
    for file in sorted(folder.glob("*/*.ann")):
        coder, article = file.parent.name, file.stem
        if coder == "_nobody":
            continue
        found = annotation.TextAnnotations(str(file)[:-4], read_only=True)
        failed += len(found.failed_lines)
        text = file.with_suffix(".txt").read_text("utf-8")
        places = {}
        for it in found.get_textbounds():
            pieces = [text[start:end] for start, end in it.spans]
            quotes += " ".join(pieces) != it.text
            place = (names["labels"][it.type], it.spans[0][0], it.spans[-1][1])
            places[it.id] = place
            spans[coder, article, *place] += 1
        for it in found.get_relations():
            relations[coder, article, names["roles"][it.type], places[it.arg1], places[it.arg2]] += 1
        for it in found.get_oneline_comments():
            if it.type == "AnnotatorNotes" and it.target.startswith("T"):
                notes[coder, article, " ".join(it.tail.split())] += 1
        # brat doubles the tab before the name of a reference whenever it saves; readers of its files expect that.
        written = [it.rstrip() for it in file.read_text("utf-8").split("\n")]
        refused += sorted(it.rstrip().replace("\t\t", "\t") for it in str(found).split("\n")) != sorted(written)
        config = ProjectConfiguration(str(file.parent))
        for it in verify_annotations.verify_annotation(found, config):
            issues[it.description] += 1
    want_notes = Counter()
    for (coder, article, note), count in truth.notes.items():
        want_notes[coder, article, " ".join(note.split())] += count
    say("brat", "brat server/src/annotation.py, verify_annotations.py 44ecd825", truth.name,
        ("spans", truth.spans, spans), ("relations", truth.relations, relations), ("notes", want_notes, notes),
        ("failed lines", 0, failed), ("quotes that differ", 0, quotes), ("written back otherwise", 0, refused),
        ("issues of its configuration check", {}, dict(issues)))


def from_cas(cas, truth, coder, article, spans, relations):
    def place(it):
        return (it.label, it.begin, it.end)
    for it in cas.select("webanno.custom.Span"):
        spans[coder, article, *place(it)] += 1
    for it in cas.select("webanno.custom.Rel"):
        relations[coder, article, it.label, place(it.Governor), place(it.Dependent)] += 1
    same = cas.sofa_string == xml_text(truth.texts[article])
    return 0 if same else 1


def xml_text(text):
    """Characters XML cannot hold are blanks there."""
    return "".join(" " if ord(it) < 32 and it not in "\t\n\r" or it in "\ufffe\uffff" else it for it in text)


def cassis(format_id):
    def check(truth):
        from cassis import load_cas_from_json, load_cas_from_xmi, load_typesystem

        folder, spans, relations = truth.folder / format_id, Counter(), Counter()
        texts = again = files = 0
        types = None
        if format_id == "uima-xmi":
            types = load_typesystem((folder / "TypeSystem.xml").open("rb"))
        for file in sorted(folder.glob("*/*.xmi" if types else "*/*.json")):
            coder, article = file.parent.name, file.stem
            with file.open("rb") as stream:
                cas = load_cas_from_xmi(stream, typesystem=types) if types else load_cas_from_json(stream)
            texts += from_cas(cas, truth, coder, article, spans, relations)
            back = load_cas_from_xmi(cas.to_xmi(), typesystem=types) if types else load_cas_from_json(cas.to_json())
            again += len(list(back.select("webanno.custom.Span"))) - len(list(cas.select("webanno.custom.Span")))
            files += 1
        say(format_id, "dkpro-cassis c7e9b90", truth.name, ("spans", truth.spans, spans),
            ("relations", truth.relations, relations), ("texts that differ", 0, texts),
            ("spans lost when it writes and reads again", 0, again))
    return check


def trimmed(truth, article, place):
    """WebAnno TSV has no blanks at the ends of a span; the report of the export counts them."""
    label, start, end = place
    quote = truth.quote(article, start, end)
    start += len(quote) - len(quote.lstrip())
    return (label, start, start + len(quote.strip()))


def by_java(format_id, reader, file):
    """What ReadUima.java told of the export. UTF-16 offsets, as the reader has them."""
    def check(truth):
        told = data / truth.name / file
        if not told.exists():
            return
        spans, relations, wanted, linked, quotes = Counter(), Counter(), Counter(), Counter(), 0
        tsv = format_id == "webanno-tsv"
        for line in told.read_text("utf-8").split("\n")[:-1]:
            coder, article, kind, *rest = json.loads(line)

            def place(it):
                return (it[0], *truth.code_points(article, it[1], it[2]))
            if kind == "span":
                spans[coder, article, *place(rest[0])] += 1
                # What stands between two sentences is a line end in WebAnno TSV, whatever it was.
                words = truth.quote(article, *place(rest[0])[1:])
                quotes += rest[1].split() != words.split() if tsv else rest[1] != xml_text(words)
            else:
                relations[coder, article, rest[0], place(rest[1]), place(rest[2])] += 1
        for (coder, article, *place), count in truth.spans.items():
            wanted[coder, article, *(trimmed(truth, article, place) if tsv else place)] += count
        for (coder, article, role, *ends), count in truth.relations.items():
            ends = [trimmed(truth, article, it) if tsv else it for it in ends]
            linked[coder, article, role, *ends] += count
        say(format_id, reader, truth.name, ("spans", wanted, spans), ("relations", linked, relations),
            ("quotes that differ", 0, quotes))
    each(format_id, reader, check)


def webanno_tsv(truth):
    from webanno_tsv import webanno_tsv_read_file

    folder, found, want = truth.folder / "webanno-tsv", Counter(), Counter()
    for file in sorted(folder.glob("annotation/*/*.tsv")):
        coder, article = file.stem, file.parent.name
        doc = webanno_tsv_read_file(str(file))
        tokens = {}
        for line in file.read_bytes().decode("utf-8").split("\n"):
            if line and not line.startswith("#"):
                cells = line.split("\t")
                tokens[cells[0]] = tuple(int(it) for it in cells[1].split("-"))
        for it in doc.match_annotations(layer="webanno.custom.Span", field="label"):
            ends = [tokens[f"{token.sentence_idx}-{token.idx}"] for token in (it.tokens[0], it.tokens[-1])]
            label = it.label.replace("\\", "")
            found[coder, article, label, *truth.code_points(article, ends[0][0], ends[1][1])] += 1
    for (coder, article, *place), count in truth.spans.items():
        want[coder, article, *trimmed(truth, article, place)] += count
    say("webanno-tsv", "webanno_tsv 75c21c5", truth.name, ("spans", want, found))


sys.path[:0] = [str(sources / it) for it in (
    "nlplab+brat/server/src", "nlplab+brat", "nlplab+brat/server/lib", "dkpro+dkpro-cassis/src", "neuged+webanno_tsv")]
each("brat", "brat", brat)
each("uima-xmi", "dkpro-cassis", cassis("uima-xmi"))
each("uima-json", "dkpro-cassis", cassis("uima-json"))
each("webanno-tsv", "webanno_tsv", webanno_tsv)
by_java("webanno-tsv", "INCEpTION 55ba8ba Tsv3XDeserializer", "inception.jsonl")
by_java("uima-xmi", "Apache UIMA Java", "uima.jsonl")
