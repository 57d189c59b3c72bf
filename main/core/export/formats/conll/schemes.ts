/** How a tag says where a span begins: CoNLL-2003's own way, the usual one, and the one that also marks the end. */
export const schemes = ["IOB2", "IOB1", "BIOES"] as const;
export type Scheme = (typeof schemes)[number];

/** A span as tokens; `last` is included. */
export interface TokenRange {
  first: number;
  last: number;
}

/**
 * One tag a token for spans of one label that do not overlap and stay inside sentences. `begins` says whether a
 * sentence begins at a token.
 */
export function tagsOf(
  ranges: readonly TokenRange[],
  count: number,
  label: string,
  scheme: Scheme,
  begins: (token: number) => boolean,
): string[] {
  const tags = new Array<string>(count).fill("O");
  for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
    // IOB1 marks a beginning only where the span would run into the one before it.
    const isJoined = first > 0 && tags[first - 1] !== "O" && !begins(first);
    for (let token = first; token <= last; token++) {
      const place = { isFirst: token === first, isLast: token === last, isJoined };
      tags[token] = `${prefixOf(place, scheme)}-${label}`;
    }
  }
  return tags;
}

function prefixOf(
  { isFirst, isLast, isJoined }: { isFirst: boolean; isLast: boolean; isJoined: boolean },
  scheme: Scheme,
): string {
  if (scheme === "IOB1") return isFirst && isJoined ? "B" : "I";
  if (scheme === "BIOES" && isLast) return isFirst ? "S" : "E";
  return isFirst ? "B" : "I";
}

/** The spans that the tags of one label name. Throws Error on a tag that is not allowed at its place. */
export function rangesOf(
  tags: readonly string[],
  label: string,
  scheme: Scheme,
  begins: (token: number) => boolean,
): TokenRange[] {
  const ranges: TokenRange[] = [];
  let open: TokenRange | undefined;
  const close = (token: number, hasEnd: boolean) => {
    if (open && scheme === "BIOES" && !hasEnd) throw new Error(`token ${token}: a span has no end`);
    open = undefined;
  };
  for (const [token, tag] of tags.entries()) {
    if (begins(token)) close(token, false);
    if (tag === "O") {
      close(token, false);
      continue;
    }
    const prefix = prefixIn(tag, label);
    if (opens(prefix, scheme, open !== undefined)) {
      close(token, false);
      open = { first: token, last: token };
      ranges.push(open);
    } else if (open) open.last = token;
    else throw new Error(`token ${token}: ${tag} continues no span`);
    if (prefix === "E" || prefix === "S") close(token, true);
  }
  close(tags.length, false);
  return ranges;
}

function prefixIn(tag: string, label: string): string {
  if (tag.slice(1) !== `-${label}`) throw new Error(`${tag} is no tag of ${label}`);
  return tag.slice(0, 1);
}

function opens(prefix: string, scheme: Scheme, isOpen: boolean): boolean {
  const allowed = scheme === "BIOES" ? "BIES" : "BI";
  if (!allowed.includes(prefix)) throw new Error(`${prefix} is not of ${scheme}`);
  return prefix === "B" || prefix === "S" || (scheme === "IOB1" && !isOpen);
}
