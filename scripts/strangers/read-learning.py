"""CoNLL (seqeval, nltk, conlleval.pl), spaCy, Prodigy, doccano and Label Studio. See README.md."""
import csv
import json
import subprocess
import sys
import types
import warnings
from collections import Counter

from truth import each, say, sources

warnings.simplefilter("ignore")
sys.path += [str(sources / it) for it in ("chakki-works+seqeval", "doccano+doccano/backend")]


def documents(folder, plain):
    """The documents of each label's file: coder, article, sentences of (token, tag)."""
    with (folder / "documents.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for file in sorted(folder.glob("*.conll")):
        lines = file.read_text("utf-8").split("\n")
        starts = [int(row["line"]) - 1 for row in rows] + [len(lines)]
        for row, start, end in zip(rows, starts, starts[1:]):
            assert lines[start].startswith("-DOCSTART-"), (file, start, lines[start])
            sentences, now = [], []
            for line in lines[start + 1 : end]:
                if line:
                    cells = line.split("\t" if plain else " ")
                    assert len(cells) == (2 if plain else 4), line
                    now.append((cells[0], cells[-1]))
                elif now:
                    sentences.append(now)
                    now = []
            yield row["coder"], row["article"], sentences + ([now] if now else [])


def kept(truth, folder):
    """The spans the tags should hold: all but those the export lists as left out, at the places it lists."""
    want = Counter(truth.spans)
    with (folder / "left-out.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = (row["coder"], row["article"], row["label"])
            want[*place, int(row["start_codepoint"]), int(row["end_codepoint"])] -= 1
            if row["now_start_codepoint"]:
                want[*place, int(row["now_start_codepoint"]), int(row["now_end_codepoint"])] += 1
    return +want


def seqeval(name, scheme):
    def check(truth):
        from seqeval import scheme as schemes

        folder, found, tokens_lost = truth.folder / name / "conll", Counter(), 0
        for coder, article, sentences in documents(folder, "plain" in name):
            text, at, places = truth.texts[article], 0, []
            for sentence in sentences:
                for token, _ in sentence:
                    at = text.find(token, at)
                    tokens_lost += at < 0
                    places.append((at, at + len(token)))
                    at += len(token)
            tags = [[tag for _, tag in sentence] for sentence in sentences]
            offset = 0
            for sentence in tags:
                for it in schemes.Tokens(sentence, getattr(schemes, scheme)).entities:
                    start, end = places[offset + it.start][0], places[offset + it.end - 1][1]
                    found[coder, article, it.tag, start, end] += 1
                offset += len(sentence)
        say("conll", f"seqeval {scheme} strict cd01b52 ({name})", truth.name,
            ("spans", kept(truth, folder), found), ("tokens not in the text", 0, tokens_lost))
    return check


def nltk(truth):
    from nltk.chunk.util import conlltags2tree

    folder, found, want = truth.folder / "conll" / "conll", Counter(), Counter()
    for coder, article, sentences in documents(folder, False):
        for sentence in sentences:
            tree = conlltags2tree([(token, "X", tag) for token, tag in sentence], strict=True)
            for it in tree.subtrees(lambda it: it.height() == 2 and it.label() != "S"):
                found[coder, article, it.label()] += 1
    for (coder, article, label, *_), count in kept(truth, folder).items():
        want[coder, article, label] += count
    say("conll", f"nltk {__import__('nltk').__version__} conlltags2tree strict", truth.name, ("spans", want, found))


def conlleval(name):
    def check(truth):
        folder, want, got, other = truth.folder / name / "conll", Counter(), Counter(), Counter()
        for (_, _, label, *_), count in kept(truth, folder).items():
            want[label] += count
        for file in folder.glob("*.conll"):
            pairs = "\n".join(f"{line} {line.split(' ')[-1]}" if line else "" for line in file.read_text("utf-8").split("\n"))
            run = ["perl", str(sources / "kyzhouhzau+BERT-NER/conlleval.pl")]
            out = subprocess.run(run, input=pairs, text=True, capture_output=True, check=True).stdout
            head = out.split("\n")[0]
            phrases, right = head.split("with ")[1].split(" phrases")[0], head.split("correct: ")[1].rstrip(".")
            if int(phrases):
                got[file.stem] += int(right)
            other[file.stem] += int(phrases) - int(right)
        say("conll", f"conlleval.pl 2004-01-26 ({name})", truth.name,
            ("phrases", want, got), ("against themselves wrong", 0, sum(other.values())))
    return check


def without_database(**models):
    """doccano's models are Django's: what its import makes of a file needs their names and fields only."""
    for package, names in models.items():
        module = types.ModuleType(f"{package}.models")
        for name in names:
            setattr(module, name, type(name, (), {"__init__": lambda self, **fields: self.__dict__.update(fields)}))
        sys.modules[package], sys.modules[module.__name__] = types.ModuleType(package), module


def lines(file):
    with file.open(encoding="utf-8", newline="\n") as stream:
        return [json.loads(line) for line in stream]


class Tokens(list):
    """As much of a Doc as spaCy's IOB utilities ask for."""
    text = ""
    ents = ()


class Token:
    def __init__(self, i, text, idx):
        self.i, self.text, self.idx = i, text, idx

    def __len__(self):
        return len(self.text)


def spacy(truth):
    from spacy.schemas import DocJSONSchema
    from spacy.training.iob_utils import offsets_to_biluo_tags
    from spacy.util import get_words_and_spaces

    found, want, entities, bad, other = Counter(), Counter(), 0, Counter(), 0
    for doc in lines(truth.folder / "spacy-jsonl" / "spacy.jsonl"):
        DocJSONSchema(**doc)
        words = [doc["text"][it["start"] : it["end"]] for it in doc["tokens"]]
        other += get_words_and_spaces(words, doc["text"])[0] != words
        tokens = Tokens(Token(i, word, it["start"]) for i, (word, it) in enumerate(zip(words, doc["tokens"])))
        tokens.text = doc["text"]
        tags = offsets_to_biluo_tags(tokens, [(it["start"], it["end"], it["label"]) for it in doc["ents"]])
        bad.update(it for it in tags if it == "-")
        entities += sum(it[0] in "BU" for it in tags) - len(doc["ents"])
        starts, ends = {it["start"] for it in doc["tokens"]}, {it["end"] for it in doc["tokens"]}
        for it in doc["spans"]["sc"]:
            bad.update(["span off tokens"] if it["start"] not in starts or it["end"] not in ends else [])
            found[doc["_"]["coder"], doc["_"]["article"], it["label"], it["start"], it["end"]] += 1
    for (coder, article, label, start, end), count in truth.spans.items():
        quote = truth.quote(article, start, end)
        start += len(quote) - len(quote.lstrip())
        want[coder, article, label, start, start + len(quote.strip())] += count
    say("spacy-jsonl", "spaCy f69c32f: DocJSONSchema, get_words_and_spaces, offsets_to_biluo_tags", truth.name,
        ("spans", want, found), ("entities that are not entities", 0, entities), ("misaligned", {}, dict(bad)),
        ("documents with other tokens", 0, other))


def prodigy(truth):
    found, relations, bad = Counter(), Counter(), Counter()
    for task in lines(truth.folder / "prodigy-jsonl" / "prodigy.jsonl"):
        key = (task["meta"]["coder"], task["meta"]["article"])
        text, tokens = task["text"], task["tokens"]
        built = "".join(it["text"] + (" " if it["ws"] else "") for it in tokens)
        bad.update([] if built == text else ["text is not its tokens"])
        for it in tokens:
            bad.update([] if text[it["start"] : it["end"]] == it["text"] else ["token"])
        for it in task["spans"]:
            first, last = tokens[it["token_start"]], tokens[it["token_end"]]
            bad.update([] if (first["start"], last["end"]) == (it["start"], it["end"]) else ["span off tokens"])
            found[*key, it["label"], it["start"], it["end"]] += 1
        for it in task["relations"]:
            ends = [tokens[it[end]]["end"] == it[f"{end}_span"]["end"] for end in ("head", "child")]
            bad.update([] if all(ends) else ["head or child"])
            place = [tuple(it[f"{end}_span"][name] for name in ("label", "start", "end")) for end in ("head", "child")]
            relations[*key, it["label"], *place] += 1

    def strip(key, place):
        label, start, end = place
        quote = truth.quote(key[1], start, end)
        start += len(quote) - len(quote.lstrip())
        return (label, start, start + len(quote.strip()))

    want, wanted = Counter(), Counter()
    for (*key, label, start, end), count in truth.spans.items():
        want[*key, *strip(key, (label, start, end))] += count
    for (*key, role, start, end), count in truth.relations.items():
        wanted[*key, role, strip(key, start), strip(key, end)] += count
    say("prodigy-jsonl", "the rules of its documentation", truth.name, ("spans", want, found),
        ("relations", wanted, relations), ("faults", {}, dict(bad)))


def doccano(name):
    def check(truth):
        from data_import.pipeline.data import TextData
        from data_import.pipeline.label import RelationLabel, SpanLabel
        from data_import.pipeline.makers import ExampleMaker, LabelMaker
        from data_import.pipeline.parsers import JSONLParser
        from data_import.pipeline.readers import FileName, Reader

        file = str(truth.folder / name / "doccano" / "doccano.jsonl")
        relational = name == "doccano"
        columns = ["entities", "relations"] if relational else ["label"]
        parser = JSONLParser()
        examples = ExampleMaker(None, TextData, exclude_columns=columns)
        spans, relations = LabelMaker(columns[0], SpanLabel), LabelMaker("relations", RelationLabel)
        found, linked = Counter(), Counter()
        for frame in Reader([FileName(file, "f", "f")], parser).batch(1000):
            made = {it.uuid: it for it in examples.make(frame)}
            keys = {uuid: (it.meta["coder"], it.meta["article"]) for uuid, it in made.items()}
            same = all(it.text == truth.texts[it.meta["article"]] for it in made.values())
            places = {}
            for it in spans.make(frame):
                places[it.example_uuid, it.id] = place = (it.label, it.start_offset, it.end_offset)
                found[*keys[it.example_uuid], *place] += 1
            for it in relations.make(frame) if relational else []:
                ends = [places[it.example_uuid, id] for id in (it.from_id, it.to_id)]
                linked[*keys[it.example_uuid], it.type, *ends] += 1
        faults = [str(it) for it in parser.errors + examples.errors + spans.errors + relations.errors]
        more = [("relations", truth.relations, linked)] if relational else []
        say("doccano", f"doccano backend/data_import ab6b765 ({name})", truth.name, ("spans", truth.spans, found),
            *more, ("texts equal", True, same), ("errors", [], faults))
    return check


def label_studio(truth):
    from label_studio_sdk.label_interface import LabelInterface

    folder = truth.folder / "label-studio" / "label-studio"
    config = LabelInterface((folder / "config.xml").read_text("utf-8"))
    config.validate()
    found, linked, errors, quotes = Counter(), Counter(), Counter(), 0
    for task in json.loads((folder / "tasks.json").read_text("utf-8")):
        coders = task["data"]["coders"]
        for annotation in task["annotations"]:
            errors.update(config.validate_prediction(annotation, return_errors=True))
            key = (coder_of(coders, annotation["completed_by"]), task["data"]["article"])
            places = {}
            for it in annotation["result"]:
                if it["type"] == "labels":
                    value = it["value"]
                    quotes += task["data"]["text"][value["start"] : value["end"]] != value["text"]
                    places[it["id"]] = place = (value["labels"][0], value["start"], value["end"])
                    found[*key, *place] += 1
            for it in annotation["result"]:
                if it["type"] == "relation":
                    linked[*key, it["labels"][0], places[it["from_id"]], places[it["to_id"]]] += 1
    say("label-studio", "label-studio-sdk 97fcff1 LabelInterface", truth.name, ("spans", truth.spans, found),
        ("relations", truth.relations, linked), ("quotes that differ", 0, quotes), ("errors", {}, dict(errors)))


def coder_of(coders, number):
    return coders.get(str(number)) or next(id for id, it in coders.items() if it == number)


without_database(
    examples=["Example"],
    label_types=["CategoryType", "LabelType", "RelationType", "SpanType"],
    labels=["Category", "Label", "Relation", "Span", "TextLabel"],
    projects=["Project", "ProjectType"],
)
for name, scheme in (("conll", "IOB2"), ("conll-BIOES", "IOBES"), ("conll-plain-ids", "IOB2"), ("conll-IOB1", "IOB1")):
    each("conll", f"seqeval {name}", seqeval(name, scheme))
each("conll", "nltk", nltk)
for name in ("conll", "conll-IOB1"):
    each("conll", f"conlleval.pl {name}", conlleval(name))
each("spacy-jsonl", "spaCy", spacy)
each("prodigy-jsonl", "Prodigy", prodigy)
for name in ("doccano", "doccano-spans"):
    each("doccano", name, doccano(name))
each("label-studio", "label-studio-sdk", label_studio)
