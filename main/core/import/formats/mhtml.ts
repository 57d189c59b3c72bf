import { appError } from "#shared/errors";
import { fail, ok } from "#shared/result";
import { looksBinary } from "../binary";
import { extensionOf, type Importer } from "../importer";
import { html } from "./html";
import { hostOf } from "./warc/page-of";

const extensions = ["mht", "mhtml"];

/** Web pages saved into one file by a browser: the page itself; pictures and frames with nothing in them are left. */
export const mhtml: Importer = {
  id: "mhtml",
  extensions,
  maxBytes: 100 * 1024 * 1024,
  cannotCarry: ["layout and links", "pictures", "what Readability takes for navigation"],
  recognise: (head, name) => {
    if (looksBinary(head)) return 0;
    const start = Buffer.from(head).toString("latin1");
    const isMail =
      /^(?:from|subject|date|mime-version|content-type|snapshot-content-location|x-[\w-]+):/iu.test(start);
    if (isMail && /^content-type:\s*multipart\/related/imu.test(start)) return 1;
    return extensions.includes(extensionOf(name)) && isMail ? 0.9 : 0;
  },
  read: async ({ name, bytes }, options) => {
    const { default: PostalMime } = await import("postal-mime");
    const mail = await PostalMime.parse(bytes).catch((error: unknown) => String(error));
    if (typeof mail === "string") return fail(broken(name, mail));
    if (!mail.html) return fail(broken(name, "it has no page inside"));
    const { encoding: _, ...rest } = options;
    const page = await html.read(
      { name, bytes: Buffer.from(mail.html, "utf8") },
      { ...rest, encoding: "utf-8" },
    );
    if (!page.ok) return page;
    const header = (key: string) => mail.headers.find((item) => item.key === key)?.value ?? "";
    const source = hostOf(header("snapshot-content-location") || header("content-location"));
    const title = mail.subject ?? "";
    const parts = page.value.parts.map((part) => {
      if (part.kind !== "article") return part;
      const { encoding: __, ...article } = part.article;
      return { ...part, article: { ...article, properties: { source, title, ...article.properties } } };
    });
    return ok({ ...page.value, parts });
  },
};

function broken(name: string, why: string) {
  return appError("import-broken-file", name, `The saved page cannot be read (${why}).`, {
    todo: "Save the page again, as a web page in one file or as HTML.",
  });
}
