"""Networks (networkx, igraph), tables (csv, openpyxl, pandas), TEI, HTML and front matter. See README.md."""
import csv
import json
import re
import sys
from collections import Counter
from xml.etree import ElementTree

from truth import each, say

csv.field_size_limit(2**30)
guarded = re.compile(r"^'+[=+\-@\t\r\n＝＋－＠]")


def rows(file, delimiter=",", safe=True):
    with file.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream, delimiter=delimiter):
            yield {name: cell[1:] if safe and guarded.match(cell) else cell for name, cell in row.items()}


def from_rows(table, truth):
    found = Counter()
    wrong = 0
    for row in table:
        start, end = int(row["start_codepoint"]), int(row["end_codepoint"])
        wrong += truth.quote(row["article"], start, end) != row["quote"]
        found[row["coder"], row["article"], row["label"], start, end] += 1
    return found, wrong


def tables(format_id, reader, read):
    def check(truth):
        spans, articles = read(truth)
        found, wrong = from_rows(spans, truth)
        texts = {row["article"]: row["text"] for row in articles} if articles is not None else truth.texts
        say(format_id, reader, truth.name, ("spans", truth.spans, found), ("quotes that differ", 0, wrong),
            ("texts equal", True, texts == truth.texts))
    each(format_id, reader, check)


def by_csv(name, **how):
    return lambda truth: tuple(list(rows(truth.folder / name / f"{it}.csv", **how)) for it in ("spans", "articles"))


def by_pandas(truth):
    import pandas

    def read(name):
        table = pandas.read_csv(truth.folder / "csv-yes-no" / f"{name}.csv", sep=";", encoding="utf-8-sig",
                                dtype=str, keep_default_na=False)
        return table.to_dict("records")
    return read("spans"), read("articles")


def by_tsv(truth):
    escapes = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}

    def read(name):
        lines = (truth.folder / "tsv" / f"{name}.tsv").read_bytes().decode("utf-8").split("\n")
        head = lines[0].split("\t")
        for line in lines[1:-1]:
            cells = [re.sub(r"\\[tnr\\]", lambda it: escapes[it.group()], cell) for cell in line.split("\t")]
            cells = [cell[1:] if guarded.match(cell) else cell for cell in cells]
            yield dict(zip(head, cells, strict=True))
    return list(read("spans")), list(read("articles"))


def by_openpyxl(truth):
    import openpyxl
    from openpyxl.utils.escape import unescape

    book = openpyxl.load_workbook(truth.folder / "xlsx" / "dataset.xlsx", read_only=True)
    formulas = 0

    def read(name):
        nonlocal formulas
        table = list(book[name].iter_rows())
        head = [it.value for it in table[0]]
        for line in table[1:]:
            formulas += sum(it.data_type == "f" for it in line)
            yield {key: unescape(it.value) if isinstance(it.value, str) else "" if it.value is None else it.value
                   for key, it in zip(head, line)}
    spans, articles = list(read("spans")), list(read("articles"))
    assert formulas == 0, f"{formulas} formulas"
    return spans, articles


def network(kind):
    def check(truth):
        import igraph
        import networkx

        folder = {it: truth.folder / f"network-{it}-{kind.replace('-', '')}" for it in ("graphml", "gexf", "dl", "csv")}
        nodes = {row["Id"]: row["Label"] for row in rows(folder["csv"] / "network-nodes.csv")}
        edges = Counter()
        for row in rows(folder["csv"] / "network-edges.csv"):
            edges[frozenset((row["Source"], row["Target"]))] += float(row["Weight"])
        names = Counter(nodes.values())
        for format_id, graph, name in (
            ("network-graphml", networkx.read_graphml(folder["graphml"] / "network.graphml"), "name"),
            ("network-gexf", networkx.read_gexf(folder["gexf"] / "network.gexf"), "label"),
        ):
            got = Counter({frozenset((a, b)): it["weight"] for a, b, it in graph.edges(data=True)})
            say(format_id, f"networkx {networkx.__version__} {kind}", truth.name,
                ("nodes", names, Counter(it.get(name, "") for _, it in graph.nodes(data=True))), ("edges", edges, got))
        graph = igraph.Graph.Read_GraphML(str(folder["graphml"] / "network.graphml"))
        ids = graph.vs["id"] if graph.vcount() else []
        got = Counter({frozenset((ids[it.source], ids[it.target])): it["weight"] for it in graph.es})
        say("network-graphml", f"igraph {igraph.__version__} {kind}", truth.name,
            ("nodes", names, Counter(graph.vs["name"] if ids else [])), ("edges", edges, got))
        graph = igraph.Graph.Read_DL(str(folder["dl"] / "network.dl"))
        labels = [row["dl_label"] for row in rows(folder["dl"] / "network-dl-nodes.csv")]
        order = list(nodes)
        got = Counter({frozenset((order[it.source], order[it.target])): it["weight"] for it in graph.es})
        say("network-dl", f"igraph {igraph.__version__} {kind}", truth.name,
            ("labels equal", True, labels == (graph.vs["name"] if graph.vcount() else [])), ("edges", edges, got))
    each("network", kind, check)


tei = "{http://www.tei-c.org/ns/1.0}"
xml_id = "{http://www.w3.org/XML/1998/namespace}id"


def tei_standoff(truth):
    """Places of anchors counted by an XML parser that knows nothing of them: a line of the text is a p."""
    found, same = Counter(), 0
    for file in sorted((truth.folder / "tei" / "tei").glob("*.xml")):
        root = ElementTree.parse(file).getroot()
        places, pieces = {}, []
        body = root.find(f"{tei}text/{tei}body")
        for paragraph in body.iter(f"{tei}p"):
            pieces.append("\n" if pieces else "")
            read_anchors(paragraph, pieces, places)
        same += "".join(pieces) == truth.texts[file.stem]
        coders = {f"#{it.get(xml_id)}": it.get(xml_id).removeprefix("coder.") for it in root.iter(f"{tei}respStmt")}
        for it in root.iter(f"{tei}annotation"):
            ends = re.findall(r"[^\s,()#]+", it.get("target", "").removeprefix("#range"))
            label = next((word for word in it.get("ana", "").split() if word.startswith("#label.")), None)
            if label and len(ends) == 2:
                found[coders[it.get("resp")], file.stem, label.removeprefix("#label."), places[ends[0]], places[ends[1]]] += 1
    say("tei", "xml.etree", truth.name, ("spans", truth.spans, found), ("texts equal", len(truth.texts), same))


def read_anchors(node, pieces, places):
    if node.tag == f"{tei}anchor":
        places[node.get(xml_id)] = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        read_anchors(child, pieces, places)
        pieces.append(child.tail or "")


def html(truth):
    import html5lib

    equal, errors, spans, wrong = 0, Counter(), 0, 0
    for file in sorted((truth.folder / "html").glob("**/*.html")):
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        page = parser.parse(file.read_text("utf-8"))
        errors.update(code for _, code, _ in parser.errors)
        shown = next((it for it in page.iter("div") if it.get("class") == "text"), None)
        if shown is None:
            continue
        for parent in list(shown.iter()):
            for child in [it for it in parent if it.tag == "sup"]:
                before = list(parent).index(child)
                if before:
                    parent[before - 1].tail = (parent[before - 1].tail or "") + (child.tail or "")
                else:
                    parent.text = (parent.text or "") + (child.tail or "")
                parent.remove(child)
        # HTML forbids control characters; the export shows them as U+FFFD and counts them in its report.
        equal += "".join(shown.itertext()) == re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "\ufffd", truth.texts[file.stem])
        for it in page.iter("li"):
            if it.get("data-start"):
                place = truth.code_points(file.stem, int(it.get("data-start")), int(it.get("data-end")))
                wrong += truth.quote(file.stem, *place) != "".join(it.find("q").itertext())
                spans += 1
    say("html", f"html5lib {html5lib.__version__}, strict", truth.name, ("texts equal", len(truth.texts), equal),
        ("spans", sum(truth.spans.values()), spans), ("quotes that differ", 0, wrong), ("errors", {}, dict(errors)))


def front_matter(truth):
    import yaml

    cards = 0
    for file in sorted(truth.folder.glob("*/datacard*.md")) + [truth.folder / "parquet" / "README.md"]:
        match = re.match(r"---\n(.*?)\n---\n", file.read_text("utf-8"), re.S)
        if match:
            assert isinstance(yaml.safe_load(match.group(1)), dict)
            cards += 1
    say("data card", f"PyYAML {yaml.__version__} (YAML 1.1)", truth.name, ("cards with front matter read", True, cards > 0))


tables("csv", "Python csv", by_csv("csv"))
tables("csv ; BOM, formulas as they are", "Python csv", by_csv("csv-yes-no", delimiter=";", safe=False))
tables("csv ; BOM, formulas as they are", "pandas", by_pandas)
tables("tsv", "its documentation", by_tsv)
tables("xlsx", "openpyxl", by_openpyxl)
for kind in ("actor-statement", "actor-actor", "source-source"):
    network(kind)
each("tei", "xml.etree", tei_standoff)
each("html", "html5lib", html)
each("data card", "PyYAML", front_matter)
