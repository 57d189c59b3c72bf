"""REFI-QDA (XSD, QualCoder), Croissant (mlcroissant), TEI (jing), PDF (qpdf, pdftotext). See README.md."""
import builtins
import importlib.machinery
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import types
import unicodedata
import warnings
import zipfile
from collections import Counter
from unittest.mock import MagicMock

from truth import each, say, sources

warnings.simplefilter("ignore")
xsd, rng = (pathlib.Path(it) for it in sys.argv[3:5])
sys.path.append(str(sources / "mlcommons+croissant/python/mlcroissant"))


def run(*call):
    done = subprocess.run(call, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def schema(truth):
    with zipfile.ZipFile(truth.folder / "refi-qda" / "project.qdpx") as archive, tempfile.TemporaryDirectory() as folder:
        archive.extract("project.qde", folder)
        code, _, told = run("xmllint", "--noout", "--schema", str(xsd), f"{folder}/project.qde")
    say("refi-qda", "Project.xsd with xmllint", truth.name, ("valid", 0, code), ("told", "", told if code else ""))


class Absent:
    """QualCoder without its windows: whatever is missing is a stand-in, only its importer is real."""
    real = ("qualcoder.refi", "qualcoder.color_selector")

    def find_spec(self, name, path=None, target=None):
        own = name.startswith("qualcoder.") and name not in self.real
        if own or name.split(".")[0] in ("PyQt6", "vlc", "fitz", "pdfminer", "PIL", "charset_normalizer", "xmlschema"):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        module = MagicMock()
        module.__path__, module.__spec__ = [], spec
        return module

    def exec_module(self, module):
        pass


def qualcoder(truth):
    root = sources / "ccbogel+QualCoder/src/qualcoder"
    builtins._ = lambda words: words
    package = types.ModuleType("qualcoder")
    package.__path__ = [str(root)]
    sys.modules["qualcoder"] = package
    sys.meta_path.insert(0, Absent())
    import qualcoder.refi as refi

    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder, "project")
        for name in ("documents", "images", "audio", "video"):
            (project / name).mkdir(parents=True)
        connection = sqlite3.connect(project / "data.qda")
        create(connection, (root / "__main__.py").read_text("utf-8"))
        app = MagicMock()
        app.conn, app.project_path = connection, str(project)
        app.settings = {"codername": "me", "directory": folder, "ai_enable": "False"}
        file = shutil.copy(truth.folder / "refi-qda" / "project.qdpx", folder)
        refi.QtWidgets.QFileDialog.getOpenFileName = lambda *_, **__: (str(file), "x")
        refi.RefiImport(app, MagicMock(), "qda")
        ask = lambda words: connection.execute(words).fetchall()
        texts = sorted(row[0] for row in ask("select fulltext from source"))
        labels = {it["name"] for it in truth.codebook["labels"]}
        coded = ask("select code_name.name, seltext, pos0, pos1, fulltext, code_text.owner from code_text"
                    " join code_name using (cid) join source on source.id = fid")
        places = Counter((text, start, end, label) for label, _, start, end, text, _ in coded if label in labels)
        cases = ask("select count(*) from cases")[0][0]
    names = {it["id"]: it["name"] for it in truth.codebook["labels"]}
    want = Counter()
    for (_, article, label, start, end), count in truth.spans.items():
        want[truth.texts[article], start, end, names[label]] += count
    say("refi-qda", "QualCoder c320464 refi.py", truth.name, ("spans", want, places),
        ("quotes that differ", 0, sum(row[1] != row[4][row[2] : row[3]] for row in coded)),
        ("texts equal", True, texts == sorted(truth.texts.values())),
        ("coders", len(truth.coders), len({row[5] for row in coded})),
        ("actors and statements as cases", len(truth.actors) + len(truth.statements), cases))


def create(connection, source):
    import ast

    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or getattr(node.func, "attr", "") != "execute" or not node.args:
            continue
        words = getattr(node.args[0], "value", None)
        if isinstance(words, str) and words.upper().startswith("CREATE TABLE"):
            try:
                connection.execute(words)
            except sqlite3.OperationalError:
                pass  # A table of an older version, made again elsewhere.
    connection.commit()


def croissant(name):
    def check(truth):
        import mlcroissant

        issues = mlcroissant.Dataset(str(truth.folder / name / "croissant.json")).metadata.ctx.issues
        # Whoever publishes says these with --about; the sample says nothing.
        open_questions = ("citeAs", "license")
        told = [it for it in issues.warnings if not any(name in it for name in open_questions)]
        say("parquet croissant.json", f"mlcroissant 401f6ff ({name})", truth.name,
            ("errors", [], sorted(issues.errors)), ("warnings", [], told))
    return check


def jing(name):
    def check(truth):
        files = [str(it) for it in sorted((truth.folder / name / "tei").glob("*.xml"))]
        code, told, _ = run("jing", str(rng), *files)
        say(name, "tei_all.rng 4.11.0 with jing", truth.name, ("files", len(truth.texts), len(files)), ("faults", "", told[:300]),
            ("valid", 0, code))
    return check


def words_of(text):
    """Words without hyphens at line ends, soft ones and ligatures, which a page may write otherwise."""
    plain = unicodedata.normalize("NFKC", re.sub(r"(?<=[a-zäöüß])-\n", "", text.replace("\u00ad", "")))
    return set(re.findall(r"[A-Za-zäöüÄÖÜß]{4,}", plain))


def at_borders(truth, article):
    """The text with a blank at each border of a span, where a page has numbers."""
    text, borders = truth.texts[article], set()
    for (_, own, _, start, end) in truth.spans:
        borders.update((start, end) if own == article else ())
    return "".join(f" {it}" if i in borders else it for i, it in enumerate(text))


def pdf(truth):
    faults, words = 0, 0
    for file in sorted((truth.folder / "pdf" / "articles").glob("*.pdf")):
        faults += run("qpdf", "--check", str(file))[0] != 0
        told = words_of(run("pdftotext", "-raw", str(file), "-")[1])
        want = words_of(at_borders(truth, file.stem))
        words += sum(1 for it in want if it not in told)
    say("pdf", "qpdf --check, pdftotext", truth.name, ("files with faults", 0, faults), ("words not found", 0, words))


each("refi-qda", "Project.xsd", schema)
each("refi-qda", "QualCoder", qualcoder)
for name in ("parquet", "parquet-textfree"):
    each("parquet croissant.json", "mlcroissant", croissant(name))
for name in ("tei", "tei-spangrp"):
    each("tei", "jing", jing(name))
each("pdf", "qpdf", pdf)
