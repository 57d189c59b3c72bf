// W3C Web Annotation (jsonld, the W3C's schemas), Parquet (DuckDB, parquet-wasm), front matter. See README.md.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [data, sources, modules] = process.argv.slice(2).map((it) => path.resolve(it));
const require = createRequire(path.join(modules, "package.json"));
const json = (...parts) => JSON.parse(readFileSync(path.join(...parts), "utf8"));
const versionOf = (name) => json(modules, "node_modules", name, "package.json").version;

function truthOf(project) {
  const told = json(data, project, "truth.json");
  const texts = new Map(told.articles.map((it) => [it.article, it.text]));
  const points = (article, at) => [...texts.get(article).slice(0, at)].length;
  const spans = told.spans.map((it) =>
    [it.coder, it.article, it.label, points(it.article, it.start), points(it.article, it.end), it.quote].join(
      "\t",
    ),
  );
  const links = told.spans.flatMap((it) =>
    it.links.map((link) => [it.coder, it.article, link.role].join("\t")),
  );
  return { spans: spans.sort(), links: links.sort(), texts };
}

function say(format, reader, project, compared) {
  let good = true;
  const parts = compared.map(([what, want, got]) => {
    const same = JSON.stringify(want) === JSON.stringify(got);
    good &&= same;
    if (Array.isArray(want)) {
      const missing = want.filter((it) => !got.includes(it)).slice(0, 3);
      const extra = got.filter((it) => !want.includes(it)).slice(0, 3);
      return `${what} ${got.length}/${want.length}${same ? "" : ` MISSING ${JSON.stringify(missing)} EXTRA ${JSON.stringify(extra)}`}`;
    }
    return same ? `${what} ${got}` : `${what} ${JSON.stringify(got)} INSTEAD OF ${JSON.stringify(want)}`;
  });
  console.log(`${good ? "ok    " : "WRONG "} | ${format} | ${reader} | ${project} | ${parts.join(", ")}`);
}

async function each(format, reader, check) {
  for (const project of ["hostile", "sample"]) {
    try {
      await check(project, truthOf(project));
    } catch (error) {
      const what = String(error?.message ?? error).slice(0, 400);
      console.log(`REFUSED | ${format} | ${reader} | ${project} | ${what}`);
    }
  }
}

/** The W3C's context as it stands in a file beside: nothing is fetched. */
function contextFrom(file) {
  const context = json(file);
  return async (url) => {
    if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`asks for ${url}`);
    return { contextUrl: null, document: context, documentUrl: url };
  };
}

const as = "http://www.w3.org/ns/activitystreams#";
const oa = "http://www.w3.org/ns/oa#";

async function webAnnotation(project, truth, folder) {
  const jsonld = require("jsonld");
  const documentLoader = contextFrom(path.join(sources, "anno.jsonld"));
  const spans = [];
  const links = [];
  let quads = 0;
  for (const name of readdirSync(path.join(folder, "annotations"))) {
    const page = json(folder, "annotations", name);
    const article = path.basename(name, ".jsonld");
    const [expanded] = await jsonld.expand(page, { documentLoader, safe: true });
    quads += (await jsonld.toRDF(page, { documentLoader, safe: true })).length;
    for (const item of expanded[`${as}items`]?.[0]?.["@list"] ?? []) {
      const motivation = item[`${oa}motivatedBy`][0]["@id"].slice(oa.length);
      const coder = item["@id"].split(":").at(-2);
      if (motivation === "linking") {
        const role = item[`${oa}hasBody`].find(
          (it) => it[`${oa}hasPurpose`]?.[0]["@id"] === `${oa}classifying`,
        );
        links.push(
          [coder, article, role["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"][0]["@value"]].join("\t"),
        );
      }
      if (motivation !== "tagging") continue;
      const label = item[`${oa}hasBody`].find((it) => it[`${oa}hasPurpose`]?.[0]["@id"] === `${oa}tagging`);
      const selectors = item[`${oa}hasTarget`][0][`${oa}hasSelector`];
      const of = (type) => selectors.find((it) => it["@type"][0] === oa + type);
      const value = (node, name) => node[oa + name]?.[0]["@value"];
      const position = of("TextPositionSelector");
      const quote = of("TextQuoteSelector");
      const [start, end] = [value(position, "start"), value(position, "end")];
      const text = [...truth.texts.get(article)];
      const exact = quote ? value(quote, "exact") : text.slice(start, end).join("");
      if (text.slice(start, end).join("") !== exact) throw new Error(`${start}-${end} is not ${exact}`);
      const words = label["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"][0]["@value"];
      spans.push([coder, article, words, start, end, exact].join("\t"));
    }
  }
  const reader = `jsonld ${versionOf("jsonld")}, safe mode`;
  const format = path.basename(folder);
  const sorted = (list) => list.sort();
  say(format, reader, project, [
    ["spans", truth.spans, sorted(spans)],
    ["links", truth.links, sorted(links)],
    ["RDF", true, quads > 0],
  ]);
}

/** The assertions every annotation, page and collection MUST pass, as the W3C's test files list them. */
async function schemas(project, _, folder) {
  const Ajv = require("ajv-draft-04");
  const root = path.join(sources, "w3c+web-annotation-tests");
  const ajv = new Ajv({
    strict: false,
    logger: false,
    formats: { uri: /^[a-z][a-z0-9+.-]*:/i, "date-time": true, email: true },
  });
  const made = new Map();
  const check = (file, value) => {
    if (!made.has(file)) made.set(file, compile(ajv, root, file));
    return made.get(file)(value);
  };
  const must = {
    annotations: json(root, "annotations/annotationMusts.test").assertions,
    collections: json(root, "collections/collectionMusts.test").assertions,
    pages: json(root, "collections/pages/pageMusts.test").assertions,
  };
  const faults = {};
  let count = 0;
  const hold = (kind, value) => {
    count++;
    for (const name of must[kind]) if (!check(name, value)) faults[name] = (faults[name] ?? 0) + 1;
  };
  hold("collections", json(folder, "collection.jsonld"));
  for (const name of readdirSync(path.join(folder, "annotations"))) {
    const page = json(folder, "annotations", name);
    hold("pages", page);
    for (const item of page.items) hold("annotations", { "@context": page["@context"], ...item });
  }
  say("web-annotation", "w3c/web-annotation-tests adedd9a with ajv", project, [
    ["faults", "{}", JSON.stringify(faults)],
    ["checked", true, count > 0],
  ]);
}

/** One assertion; the definitions it refers to are in files of their own, which the W3C names by draft 4's `id`. */
function compile(ajv, root, file) {
  const schema = (...parts) => {
    const { id: _, ...rest } = json(root, ...parts);
    return { ...rest, id: `http://tests.invalid/${parts.at(-1).split("/").at(-1)}` };
  };
  for (const name of readdirSync(path.join(root, "definitions")).filter((it) => it.endsWith(".json"))) {
    if (!ajv.getSchema(`http://tests.invalid/${name}`)) ajv.addSchema(schema("definitions", name));
  }
  return ajv.compile(schema(file));
}

function spanLines(rows) {
  return rows
    .flatMap((row) =>
      row.spans.map((it) =>
        [it.coder, row.id, it.label, Number(it.start), Number(it.end), it.quote].join("\t"),
      ),
    )
    .sort();
}
const linkLines = (rows) =>
  rows.flatMap((row) => row.links.map((it) => [it.coder, row.id, it.role].join("\t"))).sort();

async function duckdb(project, truth, folder) {
  const { DuckDBInstance } = require("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const read = async (file) =>
    (
      await connection.runAndReadAll(`select * from read_parquet('${path.join(folder, file)}')`)
    ).getRowObjectsJson();
  const rows = await read("data/train-*.parquet");
  const texts = rows.every((row) => row.text === truth.texts.get(row.id));
  const counts = [(await read("actors.parquet")).length, (await read("statements.parquet")).length];
  const told = json(data, project, "truth.json");
  say("parquet", `DuckDB ${versionOf("@duckdb/node-api")}`, project, [
    ["spans", truth.spans, spanLines(rows)],
    ["links", truth.links, linkLines(rows)],
    ["texts equal", true, texts],
    ["actors, statements", String([told.actors.length, told.statements.length]), String(counts)],
  ]);
}

async function parquetWasm(project, truth, folder) {
  const { tableFromIPC } = require("apache-arrow");
  const wasm = require("parquet-wasm");
  const bytes = readFileSync(path.join(folder, "data/train-00000-of-00001.parquet"));
  const rows = tableFromIPC(wasm.readParquet(bytes).intoIPCStream())
    .toArray()
    .map((it) => it.toJSON());
  const plain = rows.map((row) => ({
    id: row.id,
    spans: [...row.spans].map((it) => it.toJSON()),
    links: [...row.links].map((it) => it.toJSON()),
  }));
  say(
    "parquet",
    `parquet-wasm ${versionOf("parquet-wasm")}, apache-arrow ${versionOf("apache-arrow")}`,
    project,
    [
      ["spans", truth.spans, spanLines(plain)],
      ["links", truth.links, linkLines(plain)],
    ],
  );
}

async function frontMatter(project, _, folder) {
  const text = readFileSync(path.join(folder, "README.md"), "utf8");
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text)[1];
  const one = require("js-yaml").load(head);
  const two = require("gray-matter")(text).data;
  say(
    "parquet README.md",
    `js-yaml ${versionOf("js-yaml")}, gray-matter ${versionOf("gray-matter")}`,
    project,
    [
      ["equal", true, JSON.stringify(one) === JSON.stringify(two)],
      ["configurations", true, one.configs.length > 0 && one.dataset_info.length === one.configs.length],
    ],
  );
}

for (const name of ["web-annotation", "web-annotation-textfree"]) {
  await each(name, "jsonld", (project, truth) =>
    webAnnotation(project, truth, path.join(data, project, name)),
  );
}
await each("web-annotation", "W3C schemas", (project, truth) =>
  schemas(project, truth, path.join(data, project, "web-annotation")),
);
for (const [reader, check] of Object.entries({ duckdb, "parquet-wasm": parquetWasm, frontMatter })) {
  await each("parquet", reader, (project, truth) =>
    check(project, truth, path.join(data, project, "parquet")),
  );
}
