import type { Exporter } from "../exporter";
import { readConll, readConllProject } from "./conll/read";
import { reduceToTokens } from "./conll/reduce";
import { schemes } from "./conll/schemes";
import { ConllWriter } from "./conll/write";

const noPlace = "CoNLL has tokens and tags only.";

/** One token a line with its tag, one file for each label. */
export const conll: Exporter = {
  id: "conll",
  name: "CoNLL (IOB, BIOES)",
  group: "learning",
  extensions: ["conll", "txt", "csv"],
  offsetUnit: "none",
  options: [
    { id: "scheme", type: "choice", values: [...schemes], default: "IOB2" },
    { id: "columns", type: "choice", values: ["conll2003", "plain"], default: "conll2003" },
    { id: "docstart", type: "choice", values: ["standard", "ids"], default: "standard" },
  ],
  cannotCarry: {
    provenance: noPlace,
    masks: noPlace,
    attributes: noPlace,
    notes: noPlace,
    times: noPlace,
    "span-links": noPlace,
    "registry-links": noPlace,
    ids: "tags have no ids.",
    coders: "only the id of the coder stands in conll/documents.csv.",
    actors: noPlace,
    statements: noPlace,
  },
  reduce: (rows, _options, loss) => reduceToTokens(rows, loss),
  open: (context) => ConllWriter.open(context),
  async read(context) {
    const { project, codebook, labels } = await readConllProject(context);
    const head = { project, codebook, coders: [], actors: [], statements: [] };
    return { head, articles: readConll(context, labels) };
  },
  describe: ({ scheme, columns }) => [
    `conll/<label>.conll: one token a line with its tag (${String(scheme)}), an empty line behind each sentence, a line`,
    "-DOCSTART- before each document. There is a document for each coder who worked on an article, and all files have",
    "the same tokens in the same lines. Columns: " +
      (columns === "conll2003"
        ? "token, -X-, O, tag, with one blank between."
        : "token, tag, with a tab between."),
    "conll/documents.csv says which article and coder a document is, and the line its -DOCSTART- is in; conll/texts has",
    "the texts. conll/left-out.csv lists every span that was left out, widened or narrowed: offsets in code points,",
    "quote, what happened (overlap, blank, widened, narrowed), and where it is now. Sentences that a span goes over were",
    "joined. project.json holds the project, its codebook, and which file is which label's.",
  ],
};
