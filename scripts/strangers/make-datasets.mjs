// Makes a hostile project and the sample, and exports both in every format. See README.md.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { articles, codebook, registries } from "./hostile-project.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const [target, cli = path.join(root, "out/main/cli.js")] = process.argv.slice(2);
if (!target) throw new Error("usage: node make-datasets.mjs <folder> [<cli.js>]");
const folder = path.resolve(target);

/** What `wortlaut` answers on stdout. */
function wortlaut(parameters, input = "") {
  const options = { input, maxBuffer: 2 ** 28, encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] };
  return execFileSync(process.execPath, [cli, ...parameters], options);
}

function hostileProject(project) {
  wortlaut(["new", project, "--title", "Tücken: „alles“ & <mehr>", "--language", "de"]);
  codebook(path.join(project, "codebook.json"));
  for (const [index, article] of articles.entries()) {
    const file = path.join(folder, "texts", `artikel ${index + 1}.txt`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, article.text);
    const details = ["--source", article.source, "--published", article.published];
    const answer = JSON.parse(wortlaut(["import", project, file, ...details, "--undivided", "--json"]));
    const id = answer.imported[0]?.article;
    if (!id) throw new Error(`article ${index + 1} was not imported: ${JSON.stringify(answer)}`);
    article.id = id;
  }
  registries(project);
  const texts = JSON.parse(wortlaut(["articles", project, "--json"]));
  for (const article of articles) {
    const text = readFileSync(texts.find((it) => it.article === article.id).textFile, "utf8");
    for (const [coder, operations] of Object.entries(article.work(text))) {
      const lines = operations.map((it) => JSON.stringify(it)).join("\n");
      wortlaut(["apply", project, "--article", article.id, "--coder", coder], lines);
    }
  }
}

async function sampleProject(project) {
  const { module } = await runnerImport(path.join(root, "main/core/project/sample-project.ts"));
  const made = await module.createSampleProject(project, path.join(root, "assets/sample"), "de");
  if (!made.ok) throw new Error(made.error.why);
}

/** The project as its own commands tell it: what every reader is compared with. */
function truthOf(project) {
  const list = JSON.parse(wortlaut(["articles", project, "--json"]));
  const withTexts = list.map((it) => ({ ...it, text: readFileSync(it.textFile, "utf8") }));
  const spans = JSON.parse(wortlaut(["spans", project, "--json"]));
  const read = (name) => JSON.parse(readFileSync(path.join(project, name), "utf8"));
  const { actors } = read("actors.json");
  const { statements } = read("statements.json");
  return { articles: withTexts, spans, codebook: read("codebook.json"), actors, statements };
}

const variants = {
  conll: [{}, { scheme: "IOB1" }, { scheme: "BIOES" }, { columns: "plain", docstart: "ids" }],
  doccano: [{}, { kind: "spans" }],
  tei: [{}, { form: "spangrp" }],
  csv: [{}, { delimiter: ";", bom: "yes", formulaSafe: "no" }],
};
for (const format of ["graphml", "gexf", "dl", "csv"]) {
  variants[`network-${format}`] = ["actor-statement", "actor-actor", "source-source"].map((network) => ({
    network,
  }));
}

function exportAll(project, into) {
  const formats = JSON.parse(wortlaut(["formats", "--json"])).filter((it) => it.direction === "export");
  for (const { id, textFree } of formats) {
    const chosen = [...(variants[id] ?? [{}]), ...(textFree && !id.startsWith("network") ? ["none"] : [])];
    for (const variant of chosen) {
      const free = variant === "none";
      const options = free ? [] : Object.entries(variant).map(([name, value]) => `${name}=${value}`);
      const name = [id, ...(free ? ["textfree"] : Object.values(variant).map((it) => it.replace(/\W/g, "")))];
      const out = path.join(into, name.filter(Boolean).join("-"));
      const flags = options.flatMap((it) => ["--option", it]);
      const call = ["export", project, "--format", id, "--out", out, ...flags, "--json"];
      if (free) call.push("--texts", "none");
      const run = spawnSync(process.execPath, [cli, ...call], { encoding: "utf8", maxBuffer: 2 ** 28 });
      const answer = run.stdout ? JSON.parse(run.stdout) : {};
      console.log(
        `${path.basename(into)} ${path.basename(out)}: ${answer.readBack ?? run.stdout + run.stderr}`,
      );
      if (answer.readBack === "equal")
        writeFileSync(`${out}.loss.json`, JSON.stringify(answer.loss, null, 1));
    }
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, make] of Object.entries({ hostile: hostileProject, sample: sampleProject })) {
  const project = path.join(folder, `${name}.wortlaut`);
  await make(project);
  mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, name, "truth.json"), JSON.stringify(truthOf(project), null, 1));
  exportAll(project, path.join(folder, name));
}
