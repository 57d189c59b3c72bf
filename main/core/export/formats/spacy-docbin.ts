/** The name of the script beside the documents. */
export const docBinScript = "to_docbin.py";

/** A script in Python that makes spaCy's binary files of the documents; only spaCy itself can write those. */
export const docBinSource = `"""Makes the .spacy files that "spacy train" reads of the documents in this folder.

    python to_docbin.py                      one .spacy file for each spacy*.jsonl
    python to_docbin.py --split 80,10,10     train.spacy, dev.spacy and test.spacy by whole articles
    python to_docbin.py --spans-key claims   the name of the span group; "sc" is what spaCy's spancat reads by default
    python to_docbin.py --coder c_anna       only this coder's documents
"""
import argparse
import hashlib
import json
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

PARTS = ("train", "dev", "test")
FOLDER = Path(__file__).resolve().parent


def lines_of(path, coder):
    with open(path, encoding="utf-8", newline="\\n") as file:
        for line in file:
            value = json.loads(line)
            if coder is None or value["_"]["coder"] == coder:
                yield value


def write(name, values, vocab, spans_key):
    docs = DocBin(store_user_data=True)
    for value in values:
        value["spans"] = {spans_key: value["spans"]["sc"]}
        docs.add(Doc(vocab).from_json(value))
    docs.to_disk(FOLDER / f"{name}.spacy")
    print(f"{name}.spacy: {len(docs)} documents")


def deal(path, coder, percentages, seed):
    """Whole articles, in an order that depends on the seed and on their ids only."""
    ids = {value["_"]["article"] for value in lines_of(path, coder)}
    order = sorted(ids, key=lambda id: hashlib.sha256(f"{seed}\\n{id}".encode()).hexdigest())
    part_of, start, reached = {}, 0, 0
    for part, share in zip(PARTS, percentages):
        reached += share
        end = round(len(order) * reached / sum(percentages))
        part_of.update((id, part) for id in order[start:end])
        start = end
    return part_of


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--spans-key", default="sc")
    parser.add_argument("--split", help="percentages for train, dev and test")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--coder")
    parser.add_argument("--language", default="xx", help="language of the vocabulary; makes no difference to the data")
    args = parser.parse_args()
    vocab = spacy.blank(args.language).vocab
    # Doc.from_json fails on fields it has not been told of.
    for name in ("article", "coder", "wortlaut"):
        Doc.set_extension(name, default=None, force=True)
    dealt = [FOLDER / f"spacy-{part}.jsonl" for part in PARTS]
    if dealt[0].exists():
        if args.split:
            parser.error("the export is split already: leave out --split")
        for part, path in zip(PARTS, dealt):
            write(part, lines_of(path, args.coder), vocab, args.spans_key)
        return
    whole = FOLDER / "spacy.jsonl"
    if not args.split:
        write("spacy", lines_of(whole, args.coder), vocab, args.spans_key)
        return
    percentages = [float(share) for share in args.split.split(",")]
    if len(percentages) != 3 or min(percentages) < 0 or sum(percentages) <= 0:
        parser.error("--split takes three percentages, as 80,10,10")
    part_of = deal(whole, args.coder, percentages, args.seed)
    for part in PARTS:
        values = (value for value in lines_of(whole, args.coder) if part_of[value["_"]["article"]] == part)
        write(part, values, vocab, args.spans_key)


if __name__ == "__main__":
    main()
`;
